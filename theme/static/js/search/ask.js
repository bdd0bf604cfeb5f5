// One question from its words to its results, in an order that costs little: names, posts
// and titles, then texts, and only where both have nothing what is meant in another way.
import { answersTo, postsThen } from './answers.js';
import { find, findHarder, readOn } from './find.js';
import { filesAsked, spent } from './load.js';
import { wordsIn } from './rank.js';
import { nextTexts } from './texts.js';
import { questionOf } from './words.js';

const ENOUGH = 4;
// So many files a question asks for at the most, besides the table of all.
const FILES = 7;
const TITLE_BYTES = 30000;
const TEXT_BYTES = 40000;
const TEXTS_SHOWN = 2;

// `room()` says how many files the question may still ask for.
const withRoom = (state) => {
  const before = filesAsked();
  return Object.assign(state, { room: () => FILES - (filesAsked() - before) });
};
export const stateOf = (text, chosen, passes) => withRoom({
  text, query: questionOf(text), chosen, passes, hits: new Map(), answers: [], reading: [], kept: 0, texts: [], loose: [], excerpts: 0, how: 'all', open: new Set(),
});
const answered = async (state) => {
  const hits = [...state.hits.values()];
  state.answers = answersTo(hits, state.query);
  if (!state.answers.length) state.answers = await postsThen(hits, state.query, state.room());
};
// Older titles, when asked for.
export const moreTitles = async (state) => {
  withRoom(state);
  const goal = state.hits.size + ENOUGH;
  const limit = spent() + TITLE_BYTES;
  do await readOn(state);
  while (state.reading.length && state.hits.size < goal && spent() < limit);
  await answered(state);
};
// Older texts: the less is looked up for them, the better names and titles answer. For
// those that are shown at once their sentences are asked for as well.
const searchTexts = async (state) => {
  const named = [...state.hits.values()].some(({ order, folded }) => !order && folded === state.query.core.folded);
  const goal = state.texts.length + 1;
  const limit = spent() + TEXT_BYTES;
  do await nextTexts(state, named + (state.hits.size > 0));
  while (state.shelves.length && state.texts.length < goal && spent() < limit && state.room() > 1);
  state.excerpts = Math.max(0, Math.min(state.hits.size ? 1 : TEXTS_SHOWN, state.room()));
};
export const moreTexts = (state) => searchTexts(withRoom(state));
// `told` is called whenever there is more to see; it says whether to go on.
export const ask = async (state, told) => {
  await find(state);
  await answered(state);
  if (!told(state) || !state.query.length || state.chosen('can-bo')) return;
  await searchTexts(state);
  if (state.hits.size || state.texts.length || !told(state) || !state.query.core.length) return;
  await findHarder(state);
  await answered(state);
  if ((state.hits.size && !state.partly) || !state.loose.length) return;
  state.texts = state.loose;
  state.excerpts = Math.max(0, Math.min(TEXTS_SHOWN, state.room()));
  // Two words in a row in a text say more than fewer words in a title.
  state.textsFirst = state.texts[0].keys >= Math.max(0, ...[...state.hits.values()].map((one) => wordsIn(one, state.query)));
};
// The groups of results, the best first, and in each the best first.
export const groupsOf = ({ hits, answers }) => {
  const shown = answers.map(({ post }) => post.at);
  const sorted = [...hits.values()].filter(({ at }) => !shown.includes(at)).sort((a, b) => b.score - a.score || b.order - a.order);
  const groups = new Map();
  for (const one of sorted) groups.set(one.group, (groups.get(one.group) || []).concat(one));
  return [...groups];
};
