// Search: names and titles first, the full text when asked for. Nothing is sent
// anywhere: the index is files beside the page, loaded as scripts, which browsers
// also allow on pages opened from a disk.
(() => {
  'use strict';
  const box = document.querySelector('[data-search-results]');
  const field = document.querySelector('main input[name=q]');
  if (!box || !field) return;
  const ways = document.querySelector('[data-search-ways]');
  const here = new URL('.', location.href.split(/[?#]/)[0]).href;
  const root = new URL('..', here).href.replace(/\/$/, '');
  const page = location.protocol === 'file:' ? 'index.html' : '';
  // A step ends with enough results or after so many bytes on the wire.
  const ENOUGH = 20;
  const TITLE_BYTES = 50000;
  const TEXT_BYTES = 110000;
  const SHOWN = 10;
  const GROUPS = { o: 'Cán bộ', b: 'Cơ quan', t: 'Chủ đề', p: 'Trang', m: 'Hội nghị', a: 'Bài viết' };
  const FOLDERS = { o: '/can-bo/', b: '/co-quan/', t: '/chu-de/', p: '/' };

  // Words: the same rules as plugins/press/search_words.py.
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const fold = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/g, 'd').replace(/ƀ/g, 'b');
  const spell = (word) => {
    const letters = word.toLowerCase().normalize('NFD');
    return (letters.replace(TONES, '') + (letters.match(TONES) || []).join('')).normalize('NFC');
  };
  const wordsOf = (text) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) || [];
  const line = (words) => ` ${words.join(' ')} `;
  const slugify = (text) => {
    let slug = '';
    for (const word of fold(text).match(/[a-z0-9]+/g) || []) {
      const longer = slug ? `${slug}-${word}` : word;
      if (longer.length > 80) return slug || word.slice(0, 80);
      slug = longer;
    }
    return slug;
  };

  // Parts of the index.
  const waiting = {};
  const parts = {};
  let bytes = 0;
  window.searchPart = (name, values) => { waiting[name] = values; };
  const part = (name, digest) => {
    parts[name] = parts[name] || new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${here}chi-muc/${name}.js${digest ? `?${digest}` : ''}`;
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
  const item = (group, title, short, folder, more, rest) => {
    const words = wordsOf(title);
    const place = short[0] === '+' ? `${folder}${slugify(title)}${short.slice(1)}/` : short;
    return {
      group, title, href: root + place + page, folded: line(words.map(fold)),
      exact: line(words.map(spell)), more: line(wordsOf(more).map(fold)), order: 0, who: [], ...rest,
    };
  };
  const nameItem = ([kind, name, short, others, note]) => item(
    kind, name, short, FOLDERS[kind], [...others, note].join(' '),
    { note: [note, ...others].filter(Boolean).join(' · '), slug: short[0] === '+' ? slugify(name) + short.slice(1) : short.split('/')[2] },
  );
  const titleItem = (year, { labels, people }, [kind, title, short, day, label, present]) => {
    const month = Math.floor(day / 100);
    const folder = kind === 'a' ? `/${year}/${String(month).padStart(2, '0')}/` : `/hoi-nghi/${year}/`;
    const who = present.map((number) => people[number]);
    return item(kind, title, short, folder, line(who) + labels[label], {
      who, label: labels[label], order: year * 1e4 + day, note: `${day % 100}/${month}/${year} · ${labels[label]}`,
    });
  };
  const cached = {};
  const namesOf = async (number, digest) => {
    const name = `names-${number}`;
    cached[name] = cached[name] || (await part(name, digest)).map(nameItem);
    return cached[name];
  };
  const titlesOf = async (year, number, digest) => {
    const name = `${year}-${number}`;
    if (!cached[name]) {
      const values = await part(name, digest);
      cached[name] = values.rows.map((row) => titleItem(year, values, row));
    }
    return cached[name];
  };

  // How well a name or title answers: exact marks before folded, phrase before words.
  // What lies partly in the title, partly in people or category, needs words in a row.
  const needed = (query) => Math.ceil((query.length - 1) / 2);
  const rank = (one, query) => {
    let score = 1;
    let beside = false;
    let rows = 0;
    for (const [at, { key, exact }] of query.entries()) {
      const end = at === query.length - 1 ? '' : ' ';
      const pair = at ? ` ${query[at - 1].key} ${key}${end}` : '';
      if (one.exact.includes(` ${exact} `)) score += 4;
      else if (one.folded.includes(` ${key} `)) score += 2;
      else if (one.folded.includes(` ${key}${end}`)) score += 1;
      else if (one.more.includes(` ${key}${end}`)) beside = true;
      else return 0;
      if (pair && (one.folded.includes(pair) || one.more.includes(pair))) rows += 1;
    }
    if (beside && rows < needed(query)) return 0;
    if (one.exact.includes(query.line)) score += 40;
    else if (one.folded.includes(query.folded)) score += 20;
    return score + (one.folded.startsWith(query.folded) ? 5 : 0);
  };

  // Full text: places of a word in numbered texts, base 45, lowest digit first.
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
  const occurrences = (spellings, exact) => {
    const texts = new Map();
    for (const [spelling, coded] of Object.entries(spellings)) {
      const numbers = decoded(coded);
      for (let at = 0, text = 0; at < numbers.length;) {
        text += numbers[at];
        const end = at + 2 + numbers[at + 1];
        const found = texts.get(text) || { all: new Set(), exact: new Set() };
        texts.set(text, found);
        let place = 0;
        for (at += 2; at < end; at += 1) {
          place += numbers[at];
          found.all.add(place);
          if (spelling === exact) found.exact.add(place);
        }
      }
    }
    return texts;
  };
  // As many texts in a bucket, and the same sum, as in plugins/press/search_full.py.
  const bucketOf = (key, texts) => {
    let sum = 0;
    for (const char of key) sum = (Math.imul(sum, 31) + char.codePointAt(0)) >>> 0;
    return sum % 2 ** (32 - Math.clz32(Math.floor(texts / 3)));
  };
  // Words that follow each other somewhere, of all pairs the query has.
  const rowsIn = (sets) => sets.slice(1).filter((set, at) => [...sets[at]].some((place) => set.has(place + 1))).length;
  const textScore = (found) => {
    const exact = found.map((one) => one.exact);
    const rows = rowsIn(found.map((one) => one.all));
    const often = Math.min(...found.map((one) => one.all.size), 9);
    return { rows, score: 100 * rowsIn(exact) + 50 * rows + 20 * exact.filter((set) => set.size).length + often };
  };
  const fullScores = async (name, digest, count, query) => {
    let kept = null;
    for (const { key, exact } of query) {
      const keys = await part(`full-${name}-${bucketOf(key, count)}`, digest);
      const texts = occurrences(keys[key] || {}, exact);
      const before = kept;
      kept = new Map();
      for (const [text, found] of texts) {
        if (!before) kept.set(text, [found]);
        else if (before.has(text)) kept.set(text, [...before.get(text), found]);
      }
      if (!kept.size) break;
    }
    const scores = [...kept].map(([text, found]) => [text, textScore(found)]);
    const close = scores.filter(([, { rows }]) => rows >= needed(query));
    return new Map((close.length ? close : scores).map(([text, { score }]) => [text, score]));
  };

  // The page.
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const status = make('p', { className: 'search__status' });
  status.setAttribute('role', 'status');
  const choices = make('div', { className: 'search__filters cluster' });
  const list = make('div', { className: 'search__groups flow' });
  const steps = make('p', { className: 'search__steps cluster' });
  box.append(choices, status, list, steps);
  const filters = {};
  const choice = (name, label, options) => {
    const select = make('select', { name }, make('option', { value: '' }, 'Tất cả'));
    for (const [value, text] of options) select.append(make('option', { value }, text));
    select.value = new URLSearchParams(location.search).get(name) || '';
    select.addEventListener('change', () => search());
    choices.append(make('label', { className: 'search__filter' }, `${label} `, select));
    filters[name] = select;
    return select;
  };
  const chosen = (name) => (filters[name] ? filters[name].value : '');
  const passes = (one) => [
    [chosen('muc'), one.group === 'a' && one.label],
    [chosen('loai'), one.group === 'm' && one.label],
    [chosen('nam'), one.order && String(Math.floor(one.order / 1e4))],
  ].every(([wanted, has]) => !wanted || wanted === has)
    && (!chosen('can-bo') || one.who.includes(chosen('can-bo')) || one.slug === chosen('can-bo'));

  const marked = (title, query) => {
    const pieces = document.createDocumentFragment();
    for (const piece of title.normalize('NFC').split(/([\p{L}\p{N}]+)/u)) {
      const hit = query.some(({ key }) => fold(piece) === key);
      pieces.append(hit ? make('mark', {}, piece) : piece);
    }
    return pieces;
  };
  const row = (one, query) => make('li', {}, make('a', { href: one.href }, marked(one.title, query)), ...(
    one.note ? [make('span', { className: 'quiet' }, ` ${one.note}`)] : []));
  const section = (heading, found, query) => {
    const rows = make('ol', { className: 'search__list' }, ...found.slice(0, SHOWN).map((one) => row(one, query)));
    const group = make('section', { className: 'search__group flow' }, make('h2', {}, `${heading} (${found.length})`), rows);
    if (found.length > SHOWN) {
      const more = make('button', { type: 'button' }, `Xem cả ${found.length} kết quả`);
      more.addEventListener('click', () => {
        const rest = found.slice(SHOWN).map((one) => row(one, query));
        rows.append(...rest);
        more.remove();
        rest[0].firstChild.focus();
      });
      group.append(more);
    }
    return group;
  };
  const show = (state) => {
    const sorted = [...state.hits.values()].sort((a, b) => b.score - a.score || b.order - a.order);
    const sections = [];
    for (const [group, heading] of Object.entries(GROUPS)) {
      const found = sorted.filter((one) => !one.text && one.group === group);
      if (found.length) sections.push(section(heading, found, state.query));
    }
    const inText = sorted.filter((one) => one.text);
    if (inText.length) sections.push(section('Trong nội dung', inText, state.query));
    list.replaceChildren(...sections);
  };

  let index = null;
  let current = null;
  const step = (label, action) => {
    const button = make('button', { type: 'button' }, label);
    button.addEventListener('click', () => { steps.replaceChildren(); action(); });
    steps.append(button);
  };
  const say = (state, busy) => {
    const count = state.hits.size;
    const found = count ? `Có ${count} kết quả` : 'Không thấy kết quả nào';
    const asked = state.text ? ` cho “${state.text}”` : '';
    const since = state.since && !chosen('nam') ? `, đã tìm từ nay về năm ${state.since}` : '';
    status.textContent = busy ? 'Đang tìm…' : `${found}${asked}${since}.`;
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
    if (state.titles.length) step('Tìm tiếp trong tiêu đề các năm trước', () => titles(state));
    if (state.query.length && state.texts.length) step(state.full ? 'Tìm tiếp trong nội dung các năm trước' : 'Tìm cả trong nội dung bài', () => texts(state));
  };
  const add = (state, one, score, text) => {
    if (!score || !passes(one) || state.hits.has(one.href)) return;
    state.hits.set(one.href, { ...one, score, text });
    state.titleHits += !text && one.order > 0;
  };
  // Newest first; older years only while little was found, or when asked for.
  const titles = (state) => guarded(state, async () => {
    index = index || await part('index');
    if (!state.planned) {
      plan(state);
      await names(state);
    }
    const goal = state.titleHits + ENOUGH;
    const limit = bytes + TITLE_BYTES;
    while (state.titles.length && state.titleHits < goal && bytes < limit && state === current) {
      const [year, number, digest] = state.titles.shift();
      for (const one of await titlesOf(year, number, digest)) add(state, one, rank(one, state.query));
      state.since = year;
      if (state === current) show(state);
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
    const goal = state.hits.size + ENOUGH;
    const limit = bytes + TEXT_BYTES;
    while (state.texts.length && state.hits.size < goal && bytes < limit && state === current) {
      const [year, number, [digest, count], files] = state.texts.shift();
      const scores = await fullScores(`${year}-${number}`, digest, count, state.query);
      let first = 0;
      for (const [title, titleDigest, count] of files) {
        const last = first + count;
        const hit = [...scores.keys()].some((text) => text >= first && text < last);
        const entries = hit ? await titlesOf(year, title, titleDigest) : [];
        for (const [at, one] of entries.entries()) add(state, one, scores.get(first + at), true);
        first = last;
      }
      state.since = year;
      if (state === current) show(state);
    }
  });
  const plan = (state) => {
    state.planned = true;
    for (const [year, files, tables] of index.years) {
      if (chosen('nam') && chosen('nam') !== year) continue;
      const numbered = files.map(([digest, count], number) => [number, digest, count]);
      for (const [number, digest, count] of [...numbered].reverse()) if (count) state.titles.push([year, number, digest]);
      const share = files.length / tables.length;
      for (let number = tables.length - 1; number >= 0; number -= 1) {
        if (tables[number][1]) state.texts.push([year, number, tables[number], numbered.slice(number * share, (number + 1) * share)]);
      }
    }
  };
  const search = async () => {
    const text = field.value.trim();
    const query = wordsOf(text).map((word) => ({ key: fold(word), exact: spell(word) }));
    query.line = line(query.map((word) => word.exact));
    query.folded = line(query.map((word) => word.key));
    const state = { text, query, hits: new Map(), titleHits: 0, titles: [], texts: [], since: '' };
    current = state;
    list.replaceChildren();
    steps.replaceChildren();
    const wanted = query.length > 0 || Object.keys(filters).some(chosen);
    // Taken out and not hidden: a style sheet may show what is hidden.
    if (ways && wanted) ways.remove();
    else if (ways) box.after(ways);
    const asked = new URLSearchParams(text ? { q: text } : {});
    for (const name of Object.keys(filters)) if (chosen(name)) asked.set(name, chosen(name));
    if (location.protocol !== 'file:') history.replaceState(null, '', `?${asked}`);
    if (!wanted) { status.textContent = ''; return; }
    await titles(state);
  };

  let pause = 0;
  field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 400); });
  field.form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(pause); search(); });
  field.value = new URLSearchParams(location.search).get('q') || field.value;
  const start = async () => {
    index = await part('index');
    choice('muc', 'Chuyên mục', index.categories.map((name) => [name, name]));
    choice('loai', 'Loại hội nghị', index.kinds.map((name) => [name, name]));
    choice('nam', 'Năm', index.years.map(([year]) => [year, year]));
    const people = choice('can-bo', 'Cán bộ', []);
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
})();
