// How well a name or title answers: exact marks before folded, a row of words before
// words, what is called so before what has it among other words.
import { alike } from './near.js';
import { fold, wordsOf } from './words.js';

const PRIOR = { o: 1, b: 1, t: 0.8, p: 0.4, m: 0.2 };
// Words of which some lie beside the title, in people or category, need so many in a row.
const needed = (query) => Math.ceil((query.length - 1) / 2);

// `how`: every word has to be there, or may have a wrong letter, or half of them may lack.
const score = (one, query, how) => {
  let [sum, inTitle, beside, rows, lacks] = [0, 0, 0, 0, 0];
  for (const [at, { key, exact, glued, strict, also }] of query.entries()) {
    // The last word may be the beginning of one, when three letters are there.
    const end = at === query.length - 1 && !glued && key.length > 2 ? '' : ' ';
    const pair = at ? ` ${query[at - 1].key} ${key}${end}` : '';
    const others = also || [];
    const misspelt = () => how !== 'all' && one.folded.split(' ').some((word) => alike(key, word));
    if (one.exact.includes(` ${exact} `)) { sum += 4; inTitle += 1; }
    else if (strict) return 0;
    else if (one.folded.includes(` ${key} `)) { sum += 2.5; inTitle += 1; }
    else if (one.folded.includes(` ${key}${end}`)) { sum += 1.5; inTitle += 1; }
    else if (others.some((other) => one.folded.includes(` ${other} `))) { sum += 1; inTitle += 1; }
    else if (misspelt()) { sum += 1; inTitle += 1; lacks += how === 'partly' ? 0.5 : 0; }
    else if (one.more.includes(` ${key}${end}`) || others.some((other) => one.more.includes(` ${other} `))) { sum += 1; beside += 1; }
    else if (how === 'partly' && !glued) lacks += key.length > 1 ? 1 : 0;
    else return 0;
    if (pair && (one.folded.includes(pair) || one.more.includes(pair))) rows += 1;
    else if (glued) return 0;
  }
  if (beside && one.order && inTitle && rows < needed(query)) return 0;
  if (lacks * 2 > query.length || !(inTitle + beside)) return 0;
  let whole = 0;
  if (one.exact.includes(query.exact)) whole = 6;
  else if (one.folded.includes(query.folded)) whole = 4;
  else if (one.more.includes(query.folded)) whole = 2;
  const starts = one.folded.startsWith(query.folded) ? 1 : 0;
  return (sum / query.length) + whole + starts + (6 * inTitle) / Math.max(one.count, query.length)
    + rows / query.length + (PRIOR[one.group] || 0) + Math.min(one.weight, 9) * 0.2 - 3 * lacks;
};

const ON_DAY = 3;
const UNDATED = 6;
// What took place or was published on the day asked for answers for its words.
export const rank = (one, query, how) => {
  if (!query.dated) return score(one, query.core, how);
  if (query.names(one.order)) return query.core.length ? score(one, query.core, how) + ON_DAY : 1;
  const named = score(one, query, how);
  if (named || one.order || !query.core.length) return named;
  return score(one, query.core, how) && Math.max(0.1, score(one, query.core, how) - (query.month && one.group !== 'c' ? UNDATED : 0));
};
// So many words of a question stand in a title.
export const wordsIn = ({ folded }, { core }) => core.filter(({ key }) => folded.includes(` ${key} `)).length;
// Who of those that held a post bears all of some words in the name.
const bearing = ({ holders }, words) => holders.find(([name]) => {
  const keys = wordsOf(name).map(fold);
  return words.every(({ key }) => keys.includes(key));
});
// A post is asked for by all its first words: "giám đốc sở y tế" is no deputy; what says
// nothing of the post has to be the name of one who held it (`named`, the address).
export const asksFor = (post, { core }) => {
  const [head, told] = [post.folded.trim().split(' ').slice(0, 2).join(' '), post.folded + post.of];
  const words = core.filter(({ key }) => told.includes(` ${key} `));
  const rest = core.filter((word) => !words.includes(word));
  const holder = rest.length ? bearing(post, rest) : null;
  const asked = words.map(({ key }) => key).join(' ');
  if ((rest.length && !holder) || (!asked.startsWith(head) && !asked.endsWith(head))) return { share: 0 };
  const own = words.filter(({ key }) => post.folded.includes(` ${key} `)).length;
  const share = own / Math.max(post.count, words.length);
  if (share < 0.35) return { share: 0 };
  return { share: share + (post.folded.includes(` ${asked} `) ? 1 : 0), named: holder && holder[1] };
};
