// Asks the index of a site, read from the disk, what readers ask.
//   node ask.mjs MODULES SITE < [["query", …], …]  →  [{found, asked, bytes}, …]
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';

const [modules, site] = process.argv.slice(2);
const from = (name) => import(pathToFileURL(`${modules}/${name}.js`).href);
const load = await from('load');
const { ask, groupsOf, stateOf } = await from('ask');
const { excerptOf } = await from('texts');

const sizes = {};
load.reader.read = (name) => {
  const data = readFileSync(`${site}/tim-kiem/chi-muc/${name}.js`);
  sizes[name] = gzipSync(data).length;
  let values = null;
  new Function('searchPart', data.toString())((_, found) => { values = found; });
  return values;
};
// What a phone shows at once: all answers and titles, and a text or two where these are few.
const answer = async (text) => {
  for (const name of Object.keys(sizes)) delete sizes[name];
  load.reader.begin();
  sizes.index = gzipSync(readFileSync(`${site}/tim-kiem/chi-muc/index.js`)).length;
  const state = stateOf(text, () => '', () => true);
  await ask(state, () => true);
  const people = [].concat(...state.answers.map((one) => one.people.map(({ place }) => place)));
  const rows = [].concat(...groupsOf(state).map(([, found]) => found));
  const shown = rows.length + people.length > 3 && !state.textsFirst ? [] : state.texts.slice(0, state.excerpts);
  const inTexts = await Promise.all(shown.map((one) => excerptOf(one, state.query)));
  const named = rows.map(({ group, place, holders }) => (group === 'c' ? holders[0][1] : place));
  const texts = inTexts.filter(Boolean).map(({ place }) => place);
  const found = people.concat(state.textsFirst ? texts.concat(named) : named.concat(texts));
  const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return { found: found.slice(0, 12), asked: Object.keys(sizes).length, bytes, files: Object.keys(sizes), texts: state.texts.length };
};
const results = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) results.push(await answer(text));
console.log(JSON.stringify(results));
