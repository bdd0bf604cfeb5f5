// Reads an article aloud, sentence by sentence. Loaded by site.js when somebody listens.
import { spoken } from './aloud/spoken.js';

const PARTS = '[data-article] h1, [data-article] .prose__lead, [data-article] .prose p, [data-article] .prose li, [data-article] .prose h2, [data-article] .prose h3, [data-article] .prose figcaption';
// A sentence ends where one with a capital follows.
const sentencesOf = (text) => text.trim().replace(/\s+/g, ' ').split(/([.!?…]) (?=\S)/).reduce((found, piece, at, all) => {
  if (at % 2) return found;
  const whole = piece + (all[at + 1] || '');
  const capital = piece[0] !== (piece[0] || '').toLowerCase();
  if (found.length && !capital) found[found.length - 1] += ` ${whole}`;
  else found.push(whole);
  return found;
}, []).filter(Boolean);
const vietnamese = () => window.speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith('vi'));
window.readAloud = (button) => {
  const speech = window.speechSynthesis;
  const rest = () => { button.textContent = 'Nghe bài'; };
  if (speech.speaking) { speech.cancel(); rest(); return; }
  const queue = [].concat(...[...document.querySelectorAll(PARTS)].map((block) => sentencesOf(block.textContent)));
  for (const [place, sentence] of queue.entries()) {
    const said = new SpeechSynthesisUtterance(spoken(sentence));
    said.voice = vietnamese();
    said.lang = 'vi-VN';
    if (place === queue.length - 1) said.onend = rest;
    speech.speak(said);
  }
  button.textContent = 'Dừng đọc';
};
