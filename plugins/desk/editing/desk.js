// Helps a form that works without it: shows problems while one types, offers names,
// keeps what is not saved yet. It never changes what stands in a field by itself, since
// a keyboard for Vietnamese takes letters back and types them anew.
(() => {
  const ROOT = "/bien-tap/";
  const PAUSE = 300;
  // A page about something that is still going on.
  if (document.querySelector("[data-again]")) setTimeout(() => location.reload(), 2000);
  // What a report says, point by point, a key for each.
  const points = [...document.querySelectorAll("[data-point] input")];
  const told = new Set();
  const go = (number) => {
    const next = points[number];
    if (next) next.focus();
    else document.querySelector('button[value="tao"]').focus();
    document.getElementById("con-lai").textContent =
      told.size < points.length ? `Còn ${points.length - told.size} điều` : "Đã xem hết";
  };
  document.querySelector(".points")?.addEventListener("keydown", (event) => {
    const number = points.indexOf(event.target);
    if (number < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "c" || event.key === "k") {
      points[number].checked = event.key === "c";
      told.add(number);
      go(number + 1);
    } else if (moves[event.key]) go(Math.max(0, number + moves[event.key]));
    else return;
    event.preventDefault();
  });
  if (points.length) go(0);

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
  const saved = form.dataset.unsaved === undefined ? state() : "";
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
          const line = one.line ? `, dòng ${one.line}` : "";
          item.textContent = `${kind}${line}: ${one.message} ${one.suggestion}`;
          if (one.line) Object.assign(item.dataset, { line: one.line, column: one.column, length: one.length });
          if (one.help) {
            const help = document.createElement("button");
            help.className = "quiet";
            help.name = "viec";
            help.value = `sua:${one.spot}`;
            help.textContent = `Sửa giúp: ${one.help}`;
            item.append(" ", help);
          }
          return item;
        }),
      );
    }
  };

  // One key from what asks for something to the next: a problem, or what is still empty.
  const fieldOf = (list) =>
    [...form.elements].find((one) => one.getAttribute("aria-describedby") === list.id) || list;
  const places = () => {
    const found = [...form.querySelectorAll(".told")].flatMap((list) =>
      [...list.children].map((item, n) => ({ key: `${list.id} ${n}`, field: fieldOf(list), item })),
    );
    for (const field of form.querySelectorAll("[data-needed]"))
      if (!field.value.trim() && !found.some((one) => one.field === field))
        found.push({ key: field.name, field });
    const after = (one, other) =>
      one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    return found.sort((one, other) => (one.field === other.field ? 0 : after(one, other)));
  };
  let visited = "";
  const isAhead = (one) => {
    const here = document.activeElement;
    return (
      one.field === here ||
      !!(here.compareDocumentPosition(one.field) & Node.DOCUMENT_POSITION_FOLLOWING)
    );
  };
  const show = ({ key, field, item }) => {
    visited = key;
    for (let box = field.closest("details"); box; box = box.parentElement.closest("details"))
      box.open = true;
    if (!form.elements[field.name]) field.tabIndex = -1;
    field.focus();
    const label = field.labels && field.labels[0];
    status.textContent = item ? item.textContent : `Còn trống: ${label ? label.textContent : ""}`;
    const { line, column, length } = Object.fromEntries(
      Object.entries(item ? item.dataset : {}).map(([name, number]) => [name, Number(number)]),
    );
    if (!line || field.localName !== "textarea") return;
    const lines = field.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
    field.setSelectionRange(start, start + length);
    // Nothing brings the place into sight where the text is longer than its field.
    field.scrollTop = field.scrollHeight * ((line - 3) / lines.length);
  };
  const goOn = (step) => {
    const found = places();
    const last = found.findIndex((one) => one.key === visited);
    const stays = last >= 0 && found[last].field === document.activeElement;
    const ahead = found.findIndex(isAhead);
    const next = stays ? last + step : step > 0 ? Math.max(ahead, 0) : (ahead < 0 ? found.length : ahead) - 1;
    if (!found.length) status.textContent = "Không còn chỗ nào phải xem";
    else show(found[(next + found.length) % found.length]);
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
  // A form of which some rows are not on this page comes back whole from the server.
  const bring = (text) => {
    if (form.dataset.check === undefined) return fill(text);
    const sent = document.createElement("form");
    sent.method = "post";
    sent.action = form.action;
    sent.hidden = true;
    for (const [name, value] of [...new URLSearchParams(text), ["dau", lost.seen], ["viec", "hien"]]) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      sent.append(field);
    }
    document.body.append(sent);
    sending = true;
    sent.submit();
  };
  const lost = before();
  if (lost && lost.now === saved) localStorage.removeItem(kept);
  if (lost && lost.now !== saved && lost.now !== state()) {
    const box = document.createElement("p");
    box.className = "box";
    const take = document.createElement("button");
    take.type = "button";
    take.textContent = "Lấy lại chữ chưa lưu";
    take.addEventListener("click", () => {
      bring(lost.now);
      box.remove();
      checkSoon();
    });
    box.append("Lần trước có chữ gõ mà chưa lưu. ", take);
    form.prepend(box);
  }

  // What was copied with its tables and stress goes to the server as it was; once the
  // words are changed by hand, the words count.
  const report = document.getElementById("ban-tin");
  const markup = document.getElementById("ban-tin-html");
  if (report && markup) {
    const keepMarkup = (html) => {
      markup.value = html;
      document.getElementById("da-nhan").hidden = !html;
    };
    let pasting = false;
    report.addEventListener("paste", (event) => {
      const whole = report.selectionStart === 0 && report.selectionEnd === report.value.length;
      pasting = whole;
      keepMarkup(whole ? event.clipboardData.getData("text/html") : "");
    });
    report.addEventListener("input", () => {
      if (!pasting) keepMarkup("");
      pasting = false;
    });
  }

  // Photos dropped on the text or pasted into it are stored at once; what is in them is
  // asked for where they stand. Tables and stress that were copied become Markdown.
  const body = form.elements["noi-dung"];
  const insert = (text, from, to) => {
    body.focus();
    const start = body.selectionStart;
    document.execCommand("insertText", false, text); // can be undone by the browser
    if (to) body.setSelectionRange(start + from, start + to);
  };
  const ALT = "Trong ảnh có gì";
  // Several become a gallery: each on a line of its own.
  const bringPhoto = async (file, more) => {
    const sent = new FormData();
    sent.set("kieu", "json");
    sent.set("tep", file, file.name);
    status.textContent = "Đang lưu ảnh …";
    const answer = await fetch(`${ROOT}tai-len/${form.dataset.path}`, { method: "POST", body: sent });
    const told = await answer.json();
    const photo = `![${ALT}](${told.path})`;
    if (told.path && more) insert(`${photo}\n`);
    else if (told.path) insert(photo, 2, 2 + ALT.length);
    status.textContent = told.said || "Ghi trong ảnh có gì";
  };
  const bringPhotos = (photos) =>
    photos.reduce(
      (before, one, n) => before.then(() => bringPhoto(one, n + 1 < photos.length)),
      Promise.resolve(),
    );
  const photosOf = (files) => [...(files || [])].filter((one) => one.type.startsWith("image/"));
  const marked = /<(?:table|ul|ol|h[1-6]|b|strong|a|em|i)[\s>]/i;
  if (body && form.dataset.check !== undefined) {
    body.addEventListener("paste", (event) => {
      const photos = photosOf(event.clipboardData.files);
      const html = event.clipboardData.getData("text/html");
      if (photos.length && !html) {
        event.preventDefault();
        bringPhotos(photos);
      } else if (marked.test(html)) {
        event.preventDefault();
        const plain = event.clipboardData.getData("text/plain");
        fetch(`${ROOT}chu`, { method: "POST", body: new URLSearchParams({ html }) })
          .then((answer) => (answer.ok ? answer.json() : { text: plain }))
          .catch(() => ({ text: plain }))
          .then((told) => insert(told.text));
      }
    });
    body.addEventListener("dragover", (event) => event.preventDefault());
    body.addEventListener("drop", (event) => {
      const photos = photosOf(event.dataTransfer.files);
      if (!photos.length) return;
      event.preventDefault();
      bringPhotos(photos);
    });
  }

  // A day may be picked too; the hour that stands behind it stays.
  for (const field of form.querySelectorAll("[data-calendar]")) {
    const picker = document.createElement("input");
    picker.type = "date";
    // Its own field would show the day in the browser's way, months perhaps first.
    picker.className = "hidden";
    picker.tabIndex = -1;
    picker.setAttribute("aria-hidden", "true");
    const open = document.createElement("button");
    open.type = "button";
    open.className = "quiet calendar";
    open.textContent = "Lịch";
    open.setAttribute("aria-label", `Lịch, chọn ngày: ${field.dataset.calendar}`);
    open.addEventListener("click", () => picker.showPicker());
    picker.addEventListener("change", () => {
      if (!picker.value) return;
      const [, hour] = /(\s+\d{1,2}:\d\d.*)$/.exec(field.value) || ["", ""];
      field.value = picker.value + hour;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.after(open, picker);
  }

  // Names for references, with the post held on the day of the file: a list below the
  // field, since a browser's own would compare the letters with their marks.
  const list = document.createElement("ul");
  list.id = "ten-de-chon";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Tên để chọn");
  list.hidden = true;
  let offered = [];
  let chosen = -1;
  const close = (field) => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (field, number) => {
    chosen = number;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", at === number));
    if (number < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[number].id);
    list.children[number].scrollIntoView({ block: "nearest" });
  };
  const take = (field, one) => {
    const twice = offered.filter((other) => other.name === one.name).length > 1;
    field.value = field.dataset.to === "official" && !twice ? one.name : one.id;
    const post = field.dataset.post && form.elements[field.dataset.post];
    if (post && !post.value) post.value = one.note;
    close(field);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const item = (field, one, number) => {
    const made = document.createElement("li");
    made.id = `chon-${number}`;
    made.setAttribute("role", "option");
    made.append(one.name);
    const note = document.createElement("span");
    note.textContent = ` ${one.note}`;
    made.append(note);
    made.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(field, one);
    });
    return made;
  };
  const offer = async (field) => {
    const words = field.value.split(" - ")[0].trim();
    if (words.length < 2) return close(field);
    const day = (form.elements.date && form.elements.date.value) || form.dataset.day || "";
    const query = new URLSearchParams({ loai: field.dataset.to, tim: words, ngay: day });
    const answer = await fetch(`${ROOT}chon?${query}`);
    if (!answer.ok || document.activeElement !== field) return;
    offered = await answer.json();
    const [first, second] = offered;
    if (!first || (!second && first.name === field.value)) return close(field);
    list.replaceChildren(...offered.map((one, number) => item(field, one, number)));
    (field.closest(".person") || field).after(list);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(field, -1);
  };
  for (const field of form.querySelectorAll("[data-to]")) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    field.addEventListener("blur", () => close(field));
    field.addEventListener("keydown", (event) => {
      // Keys of an input method are its own until it is through with a word.
      if (list.hidden || event.isComposing) return;
      const last = offered.length - 1;
      if (event.key === "ArrowDown") choose(field, chosen < last ? chosen + 1 : 0);
      else if (event.key === "ArrowUp") choose(field, chosen > 0 ? chosen - 1 : last);
      else if (event.key === "Escape") close(field);
      else if (event.key === "Enter" && chosen >= 0) take(field, offered[chosen]);
      else return;
      event.preventDefault();
    });
  }
  form.append(list);
  let waiting;
  form.addEventListener("input", (event) => {
    if (status) status.textContent = state() === saved ? "" : "Chưa lưu";
    keep();
    if (form.dataset.check !== undefined) checkSoon();
    const field = event.target;
    if (field.dataset.to && event.isTrusted) {
      clearTimeout(waiting);
      waiting = setTimeout(() => offer(field).catch(() => {}), PAUSE);
    }
  });
  form.addEventListener("submit", () => {
    sending = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!sending && state() !== saved) event.preventDefault();
  });
  if (form.dataset.check !== undefined) {
    const keys = document.createElement("p");
    keys.className = "note";
    keys.append("Phím F8 (hay Ctrl+Enter): tới chỗ cần xem tiếp; Ctrl+S: lưu");
    status.after(keys);
    addEventListener("keydown", (event) => {
      const asks = event.key === "F8" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
      if (!asks || event.isComposing) return;
      event.preventDefault();
      goOn(event.shiftKey ? -1 : 1);
    });
  }
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[value="luu"]') || undefined);
    }
  });
})();
