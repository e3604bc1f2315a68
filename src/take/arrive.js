// Opens a link that somebody took home, before the page starts: puts the visit where the page keeps visits, so that it goes on
// there. What is cut short, altered, of another version of the exhibit or not to be read here is told, and opens as far as it holds.
import { ready } from '../bar/ready.js';
import { promised, unpacked } from './link.js';
import { keptAt } from './moment.js';
import { notice } from './notice.js';

const PATIENCE_MILLIS = 10_000;

/** Takes the visit out of the address. Never fails: without it, the page opens what is left. */
export async function arrive() {
  const query = new URLSearchParams(location.search);
  const said = (part) => query.get(part) ?? '';
  const [name, state, hasVisit] = [said('exhibit'), said('state'), query.has('visit')];
  const [visit, current] = await Promise.all([unpacked(said('visit')), currentPack(name)]);
  const { digits, whole, sentVisit } = promised(said('of'), name, state);

  const isOther = (pack) => typeof current === 'string' && !current.startsWith(pack);
  const kept = name && visit && !isOther(visit.pack) && keep(name, visit, whole ? state : '');
  const trouble = () => {
    if (visit ? isOther(visit.pack) : whole && isOther(digits)) return 'link-other';
    if (!whole) return 'link-broken';
    if (visit !== undefined) return 'link-unread';
    return hasVisit || sentVisit ? 'link-cut' : undefined;
  };
  // The page itself tells of an exhibit that is not there.
  const told = kept || current === null ? undefined : trouble();

  for (const part of ['of', 'visit', ...(whole ? [] : ['state'])]) query.delete(part);
  history.replaceState(history.state, '', `?${query}`);
  if (told) notice(told).catch(console.error);
  else if (kept || (whole && current === undefined)) seeToIt(name, kept ? visit : { pack: digits }).catch(console.error);
}

/** Tells what the page alone could find out, once it has opened the exhibit: whether it is the link's, and has taken its visit up. */
async function seeToIt(name, { pack, lines = '' }) {
  await ready();
  const here = window.kepu.visit();
  if (!here || new URLSearchParams(location.search).get('exhibit') !== name) return;
  const open = extent(here);
  const sent = lines && extent(lines);
  if (!open.pack.startsWith(pack)) await notice('link-other');
  else if (sent && (open.ticks < sent.ticks || open.inputs < sent.inputs)) await notice('link-unread');
}

/** Of which pack a visit is, and how far it goes. */
function extent(lines) {
  const [head, ...inputs] = lines.trim().split('\n');
  const { pack, ticks } = JSON.parse(head);
  return { pack, ticks, inputs: inputs.length };
}

/** Puts a visit where the page finds it; false where nothing can be kept. */
function keep(name, { lines, step, running }, address) {
  try {
    sessionStorage.setItem(keptAt(name), JSON.stringify({ visit: lines, address, step, answers: [], drawings: [], running }));
    return true;
  } catch {
    return false;
  }
}

/** The SHA-256 of the exhibit as the hall has it now; null if it has none, undefined if that cannot be known here. */
async function currentPack(name) {
  // What was brought, or is elsewhere, has no id of the catalogue; the page compares its pack with the visit's.
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  try {
    const catalogueUrl = new URL(document.querySelector('meta[name="kepu:catalogue"]').content, document.baseURI);
    const { exhibits } = await json(catalogueUrl);
    const entry = exhibits.find(({ id }) => id === name);
    return entry ? (await json(new URL(entry.pack, catalogueUrl))).sha256 : null;
  } catch {
    return undefined;
  }
}

async function json(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout?.(PATIENCE_MILLIS) });
  return answer.json();
}
