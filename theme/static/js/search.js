// Search: names, posts and titles first, texts while the reader looks at them. Nothing is
// sent anywhere: the index is files beside the page, loaded as scripts, which browsers
// also allow on pages opened from a disk.
import { ask, moreTexts, moreTitles, stateOf } from './search/ask.js';
import { rowsOf, tableOf } from './search/index.js';
import { box, choice, chosen, empty, filters, list, make, passes, show, status, steps, summary } from './search/page.js';

const field = document.querySelector('main input[name=q]');
const ways = document.querySelector('[data-search-ways]');
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
  const count = state.hits.size + state.texts.length;
  const found = count ? `Có ${count} kết quả` : 'Không thấy kết quả nào';
  const question = state.text ? ` cho “${state.text}”` : '';
  const partly = count && state.partly && state.hits.size ? ', không mục nào có đủ các từ' : '';
  status.textContent = busy && !count ? 'Đang tìm…' : `${found}${question}${partly}${busy ? ', đang tìm tiếp trong nội dung…' : '.'}`;
};
const offer = (state) => {
  empty(steps);
  if (state.reading.length) step('Tìm tiếp trong tiêu đề cũ hơn', () => guarded(state, () => moreTitles(state)));
  if (state.shelves && state.shelves.length) step('Tìm tiếp trong nội dung cũ hơn', () => guarded(state, () => moreTexts(state)), 'Trong nội dung');
};
const guarded = async (state, work) => {
  empty(steps);
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
  offer(state);
};
const search = async () => {
  const state = stateOf(field.value.trim(), chosen, passes);
  const { text, query } = state;
  current = state;
  empty(list);
  const wanted = query.length > 0 || Object.keys(filters).some(chosen);
  // Taken out and not hidden: a style sheet may show what is hidden.
  if (ways && wanted) ways.remove();
  else if (ways) box.after(ways);
  const address = new URLSearchParams(text ? { q: text } : {});
  for (const name of Object.keys(filters)) if (chosen(name)) address.set(name, chosen(name));
  if (location.protocol !== 'file:') history.replaceState(null, '', `?${address}`);
  summary();
  if (!wanted) { empty(steps); status.textContent = ''; return; }
  say(state, true);
  await guarded(state, () => ask(state, () => {
    if (state !== current) return false;
    show(state);
    say(state, true);
    return true;
  }));
};

let pause = 0;
field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 400); });
field.form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(pause); search(); });
field.value = new URLSearchParams(location.search).get('q') || field.value;
const start = async () => {
  const table = await tableOf();
  choice('muc', 'Chuyên mục', table.categories.map((name) => [name, name]), () => search());
  choice('loai', 'Loại hội nghị', table.kinds.map((name) => [name, name]), () => search());
  choice('nam', 'Năm', table.years.map(([year]) => [year, year]), () => search());
  const people = choice('can-bo', 'Cán bộ', [], () => search());
  const fill = async () => {
    const wanted = new URLSearchParams(location.search).get('can-bo') || '';
    for (const file of table.files.filter(({ name }) => name.startsWith('names-'))) {
      for (const one of await rowsOf(file)) if (one.group === 'o') people.append(make('option', { value: one.slug }, one.title));
    }
    people.value = wanted;
  };
  people.addEventListener('focus', () => fill().catch(() => {}), { once: true });
  if (new URLSearchParams(location.search).get('can-bo')) await fill();
};
start().catch(() => {}).then(() => { if (field.value || Object.keys(filters).some(chosen)) search(); });
