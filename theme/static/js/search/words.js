// Words and questions, by the same rules as plugins/bulletin/outputs/search/words.py.
// No \p{…} and no looking behind: phones of some years ago cannot read such a script.
import { SHORT } from './short.js';

const LETTER = 'A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u03ff\\u0400-\\u0481\\u048a-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\uffdc';
const WORD = new RegExp(`[0-9${LETTER}]+`, 'g');
export const PIECES = new RegExp(`([0-9${LETTER}]+)`);
const WITHIN = new RegExp(`([${LETTER}])['\\u2019\\u02bc](?=[${LETTER}])`, 'g');
const THOUSANDS = /(^|[^\d.,])(\d{1,3}(?:\.\d{3})+)(?![\d.]*\d)/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const Y = /^(?:qu|[bcdghklmnprstvx]{1,3})?y$/;
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const shorts = Object.keys(SHORT).sort((one, other) => other.length - one.length)
  .map((short) => quoted(short) + (/[.]$/.test(short) ? '' : `(?![0-9_&${LETTER}])`));
const ABBREVIATED = new RegExp(`(^|[^0-9_&${LETTER}])(${shorts.join('|')})`, 'g');

export const fold = (text) => {
  const key = text.toLowerCase().replace(/ß/g, 'ss').normalize('NFKD').replace(MARKS, '').replace(/[đðɖ]/g, 'd').replace(/ƀ/g, 'b');
  return Y.test(key) ? `${key.slice(0, -1)}i` : key;
};
export const spell = (word) => {
  const letters = word.toLowerCase().normalize('NFD');
  return (letters.replace(TONES, '') + (letters.match(TONES) || []).join('')).normalize('NFC');
};
const numbers = (piece) => piece.replace(THOUSANDS, (_, before, number) => before + number.replace(/\./g, ''));
const full = (piece) => piece.replace(ABBREVIATED, (_, before, short) => `${before} ${SHORT[short]} `);
// Abbreviations written out, numbers and joined syllables in one; as in Python.
const written = (text, out) => text.normalize('NFC').split(/\s+/)
  .map((piece) => piece.replace(WITHIN, '$1')).map((piece) => (/\d/.test(piece) ? numbers(piece) : out(piece))).join(' ');
export const wordsOf = (text) => written(text, full).match(WORD) || [];
export const line = (words) => ` ${words.join(' ')} `;
const plain = (text) => text.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(/[đðɖ]/g, 'd').replace(/ƀ/g, 'b');
export const slugify = (text) => {
  let slug = '';
  for (const word of plain(text).match(/[a-z0-9]+/g) || []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 80) return slug || word.slice(0, 80);
    slug = longer;
  }
  return slug;
};
// The letters a name may be told by: SKHĐT.
export const initials = (words) => {
  const letters = words.map(fold).filter((key) => key !== 'va').map((key) => key[0]).join('');
  const found = [];
  for (let length = 3; length <= Math.min(letters.length, 8); length += 1) found.push(letters.slice(0, length));
  return found;
};

// What is typed small and without marks is an abbreviation where it can be no word.
const bare = (text) => plain(text).replace(/[^a-z]/g, '');
const loose = {};
for (const short of Object.keys(SHORT)) if (bare(short).length > 1 && !loose[bare(short)]) loose[bare(short)] = SHORT[short];
const WORDS_TOO = ['tu', 'ca'];
const BEFORE = { s: 'sở', b: 'bộ', vp: 'văn phòng' };
const asAbbreviation = (piece) => {
  const key = bare(piece);
  if (loose[key] && !WORDS_TOO.includes(key)) return ` ${loose[key]} `;
  for (const start of Object.keys(BEFORE)) {
    const rest = key.slice(start.length);
    if (key.startsWith(start) && rest.length > 2 && loose[rest]) return ` ${BEFORE[start]} ${loose[rest]} `;
  }
  return piece === piece.toLowerCase() ? piece : full(piece);
};

// The words of a question. In quotes a word must follow the one before it (`glued`)
// and keep the marks it has (`strict`).
const asked = (words) => Object.assign(words, {
  exact: line(words.map((word) => word.exact)), folded: line(words.map((word) => word.key)),
});
const wordsAsked = (text) => {
  const found = [];
  for (const [at, piece] of text.split(/["“”]/).entries()) {
    const shouted = piece === piece.toUpperCase();
    for (const [place, word] of (written(piece, shouted && piece.trim().includes(' ') ? full : asAbbreviation).match(WORD) || []).entries()) {
      const [key, exact, inQuotes] = [fold(word), spell(word), at % 2 === 1];
      found.push({ key, exact, glued: inQuotes && place > 0, strict: inQuotes && plain(word) !== exact });
    }
  }
  return found;
};
// "20/7/2018", "tháng 7 năm 2018"; "2018-07-20"; "20/7"; "năm 2018".
const DAY = / (?:ngay )?(?:(?:(\d\d?) )?(?:thang )?(\d\d?) (?:nam )?(\d{4})|(\d{4}) (\d\d?) (\d\d?)|(\d\d?) (?:thang )?(\d\d?)) /;
const YEAR = / (?:nam )?((?:19|20)\d\d) /;
// "17/2018/QĐ-UBND", "12/NQ-ĐH", "17/2018": the number of a document, and no day.
const NUMBER = /(?:^|\s)(?:\d+\/(?:\d{4}\/)?[a-zđ][^\s]*|(?:1[3-9]|[2-9]\d|\d{3,})\/(?:19|20)\d\d(?!\d))/i;
const ASKING = ' ai la nao hien nay ';
// What people are addressed by, and "giữ chức vụ gì", "sáp nhập vào sở nào".
const ADDRESSED = ' ông bà ';
const ASIDE = / (?:dong chi|(?:giu |lam )?(?:chuc )?(?:vu )?gi|(?:da )?(?:sap nhap|hop nhat|doi ten) (?:(?:vao|voi|thanh) )?(?:[a-z]+ )?nao) /;
// "nguyên Chủ tịch": who held a post before is asked for like who holds it.
const FORMER = / (?:nguyen|cuu) (?=(?:pho )?(?:chu tich|bi thu|giam doc|truong ban|truong phong|chanh|chi huy))/;
// A chairman of a place is that of its people's committee.
const CHAIRMAN = /^( (?:pho )?chu tich )(?=(?:tinh|huyen|xa|phuong|thi xa|thi tran|thanh pho) )/;
// Who leads a body is called by what leads such a one.
const LEADER = / (?:lanh dao|nguoi dung dau|dung dau|thu truong) (?=(.+) $)/;
const LEADERS = [
  [/^(?:so|chi cuc|cuc|cong an|kho bac|trung tam|bao hiem) /, 'giám đốc'],
  [/^(?:uy ban|hoi dong|mat tran|hoi|lien doan|lien minh) /, 'chủ tịch'],
  [/^(?:tinh uy|tinh doan|huyen uy|thanh uy|dang uy|doan) /, 'bí thư'],
  [/^ban /, 'trưởng'],
];
const led = (words) => {
  const found = LEADER.exec(words.folded);
  const [, post] = (found && LEADERS.find(([body]) => body.test(`${found[1]} `))) || [];
  if (!post) return words;
  const before = words.folded.slice(0, found.index).split(' ').filter(Boolean).length;
  const after = words.length - found[1].split(' ').length;
  const keys = wordsAsked(post);
  const others = words.slice(after).filter(({ key }) => !keys.some((one) => one.key === key));
  return asked(keys.concat(words.slice(0, before), others));
};
const inFull = (words) => {
  const chairman = CHAIRMAN.exec(words.folded);
  const length = chairman ? chairman[1].split(' ').filter(Boolean).length : 0;
  return length ? asked(words.slice(0, length).concat(wordsAsked('ủy ban nhân dân'), words.slice(length))) : words;
};
const without = (query, found) => {
  const before = query.folded.slice(0, found.index).split(' ').filter(Boolean).length;
  const after = before + found[0].split(' ').filter(Boolean).length;
  return query.filter((_, at) => at < before || at >= after);
};
// With the day, month or year it names, if any: `from` and `to` as 20180720, `names`
// says whether a day is in it, `rest` are the other words; `core` says what is asked.
export const questionOf = (text) => {
  const query = asked(wordsAsked(text));
  const number = NUMBER.exec(text);
  if (number) {
    const words = wordsAsked(number[0]);
    for (const [at, word] of words.entries()) word.glued = at > 0;
    query.core = asked(words);
    query.rest = query.core;
    return Object.assign(query, { names: () => false, year: '' });
  }
  let found = DAY.exec(query.folded);
  let [day, month, year] = found ? [found[1] || found[6] || found[7], found[2] || found[5] || found[8], found[3] || found[4]] : [];
  if (found && (+month > 12 || +month < 1 || +(day || 1) > 31)) found = null;
  if (!found) {
    found = YEAR.exec(query.folded);
    [day, month, year] = ['', '', found ? found[1] : ''];
  }
  query.rest = found ? asked(without(query, found)) : query;
  const aside = !/["“]/.test(text) && ASIDE.exec(query.rest.folded);
  const rest = aside ? asked(without(query.rest, aside)) : query.rest;
  const core = rest.filter(({ key, exact, glued }) => glued || !(ASKING.includes(` ${key} `) || ADDRESSED.includes(` ${exact} `)));
  const former = FORMER.exec(line(core.map(({ key }) => key)));
  const said = former ? without(asked(core), former) : core;
  query.core = inFull(led(said.length ? asked(said) : query.rest));
  query.dated = Boolean(found);
  query.year = year;
  query.day = day;
  query.month = month;
  query.from = year ? +year * 1e4 + +(month || 1) * 100 + +(day || 1) : 0;
  query.to = year ? +year * 1e4 + +(month || 12) * 100 + +(day || 31) : 0;
  query.names = (order) => Boolean(found && order) && (!year || Math.floor(order / 1e4) === +year)
    && (!month || Math.floor(order / 100) % 100 === +month) && (!day || order % 100 === +day);
  return query;
};
