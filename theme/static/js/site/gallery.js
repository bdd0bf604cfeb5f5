/* One photo of a gallery at a time, in a dialog of the browser's own: arrow keys and
   buttons go on, Escape closes. Without it a photo's link opens its file. */
export const openOneByOne = (gallery) => {
  const links = [...gallery.querySelectorAll("a")];
  if (!window.HTMLDialogElement || !links.length) return;
  const dialog = document.createElement("dialog");
  dialog.className = "gallery__dialog";
  const photo = document.createElement("img");
  const words = document.createElement("p");
  const bar = document.createElement("p");
  let place = 0;
  const show = (next) => {
    place = (next + links.length) % links.length;
    const caption = links[place].parentElement.querySelector("figcaption");
    photo.src = links[place].href;
    photo.alt = links[place].querySelector("img").alt;
    words.textContent = `${place + 1}/${links.length}. ${caption ? caption.textContent.trim() : photo.alt}`;
  };
  const button = (name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", act);
    bar.append(made, " ");
  };
  button("Ảnh trước", () => show(place - 1));
  button("Ảnh sau", () => show(place + 1));
  button("Đóng", () => dialog.close());
  dialog.setAttribute("aria-label", "Xem ảnh");
  dialog.append(photo, words, bar);
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") show(place + 1);
    if (key === "ArrowLeft") show(place - 1);
  });
  gallery.append(dialog);
  links.forEach((link, number) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(number);
      dialog.showModal();
    }),
  );
};
