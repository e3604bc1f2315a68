// What comes after: once an exhibit can be used, or the hall, and never before. Each part stands by itself; one that cannot be
// fetched is missed, and nothing else.
import { style } from './bar/style.js';

const ACCESS_MILLIS = 1000;
// Keeping the hall for when the network is away waits until the visitor looks around.
const OFFLINE_MILLIS = 5000;

const access = () => import('./access/access.js').catch(console.error);
const offline = () => import('./offline/offline.js').catch(console.error);
const recovery = () => import('./recovery/recovery.js');

/** An exhibit can be used. */
export function ready() {
  style('./bar/drawing.css', import.meta.url);
  style('./bar/exhibit_later.css', import.meta.url);
  recovery().catch(console.error);
  access();
  import('./take/take.js').catch(console.error);
  import('./labels/labels.js').catch(console.error);
  offline();
}

/** The hall can be used. */
export function hall() {
  recovery().catch(console.error);
  setTimeout(access, ACCESS_MILLIS);
  setTimeout(offline, OFFLINE_MILLIS);
}

/** The page has fallen over: `fall` is what tells of it. */
export const fell = async (fall) => (await recovery()).fell(fall);
