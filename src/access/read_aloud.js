// Reads what a visitor has before them aloud, in their language and with a voice of the device itself: nothing is sent anywhere.
// It stops when the step, the language or the visit changes, and begins with the new step.
import { offer } from '../bar/bar.js';
import { follow, language } from '../bar/words.js';
import { choices, followChoices } from './choices.js';
import { note } from './note.js';
import { shownText } from './shown_text.js';
import { voiceFor } from './voices.js';
import { say } from './words.js';

/** A step has come into the page, words and all. */
const SETTLE_MILLIS = 300;

const synthesis = window.speechSynthesis;
const followers = [];
let isOn = false;
let button;
let turn = 0; // counts what was begun, so that what is late knows
let sentence = '';

/** Offers to read from now on. */
export function startReading() {
  followChoices(({ read }) => {
    if (read === isOn) return;
    isOn = read;
    if (read) turnOn();
    else turnOff();
  });
}

/** Calls `back` with the sentence that says why nothing is read, or with none. */
export function followVoice(back) {
  followers.push(back);
  back(sentence);
}

function tell(id, tag = language()) {
  sentence = id ? say(id, nameOf(tag)) : '';
  // Where what is chosen stands open it is said there.
  if (sentence && !document.querySelector('.access-card')) note(sentence);
  for (const back of followers) back(sentence);
}

/** A language by its name in the visitor's. */
const nameOf = (tag) => new Intl.DisplayNames([language()], { type: 'language' }).of(tag);

function turnOn() {
  button ??= offered();
  button.hidden = false;
  watchRoom();
  read();
}

function turnOff() {
  button.hidden = true;
  watch?.disconnect();
  hush();
  tell('');
}

function offered() {
  const made = offer('▶', 41, () => (isReading() ? hush() : read()));
  made.classList.add('read-aloud');
  follow(() => showState());
  // Another language: another voice, other words.
  let was = language();
  follow(() => {
    if (language() !== was && choices().read) readSoon();
    was = language();
  });
  addEventListener('kepu-reset', hush);
  addEventListener('pagehide', hush);
  return made;
}

const isReading = () => button?.classList.contains('reading') === true;

function showState(on = isReading()) {
  if (!button) return;
  button.classList.toggle('reading', on);
  button.querySelector('.icon').textContent = on ? '■' : '▶';
  button.querySelector('.tool-word').textContent = say(on ? 'read-stop' : 'read-again');
  button.title = say(on ? 'read-stop' : 'read-again');
}

/** Says nothing more. */
function hush() {
  turn += 1;
  synthesis?.cancel();
  showState(false);
}

let soon;
function readSoon() {
  hush();
  clearTimeout(soon);
  soon = setTimeout(() => choices().read && read(), SETTLE_MILLIS);
}

async function read() {
  hush();
  const own = turn;
  if (!synthesis) return tell('no-speech');
  const shown = shownText();
  const tags = [...new Set([language(), ...shown.map(({ lang }) => lang)])];
  const voices = new Map(await Promise.all(tags.map(async (tag) => [tag, await voiceFor(synthesis, tag)])));
  if (own !== turn) return;
  const silent = tags.find((tag) => !voices.get(tag));
  tell(silent ? 'no-voice' : '', silent);
  // What has no voice of its language is not read in another's.
  const parts = shown.filter(({ lang }) => voices.get(lang));
  showState(parts.length > 0);
  parts.forEach(({ text, lang }, place) => {
    const voice = voices.get(lang);
    const utterance = new SpeechSynthesisUtterance(text);
    // As loud as the operator lets anything be.
    Object.assign(utterance, { voice, lang: voice.lang, volume: window.kepu_volume ?? 1 });
    utterance.onerror = utterance.onend = () => own === turn && place === parts.length - 1 && showState(false);
    synthesis.speak(utterance);
  });
}

let watch;

/** A new room or step is read when it has come. */
function watchRoom() {
  const app = document.getElementById('app');
  const here = () => `${document.querySelector('.exhibit')?.dataset.exhibit ?? ''} ${document.querySelector('[data-story]')?.dataset.story ?? ''}`;
  let was = here();
  watch ??= new MutationObserver(() => {
    const now = here();
    if (now === was) return;
    was = now;
    readSoon();
  });
  watch.observe(app, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-story'] });
}
