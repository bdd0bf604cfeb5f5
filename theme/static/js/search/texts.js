// Which texts have the words of a question, and the sentences they stand in.
import { textAt, textsWith, tableOf, yearOf } from './index.js';
import { fold, spell, wordsOf } from './words.js';

const KEYS = 3;
const LONGEST = 220;

// Two words in a row, the longest first, for they are rarer; one word by itself.
const pairsOf = (words, most) => {
  const pairs = words.slice(1).map(({ key }, at) => `${words[at].key} ${key}`);
  const keys = (pairs.length ? pairs : words.map(({ key }) => key)).filter((key, at, all) => all.indexOf(key) === at);
  return keys.sort((one, other) => other.length - one.length).slice(0, most);
};
const textsWithSome = async (keys, shelf) => {
  const found = new Map();
  for (const set of await Promise.all(keys.map((key) => textsWith(key, shelf)))) {
    const each = Math.log(1 + shelf.count / (set.length || 1));
    for (const place of set) {
      const one = found.get(place) || { keys: 0, worth: 0 };
      found.set(place, { keys: one.keys + 1, worth: one.worth + each });
    }
  }
  return [...found].map(([place, one]) => ({ place, keys: one.keys, worth: one.worth, shelf }));
};
// The texts of a shelf that have at least one key, the best and newest first, and how
// many keys they have to have. `beside` what else answers, one or two files less have
// to do; one is kept for a sentence.
const onShelf = async ({ query, room }, shelf, beside) => {
  const words = query.core.length ? query.core : query;
  const pairs = pairsOf(words, Math.max(1, Math.min(KEYS - beside, room() - (beside ? 1 : 2))));
  const glued = words.some((word) => word.glued);
  let least = glued ? pairs.length : Math.min(pairs.length, Math.ceil(pairsOf(words, KEYS - beside).length / 2));
  let some = await textsWithSome(pairs, shelf);
  if (!some.length && words.length > 1 && !glued && !beside && room() > KEYS) {
    const keys = [...new Set(words.map(({ key }) => key))].sort((one, other) => other.length - one.length).slice(0, KEYS);
    some = await textsWithSome(keys, shelf);
    least = keys.length;
  }
  const asked = (one) => (query.year && yearOf(one.place, shelf) === query.year ? 1 : 0);
  some.sort((one, other) => asked(other) - asked(one) || other.worth - one.worth || other.place - one.place);
  const firm = some.filter(({ keys }) => keys >= least);
  return { firm, loose: glued || words.length < 2 ? [] : some.filter(({ keys }) => keys < least) };
};
// Reads the next shelf, the newest first.
export const nextTexts = async (state, beside) => {
  if (!state.shelves) state.shelves = (await tableOf()).shelves.slice();
  const shelf = state.shelves.pop();
  if (!shelf || state.room() < 1) return;
  const { firm, loose } = await onShelf(state, shelf, beside);
  const others = ({ place }) => !state.hits.has(place) && (!state.chosen('nam') || yearOf(place, shelf) === state.chosen('nam'));
  state.texts = state.texts.concat(firm.filter(others));
  state.loose = state.loose.concat(loose.filter(others));
};

// A line is a block of the page; a sentence ends where one with a capital follows.
const sentencesOf = (text) => {
  const all = [];
  for (const block of text.split('\n')) {
    let start = 0;
    const end = /[.!?…]\s+/g;
    for (let cut = end.exec(block); cut; cut = end.exec(block)) {
      const next = block[end.lastIndex];
      if (!next || next === next.toLowerCase()) continue;
      all.push(block.slice(start, end.lastIndex).trim());
      start = end.lastIndex;
    }
    if (block.slice(start).trim()) all.push(block.slice(start).trim());
  }
  return all;
};
const worthOf = (sentence, query) => {
  const words = wordsOf(sentence);
  const keys = words.map(fold);
  const has = new Set();
  let worth = 0;
  for (const [at, word] of words.entries()) {
    for (const [number, { key, exact }] of query.entries()) {
      if (keys[at] !== key) continue;
      if (!has.has(number)) worth += spell(word) === exact ? 3 : 2;
      if (number && keys[at - 1] === query[number - 1].key) worth += 1;
      has.add(number);
    }
  }
  return { sentence, has, worth };
};
// What stands around the first word found, when the sentence is long.
const cut = (sentence, query) => {
  if (sentence.length <= LONGEST) return sentence;
  const first = wordsOf(sentence).find((word) => query.some(({ key }) => key === fold(word)));
  const start = Math.max(0, sentence.lastIndexOf(' ', sentence.indexOf(first) - LONGEST / 4));
  const end = sentence.lastIndexOf(' ', start + LONGEST);
  const more = start + LONGEST < sentence.length;
  return `${start ? '…' : ''}${sentence.slice(start, more ? end : undefined)}${more ? '…' : ''}`;
};
// Whether words in quotes stand in a row there, marks and all.
const keeps = (text, query) => {
  const rows = [];
  for (const word of query) {
    if (word.glued) rows[rows.length - 1].push(word);
    else rows.push([word]);
  }
  const words = wordsOf(text);
  const [exact, keys] = [words.map(spell), words.map(fold)];
  const stands = (row) => keys.some((_, from) => row.every((word, at) => keys[from + at] === word.key
    && (!word.strict || exact[from + at] === word.exact)));
  return rows.every((row) => row.length < 2 || stands(row));
};
// The text at a place with its best sentence, and another for words that one lacks, in
// the order of the text; null when it does not answer after all.
export const excerptOf = async ({ place, shelf }, query) => {
  const one = await textAt(place, shelf);
  if (!keeps(`${one.title}\n${one.text}`, query)) return null;
  const known = sentencesOf(one.text).map((sentence) => worthOf(sentence, query));
  if (!known.length) return Object.assign(one, { excerpt: '' });
  const best = known.reduce((first, other) => (other.worth > first.worth ? other : first));
  const lacks = ({ has }) => [...has].filter((number) => !best.has.has(number)).length;
  const second = known.reduce((first, other) => (lacks(other) > lacks(first) ? other : first), best);
  const excerpt = known.filter((some) => some === best || some === second).map(({ sentence }) => cut(sentence, query)).join(' … ');
  return Object.assign(one, { excerpt });
};
