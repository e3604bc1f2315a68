// The words of what can be taken home: assets/locales/take/.
import { wordsIn } from '../bar/words.js';

export const { learnAll, say } = wordsIn('take');
