// Speaks with the page that this one is embedded in (`?mode=embed`): says when the exhibit is ready, where the visitor is, what
// they have reached and what went wrong, and changes the language. docs/operators/embedding.md is the contract. Only pages that
// hall.toml names are told anything or heard.
import { speak } from '../bar/languages.js';

const VERSION = 1;
// How often it is looked whether an exhibit has become ready.
const LOOK_MILLIS = 200;

const url = document.querySelector('meta[name="kepu:hall"]').content;
const { embed } = await (await fetch(new URL(url, document.baseURI))).json();
const origins = embed?.origins ?? [];

/** Told to each page that may hear it: the browser gives it to none but the one that is there. */
function tell(type, particulars = {}) {
  const there = location.ancestorOrigins?.[0];
  const listed = origins.filter((origin) => !there || origin === there);
  for (const origin of listed) parent.postMessage({ kepu: VERSION, type, ...particulars }, origin);
}

const exhibit = () => document.querySelector('.exhibit')?.dataset.exhibit;
const language = () => document.documentElement.lang;

// The address, without what makes it an embedded one: it opens the same in the hall itself.
const query = () => {
  const here = new URLSearchParams(location.search);
  here.delete('mode');
  return `?${here}`;
};
const tellState = () => tell('state', { exhibit: exhibit(), language: language(), query: query() });

// The page writes addresses without knowing of modes; a reload must find this one again.
for (const name of ['pushState', 'replaceState']) {
  const plain = history[name].bind(history);
  history[name] = (state, title, address) => {
    const next = new URL(address ?? location.href, location.href);
    next.searchParams.set('mode', 'embed');
    plain(state, title, next);
    tellState();
  };
}

let readied;
setInterval(() => {
  const id = window.kepu?.ready() ? exhibit() : undefined;
  if (id && id !== readied) tell('ready', { exhibit: id, language: language(), query: query() });
  readied = id;
}, LOOK_MILLIS);

// What is shown is what has happened: steps done, faults told.
const reached = new Set();
let faults = new Set();
function look() {
  const step = document.querySelector('.story.done')?.dataset.story;
  const goal = `${exhibit()} ${step}`;
  if (step && !reached.has(goal)) tell('goal-reached', { exhibit: exhibit(), step });
  if (step) reached.add(goal);
  const shown = new Set(Array.from(document.querySelectorAll('[data-error]'), ({ dataset }) => dataset.error));
  for (const code of shown) if (!faults.has(code)) tell('fault', { code });
  faults = shown;
}

new MutationObserver(look).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'data-error'],
});
new MutationObserver(tellState).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });

const ORDERS = {
  'set-language': ({ language }) => {
    // The page's own switch knows which there are.
    const spoken = speak(language);
    return spoken && `language is none of ${spoken.join(', ')}`;
  },
};

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || !origins.includes(origin)) return;
  const order = Object.hasOwn(ORDERS, String(data?.type)) ? ORDERS[data.type] : undefined;
  let reason;
  if (data?.kepu !== VERSION) reason = `kepu is not ${VERSION}`;
  else if (!order) reason = `type is none of ${Object.keys(ORDERS).join(', ')}`;
  else reason = order(data);
  if (reason) tell('refused', { reason, of: String(data?.type ?? '') });
});
