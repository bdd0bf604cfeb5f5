/* The page as one file with its style and pictures, to be read without a network. Its
   name is its address, so no two pages have one. Without a script the link saves the
   page alone. */
const dataOf = async (address) => {
  const got = await fetch(address);
  if (!got.ok) throw new Error(address);
  const blob = await got.blob();
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
};

const whole = async () => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll("script, dialog, source, link:not([rel=stylesheet]):not([rel=canonical])").forEach((one) => one.remove());
  const sheet = copy.querySelector("link[rel=stylesheet]");
  if (sheet) {
    const style = document.createElement("style");
    style.textContent = await (await fetch(sheet.getAttribute("href"))).text();
    sheet.replaceWith(style);
  }
  const pictures = [...copy.querySelectorAll("img")];
  const shown = [...document.querySelectorAll("img")]
    .filter((one) => !one.closest("dialog"))
    .map((one) => one.currentSrc || one.src);
  await Promise.all(
    pictures.map(async (one, place) => {
      one.removeAttribute("srcset");
      one.removeAttribute("loading");
      one.src = await dataOf(shown[place]);
    }),
  );
  copy.querySelectorAll("a[href]").forEach((link) => {
    const given = link.getAttribute("href");
    if (!given.startsWith("#")) link.href = new URL(given, location.href).href;
  });
  return new Blob([`<!doctype html>\n${copy.outerHTML}`], { type: "text/html" });
};

export const offerSaving = (link) =>
  link.addEventListener("click", async (event) => {
    if (link.href.startsWith("blob:") || link.dataset.save === "plain") return;
    event.preventDefault();
    try {
      link.href = URL.createObjectURL(await whole());
    } catch (_) {
      link.dataset.save = "plain";
    }
    link.click();
  });
