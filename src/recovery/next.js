// From the page that fell to the one that comes after it, in the same tab.
import { ready } from '../bar/ready.js';
import { read, write } from './store.js';

const NEXT = 'kepu.recovery.next';
const WENT_ON = 'kepu.recovery.went_on';
const HOWS = ['offer', 'now', 'hall', 'again'];
// A tab that is opened again much later begins like any other.
const FRESH_MILLIS = 10 * 60_000;

/** What the page before left: `{ how, exhibit, query, isNobody }`. */
let next;

/** Leaves the page that fell, for the room that `how` is about; `exhibit` was open, and `isNobody` says that nobody was there. */
export function leave(how, exhibit, isNobody) {
  const query = new URLSearchParams(location.search);
  // The visit itself is kept, and a state in the address would be another moment.
  for (const part of ['state', 'visit', 'of']) query.delete(part);
  const inExhibit = `?${query}`;
  for (const part of ['exhibit', 'reader']) query.delete(part);
  write('session', NEXT, { how, exhibit, query: inExhibit, isNobody, at: Date.now() });
  location.replace(how === 'now' || how === 'again' ? inExhibit : `?${query}`);
}

/** How this page came after a fall; nothing where it did not. Once: a reload is none. */
export function arriveAfter() {
  next = read('session', NEXT);
  write('session', NEXT, undefined);
  const { how, exhibit, query, at } = next ?? {};
  const isSound = HOWS.includes(how) && [exhibit, query].every((part) => part === undefined || typeof part === 'string') && Math.abs(Date.now() - at) < FRESH_MILLIS;
  if (!isSound || (how === 'offer' && !(exhibit && query))) next = undefined;
  if (next?.how === 'now') goOn();
  return next?.how;
}

/** Whether this page came after a fall for whoever was there. */
export const isStillVisited = () => next !== undefined && next.isNobody !== true;

/** The exhibit that can be gone on with, and its address's query. */
export const toGoOn = () => next;

/** A visitor goes on where they were: from when the exhibit can be used again, it is watched how long that goes well. */
export function goOn() {
  const { exhibit } = next;
  const since = () => write('session', WENT_ON, { exhibit, at: Date.now() });
  since();
  ready().then(since);
}

/** With which exhibit a visitor last went on after a fall, and when. */
export function wentOn() {
  const { exhibit, at } = read('session', WENT_ON) ?? {};
  return typeof exhibit === 'string' && Number.isFinite(at) && at <= Date.now() ? { exhibit, at } : undefined;
}
