import { chosen } from './page.js';

// Which files of titles and of full text a search reads, in order: the year that the
// question names comes first, then the newest.
export const plan = (state, known) => {
  state.planned = true;
  const years = [...known].sort(([one], [other]) => (other === state.query.year) - (one === state.query.year));
  for (const [year, files, tables] of years) {
    if (chosen('nam') && chosen('nam') !== year) continue;
    const numbered = files.map(([digest, count], number) => [number, digest, count]);
    for (const [number, digest, count] of [...numbered].reverse()) if (count) state.titles.push([year, number, digest]);
    const share = files.length / tables.length;
    for (let number = tables.length - 1; number >= 0; number -= 1) {
      const [digest, count] = tables[number];
      const text = { name: `${year}-${number}`, digest, count };
      if (count) state.texts.push({ year, text, files: numbered.slice(number * share, (number + 1) * share) });
    }
  }
};
