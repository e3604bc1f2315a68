// What the operator may read afterwards: errors, exhibits' faults, starts, resets, what was done about them; when, and how often. Nothing of what a
// visitor did, typed or opened.
import { falls } from '../recovery/failures.js';
import { plain } from '../recovery/plain.js';
import { keep, kept } from './kept.js';

export { plain };

const KEY = 'kepu.kiosk.log';
const MOST_LINES = 100;
const MOST_LETTERS = 240;
const HOUR_MILLIS = 3_600_000;
// Beyond this it is said that there were at least so many.
const MOST_COUNTED = 1000;
// An error in every frame is not written down in every frame.
const WRITE_AFTER_MILLIS = 1000;

/** The kinds of lines. Only the first two are faults. */
export const KINDS = ['error', 'fault', 'start', 'reset', 'restart', 'renew', 'rest', 'stuck', 'clock'];
const isFault = (kind) => kind === 'error' || kind === 'fault';

/** The log of this kiosk; its lines are `{ kind, text, first, last, count }`, times in milliseconds, the latest last. */
export class Log {
  #lines;
  #faults; // when they happened, in the last hour
  #clock;
  #writing;

  constructor(clock = () => new Date()) {
    this.#clock = clock;
    const { lines, faults } = kept(KEY) ?? {};
    this.#lines = (Array.isArray(lines) ? lines : []).filter(isLine).slice(-MOST_LINES);
    this.#faults = (Array.isArray(faults) ? faults : []).filter(Number.isFinite).slice(-MOST_COUNTED);
    globalThis.addEventListener?.('pagehide', () => this.#write());
  }

  get lines() {
    return this.#lines;
  }

  /** How many errors and faults there were in the last hour. */
  get faultsInLastHour() {
    const now = this.#clock().getTime();
    return this.#faults.filter((at) => at <= now && at > now - HOUR_MILLIS).length;
  }

  /** Writes a line; one that is there already is counted up. */
  note(kind, text = '') {
    const at = this.#clock().getTime();
    const line = { kind: KINDS.includes(kind) ? kind : 'error', text: plain(text), first: at, last: at, count: 1 };
    const before = this.#lines.find((each) => each.kind === line.kind && each.text === line.text);
    if (before) Object.assign(line, { first: before.first, count: before.count + 1 });
    this.#lines = [...this.#lines.filter((each) => each !== before), line].slice(-MOST_LINES);
    if (isFault(line.kind)) this.#faults = [...this.#faults, at].slice(-MOST_COUNTED);
    this.#writing ??= setTimeout(() => this.#write(), WRITE_AFTER_MILLIS);
  }

  clear() {
    this.#lines = [];
    this.#faults = [];
    this.#write();
  }

  #write() {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const hourAgo = this.#clock().getTime() - HOUR_MILLIS;
    this.#faults = this.#faults.filter((at) => at > hourAgo);
    keep(KEY, { lines: this.#lines, faults: this.#faults });
  }
}

function isLine(line) {
  const { kind, text, first, last, count } = line ?? {};
  // A time that no calendar holds cannot be shown.
  const isTime = (at) => Number.isFinite(at) && Math.abs(at) <= 8.64e15;
  return KINDS.includes(kind) && typeof text === 'string' && text.length <= MOST_LETTERS && isTime(first) && isTime(last) && Number.isSafeInteger(count) && count > 0;
}

/** Writes down what goes wrong in the page from now on. */
export function watch(log) {
  log.note('start');
  addEventListener('error', (event) => log.note('error', told(event)), true);
  addEventListener('unhandledrejection', ({ reason }) => log.note('error', reason instanceof Error ? `${reason.name}: ${reason.message}` : (reason ?? 'rejected')));
  // What keeps the page from opening is an error that somebody catches, perhaps before this is here; it is among the falls.
  const noteFall = () => falls().filter(({ at }) => at >= performance.timeOrigin).forEach(({ said }) => log.note('error', said));
  noteFall();
  addEventListener('kepu-fell', ({ detail: { isUnopened } }) => isUnopened && noteFall());
  addEventListener('kepu-reset', () => log.note('reset'));
  let known = new Set();
  const look = () => {
    const shown = new Set(Array.from(document.querySelectorAll('[data-error]'), faultOf));
    for (const fault of shown) if (!known.has(fault)) log.note('fault', fault);
    known = shown;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-error'] });
  look();
}

/** An exhibit's fault: its code, and which exhibit. */
function faultOf(element) {
  const { exhibit } = (element.closest('.exhibit') ?? document.querySelector('.exhibit'))?.dataset ?? {};
  return [exhibit, element.dataset.error].filter(Boolean).join(': ');
}

/** An error of a script, with its place; or of something that could not be loaded. */
function told({ message, filename, lineno, target }) {
  if (message) return filename ? `${message} (${nameOf(filename)}:${lineno})` : message;
  const address = target?.currentSrc || target?.src || target?.href;
  return `${target?.localName ?? 'page'} not loaded: ${nameOf(address)}`;
}

const nameOf = (address) => String(address ?? '').replace(/[?#].*/, '').split('/').pop();
