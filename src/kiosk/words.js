// The words a kiosk says to visitors: assets/locales/kiosk/.
import { wordsIn } from '../bar/words.js';

export { TAGS } from '../bar/words.js';

export const { learnAll, say } = wordsIn('kiosk');
