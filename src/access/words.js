// The words of what makes the hall easier to use: assets/locales/access/.
import { wordsIn } from '../bar/words.js';

export const { learnAll, say } = wordsIn('access');
