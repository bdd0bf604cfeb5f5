// One key an answer, for pages whose buttons do the same without it.
(() => {
  const places = new Map(
    [...document.querySelectorAll("[data-key]")].map((one) => [one.dataset.key, one]),
  );
  addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const place = places.get(event.key.toLowerCase());
    if (!place) return;
    event.preventDefault();
    if (place.matches("input")) place.focus();
    else place.click();
  });
})();
