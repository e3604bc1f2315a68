// The words a kiosk says: assets/locales/kiosk/, one line of Fluent each, `name = text`, `{ $what }` being what it speaks of.
const FILES = {
  'zh-Hans': './words/zh-Hans.ftl',
  'zh-Hant': './words/zh-Hant.ftl',
  en: './words/en.ftl',
};
const known = new Map(); // by language

/** The languages there are. */
export const TAGS = Object.keys(FILES);

/** The visitor's language. */
export const language = () => document.documentElement.lang;

/** Learns every language: a kiosk changes it between two visitors, when the network may be away. */
export const learnAll = () => Promise.all(TAGS.map(learn));

async function learn(tag) {
  const answer = await fetch(new URL(FILES[tag], import.meta.url));
  if (!answer.ok) throw new Error(`${FILES[tag]}: HTTP ${answer.status}`);
  known.set(tag, messages(await answer.text()));
}

/** Plain messages of a Fluent file: those of one line. */
export function messages(text) {
  const lines = text.split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => line.split(/ = (.*)/, 2)));
}

/** A message in the visitor's language, or in the one named. */
export const say = (id, what = '', tag = language()) => known.get(tag)?.get(id)?.replace('{ $what }', what) ?? id;

/** Calls `back` now and whenever the visitor's language changes; gives what ends that. */
export function follow(back) {
  back();
  const watch = new MutationObserver(back);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => watch.disconnect();
}
