// Parts of the index, each loaded when it is first needed, and what they hold.
// The build writes kinds.js: plugins/bulletin/outputs/search/groups.py.
import { DATED, FOLDERS } from './kinds.js';
import { fold, line, slugify, spell, wordsOf } from './words.js';

const here = new URL('.', location.href.split(/[?#]/)[0]).href;
const root = new URL('..', here).href.replace(/\/$/, '');
const page = location.protocol === 'file:' ? 'index.html' : '';

const waiting = {};
const parts = {};
let bytes = 0;
window.searchPart = (name, values) => { waiting[name] = values; };
// So many bytes have come over the wire.
export const spent = () => bytes;
export const load = (name, address) => {
  parts[name] = parts[name] || new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => { delete parts[name]; reject(new Error(name)); };
    script.onload = () => {
      const [timing] = performance.getEntriesByName(script.src);
      bytes += (timing && timing.encodedBodySize) || 5000;
      resolve(waiting[name]);
    };
    document.head.append(script);
  });
  return parts[name];
};
export const part = (name, digest) => load(name, `${here}chi-muc/${name}.js${digest ? `?${digest}` : ''}`);

const item = (group, title, short, folder, more, rest) => {
  const words = wordsOf(title);
  const place = short[0] === '+' ? `${folder}${slugify(title)}${short.slice(1)}/` : short;
  return {
    group, title, place, href: root + place + page, folded: line(words.map(fold)),
    exact: line(words.map(spell)), more: line(wordsOf(more).map(fold)), order: 0, who: [], ...rest,
  };
};
const nameItem = ([kind, name, short, others, note]) => item(
  kind, name, short, FOLDERS[kind], [...others, note].join(' '),
  { note: [note, ...others].filter(Boolean).join(' · '), slug: short[0] === '+' ? slugify(name) + short.slice(1) : short.split('/')[2] },
);
const titleItem = (year, { labels, people }, [kind, title, short, day, label, present]) => {
  const month = Math.floor(day / 100);
  const folder = `${FOLDERS[kind]}${year}/${DATED[kind] === 'month' ? `${String(month).padStart(2, '0')}/` : ''}`;
  const who = present.map((number) => people[number]);
  return item(kind, title, short, folder, line(who) + labels[label], {
    who, label: labels[label], order: year * 1e4 + day, note: `${day % 100}/${month}/${year} · ${labels[label]}`,
  });
};

const cached = {};
export const namesOf = async (number, digest) => {
  const name = `names-${number}`;
  cached[name] = cached[name] || (await part(name, digest)).map(nameItem);
  return cached[name];
};
export const titlesOf = async (year, number, digest) => {
  const name = `${year}-${number}`;
  if (!cached[name]) {
    const values = await part(name, digest);
    cached[name] = values.rows.map((row) => titleItem(year, values, row));
  }
  return cached[name];
};
