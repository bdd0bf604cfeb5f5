/* The form that asks for a day: answers in words, marks the day on every strip of
   time, and keeps it in the address, so that the answer can be sent and printed. */
import { dayOf, heldOn, shownDay } from './day.js';

const SVG = "http://www.w3.org/2000/svg";

const groups = (section) => {
  const posts = new Map();
  section.querySelectorAll("[data-from]").forEach((row) => {
    const post = row.dataset.post || "";
    posts.set(post, [...(posts.get(post) || []), row]);
  });
  return [...posts];
};

const line = (post, row) => {
  const item = document.createElement("li");
  if (post) item.append(`${post}: `);
  item.append(...row.querySelector("[data-told]").cloneNode(true).childNodes);
  return item;
};

const mark = (section, bounds, day) => {
  const [first, last] = bounds.map((text) => Date.parse(text));
  const place = ((Date.parse(day) - first) / (last - first)) * 1000;
  section.querySelectorAll(".span__day").forEach((old) => old.remove());
  if (!(place >= 0 && place <= 1000)) return;
  section.querySelectorAll(".span").forEach((box) => {
    const rect = document.createElementNS(SVG, "rect");
    const given = { class: "span__day", x: `${place / 10}%`, y: 0, width: 3, height: 12 };
    Object.keys(given).forEach((name) => rect.setAttribute(name, given[name]));
    box.append(rect);
  });
};

export const offerDay = (form) => {
  const section = form.parentElement;
  const answer = form.querySelector("[data-answer]");
  const field = form.querySelector("input");
  const tell = (day) => {
    const list = document.createElement("ul");
    groups(section).forEach(([post, rows]) => {
      list.append(...heldOn(rows, day).map((row) => line(post, row)));
    });
    const head = document.createElement("p");
    head.textContent = list.childElementCount
      ? `Ngày ${shownDay(day)}, theo bản tin:`
      : `Bản tin không ghi nhận ai giữ chức vụ nào ở đây vào ngày ${shownDay(day)}.`;
    answer.textContent = "";
    answer.append(head, list);
    mark(section, form.dataset.day.split(" "), day);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = dayOf(field.value);
    if (!day) {
      answer.textContent = "Viết ngày như 20/7/2018.";
      return;
    }
    tell(day);
    try {
      history.replaceState(null, "", `?ngay=${day}`);
    } catch (_) {
      /* A page opened from a disk keeps its address. */
    }
  });
  form.classList.add("day--ready");
  const asked = dayOf(new URLSearchParams(location.search).get("ngay") || "");
  if (asked) {
    field.value = shownDay(asked);
    tell(asked);
  }
};
