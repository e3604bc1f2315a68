// What is said when the page has fallen over: assets/locales/recovery/.
import { wordsIn } from '../bar/words.js';

export const { learnAll, say } = wordsIn('recovery');
