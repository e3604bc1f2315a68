// The words of what the intake shows: assets/locales/intake/, one line of Fluent each, `name = text`; and the page's own.
const FILES = { 'zh-Hans': './words/zh-Hans.ftl', 'zh-Hant': './words/zh-Hant.ftl', en: './words/en.ftl' };

/** The languages there are. */
export const TAGS = Object.keys(FILES);

let page; // the page's own words, by name
const own = new Map(); // by language

/** The language spoken. */
export let language = 'en';

export function start(say) {
  page = say;
}

/** Speaks the language `tag` from now on. */
export async function speak(tag) {
  await learn(tag);
  language = tag;
}

/** Learns every language, for what the page says with these words. */
export const learnAll = () => Promise.all(TAGS.map(learn));

async function learn(tag) {
  if (own.has(tag)) return;
  const url = FILES[tag] ?? FILES.en;
  const answer = await fetch(new URL(url, import.meta.url));
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  own.set(tag, new Map(lines.map((line) => line.split(/ = (.*)/, 2))));
}

/** A message of these words in the language `tag`; undefined if there is none. */
export const known = (id, tag) => own.get(tag)?.get(id);

/** A message of these words, else of the page's. */
export const say = (id, what = '') => known(id, language)?.replace('{ $what }', what) ?? page(id);

/** Words that an exhibit has in several languages, in the visitor's, else in any. */
export const spoken = (texts) => texts[language] ?? Object.values(texts)[0] ?? '';
