// Reloads a page of the preview when it has changed, and shows what is wrong.
// The preview server alone adds it; it is never part of the built site.
(() => {
  const seen = document.currentScript.dataset.seen;
  const page = encodeURIComponent(location.pathname);
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `
    <link rel="stylesheet" href="/__preview__/client.css">
    <details open>
      <summary></summary>
      <pre tabindex="0" lang="vi"></pre>
    </details>`;
  const panel = root.querySelector("details");
  const title = root.querySelector("summary");
  const text = root.querySelector("pre");
  let stream;

  // Sentences wrap; an excerpt and the marks under it must not.
  const line = (words) => {
    const shown = document.createElement("span");
    shown.className = /^\s/.test(words) ? "excerpt" : "";
    shown.textContent = `${words}\n`;
    return shown;
  };

  const put = ({ problems, wrong }) => {
    if (!problems) {
      host.remove();
      return;
    }
    panel.className = wrong ? "wrong" : "";
    panel.open = wrong;
    title.textContent = wrong
      ? "Có lỗi: đang hiện bản tốt gần nhất"
      : "Có lời nhắc";
    text.replaceChildren(...problems.split("\n").map(line));
    text.setAttribute("role", wrong ? "alert" : "note");
    document.body.append(host);
  };

  const listen = () => {
    stream?.close();
    stream = new EventSource(`/__preview__/events?page=${page}&seen=${seen}`);
    stream.addEventListener("reload", () => location.reload());
    stream.addEventListener("notice", (event) => put(JSON.parse(event.data)));
  };

  // Browsers allow six connections to a host, so pages out of sight give theirs back.
  document.addEventListener("visibilitychange", () =>
    document.hidden ? stream?.close() : listen(),
  );
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") panel.open = false;
  });
  listen();
})();
