// The words of what can be taken home: assets/locales/take/.
import { wordsIn } from '../bar/words.js';

const FILES = { 'zh-Hans': './words/zh-Hans.ftl', 'zh-Hant': './words/zh-Hant.ftl', en: './words/en.ftl' };

export const { learnAll, say } = wordsIn(FILES, import.meta.url);
