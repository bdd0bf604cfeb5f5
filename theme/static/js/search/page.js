// What a reader sees of a search: choices, how many were found, answers, groups of results.
import { groupsOf } from './ask.js';
import { GROUPS } from './kinds.js';
import { page, root } from './load.js';
import { excerptOf } from './texts.js';
import { PIECES, fold, spell, wordsOf } from './words.js';

const SHOWN = 10;
const IN_TEXT = 'Trong nội dung';
const NAMED = Object.assign({ c: 'Chức vụ' }, GROUPS);

export const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
export const empty = (element) => { while (element.firstChild) element.firstChild.remove(); };
export const box = document.querySelector('[data-search-results]');
export const status = make('p', { className: 'search__status', tabIndex: -1 });
status.setAttribute('role', 'status');
const said = make('summary', { className: 'search__choices' }, 'Bộ lọc: không lọc');
const fields = make('div', { className: 'search__filters cluster' });
const choices = make('details', {}, said, fields);
export const list = make('div', { className: 'search__groups flow' });
export const steps = make('p', { className: 'search__steps cluster' });
box.append(choices, status, list, steps);

export const filters = {};
export const chosen = (name) => (filters[name] ? filters[name].value : '');
export const choice = (name, label, options, act) => {
  const select = make('select', { name }, make('option', { value: '' }, 'Tất cả'));
  for (const [value, text] of options) select.append(make('option', { value }, text));
  select.value = new URLSearchParams(location.search).get(name) || '';
  select.addEventListener('change', act);
  fields.append(make('label', { className: 'search__filter' }, `${label} `, select));
  filters[name] = select;
  return select;
};
// What is chosen is said where the choices are folded.
export const summary = () => {
  const names = Object.keys(filters).filter(chosen).map((name) => filters[name].selectedOptions[0]).filter(Boolean).map(({ text }) => text);
  said.textContent = `Bộ lọc: ${names.length ? names.join(', ') : 'không lọc'}`;
};
export const passes = (one) => [
  [chosen('muc'), one.group === 'a' && one.label],
  [chosen('loai'), one.group === 'm' && one.label],
  [chosen('nam'), one.order && String(Math.floor(one.order / 1e4))],
].every(([wanted, has]) => !wanted || wanted === has)
  && (!chosen('can-bo') || one.who.includes(chosen('can-bo')) || one.slug === chosen('can-bo'));

// Marks the words asked for; what differs in marks only where nothing is the same.
const marked = (text, query) => {
  const pieces = text.normalize('NFC').split(PIECES);
  const spelled = new Set(pieces.map(spell));
  const hit = (piece) => query.some(({ key, exact, also }) => (spelled.has(exact) ? spell(piece) === exact
    : fold(piece) === key || (also || []).includes(fold(piece)) || (piece === piece.toUpperCase() && wordsOf(piece).map(fold).includes(key))));
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces.map((piece) => (hit(piece) ? make('mark', {}, piece) : piece)));
  return fragment;
};
const link = (place, ...text) => make('a', { href: root + place + page }, ...text);
const mark = (one) => (one.mark ? [make('strong', { className: 'search__mark' }, one.mark), ' '] : []);
const heirs = (one) => (one.heirs && one.heirs.length ? [make('p', { className: 'search__heirs' }, 'Nay là ', ...one.heirs
  .map(([name, place], at) => [at ? ', ' : '', link(place, name)]).reduce((all, some) => all.concat(some), []))] : []);
const row = (one, query) => make(
  'li', {}, ...mark(one), make('a', { href: one.href }, marked(one.title, query)),
  ...(one.note ? [make('p', { className: 'quiet' }, one.note)] : []), ...heirs(one),
);
const postRow = (one, query) => {
  const [holder] = one.holders;
  return make('li', {}, marked(one.title, query), ': ', link(holder[1], holder[0]), make('p', { className: 'quiet' }, holder[4]));
};
// The words around what was found are fetched when the result comes near the window.
const watching = window.IntersectionObserver && new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    watching.unobserve(target);
    target.fill().catch(() => {});
  }
}, { rootMargin: '20px' });
// Until then a row says so: an empty one would be read out as nothing.
const textRow = (one, state) => make('li', {
  className: 'search__text',
  async fill() {
    this.filled = true;
    const found = await excerptOf(one, state.query);
    if (!found || !state.passes(found)) { this.remove(); return; }
    empty(this);
    this.append(...row(found, state.query).childNodes, make('p', { className: 'search__excerpt' }, marked(found.excerpt, state.query)));
  },
}, 'Đang lấy đoạn có từ này…');
const section = (heading, found, state, shown, rowOf) => {
  const rows = make('ol', { className: 'search__list' });
  const group = make('section', { className: 'search__group flow' }, make('h2', { tabIndex: -1 }, `${heading} (${found.length})`), rows);
  const add = (from, to) => {
    const added = found.slice(from, to).map((one) => one.row || rowOf(one, state));
    for (const [at, one] of added.entries()) found[from + at].row = one;
    rows.append(...added);
    for (const one of added) if (one.fill && !one.filled) (watching ? watching.observe(one) : one.fill().catch(() => {}));
  };
  add(0, state.open.has(heading) ? found.length : shown);
  if (rows.children.length < found.length) {
    const more = make('button', { type: 'button' }, shown === SHOWN ? `Xem cả ${found.length} kết quả` : `Xem thêm ${heading.toLowerCase()}`);
    more.addEventListener('click', () => {
      state.open.add(heading);
      more.remove();
      const from = rows.children.length;
      add(from, shown === SHOWN ? found.length : from + SHOWN);
      const first = rows.children[from].querySelector('a');
      if (first) first.focus();
    });
    group.append(more);
  }
  return group;
};
const when = ({ day, month, year }) => `${day ? `ngày ${day}/` : ''}${month ? `${day ? '' : 'tháng '}${month}/` : ''}${day || month ? '' : 'năm '}${year}`;
// Who held a post, or what a person held: person, post, days, and who says so.
const card = ({ post, people, then, now, named }, query) => {
  const rows = make('ul', { className: 'search__holders' }, ...people.map(({ name, place, time, source }) => make(
    'li', {}, link(place, name), ...(time ? [` · ${time}`] : []), ...(source ? [make('p', { className: 'quiet' }, `Nguồn: ${source}`)] : []),
  )));
  let told = now ? 'Hiện giữ chức vụ theo hồ sơ:' : 'Người sau cùng mà hồ sơ ghi nhận:';
  if (named) told = 'Từng giữ chức vụ theo hồ sơ:';
  if (then) told = people.length ? `Giữ chức vụ ${when(query)}:` : `Hồ sơ không ghi gì ${when(query)}.`;
  const own = query.day ? `?ngay=${query.year}-${query.month}-${query.day}` : `#${query.year}`;
  const title = post.group === 'o' ? make('a', { href: post.href + own }, post.title) : post.title;
  const more = post.body && link(post.place, `Mọi người từng giữ chức vụ ở ${post.body}`);
  return make('section', { className: 'search__answer flow' }, make('h2', { tabIndex: -1 }, title), make('p', {}, told), rows, ...(more ? [make('p', {}, more)] : []));
};
export const show = (state) => {
  const { href } = document.activeElement;
  const sections = groupsOf(state).map(([group, found]) => section(NAMED[group], found, state, SHOWN, (one) => (group === 'c' ? postRow : row)(one, state.query)));
  if (state.texts.length) sections[state.textsFirst ? 'unshift' : 'push'](section(IN_TEXT, state.texts, state, state.excerpts, textRow));
  if (watching) watching.disconnect();
  empty(list);
  list.append(...state.answers.map((one) => card(one, state.query)), ...sections);
  for (const one of list.querySelectorAll('.search__text')) if (!one.filled) (watching ? watching.observe(one) : one.fill().catch(() => {}));
  // Who reads on while more comes in stays where they are.
  const kept = href && [...list.querySelectorAll('a')].find((one) => one.href === href);
  if (kept) kept.focus({ preventScroll: true });
};
