// Picks the page up when it has fallen over: says so calmly, keeps the visit, loads the page again, and offers to go on. Loaded
// once the page can be used, and before it on a kiosk, so that it is here when the network is not. docs/operators/recovery.md
import { style } from '../bar/style.js';
import { unopened } from '../offline/ask.js';
import { decide } from './decide.js';
import { lately, note } from './failures.js';
import { endsPage } from './fall.js';
import { leaveOut, showLeftOut } from './left_out.js';
import { arriveAfter, leave, wentOn } from './next.js';
import { offerToGoOn } from './offer.js';
import { showScreen } from './screen.js';
import { watchKept } from './unread.js';
import { forgetKept, keepNow, lastKept, moveAside, openName, putBack } from './visit.js';
import { learnAll } from './words.js';

export { isStillVisited } from './next.js';

const WAIT_SECS = 7;
const UNOPENED_SECS = 12;
// Where a fall leaves nothing to ask, so much of what passed by itself since the last touch is gone.
const KEEP_MILLIS = 5000;
// A kiosk has nobody to press anything.
const KIOSK_STAYS_SECS = 60;

const root = document.documentElement;
const isKiosk = root.dataset.mode === 'kiosk';
const learned = Promise.all([learnAll(), style('../bar/dialogs.css', import.meta.url), style('./recovery.css', import.meta.url)]);
learned.catch(console.error);

if (arriveAfter() === 'offer') learned.then(offerToGoOn).catch(console.error);
watchKept();
setInterval(keepNow, KEEP_MILLIS);
showLeftOut();
addEventListener('kepu-reset', forgetKept);

let hasFallen = false;

/** `fall` is an event that tells of an error nobody caught, or the error that kept the page from opening. */
export async function fell(fall) {
  if (fall === undefined || hasFallen) return;
  const isUnopened = !(fall instanceof Event);
  const error = isUnopened ? fall : (fall.error ?? fall.reason);
  if (!isUnopened && !endsPage(error)) return;
  hasFallen = true;
  const now = Date.now();
  const exhibit = openName();
  const text = exhibit && lastKept(exhibit);
  const isNobody = ['waiting', 'attracting', 'closed'].includes(root.dataset.kiosk);
  // Before the page has opened, no exhibit is to blame.
  const blamed = isUnopened ? undefined : exhibit;
  const lasts = note(error, blamed, now);
  // A kiosk may add that the exhibit rests from now on: `rests` (src/kiosk/failing.js).
  const detail = { exhibit, isUnopened, isNobody };
  dispatchEvent(new CustomEvent('kepu-fell', { detail }));
  const found = { exhibit, isKept: text !== undefined, falls: lately(now, blamed), wentOn: wentOn(), isFramed: parent !== window, isNobody, rests: detail.rests, isUnopened, lasts, now };
  const next = decide(found);
  if (next.then === 'stay' && exhibit && !isUnopened) leaveOut(exhibit);
  if (next.then === 'stay' && isUnopened) unopened();
  try {
    await learned;
  } catch {
    // Without the network, at the very beginning: what the page has of its own says it.
    document.getElementById('page-failed')?.removeAttribute('hidden');
    if (isKiosk) setTimeout(() => location.reload(), KIOSK_STAYS_SECS * 1000);
    return;
  }
  showScreen({ ...wordsOf(next, found), ...waysOf(next, found, text), secs: secsOf(next, isUnopened) });
  if (isUnopened) addEventListener('online', () => location.reload());
}

function secsOf({ by }, isUnopened) {
  if (by) return isUnopened ? UNOPENED_SECS : WAIT_SECS;
  return isKiosk ? KIOSK_STAYS_SECS : 0;
}

function wordsOf({ then, isAgain }, { exhibit, isKept, isFramed, isUnopened }) {
  if (isUnopened) return { title: 'unopened-title', text: then === 'stay' ? 'unopened-often' : 'unopened' };
  if (then === 'stay') return { title: exhibit ? 'often-title' : 'hall-title', text: exhibit && !isFramed ? 'often' : 'hall-often' };
  if (!exhibit) return { title: 'hall-title', text: 'hall' };
  if (isAgain) return { title: 'again-title', text: isFramed ? 'fell' : 'again' };
  if (then === 'hall') return { title: 'fell-title', text: 'fell-hall' };
  return { title: 'fell-title', text: isKept ? 'fell-kept' : 'fell' };
}

/** What can be pressed, and what happens by itself. */
function waysOf({ then, isAgain }, { exhibit, isFramed, isNobody, isUnopened }, text) {
  const go = (how) => () => {
    if (isUnopened) return location.reload();
    if (exhibit && (isAgain || then === 'stay')) moveAside(exhibit, text);
    // What the dead page may have kept since is of no use.
    if (exhibit) putBack(exhibit, how === 'offer' || how === 'now' ? text : undefined);
    leave(how, exhibit, isNobody);
  };
  // Whoever says so need not be asked again; nobody has said anything when the time is up.
  if (then === 'offer' || then === 'now') return { ways: [['go-on-now', go('now')], ['begin-anew', go('again')]], byItself: go(then) };
  // A frame in somebody's page has no hall to go to.
  const again = [exhibit && !isUnopened ? 'begin-anew' : 'try-again', 'again'];
  const without = [exhibit && !isUnopened ? 'without' : 'try-again', 'hall'];
  const [words, how] = { hall: ['to-hall', 'hall'], stay: isFramed ? again : without, again }[then];
  return { ways: [[words, go(how)]], byItself: go(how) };
}
