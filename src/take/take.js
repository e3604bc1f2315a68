// "Take it with you": a button in the bar of an exhibit. Loaded when the exhibit can be used, so that nobody waits for it.
import { offer } from '../bar/bar.js';
import { style } from '../bar/style.js';
import { follow } from '../bar/words.js';
import { takeAway } from './card.js';
import { home } from './home.js';
import { lookAtState } from './plain_state.js';
import { stayOpen } from './stay_open.js';
import { learnAll, say } from './words.js';

stayOpen();
const [hall] = await Promise.all([
  home(),
  learnAll(),
  style('../bar/dialogs.css', import.meta.url),
  style('./take.css', import.meta.url),
]);
lookAtState();
// A code that leads a phone nowhere is none.
if (hall) offerTake();

function offerTake() {
  const button = offer('⤓', 50, () => takeAway().catch(console.error));
  button.classList.add('take');
  follow(() => {
    button.querySelector('.tool-word').textContent = say('take');
    button.title = say('take');
  });
}
