/* A table that is wider than the page shows where it is cut. */
export const showCut = (box) => {
  const look = () => {
    const rest = box.scrollWidth - box.clientWidth - box.scrollLeft;
    box.classList.toggle("scroll--cut-before", box.scrollLeft > 4);
    box.classList.toggle("scroll--cut-after", rest > 4);
  };
  box.addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  look();
};
