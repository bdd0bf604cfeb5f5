/* The reader's size and ground, before anything is painted: read in the head, so
   nothing jumps and nothing flashes. */
(() => {
  "use strict";
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("theme");
    const text = localStorage.getItem("text");
    if (theme) root.dataset.theme = theme;
    if (text) root.dataset.text = text;
  } catch (_) {
    /* A browser may forbid storage. */
  }
})();
