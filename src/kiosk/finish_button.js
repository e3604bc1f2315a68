// A way for a visitor to say that they are done: the kiosk begins again at once for the next.
import { offer } from '../bar/bar.js';
import { follow } from '../bar/words.js';
import { say } from './words.js';

/** Puts the button into the bar, from now on; `finish` is what it does. */
export function offerFinish(finish) {
  const button = offer('✓', 100, finish);
  button.classList.add('finish');
  follow(() => (button.querySelector('.tool-word').textContent = say('finish')));
}
