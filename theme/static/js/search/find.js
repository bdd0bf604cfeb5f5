// Which names and titles have the words of a question, and which of them to read.
import { placesOf, rowsOf, tableOf, withinReach } from './index.js';
import { loaded } from './load.js';
import { near } from './near.js';
import { rank } from './rank.js';

// Looked up, and read, at a time; words that a misspelt one is held for.
const LOOKED_UP = 3;
const READ = 2;
// Files that are kept for the texts.
const KEPT = 2;
const OTHERS = 6;

const longest = (keys, count) => keys.filter((key, at) => keys.indexOf(key) === at)
  .sort((one, other) => other.length - one.length).slice(0, count);
// Two words in a row say more than each by itself; three files have to do.
const keysOf = (words, glued) => {
  const keys = words.map(({ key }) => key);
  if (words.length < 2 || (words.length <= LOOKED_UP && !glued)) return longest(keys, LOOKED_UP);
  const pairs = [];
  for (let at = 0; at < words.length; at += 2) {
    const first = Math.min(at, words.length - 2);
    pairs.push(`${keys[first]} ${keys[first + 1]}`);
  }
  return longest(pairs, LOOKED_UP);
};
// Place → how many of the keys are there, and how much that says.
const counted = (sets, total) => {
  const found = new Map();
  for (const set of sets) {
    const worth = Math.log(1 + total / (set.length || 1));
    for (const place of set) {
      const one = found.get(place) || { keys: 0, worth: 0 };
      one.keys += 1;
      one.worth += worth;
      found.set(place, one);
    }
  }
  return found;
};
const having = (found, least) => [...found].filter(([, { keys }]) => keys >= least);
const union = (sets) => [...new Set([].concat(...sets))].sort((one, other) => one - other);
const narrowed = (state) => ['nam', 'muc', 'loai'].some(state.chosen);
const inYear = (state, year) => !state.chosen('nam') || state.chosen('nam') === year;

// The files that places lie in. Names come first, or posts where one is asked for, those
// with the fewest; then those of the year asked for, what says most, the newest.
const filesOf = (state, places) => {
  const { table, query } = state;
  const files = new Map();
  for (const [place, { worth }] of places) {
    const file = table.files.find(({ start, end }) => place >= start && place < end);
    const known = files.get(file) || { file, count: 0, worth: 0 };
    files.set(file, { file, count: known.count + 1, worth: Math.max(known.worth, worth) });
  }
  const all = [...files.values()];
  const named = all.filter(({ file }) => !file.year && !narrowed(state) && (!file.posts || state.ofPost));
  named.sort((one, other) => Boolean(other.file.posts) - Boolean(one.file.posts) || other.worth - one.worth || one.count - other.count);
  const asked = ({ file }) => (query.year && file.year === query.year ? 1 : 0);
  const dated = all.filter(({ file }) => file.year && inYear(state, file.year));
  dated.sort((one, other) => asked(other) - asked(one) || other.worth - one.worth || other.file.start - one.file.start);
  return named.slice(0, 1).concat(dated.slice(0, 1), named.slice(1, 4), dated.slice(1)).map(({ file }) => file);
};
// Reads the next files; `how` is how strict their titles are held against the question.
export const readOn = async (state, how) => {
  const some = state.reading.splice(0, Math.max(1, Math.min(READ, state.room() - state.kept)));
  const read = await Promise.all(some.map(rowsOf));
  for (const one of [].concat(...read)) {
    const score = rank(one, state.query, how || state.how);
    if (score && state.passes(one)) state.hits.set(one.at, Object.assign({}, one, { score }));
  }
};
const tried = async (state, places, how) => {
  state.how = how;
  state.reading = filesOf(state, places);
  // What a few files of the best do not answer, the others hardly do.
  const may = () => state.reading.length && !state.hits.size && (state.room() > state.kept || loaded(state.reading[0].name));
  for (let turn = 0; turn < 2 && may(); turn += 1) await readOn(state);
  return state.hits.size > 0;
};
// The names and titles that have all words, or most of them and one misspelt.
export const find = async (state) => {
  const { query } = state;
  state.kept = KEPT;
  state.table = await tableOf();
  state.ofPost = state.table.heads.some((head) => head.split(' ').every((word) => query.core.some(({ key }) => key === word)));
  if (!query.core.length) {
    state.reading = state.table.files.filter(({ year }) => year && inYear(state, year) && (!query.year || year === query.year)).reverse();
    await readOn(state);
    return;
  }
  const glued = query.core.some((word) => word.glued);
  const keys = keysOf(query.core, glued);
  state.sets = await Promise.all(keys.map(placesOf));
  const found = counted(state.sets, state.table.total);
  state.found = found;
  const all = having(found, keys.length);
  if ((all.length && await tried(state, all, 'all')) || glued) return;
  const most = having(found, Math.max(1, Math.ceil(keys.length / 2)));
  state.kept = KEPT + 1;
  if (keys.length > 1 && most.length) await tried(state, most.sort(([, one], [, other]) => other.worth - one.worth).slice(0, 40), 'near');
};
// Where nothing answered, not even a text: each word by itself, what it may have been
// meant for, and last what has most of the words.
export const findHarder = async (state) => {
  const { query, table } = state;
  if (query.core.some(({ glued }) => glued)) return;
  state.kept = state.loose.length ? 1 : 0;
  // One file is kept for what the words are found in, and one for other words.
  const known = longest(query.core.map(({ key }) => key), query.core.length);
  const keys = (await withinReach(known, Math.max(0, state.room() - 2 - state.kept))).slice(0, LOOKED_UP);
  const words = keys.map((key) => query.core.find((one) => one.key === key));
  const sets = await Promise.all(keys.map(placesOf));
  const found = counted(sets, table.total);
  const all = having(found, keys.length);
  if (all.length && keys.length === known.length && await tried(state, all, 'all')) return;
  for (const [at, word] of words.entries()) {
    if ((sets[at].length && keys.length > 1) || state.room() < 2 + state.kept) continue;
    const meant = await near(word, word === query.core[query.core.length - 1]);
    const others = (await withinReach(meant, Math.max(0, Math.min(2, state.room() - 1 - state.kept)))).slice(0, OTHERS);
    if (!others.length) continue;
    word.also = others;
    const mended = sets.slice();
    mended[at] = union(await Promise.all(others.map(placesOf)));
    if (await tried(state, having(counted(mended, table.total), keys.length), 'all')) return;
  }
  const best = (found.size ? [...found] : [...state.found]).sort(([, one], [, other]) => other.keys - one.keys || other.worth - one.worth).slice(0, 40);
  state.partly = best.length > 0 && await tried(state, best, 'partly');
};
