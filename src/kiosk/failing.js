// Counts what fails at this kiosk against the exhibit it failed in (resting.js says when that is too often).
import { openExhibit } from './page.js';
import { isResting, strike } from './resting.js';
import { answered } from './server.js';

/** `versionOf(id)` is that of the catalogue; `rests(id, why)` is called when one rests from now on. */
export function watchFailing(versionOf, rests) {
  const struck = (id, why) => {
    if (versionOf(id) !== undefined && strike(id, why, versionOf(id), new Date())) rests(id, why);
  };
  addEventListener('kepu-fell', ({ detail }) => {
    if (detail.isUnopened) return;
    struck(detail.exhibit, 'page');
    // Nobody is asked to go on with what the hall leaves out from now on.
    detail.rests = isResting(detail.exhibit, new Date());
  });
  let known; // where a notice stands; it is made anew in another language, and the failure is the same
  const look = () => {
    const given = document.querySelector('#app .notice.grave[data-error]') ? openExhibit() : undefined;
    if (given && given !== known) struck(given, 'model');
    known = given;
  };
  new MutationObserver(look).observe(document.getElementById('app'), { subtree: true, childList: true });
  return {
    /** One could not be opened; it is not to blame where the hall itself does not answer. */
    unopened: (id) => answered().then(() => struck(id, 'opening')).catch(() => {}),
  };
}
