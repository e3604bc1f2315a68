// A visit that was kept and cannot be taken up: cut off, garbled, of another runtime, or of an exhibit that has been renewed since.
// The page begins anew then; here it is said why, and what was kept is moved aside before the page writes over it.
import { eachReady } from '../bar/ready.js';
import { notice } from '../take/notice.js';
import { found, judged, moveAside, openName } from './visit.js';
import * as words from './words.js';

/** Looks at each exhibit from now on, once it can be used. */
export function watchKept() {
  eachReady(() => lookAt(openName()), { buffered: true });
}

function lookAt(name) {
  const text = name && found(name);
  if (!text) return;
  const trouble = troubleOf(text);
  if (!trouble) return;
  moveAside(name, text);
  notice(trouble, words).catch(console.error);
}

/** Why the visit in `text` was not taken up; nothing where it was, or where the address led elsewhere. */
function troubleOf(text) {
  const { visit, pack, address, inputs } = judged(text);
  if (!visit) return 'visit-unreadable';
  const [head, ...now] = window.kepu.visit().trim().split('\n');
  const isTakenUp = inputs.every((line, place) => sameInput(line, now[place]));
  if (isTakenUp) return undefined;
  if (pack !== JSON.parse(head).pack) return 'visit-other';
  return ledElsewhere(address) ? undefined : 'visit-unreadable';
}

/** Whether the page was opened by a link to another moment than the one that was kept. */
function ledElsewhere(address) {
  const asked = new URL(performance.getEntriesByType('navigation')[0]?.name ?? location.href).searchParams;
  const state = asked.get('exhibit') === openName() ? asked.get('state') : null;
  return asked.has('visit') || asked.has('of') || (state !== null && state !== address);
}

// Numbers are written as each side writes them.
const sameInput = (line, other) => other !== undefined && JSON.stringify(JSON.parse(line)) === JSON.stringify(JSON.parse(other));
