/* Lists that can be asked: who held a post on a day, who is among the officials. The
   rows come in a script of their own when somebody asks, so a page opened from a disk
   answers too. */
import { dayOf, heldOn, shownDay } from './site/day.js';

const MOST = 40;

const folded = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
const words = (text) => folded(text).split(/[^a-z0-9]+/).filter(Boolean);
const found = (text, asked) => {
  const known = words(text);
  return asked.every((word) => known.some((one) => one.startsWith(word)));
};

const link = (name, address) => {
  const a = document.createElement("a");
  a.href = address;
  a.textContent = name;
  return a;
};
const row = (...parts) => {
  const item = document.createElement("li");
  item.append(...parts);
  return item;
};

const answers = {
  who: ({ bodies, rows }, asked, day) =>
    rows
      .filter(
        ([post, body, name, , from, to, on]) =>
          found(`${post} ${bodies[body][0]} ${bodies[body][2]} ${name}`, asked) &&
          (!day || heldOn([{ dataset: { from, to, on } }], day).length),
      )
      .map(([post, body, name, id, , , , time, source]) =>
        row(
          link(name, `/can-bo/${id}/`),
          ` – ${post}, `,
          link(bodies[body][0], bodies[body][1]),
          ` (${[time, source && `nguồn: ${source}`].filter(Boolean).join("; ")})`,
        ),
      ),
  documents: ({ rows }, asked, day) =>
    rows
      .filter(
        ([name, , more, from, to]) =>
          found(`${name} ${more}`, asked) &&
          (!day || (from && from <= day && !(to && to <= day))),
      )
      .map(([name, address, , , , told]) => row(link(name, address), ` – ${told}`)),
  officials: ({ rows }, asked) =>
    rows
      .filter(([name, , post]) => found(`${name} ${post}`, asked))
      .map(([name, id, post]) => row(link(name, `/can-bo/${id}/`), post ? ` – ${post}` : "")),
};

document.querySelectorAll("[data-ask]").forEach((form) => {
  const answer = form.querySelector("[data-answer]");
  let rows;
  const load = () => {
    if (!rows)
      rows = new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = form.dataset.source;
        script.onload = () => done(window.asked);
        script.onerror = () => {
          rows = null;
          fail(new Error(form.dataset.source));
        };
        document.head.append(script);
      });
    return rows;
  };
  const values = () => [...form.querySelectorAll("input")].map(({ value }) => value.trim());
  const tell = () => {
    const [text, when = ""] = values();
    const day = dayOf(when);
    answer.textContent = "";
    if (!text && !when) return undefined;
    if (when && !day) {
      answer.textContent = "Viết ngày như 20/7/2018.";
      return undefined;
    }
    return load().then(
      (known) => {
        const items = answers[form.dataset.ask](known, words(text), day);
        const head = document.createElement("p");
        const at = day ? ` vào ngày ${shownDay(day)}` : "";
        head.textContent = items.length
          ? `Có ${items.length} dòng${at}${items.length > MOST ? `, ${MOST} dòng đầu` : ""}:`
          : `Bản tin không ghi nhận ${form.dataset.ask === "documents" ? "văn bản nào" : "ai"}${at}. Thử ít chữ hơn.`;
        const list = document.createElement("ul");
        list.append(...items.slice(0, MOST));
        answer.textContent = "";
        answer.append(head, list);
      },
      () => {
        answer.textContent = "Không tải được danh sách. Xin thử lại.";
      },
    );
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell();
    const asked = new URLSearchParams(new FormData(form)).toString();
    try {
      history.replaceState(null, "", `?${asked}`);
    } catch (_) {
      /* A page opened from a disk keeps its address. */
    }
  });
  if (form.dataset.ask === "officials") form.addEventListener("input", tell);
  form.classList.add("ask--ready");
  const given = new URLSearchParams(location.search);
  form.querySelectorAll("input").forEach((field) => {
    field.value = given.get(field.name) || "";
  });
  if (values().some(Boolean)) tell();
});
