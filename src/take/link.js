// The link to a moment, at most 2,000 characters: what is in it and what is not, docs/operators/take-it-with-you.md says.
//
//   ?of=<8 digits of the pack's SHA-256><8 digits of a CRC-32>&mode=open&exhibit=…&lang=…&reader=…&state=…&visit=1…
//
// The CRC-32 is of exhibit and state, and of whether a visit follows; the visit has its own. It comes first: of a link that was cut
// short, what is left is still known to be whole or not. `mode=open` is only there where the hall would open as a kiosk.
import { home } from './home.js';
import { crc32, squeezed, unsqueezed } from './squeeze.js';
import { fromBytes, toBytes } from './visit_bytes.js';

const MOST_CHARACTERS = 2_000;
/** A visit of more ticks (25 minutes at 20 a second) would be lived again for long before it is seen. */
const MOST_TICKS = 30_000;
const MOST_BYTES = 64 << 10;
const FORM = '1';
const DIGITS = 8;

/**
 * `{ href, left }`: the link, and the message that says what it had to leave out, if it had to. No `href` where not even the exhibit's
 * name leaves room.
 */
export async function linkTo(moment) {
  const { name, pack } = moment;
  const hall = await home();
  const here = new URLSearchParams(location.search);
  const link = (state, visit) => {
    const of = pack.slice(0, DIGITS) + check(name, state, Boolean(visit));
    const query = new URLSearchParams({ of, ...plainly(), exhibit: name, lang: document.documentElement.lang });
    if (here.has('reader')) query.set('reader', here.get('reader'));
    if (state) query.set('state', state);
    if (visit) query.set('visit', visit);
    return `${hall}?${query}`;
  };
  const visit = await packed(moment);
  const ways = [
    ...(visit ? [{ href: link(moment.state, visit) }] : []),
    { href: link(moment.state), left: 'link-folded' },
    { href: link(stepAlone(moment.step)), left: 'link-step' },
  ];
  return ways.find(({ href }) => href.length <= MOST_CHARACTERS) ?? { left: 'link-none' };
}

/** Nobody's phone becomes a kiosk. */
function plainly() {
  const { mode, hall } = document.documentElement.dataset;
  return [mode, hall].includes('kiosk') ? { mode: 'open' } : {};
}

/** A state of no settings, as src/page/address.rs writes it. */
const stepAlone = (step) => (step > 0 ? btoa(String(step)).replaceAll('=', '') : '');

/** The visit for a link; undefined where it is too long. */
async function packed({ visit, step, running }) {
  const { ticks } = JSON.parse(visit.split('\n', 1)[0]);
  // Nothing longer could be packed small enough, whatever it is; and a phone should not be kept waiting to learn that.
  if (ticks > MOST_TICKS || visit.length > 40 * MOST_BYTES) return undefined;
  const bytes = toBytes(visit);
  if (bytes.length + 2 > MOST_BYTES || step > 0xff) return undefined;
  const short = await squeezed(Uint8Array.from([step, Number(running), ...bytes]));
  return short && FORM + short;
}

/**
 * What a link's `visit` says: `{ step, running, pack, lines }`; undefined where it is not as it was made, null where it may well be
 * and cannot be read here, as what a newer release made.
 */
export async function unpacked(text) {
  if (!text || text.length > MOST_CHARACTERS) return undefined;
  if (text[0] !== FORM) return null;
  const bytes = await unsqueezed(text.slice(1), MOST_BYTES);
  if (!bytes) return bytes;
  try {
    const { pack, ticks, lines } = fromBytes(bytes.subarray(2));
    return ticks > MOST_TICKS ? null : { step: bytes[0], running: bytes[1] !== 0, pack, lines };
  } catch {
    return null;
  }
}

/** What a link's `of` says of its exhibit and state: `{ digits, whole, sentVisit }`. */
export function promised(of, name, state) {
  const [digits, given] = [of.slice(0, DIGITS), of.slice(DIGITS)];
  const sentVisit = given === check(name, state, true);
  return { digits, whole: sentVisit || given === check(name, state, false), sentVisit };
}

function check(name, state, hasVisit) {
  const text = `${name}\n${state}\n${hasVisit ? 'visit' : ''}`;
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
