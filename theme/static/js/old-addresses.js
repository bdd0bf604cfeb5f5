// An old address that many items shared, told apart by what follows "?": leads on to
// the one that was asked for. Without it readers choose from the list.
(() => {
  'use strict';
  const pairs = (query) => [...new URLSearchParams(query)]
    .map(([key, value]) => `${key.toLowerCase()}=${value}`);
  const asked = pairs(window.location.search);
  const links = [...document.querySelectorAll('[data-old-addresses] a')];
  const fits = (link) => pairs(link.dataset.query).every((pair) => asked.includes(pair));
  const weight = (link) => pairs(link.dataset.query).length;
  const [best] = links.filter(fits).sort((a, b) => weight(b) - weight(a));
  if (best) window.location.replace(best.href);
})();
