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
  root.dataset.script = ""; /* What a script makes work has its place at once. */
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

  /* What reads aloud is loaded when somebody listens: it lies beside this script. */
  const script = document.currentScript;
  const aloud = () =>
    new Promise((resolve, reject) => {
      if (window.readAloud) return resolve();
      const loaded = document.createElement("script");
      loaded.src = new URL(script.dataset.aloud.split("/").pop(), script.src).href;
      loaded.onload = resolve;
      loaded.onerror = reject;
      return document.head.append(loaded);
    });

  const listen = (button) => {
    const speech = window.speechSynthesis;
    const offer = () => {
      const speaks = speech.getVoices().some((voice) => voice.lang.toLowerCase().startsWith("vi"));
      if (!speaks || button.dataset.offered) return;
      button.dataset.offered = "yes";
      show(button, () => aloud().then(() => window.readAloud(button), () => {}));
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
