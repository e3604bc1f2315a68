// After a fall, in the hall: whether to go on where the visitor was. Nothing of the visit is opened before they say so.
import { follow } from '../bar/words.js';
import { node } from '../intake/dom.js';
import { goOn, toGoOn } from './next.js';
import { putBack } from './visit.js';
import { say } from './words.js';

/** Asks. Escape stays in the hall, and keeps the visit for when its exhibit is opened. */
export function offerToGoOn() {
  const { exhibit, query } = toGoOn();
  const title = node('h2', { id: 'go-on-title' });
  const what = node('p', { id: 'go-on-what' });
  const choice = (className, act) => {
    const chosen = () => {
      dialog.close();
      act();
      openExhibit(query);
    };
    return node('button', { type: 'button', className, onclick: chosen });
  };
  const on = choice('button primary', goOn);
  const anew = choice('button', () => putBack(exhibit));
  const dialog = node('dialog', { className: 'prompt go-on' }, title, what, node('div', { className: 'row' }, on, anew));
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', what.id);
  const end = follow(() => {
    const words = [[title, 'offer-title'], [what, 'offer'], [on, 'go-on'], [anew, 'begin-anew']];
    for (const [element, id] of words) element.textContent = say(id);
  });
  // A kiosk closes it too, when the visitor has left.
  dialog.addEventListener('close', () => {
    end();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  on.focus({ preventScroll: true });
}

/** Leads the page there, as the Back button would; or lets it begin there, where it has not begun. */
function openExhibit(query) {
  history.pushState(null, '', query);
  dispatchEvent(new PopStateEvent('popstate'));
}
