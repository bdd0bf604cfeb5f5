// What the files of the index hold, by place: names, posts, what has a day, the oldest
// first. The build writes kinds.js: plugins/bulletin/outputs/search/groups.py.
import { DATED, FOLDERS, GROUPS } from './kinds.js';
import { loaded, page, part, root } from './load.js';
import { fold, initials, line, slugify, spell, wordsOf } from './words.js';

const TEXTS_A_PIECE = 2;
const TEXTS_A_BUCKET = 6;
const TITLES_A_BUCKET = 80;

// Distances from one place to the next, base 45, lowest digit first.
const decoded = (text) => {
  const places = [];
  let [place, value, weight] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - 35 - (code > 92);
    value += (digit % 45) * weight;
    weight *= 45;
    if (digit < 45) { place += value; places.push(place); value = 0; weight = 1; }
  }
  return places;
};
// How many files there are, and which a key is in: as in plugins/bulletin/outputs/search/full.py.
const files = (count, each) => Math.pow(2, 32 - Math.clz32(Math.floor(count / each)));
const sumOf = (key) => {
  let sum = 0;
  for (const char of key) sum = (Math.imul(sum, 31) + char.codePointAt(0)) >>> 0;
  return sum;
};
const numberOf = (key, count) => {
  const [one, other] = key.split(' ');
  return (other ? (Math.imul(sumOf(one), 31) + sumOf(other)) >>> 0 : sumOf(one)) % count;
};

export const item = (group, title, short, folder, more, rest) => {
  const words = wordsOf(title);
  const place = short[0] === '+' ? `${folder}${slugify(title)}${short.slice(1)}/` : short;
  return Object.assign({
    group, title, place, href: root + place + page, count: words.length, folded: line(words.map(fold)),
    exact: line(words.map(spell)), more: more.map((one) => line(wordsOf(one).map(fold))).join('|'), order: 0, who: [], weight: 0,
  }, rest);
};
const nameItem = ([kind, name, short, others, note, mark, weight, heirs]) => item(
  kind, name, short, FOLDERS[kind], others.concat(note, kind === 't' ? GROUPS.t : [], kind === 'b' ? initials(wordsOf(name)).join(' ') : []),
  {
    note: [note].concat(kind === 'p' ? [] : others).filter(Boolean).join(' · '), mark, weight: weight || 0, heirs: heirs || [],
    slug: short[0] === '+' ? slugify(name) + short.slice(1) : short.split('/')[2],
  },
);
const datedItem = (year, label, who, [kind, title, short, day, more, mark]) => {
  const month = Math.floor(day / 100);
  const folder = `${FOLDERS[kind]}${year}/${DATED[kind] === 'month' ? `${month < 10 ? 0 : ''}${month}/` : ''}`;
  return item(kind, title, short, folder, who.concat(label, more || '', String(year)), {
    who, label, mark, order: year * 1e4 + day, note: `${day % 100}/${month}/${year} · ${label}`,
  });
};
const postItem = ([title, body, address, holders, others]) => {
  const of = [body].concat(others || [], initials(wordsOf(body)).join(' '));
  return item('c', title, address, '', of.concat(holders.map(([name]) => name)), { body, holders, of: line(wordsOf(of.join(' ')).map(fold)) });
};

// Where each file begins and ends, among all names and titles, or among all texts.
let table = null;
const laidOut = (known) => {
  let end = 0;
  const file = (name, digest, count, read) => ({ name, digest, start: end, end: end += count, read });
  const names = known.names.map(([digest, count], number) => Object.assign(file(`names-${number}`, digest, count, (rows) => rows.map(nameItem)), { held: known.held[number] }));
  const posts = known.posts.map(([digest, count], number) => Object.assign(file(`posts-${number}`, digest, count, (rows) => rows.map(postItem)), { posts: true }));
  const dated = [];
  const texts = [];
  for (const [year, titles, parts] of known.years.slice().reverse()) {
    for (const [number, [digest, count]] of titles.entries()) {
      const read = ({ rows, labels, people }) => rows.map(([kind, title, short, day, label, who, more, mark]) => datedItem(+year, labels[label], who.map((one) => people[one]), [kind, title, short, day, more, mark]));
      if (count) dated.push(Object.assign(file(`${year}-${number}`, digest, count, read), { year }));
    }
    for (const [number, [digest, count]] of parts.entries()) if (count) texts.push({ name: `${year}-${number}`, year, digest, count });
  }
  const first = dated.length ? dated[0].start : end;
  let before = first;
  const shelves = known.shelves.map(([digest, count]) => {
    const parts = texts.splice(0, count);
    const start = before;
    for (const one of parts) { one.start = before; before += one.count; }
    return { name: parts[0].name, digest, parts, start, count: before - start };
  });
  return Object.assign({}, known, { files: names.concat(posts, dated), first, total: end, shelves });
};
export const tableOf = async () => {
  table = table || laidOut(await part('index'));
  return table;
};

const cached = {};
export const rowsOf = async ({ name, digest, start, read }) => {
  if (!cached[name]) cached[name] = read(await part(name, digest)).map((one, at) => Object.assign(one, { at: start + at }));
  return cached[name];
};
// What a person held: post, first and last day, time, source.
export const heldBy = async ({ at }) => {
  const { files } = await tableOf();
  const { name, held, start } = files.find(({ end }) => at < end);
  return (held && (await part(name.replace('names', 'held'), held))[at - start]) || [];
};
// Where a key is, in order: among names and titles, or among the texts of a shelf.
const titlesFile = (key, total) => `words-${numberOf(key, files(total, TITLES_A_BUCKET))}`;
export const placesOf = async (key) => {
  const { words, total } = await tableOf();
  const found = await part(titlesFile(key, total), words);
  return decoded(found[key] || '');
};
// The keys that can be looked up by so many more files, in their order.
export const withinReach = async (keys, room) => {
  const { total } = await tableOf();
  const more = new Set();
  return keys.filter((key) => {
    const name = titlesFile(key, total);
    if (!loaded(name) && !more.has(name) && more.size >= room) return false;
    if (!loaded(name)) more.add(name);
    return true;
  });
};
export const textsWith = async (key, { name, digest, count, start }) => {
  const found = await part(`full-${name}-${numberOf(key, files(count, TEXTS_A_BUCKET))}`, digest);
  return decoded(found[key] || '').map((one) => start + one);
};
// The text at a place, with what leads to it.
export const textAt = async (place, { parts }) => {
  const own = parts.find(({ start, count }) => place >= start && place < start + count);
  const at = place - own.start;
  const piece = await part(`text-${own.name}-${Math.floor(at / TEXTS_A_PIECE)}`, own.digest);
  const [kind, title, short, day, label, mark, text] = piece[at % TEXTS_A_PIECE];
  return Object.assign(datedItem(+own.year, label, [], [kind, title, short, day, '', mark]), { text });
};
export const yearOf = (place, { parts }) => parts.find(({ start, count }) => place >= start && place < start + count).year;
export const longWords = async () => (await part('long-0', (await tableOf()).words)).split(' ');
