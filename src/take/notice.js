// A calm sentence over the page, in the visitor's language, until it is put away.
import { style } from '../bar/style.js';
import { follow } from '../bar/words.js';
import { node } from '../intake/dom.js';
import * as own from './words.js';

/** Shows the message `id`, out of these words. */
export async function notice(id, { learnAll, say } = own) {
  await Promise.all([learnAll(), own.learnAll(), style('./take.css', import.meta.url)]);
  const sentence = node('p', {});
  const away = node('button', { type: 'button', className: 'button round' }, node('span', { ariaHidden: 'true' }, '✕'));
  const box = node('div', { className: 'take-notice', role: 'status', 'data-notice': id }, sentence, away);
  const end = follow(() => {
    sentence.textContent = say(id);
    away.setAttribute('aria-label', own.say('close'));
  });
  const remove = () => {
    end();
    box.remove();
  };
  away.onclick = remove;
  // The next visitor of a kiosk came by no link.
  addEventListener('kepu-reset', remove, { once: true });
  document.body.append(box);
}
