// "Easier to use": a button in the bar of every room, and what it offers. Loaded when the hall or the exhibit can be used, so that
// nobody waits for it. docs/operators/access.md says what each choice does.
import { offer } from '../bar/bar.js';
import { style } from '../bar/style.js';
import { follow } from '../bar/words.js';
import { startTelling } from './came_to_rest.js';
import { asUsual, beginWith, holdOverFall } from './choices.js';
import { showChoices } from './dialog.js';
import { figure } from './figure.js';
import { startLook } from './look.js';
import { note } from './note.js';
import { preset } from './preset.js';
import { startReading } from './read_aloud.js';
import { startScan } from './scan.js';
import { learnAll, say } from './words.js';

await Promise.all([
  learnAll(),
  style('../bar/dialogs.css', import.meta.url),
  style('./access.css', import.meta.url),
  style('./contrast.css', import.meta.url),
  style('./forced_colors.css', import.meta.url),
  style('./large_text.css', import.meta.url),
  style('./reach.css', import.meta.url),
  style('./scan.css', import.meta.url),
]);
beginWith(preset());

const button = offer(figure(), 40, showChoices);
button.classList.add('easier');
follow(() => {
  button.querySelector('.tool-word').textContent = say('easier');
  button.title = say('easier');
});

startLook();
startReading();
startScan();
startTelling();
// A kiosk's next visitor, who reads nothing of what ends with the visit before.
addEventListener('kepu-reset', () => {
  asUsual();
  note('');
});
// The same visitor, at the page that comes next.
addEventListener('kepu-fell', holdOverFall);
