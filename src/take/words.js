// The words of what can be taken home: assets/locales/take/, one line of Fluent each, `name = text`, `{ $what }` being what it
// speaks of.
import { messages } from '../kiosk/words.js';

const FILES = { 'zh-Hans': './words/zh-Hans.ftl', 'zh-Hant': './words/zh-Hant.ftl', en: './words/en.ftl' };
const known = new Map(); // by language

/** The visitor's language. */
export const language = () => document.documentElement.lang;

/** Learns every language: it may be changed when the network is away. */
export const learnAll = () => Promise.all(Object.keys(FILES).map(learn));

async function learn(tag) {
  if (known.has(tag)) return;
  const answer = await fetch(new URL(FILES[tag], import.meta.url));
  if (!answer.ok) throw new Error(`${FILES[tag]}: HTTP ${answer.status}`);
  known.set(tag, messages(await answer.text()));
}

/** A message in the visitor's language. */
export const say = (id, what = '') => known.get(language())?.get(id)?.replace('{ $what }', what) ?? id;

/** Calls `back` now and whenever the visitor's language changes; gives what ends that. */
export function follow(back) {
  back();
  const watch = new MutationObserver(back);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => watch.disconnect();
}

/** The style sheet of all this, once it holds. */
export function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('./take.css', import.meta.url);
  const done = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return done;
}
