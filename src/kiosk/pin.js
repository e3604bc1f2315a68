// The operator's PIN: only what was made of it is in hall.toml, and wrong tries are slowed down.
import { keep, kept } from './kept.js';

const KEY = 'kepu.kiosk.pin';
// A typing error or two cost nothing.
const FREE_TRIES = 3;
const FIRST_REST_MILLIS = 10_000;
const LONGEST_REST_MILLIS = 15 * 60_000;
// More would hold a slow kiosk up for minutes.
const MOST_ITERATIONS = 10_000_000;
const MOST_BYTES = 1024;

/** Whether a PIN can be checked here: browsers do so only at https and on this machine. */
export const canVerify = () => globalThis.crypto?.subtle !== undefined;

/** Whether `digits` are the PIN that `setting` was made of; not where the setting cannot be read. */
export async function verify(setting, digits) {
  const expected = read(setting);
  if (!expected || typeof digits !== 'string' || digits === '' || !canVerify()) return false;
  const { iterations, salt, hash } = expected;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits']);
  const made = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, hash.length * 8);
  // All of them, however early one differs.
  return new Uint8Array(made).reduce((differ, byte, place) => differ | (byte ^ hash[place]), 0) === 0;
}

/** `pbkdf2-sha256:600000:<salt, base64>:<hash, base64>` */
function read(setting) {
  const [kind, count, ...written] = typeof setting === 'string' ? setting.split(':') : [];
  const iterations = /^\d{1,8}$/.test(count ?? '') ? Number(count) : 0;
  const [salt, hash] = written.map(bytes);
  const isWhole = kind === 'pbkdf2-sha256' && written.length === 2 && salt && hash;
  // A hash of a few bits would be met by chance.
  return isWhole && iterations > 0 && iterations <= MOST_ITERATIONS && hash.length >= 16 ? { iterations, salt, hash } : undefined;
}

function bytes(base64) {
  try {
    const text = atob(base64);
    return text.length > 0 && text.length <= MOST_BYTES ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

/** Counts wrong tries, also over a reload, and says how long the next one has to wait. */
export class Guard {
  #tries = readTries();

  /** The milliseconds until the next try. */
  restMillis(now) {
    const { wrong, at } = this.#tries;
    if (wrong < FREE_TRIES) return 0;
    // A clock that was set back begins the same rest anew, and never a longer one.
    if (at > now.getTime()) this.#keep({ wrong, at: now.getTime() });
    const rest = Math.min(FIRST_REST_MILLIS * 2 ** (wrong - FREE_TRIES), LONGEST_REST_MILLIS);
    return Math.max(0, Math.min(this.#tries.at + rest - now.getTime(), rest));
  }

  wrong(now) {
    this.#keep({ wrong: this.#tries.wrong + 1, at: now.getTime() });
  }

  right() {
    this.#keep(undefined);
  }

  #keep(tries) {
    this.#tries = tries ?? { wrong: 0, at: 0 };
    keep(KEY, tries);
  }
}

function readTries() {
  const { wrong, at } = kept(KEY) ?? {};
  const isSound = Number.isSafeInteger(wrong) && wrong >= 0 && Number.isFinite(at);
  return isSound ? { wrong, at } : { wrong: 0, at: 0 };
}
