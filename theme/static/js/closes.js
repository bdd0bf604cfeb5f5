/* What has a last day says so by the reader's own day, however old the page is. */
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
document.querySelectorAll("[data-closes]").forEach((place) => {
  const last = place.dataset.closes;
  if (last < today) {
    place.textContent = `Đã hết hạn ngày ${last.split("-").reverse().map(Number).join("/")}`;
    place.className = "signal";
  }
});
