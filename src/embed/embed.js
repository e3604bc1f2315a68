// Speaks with the page that this one is embedded in (`?mode=embed`): says when the exhibit is ready, where the visitor is, what
// they have reached and what went wrong, and changes the language. docs/operators/embedding.md is the contract. Only pages that
// hall.toml names are told anything or heard.
import { keepMode } from '../bar/keep_mode.js';
import { speak } from '../bar/languages.js';
import { TAGS } from '../bar/words.js';
import { isFirst, takeUp } from './reached.js';

const VERSION = 1;
// How often it is looked whether an exhibit has become ready.
const LOOK_MILLIS = 200;
// How long until settings that could not be fetched are asked for again: ever longer, up to this.
const AGAIN_MILLIS = 500;
const LONGEST_MILLIS = 30_000;

// What happens before the settings have come is told and heard once they have. A page that is in no frame would talk to itself.
const listed = parent === window ? [] : settings().then(({ embed }) => embed?.origins ?? []);

async function settings() {
  const url = new URL(document.querySelector('meta[name="kepu:hall"]').content, document.baseURI);
  for (let wait = AGAIN_MILLIS; ; wait = Math.min(2 * wait, LONGEST_MILLIS)) {
    const answer = await fetch(url).catch(() => undefined);
    const said = answer?.ok && (await answer.json().catch(() => undefined));
    if (said) return said;
    await new Promise((done) => setTimeout(done, wait));
  }
}

/** Told to each page that may hear it: the browser gives it to none but the one that is there. */
async function tell(type, particulars = {}) {
  const there = location.ancestorOrigins?.[0];
  for (const origin of await listed) {
    if (!there || origin === there) parent.postMessage({ kepu: VERSION, type, ...particulars }, origin);
  }
}

const exhibit = () => document.querySelector('.exhibit')?.dataset.exhibit;
const language = () => document.documentElement.lang;

// The address, without what makes it an embedded one: it opens the same in the hall itself, for a reader also where that is a kiosk.
const query = () => {
  const here = new URLSearchParams(location.search);
  here.delete('mode');
  if (document.documentElement.dataset.hall === 'kiosk') here.set('mode', 'open');
  return `?${here}`;
};
const tellState = () => tell('state', { exhibit: exhibit(), language: language(), query: query() });

keepMode('embed', tellState);

let readied;
setInterval(() => {
  const id = window.kepu?.ready() ? exhibit() : undefined;
  if (id && id !== readied) tell('ready', { exhibit: id, language: language(), query: query() });
  readied = id;
}, LOOK_MILLIS);

// What is shown is what has happened: steps done, faults told.
let faults = new Set();
function look() {
  speakAsked();
  const id = exhibit();
  if (id) takeUp(id);
  const step = document.querySelector('.story.done')?.dataset.story;
  if (id && step && isFirst(step)) tell('goal-reached', { exhibit: id, step });
  const shown = new Set(Array.from(document.querySelectorAll('[data-error]'), ({ dataset }) => dataset.error));
  for (const code of shown) if (!faults.has(code)) tell('fault', { code });
  faults = shown;
}

let asked; // the language to speak, until the page has a switch for it
function speakAsked() {
  if (asked && !speak(asked)) asked = undefined;
}

new MutationObserver(look).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'data-error'],
});
addEventListener('kepu-fell', () => tell('fault', { code: 'internal' }));
new MutationObserver(tellState).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
look();

const ORDERS = {
  'set-language': ({ language }) => {
    if (!TAGS.includes(language)) return `language is none of ${TAGS.join(', ')}`;
    asked = language;
    speakAsked();
    return undefined;
  },
};

async function hear({ source, origin, data }) {
  if (source !== parent || !(await listed).includes(origin)) return;
  const type = typeof data?.type === 'string' ? data.type : '';
  const order = Object.hasOwn(ORDERS, type) ? ORDERS[type] : undefined;
  let reason;
  if (data?.kepu !== VERSION) reason = `kepu is not ${VERSION}`;
  else if (!order) reason = `type is none of ${Object.keys(ORDERS).join(', ')}`;
  else reason = order(data);
  if (reason) tell('refused', { reason, of: type });
}

// Orders that came before there was anybody to hear them waited in assets/boot.js.
window.onmessage = hear;
for (const order of window.kepu_orders ?? []) hear(order);
