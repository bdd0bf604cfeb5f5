/* What a reader may want and can do without: theme, text size, copy, share,
   print, listen. What was chosen before is in place before the first paint; every
   control is shown, when the page is there, only where it works. */
import { offerDay } from './site/chosen.js';
import { openOneByOne } from './site/gallery.js';
import { offerSaving } from './site/saving.js';
import { showCut } from './site/tables.js';

(() => {
  "use strict";

  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);
  const one = (selector) => document.querySelector(selector);

  /* A browser may forbid storage; then a choice lasts for one page. */
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch (_) {
      /* What was chosen holds on this page. */
    }
  };

  try {
    ["theme", "text"].forEach((key) => {
      const chosen = localStorage.getItem(key);
      if (chosen) root.dataset[key] = chosen;
    });
  } catch (_) {
    /* The system's ground, the usual size. */
  }

  const SIZES = ["small", "normal", "large", "largest"];
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (darkSystem.matches ? "dark" : "light")) === "dark";

  const setTheme = (theme) => {
    if (theme) root.dataset.theme = theme;
    const button = one("[data-theme-switch]");
    if (button) button.textContent = isDark() ? "Nền sáng" : "Nền tối";
  };

  const setText = (size) => {
    if (SIZES.includes(size)) root.dataset.text = size;
  };

  const stepText = (step) => {
    const place = SIZES.indexOf(root.dataset.text || "normal") + step;
    const size = step ? SIZES[Math.min(Math.max(place, 0), SIZES.length - 1)] : "normal";
    setText(size);
    remember("text", size);
  };

  const show = (button, act) => {
    button.addEventListener("click", act);
    button.classList.add("tools__button--ready");
  };

  /* Words a voice would read badly, said in full: whole words only. */
  const SAID = {
    UBND: "Ủy ban nhân dân",
    HĐND: "Hội đồng nhân dân",
    ĐBQH: "đại biểu Quốc hội",
    UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
    MTTQ: "Mặt trận Tổ quốc",
    BCH: "Ban Chấp hành",
    BTV: "Ban Thường vụ",
    TƯ: "Trung ương",
    "KT-XH": "kinh tế, xã hội",
    "đ/c": "đồng chí",
  };
  /* Without looking behind: phones of some years ago could not read the script. */
  const SHORT = new RegExp(`(^|[^\\p{L}])(${Object.keys(SAID).join("|")})(?!\\p{L})`, "gu");
  const spoken = (text) =>
    text
      .replace(SHORT, (_, before, short) => before + SAID[short])
      .replace(/\bTP\.\s*/gu, "thành phố ")
      .replace(/\b(\d{1,2})-(\d{1,2})-(\d{4})\b/gu, "$1/$2/$3")
      .replace(/(ngày|sáng|trưa|chiều|tối)\s+(\d{1,2})-(\d{1,2})\b/giu, "$1 $2/$3")
      .replace(/(?:ngày\s+)?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/giu, "ngày $1 tháng $2 năm $3")
      .replace(/(?:tháng\s+)?\b(\d{1,2})\/(\d{4})\b/giu, "tháng $1 năm $2")
      .replace(/(?:ngày\s+)?\b(\d{1,2})\/(\d{1,2})\b/giu, "ngày $1 tháng $2")
      .replace(/(\d)\.(?=\d{3}\b)/gu, "$1");

  const sentences = () =>
    [...all("[data-article] h1, [data-article] .prose__lead, [data-article] .prose :is(p, li, h2, h3, figcaption)")]
      .flatMap((block) => block.textContent.trim().replace(/\s+/gu, " ").replace(/([.!?…])\s+(?=\p{Lu})/gu, "$1\n").split("\n"))
      .map((sentence) => sentence.trim())
      .filter(Boolean);

  const listen = (button) => {
    const speech = window.speechSynthesis;
    const vietnamese = () => speech.getVoices().find((voice) => voice.lang.toLowerCase().startsWith("vi"));
    const rest = () => (button.textContent = "Nghe bài");
    const offer = () => {
      if (!vietnamese() || button.dataset.offered) return;
      button.dataset.offered = "yes";
      show(button, () => {
        if (speech.speaking) return speech.cancel(), rest();
        const queue = sentences();
        queue.forEach((sentence, place) => {
          const said = new SpeechSynthesisUtterance(spoken(sentence));
          said.voice = vietnamese();
          said.lang = "vi-VN";
          if (place === queue.length - 1) said.onend = rest;
          speech.speak(said);
        });
        button.textContent = "Dừng đọc";
      });
    };
    offer();
    if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
    addEventListener("pagehide", () => speech.cancel());
  };

  const address = (value) => new URL(value, location.href).href;

  const wake = () => {
  setTheme();
  if (darkSystem.addEventListener) darkSystem.addEventListener("change", () => setTheme());

  all("[data-theme-switch]").forEach((button) =>
    button.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      setTheme(theme);
      remember("theme", theme);
    }),
  );
  all("[data-text-step]").forEach((button) =>
    button.addEventListener("click", () => stepText(Number(button.dataset.textStep))),
  );
  all("[data-controls]").forEach((controls) => {
    controls.classList.add("controls--ready");
    const close = (event) => {
      if (event.key === "Escape" || (event.type === "click" && !controls.contains(event.target)))
        controls.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
  });

  all("[data-day]").forEach(offerDay);
  all(".prose .gallery").forEach(openOneByOne);
  all(".scroll").forEach(showCut);
  all("[data-save]").forEach(offerSaving);
  addEventListener("beforeprint", () => all("details").forEach((one) => (one.open = true)));
  all("[data-print]").forEach((button) => show(button, () => window.print()));
  if (navigator.clipboard)
    all("[data-copy]").forEach((button) =>
      show(button, async () => {
        await navigator.clipboard.writeText(address(button.dataset.copy));
        button.textContent = "Đã sao chép";
      }),
    );
  if (navigator.share)
    all("[data-share]").forEach((button) =>
      show(button, () =>
        navigator.share({ title: document.title, url: address(button.dataset.share) }).catch(() => {}),
      ),
    );
  if (window.speechSynthesis) all("[data-listen]").forEach(listen);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wake);
  else wake();
})();
