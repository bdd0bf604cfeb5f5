// Words and questions, by the same rules as plugins/bulletin/outputs/search/words.py.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
export const fold = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  .replace(/[đðɖ]/g, 'd').replace(/ƀ/g, 'b');
export const spell = (word) => {
  const letters = word.toLowerCase().normalize('NFD');
  return (letters.replace(TONES, '') + (letters.match(TONES) || []).join('')).normalize('NFC');
};
export const wordsOf = (text) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) || [];
export const line = (words) => ` ${words.join(' ')} `;
export const slugify = (text) => {
  let slug = '';
  for (const word of fold(text).match(/[a-z0-9]+/g) || []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 80) return slug || word.slice(0, 80);
    slug = longer;
  }
  return slug;
};

// The words of a question. In quotes a word must follow the one before it (`glued`)
// and keep the marks it has (`strict`).
const asked = (words) => Object.assign(words, {
  exact: line(words.map((word) => word.exact)), folded: line(words.map((word) => word.key)),
});
const wordsAsked = (text) => text.split(/["“”]/).flatMap((piece, at) => wordsOf(piece).map((word, place) => {
  const [key, exact, quoted] = [fold(word), spell(word), at % 2 === 1];
  return { key, exact, glued: quoted && place > 0, strict: quoted && key !== exact };
}));
// "20/7/2018", "tháng 7 năm 2018"; "2018-07-20"; "20/7".
const DAY = / (?:ngay )?(?:(?:(\d\d?) )?(?:thang )?(\d\d?) (?:nam )?(\d{4})|(\d{4}) (\d\d?) (\d\d?)|(\d\d?) (?:thang )?(\d\d?)) /;
// With the day or month it names, if any: `names` says whether a day (as 20180720) is
// in it, `rest` are the other words.
export const questionOf = (text) => {
  const query = asked(wordsAsked(text));
  const found = DAY.exec(query.folded);
  if (!found) return query;
  const [day, month, year] = [found[1] || found[6] || found[7], found[2] || found[5] || found[8], found[3] || found[4]];
  const before = wordsOf(query.folded.slice(0, found.index)).length;
  const after = before + wordsOf(found[0]).length;
  query.rest = asked(query.filter((_, at) => at < before || at >= after));
  query.year = year;
  query.names = (order) => order && (!year || Math.floor(order / 1e4) === +year)
    && Math.floor(order / 100) % 100 === +month && (!day || order % 100 === +day);
  return query;
};
