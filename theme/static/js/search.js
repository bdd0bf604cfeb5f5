// Search: names and titles first. What lies deeper is the work of search-text.js, which
// is loaded when it is needed. Nothing is sent anywhere: the index is files
// beside the page, loaded as scripts, which browsers also allow on pages opened from
// a disk.
import { IN_TEXT, box, choice, chosen, filters, inTexts, list, make, passes, show, status, steps } from './search/page.js';
import { namesOf, part, spent, titlesOf } from './search/parts.js';
import { plan } from './search/plan.js';
import { rank } from './search/rank.js';
import { questionOf } from './search/words.js';

// A step ends with enough results or after so many bytes on the wire.
const ENOUGH = 20;
const TITLE_BYTES = 50000;
const TEXT_BYTES = 70000;

const field = document.querySelector('main input[name=q]');
const ways = document.querySelector('[data-search-ways]');
let index = null;
let current = null;
// The pressed button goes away: the focus waits at the status, then goes to the
// first group that was asked for.
const step = (label, action, heading) => {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    status.focus({ preventScroll: true });
    await action();
    const found = [...list.querySelectorAll('h2')].find((one) => one.textContent.startsWith(heading));
    if (found && document.activeElement === status) found.focus();
  });
  steps.append(button);
};
const say = (state, busy) => {
  const count = state.hits.size;
  const found = count ? `Có ${count} kết quả` : 'Không thấy kết quả nào';
  const question = state.text ? ` cho “${state.text}”` : '';
  const since = state.since && !chosen('nam') && !state.query.year ? `, đã tìm từ nay về năm ${state.since}` : '';
  status.textContent = busy ? 'Đang tìm…' : `${found}${question}${since}.`;
};
const guarded = async (state, work) => {
  steps.replaceChildren();
  say(state, true);
  try {
    await work();
  } catch (error) {
    if (state === current) {
      status.textContent = 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra mạng rồi thử lại.';
      step('Thử lại', () => search());
    }
    return;
  }
  if (state !== current) return;
  show(state);
  say(state, false);
  if (state.titles.length) step('Tìm tiếp trong tiêu đề cũ hơn', () => titles(state));
  if (state.query.length && state.texts.length) step(state.full ? 'Tìm tiếp trong nội dung cũ hơn' : 'Tìm cả trong nội dung bài', () => texts(state), IN_TEXT);
};
// `text` tells where the text lies that was found by its words.
const add = (state, one, found, text) => {
  if (!found || !passes(one) || state.hits.has(one.href)) return;
  state.hits.set(one.href, { ...one, score: found, text });
  state.titleHits += !text && one.order > 0;
};
// Newest first; older years only while little was found, or when asked for.
const titles = (state) => guarded(state, async () => {
  index = index || await part('index');
  if (!state.planned) {
    plan(state, index.years);
    await names(state);
  }
  const goal = state.titleHits + ENOUGH;
  const limit = spent() + TITLE_BYTES;
  while (state.titles.length && state.titleHits < goal && spent() < limit && state === current) {
    const { year, number, digest } = state.titles.shift();
    for (const one of await titlesOf(year, number, digest)) add(state, one, rank(one, state.query));
    state.since = year;
    if (state === current) show(state);
    if (!state.directed && state.titles.length && state.titleHits < goal) await (await inTexts()).direct(state, index);
    else if (state.sure) state.sure -= 1;
    if (state.sure === 0) {
      // All whole words there are have been found; what is left may begin with one.
      state.sure = null;
      state.since = '';
      break;
    }
  }
});
const names = async (state) => {
  if (chosen('nam') || chosen('muc') || chosen('loai')) return;
  for (const [number, digest] of index.names.entries()) {
    for (const one of await namesOf(number, digest)) add(state, one, rank(one, state.query));
  }
};
const texts = (state) => guarded(state, async () => {
  state.full = true;
  const { scoresOf } = await inTexts();
  const goal = state.hits.size + ENOUGH;
  const limit = spent() + TEXT_BYTES;
  while (state.texts.length && state.hits.size < goal && spent() < limit && state === current) {
    const { year, text, files } = state.texts.shift();
    const scores = await scoresOf(text, state.query);
    let first = 0;
    for (const [title, digest, count] of files) {
      const last = first + count;
      const hit = [...scores.keys()].some((number) => number >= first && number < last);
      const entries = hit ? await titlesOf(year, title, digest) : [];
      for (const [at, one] of entries.entries()) add(state, one, scores.get(first + at), text);
      first = last;
    }
    state.since = year;
    if (state === current) show(state);
  }
});
const search = async () => {
  const text = field.value.trim();
  const query = questionOf(text);
  const state = { text, query, hits: new Map(), titleHits: 0, titles: [], texts: [], since: '', sure: null, open: new Set() };
  current = state;
  list.replaceChildren();
  steps.replaceChildren();
  const wanted = query.length > 0 || Object.keys(filters).some(chosen);
  // Taken out and not hidden: a style sheet may show what is hidden.
  if (ways && wanted) ways.remove();
  else if (ways) box.after(ways);
  const address = new URLSearchParams(text ? { q: text } : {});
  for (const name of Object.keys(filters)) if (chosen(name)) address.set(name, chosen(name));
  if (location.protocol !== 'file:') history.replaceState(null, '', `?${address}`);
  if (!wanted) { status.textContent = ''; return; }
  await titles(state);
};

let pause = 0;
field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 400); });
field.form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(pause); search(); });
field.value = new URLSearchParams(location.search).get('q') || field.value;
const start = async () => {
  index = await part('index');
  choice('muc', 'Chuyên mục', index.categories.map((name) => [name, name]), () => search());
  choice('loai', 'Loại hội nghị', index.kinds.map((name) => [name, name]), () => search());
  choice('nam', 'Năm', index.years.map(([year]) => [year, year]), () => search());
  const people = choice('can-bo', 'Cán bộ', [], () => search());
  const fill = async () => {
    const wanted = new URLSearchParams(location.search).get('can-bo') || '';
    for (const [number, digest] of index.names.entries()) {
      for (const one of await namesOf(number, digest)) if (one.group === 'o') people.append(make('option', { value: one.slug }, one.title));
    }
    people.value = wanted;
  };
  people.addEventListener('focus', fill, { once: true });
  if (new URLSearchParams(location.search).get('can-bo')) await fill();
};
start().catch(() => {}).then(() => { if (field.value || Object.keys(filters).some(chosen)) search(); });
