// What a reader sees of a search: choices, how many were found, groups of results.
import { EXACT, needed } from './rank.js';
import { GROUPS } from './kinds.js';
import { load, part } from './parts.js';
import { fold, spell, wordsOf } from './words.js';

const SHOWN = 10;
export const IN_TEXT = 'Trong nội dung';

export const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
export const box = document.querySelector('[data-search-results]');
export const status = make('p', { className: 'search__status', tabIndex: -1 });
status.setAttribute('role', 'status');
const choices = make('div', { className: 'search__filters cluster' });
export const list = make('div', { className: 'search__groups flow' });
export const steps = make('p', { className: 'search__steps cluster' });
box.append(choices, status, list, steps);

export const inTexts = async () => (await load('texts', box.dataset.texts))({ part, fold, spell, wordsOf, needed });

export const filters = {};
export const chosen = (name) => (filters[name] ? filters[name].value : '');
export const choice = (name, label, options, act) => {
  const select = make('select', { name }, make('option', { value: '' }, 'Tất cả'));
  for (const [value, text] of options) select.append(make('option', { value }, text));
  select.value = new URLSearchParams(location.search).get(name) || '';
  select.addEventListener('change', act);
  choices.append(make('label', { className: 'search__filter' }, `${label} `, select));
  filters[name] = select;
  return select;
};
export const passes = (one) => [
  [chosen('muc'), one.group === 'a' && one.label],
  [chosen('loai'), one.group === 'm' && one.label],
  [chosen('nam'), one.order && String(Math.floor(one.order / 1e4))],
].every(([wanted, has]) => !wanted || wanted === has)
  && (!chosen('can-bo') || one.who.includes(chosen('can-bo')) || one.slug === chosen('can-bo'));

// Marks the words asked for; what differs in marks only where nothing is the same.
const marked = (text, query) => {
  const pieces = text.normalize('NFC').split(/([\p{L}\p{N}]+)/u);
  const spelled = new Set(pieces.map(spell));
  const hit = (piece) => query.some(({ key, exact }) => (spelled.has(exact) ? spell(piece) === exact : fold(piece) === key));
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces.map((piece) => (hit(piece) ? make('mark', {}, piece) : piece)));
  return fragment;
};
// The words around what was found are fetched when the result comes near the window.
const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    target.fill().catch(() => {});
  }
}, { rootMargin: '100px' });
const excerpt = (one, query) => make('p', {
  className: 'search__excerpt',
  async fill() {
    const { excerptOf } = await inTexts();
    this.replaceChildren(marked(await excerptOf(one, query), query));
  },
});
const row = (one, query) => make(
  'li', {}, make('a', { href: one.href }, marked(one.title, query)),
  ...(one.note ? [make('p', { className: 'quiet' }, one.note)] : []),
  ...(one.text ? [excerpt(one, query)] : []),
);
const section = (heading, found, state) => {
  const rows = make('ol', { className: 'search__list' });
  const group = make('section', { className: 'search__group flow' }, make('h2', { tabIndex: -1 }, `${heading} (${found.length})`), rows);
  const add = (from, to) => {
    const added = found.slice(from, to).map((one) => row(one, state.query));
    rows.append(...added);
    for (const { lastChild } of added) if (lastChild.fill) near.observe(lastChild);
  };
  add(0, state.open.has(heading) ? found.length : SHOWN);
  if (rows.children.length < found.length) {
    const more = make('button', { type: 'button' }, `Xem cả ${found.length} kết quả`);
    more.addEventListener('click', () => {
      state.open.add(heading);
      more.remove();
      add(SHOWN);
      rows.children[SHOWN].firstChild.focus();
    });
    group.append(more);
  }
  return group;
};
export const show = (state) => {
  const { href } = document.activeElement;
  const sorted = [...state.hits.values()].sort((a, b) => b.score - a.score || b.order - a.order);
  const groups = Object.entries(GROUPS)
    .map(([group, heading]) => [heading, sorted.filter((one) => !one.text && one.group === group)])
    .filter(([, found]) => found.length)
    .sort(([, [one]], [, [other]]) => (other.score > EXACT) - (one.score > EXACT));
  const inText = sorted.filter((one) => one.text);
  if (inText.length) groups.push([IN_TEXT, inText]);
  near.disconnect();
  list.replaceChildren(...groups.map(([heading, found]) => section(heading, found, state)));
  // Who reads on while more comes in stays where they are.
  const kept = href && [...list.querySelectorAll('a')].find((one) => one.href === href);
  if (kept) kept.focus({ preventScroll: true });
};
