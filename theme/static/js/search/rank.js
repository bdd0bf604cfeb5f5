// How well a name or title answers: exact marks before folded, phrase before words.
// What lies partly in the title, partly in people or category, needs words in a row.
export const needed = (query) => Math.ceil((query.length - 1) / 2);
// What has all words in a row, marks and all, is worth more than this.
export const EXACT = 40;

const score = (one, query) => {
  let sum = 1;
  let beside = false;
  let rows = 0;
  for (const [at, { key, exact, glued, strict }] of query.entries()) {
    // The last word may be the beginning of one.
    const end = at === query.length - 1 && !glued ? '' : ' ';
    const pair = at ? ` ${query[at - 1].key} ${key}${end}` : '';
    if (one.exact.includes(` ${exact} `)) sum += 4;
    else if (strict) return 0;
    else if (one.folded.includes(` ${key} `)) sum += 2;
    else if (one.folded.includes(` ${key}${end}`)) sum += 1;
    else if (one.more.includes(` ${key}${end}`)) beside = true;
    else return 0;
    if (pair && (one.folded.includes(pair) || one.more.includes(pair))) rows += 1;
    else if (glued) return 0;
  }
  if (beside && rows < needed(query)) return 0;
  if (one.exact.includes(query.exact)) sum += EXACT;
  else if (one.folded.includes(query.folded)) sum += 20;
  return sum + (one.folded.startsWith(query.folded) ? 5 : 0);
};

// What took place or was published on the day asked for answers for its words.
export const rank = (one, query) => score(one, query)
  || (query.rest && query.names(one.order) ? score(one, query.rest) : 0);
