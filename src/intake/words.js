// The words of what the intake shows: assets/locales/intake/; and the page's own.
import { TAGS, wordsIn } from '../bar/words.js';

export { TAGS };

const { learn, learnAll, known, say: told } = wordsIn('intake');
export { known, learnAll };

let page; // the page's own words, by name

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

/** A message of these words, else of the page's. */
export const say = (id, what = '') => (known(id, language) === undefined ? page(id) : told(id, what, language));

/** Words that an exhibit has in several languages, in the visitor's, else in any. */
export const spoken = (texts) => texts[language] ?? texts.en ?? Object.values(texts)[0] ?? '';
