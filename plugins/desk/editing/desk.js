// Helps a form that works without it: shows problems while one types, offers names,
// keeps what is not saved yet. It never changes what stands in a field by itself, since
// a keyboard for Vietnamese takes letters back and types them anew.
(() => {
  const ROOT = "/bien-tap/";
  const PAUSE = 300;
  const form = document.querySelector("form[data-path]");
  if (!form) return;
  const status = document.getElementById("trang-thai-luu");
  const kept = `ban-bien-tap:${form.dataset.path}`;
  const pairs = () => new URLSearchParams(new FormData(form));
  const state = () => {
    const now = pairs();
    now.delete("dau");
    return now.toString();
  };
  const seen = form.elements.dau.value;
  const saved = state();
  let sending = false;

  const later = (deed, delay) => {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(deed, delay);
    };
  };

  // What is wrong, at its field.
  const put = (told) => {
    for (const list of form.querySelectorAll(".told")) {
      const problems = told[list.id.slice("loi-".length)] || [];
      list.replaceChildren(
        ...problems.map((one) => {
          const item = document.createElement("li");
          item.className = one.severity;
          const kind = one.severity === "error" ? "Lỗi" : "Cảnh báo";
          item.textContent = `${kind}: ${one.message} ${one.suggestion}`;
          return item;
        }),
      );
    }
  };
  let asked = 0;
  const check = async () => {
    const number = (asked += 1);
    const body = pairs();
    body.set("viec", "xem-lai");
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.ok && number === asked) put(await answer.json());
  };
  const checkSoon = later(() => check().catch(() => {}), PAUSE);

  // What is typed and not saved outlives a closed window.
  const keep = later(() => {
    const now = state();
    try {
      if (now === saved) localStorage.removeItem(kept);
      else localStorage.setItem(kept, JSON.stringify({ seen, now }));
    } catch {
      // Full, or forbidden: the page still warns before it is left.
    }
  }, 500);
  const fill = (text) => {
    for (const [name, value] of new URLSearchParams(text)) {
      const field = form.elements[name];
      if (field && "value" in field) field.value = value;
    }
  };
  const before = () => {
    try {
      return JSON.parse(localStorage.getItem(kept) || "null");
    } catch {
      return null;
    }
  };
  const lost = before();
  if (lost && lost.now === saved) localStorage.removeItem(kept);
  if (lost && lost.now !== saved) {
    const box = document.createElement("p");
    box.className = "box";
    const take = document.createElement("button");
    take.type = "button";
    take.textContent = "Lấy lại chữ chưa lưu";
    take.addEventListener("click", () => {
      fill(lost.now);
      box.remove();
      checkSoon();
    });
    box.append("Lần trước có chữ gõ mà chưa lưu. ", take);
    form.prepend(box);
  }

  // Names for references, with the post held on the day of the file.
  const list = document.createElement("datalist");
  list.id = "ten-de-chon";
  form.append(list);
  const offer = async (field) => {
    const words = field.value.split(" - ")[0].trim();
    if (words.length < 2) return;
    const day = (form.elements.date && form.elements.date.value) || form.dataset.day || "";
    const query = new URLSearchParams({ loai: field.dataset.to, tim: words, ngay: day });
    const answer = await fetch(`${ROOT}chon?${query}`);
    if (!answer.ok || document.activeElement !== field) return;
    const names = await answer.json();
    list.replaceChildren(
      ...names.map((one) => {
        const choice = document.createElement("option");
        const post = field.dataset.post && one.note ? ` - ${one.note}` : "";
        choice.value = `${one.name}${post}`;
        choice.label = `${one.name}${one.note ? ` (${one.note})` : ""}`;
        return choice;
      }),
    );
    field.setAttribute("list", list.id);
  };
  let waiting;
  form.addEventListener("input", (event) => {
    if (status) status.textContent = state() === saved ? "" : "Chưa lưu";
    keep();
    if (form.dataset.check !== undefined) checkSoon();
    const field = event.target;
    if (field.dataset.to) {
      clearTimeout(waiting);
      waiting = setTimeout(() => offer(field).catch(() => {}), PAUSE);
    }
  });
  // What is kept is let go when a page comes back that has it: the server may be gone.
  form.addEventListener("submit", () => {
    sending = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!sending && state() !== saved) event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[value="luu"]') || undefined);
    }
  });
})();
