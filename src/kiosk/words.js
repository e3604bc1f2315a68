// The words a kiosk says to visitors: assets/locales/kiosk/.
import { wordsIn } from '../bar/words.js';

const FILES = { 'zh-Hans': './words/zh-Hans.ftl', 'zh-Hant': './words/zh-Hant.ftl', en: './words/en.ftl' };

/** The languages there are. */
export const TAGS = Object.keys(FILES);

export const { learnAll, say } = wordsIn(FILES, import.meta.url);
