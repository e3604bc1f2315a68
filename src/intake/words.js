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

/** Of words that an exhibit has in several languages: those in the visitor's, else in the nearest. */
export const spoken = (texts) => texts[nearest(texts)] ?? '';

/** As attributes of an element, which language that is. */
export const marked = (texts) => ({ lang: nearest(texts) ?? '', dir: 'auto' });

// As the page does with the hall's own.
function nearest(texts) {
  const tags = Object.keys(texts);
  const family = (tag) => tag.split('-')[0];
  return [language, tags.find((tag) => family(tag) === family(language)), 'en', tags[0]].find((tag) => tag in texts);
}
