import { chosen } from './page.js';

// Which files of titles and of full text a search reads, in order: the year that the
// question names comes first, then the newest. A title is known by its place among
// all, the oldest first: a file has those from `start` to before `end`.
export const plan = (state, known) => {
  state.planned = true;
  const first = new Map();
  let before = 0;
  for (const [year, files] of [...known].reverse()) {
    first.set(year, before);
    for (const [, count] of files) before += count;
  }
  const years = [...known].sort(([one], [other]) => (other === state.query.year) - (one === state.query.year));
  for (const [year, files, tables] of years) {
    if (chosen('nam') && chosen('nam') !== year) continue;
    let start = first.get(year);
    const numbered = files.map(([digest, count], number) => [number, digest, count]);
    const titles = numbered.map(([number, digest, count]) => ({ year, number, digest, start, end: start += count }));
    state.titles.push(...titles.filter(({ start: from, end }) => from < end).reverse());
    const share = files.length / tables.length;
    for (let number = tables.length - 1; number >= 0; number -= 1) {
      const [digest, count] = tables[number];
      const text = { name: `${year}-${number}`, digest, count };
      if (count) state.texts.push({ year, text, files: numbered.slice(number * share, (number + 1) * share) });
    }
  }
};
