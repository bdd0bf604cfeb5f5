// What lies deeper: which texts have the words asked for, the sentences they stand in,
// and which titles of all years. Loaded by search.js when the newest titles do not
// answer, or when a reader asks for it.
searchPart('texts', (tools) => {
  'use strict';
  const { part, fold, spell, wordsOf, needed } = tools;
  const TEXTS_A_BUCKET = 3;
  const TEXTS_A_PIECE = 4;
  const TITLES_A_BUCKET = 100;
  const LONGEST = 220;

  // Full text: distances from one place of a word to the next, base 45, lowest digit first.
  const decoded = (text) => {
    const numbers = [];
    let value = 0;
    let weight = 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const digit = code - 35 - (code > 92);
      value += (digit % 45) * weight;
      weight *= 45;
      if (digit < 45) { numbers.push(value); value = 0; weight = 1; }
    }
    return numbers;
  };
  // Places are counted through all texts, each of which has room for so many words.
  const occurrences = (spellings, exact, room) => {
    const texts = new Map();
    for (const [spelling, coded] of Object.entries(spellings)) {
      let sum = 0;
      for (const distance of decoded(coded)) {
        sum += distance;
        const text = Math.floor(sum / room);
        const found = texts.get(text) || { all: new Set(), exact: new Set() };
        texts.set(text, found);
        found.all.add(sum % room);
        if (spelling === exact) found.exact.add(sum % room);
      }
    }
    return texts;
  };
  // How many files there are, and which a key is in: as in plugins/bulletin/outputs/search/full.py.
  const files = (texts, each) => 2 ** (32 - Math.clz32(Math.floor(texts / each)));
  const numberOf = (key, count) => {
    let sum = 0;
    for (const char of key) sum = (Math.imul(sum, 31) + char.codePointAt(0)) >>> 0;
    return sum % count;
  };
  // Words that follow each other somewhere, of all pairs the query has.
  const rowsIn = (sets) => sets.slice(1).filter((set, at) => [...sets[at]].some((place) => set.has(place + 1))).length;
  // Whether every word in quotes follows the one before it, all in one place.
  const keepsQuotes = (sets, query) => {
    let ends = new Set();
    return sets.every((set, at) => {
      ends = query[at].glued ? new Set([...set].filter((place) => ends.has(place - 1))) : set;
      return ends.size;
    });
  };
  const scoreOf = (found, query) => {
    const exact = found.map((one) => one.exact);
    const all = found.map((one, at) => (query[at].strict ? one.exact : one.all));
    if (!keepsQuotes(all, query)) return { rows: -1 };
    const rows = rowsIn(all);
    const often = Math.min(...all.map((set) => set.size), 9);
    return { rows, score: 100 * rowsIn(exact) + 50 * rows + 20 * exact.filter((set) => set.size).length + often };
  };
  // How well each text of a part answers, by its number. Long words are looked up
  // first: they are rarer, and where one is not the others need not be loaded.
  const scoresOf = async ({ name, digest, count }, query) => {
    let kept = null;
    for (const at of [...query.keys()].sort((one, other) => query[other].key.length - query[one].key.length)) {
      const { key, exact } = query[at];
      const [room, keys] = await part(`full-${name}-${numberOf(key, files(count, TEXTS_A_BUCKET))}`, digest);
      const texts = occurrences(keys[key] || {}, exact, room);
      const before = kept;
      kept = new Map();
      for (const [text, found] of texts) {
        if (!before || before.has(text)) kept.set(text, Object.assign(before ? before.get(text) : [], { [at]: found }));
      }
      if (!kept.size) break;
    }
    const scores = [...kept].map(([text, found]) => [text, scoreOf(found, query)]).filter(([, { rows }]) => rows >= 0);
    const close = scores.filter(([, { rows }]) => rows >= needed(query));
    return new Map((close.length ? close : scores).map(([text, { score }]) => [text, score]));
  };

  // A line is a block of the page; a sentence ends where one with a capital follows.
  const sentencesOf = (text) => text.split('\n').flatMap((block) => block.match(/\S.*?(?:[.!?…](?=\s+\p{Lu})|$)/gu) || []);
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
    return `${start ? '…' : ''}${sentence.slice(start, start + LONGEST < sentence.length ? end : undefined)}${start + LONGEST < sentence.length ? '…' : ''}`;
  };
  // The best sentence, and another for words it lacks, in the order of the text.
  const excerptOf = async ({ place, text: { name, digest, count } }, query) => {
    const piece = await part(`text-${name}-${numberOf(place, files(count, TEXTS_A_PIECE))}`, digest);
    const known = sentencesOf(piece[place]).map((sentence) => worthOf(sentence, query));
    const best = known.reduce((one, other) => (other.worth > one.worth ? other : one));
    const lacks = ({ has }) => [...has].filter((number) => !best.has.has(number)).length;
    const second = known.reduce((one, other) => (lacks(other) > lacks(one) ? other : one), best);
    return known.filter((one) => one === best || one === second).map(({ sentence }) => cut(sentence, query)).join(' … ');
  };
  // The places of the titles that have all words, among so many. A last word that none
  // has may be unfinished and counts for nothing; null when there is no other.
  const titlesWith = async (query, digest, count) => {
    let kept = null;
    for (const [at, { key }] of query.entries()) {
      const keys = await part(`words-${numberOf(key, files(count, TITLES_A_BUCKET))}`, digest);
      if (!keys[key] && at === query.length - 1) break;
      let place = 0;
      const places = new Set(decoded(keys[key] || '').map((distance) => { place += distance; return place; }));
      kept = kept ? kept.filter((one) => places.has(one)) : [...places];
    }
    return kept;
  };
  // Which files have titles with all words: they come first, and alone if there are any.
  const direct = async (state, index) => {
    state.directed = true;
    const words = state.query.rest || state.query;
    if (!words.length || state.query.year) return;
    const count = index.years.flatMap(([, titles]) => titles).reduce((sum, [, each]) => sum + each, 0);
    const places = await titlesWith(words, index.words, count);
    if (!places) return;
    const has = ({ start, end }) => places.some((place) => place >= start && place < end);
    state.sure = state.titles.filter(has).length;
    state.titles.sort((one, other) => has(other) - has(one));
  };
  return { scoresOf, excerptOf, direct };
});
