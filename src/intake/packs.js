// Exhibits that are kept in this browser. Each is judged by what hall.json says when it is opened, not when it came: a key may
// have been revoked since.
import * as examine from './examine.js';
import { settings } from './settings.js';
import * as store from './store.js';

// How many digits of the SHA-256 an address carries.
const DIGITS = 16;

let about = []; // what is kept: everything but the files, the oldest first
let told = () => {};
let open = {}; // the pack whose files were read last

/** Calls `listener` with what is kept, now and whenever that changes. */
export function changed(listener) {
  told = () => listener(about);
}

export async function start() {
  const all = await store.all('about');
  about = all.filter(isSound).sort((a, b) => a.brought - b.brought);
  // It stays where it is: whoever brought it may have it nowhere else, and another version may read it.
  if (about.length < all.length) console.warn(`${all.length - about.length} exhibits that were kept cannot be read`);
  told();
}

/** Whether this is what `take` keeps. */
function isSound(each) {
  const { sha256, entry, catalogue, picture, brought, void: notCounted } = each ?? {};
  const isTable = (value) => typeof value === 'object' && value !== null;
  const isEntry = typeof entry?.id === 'string' && [entry.title, entry.purpose, entry.audience].every(isTable);
  return isEntry && [sha256, catalogue].every((text) => typeof text === 'string') && picture instanceof Blob && Number.isFinite(brought) && Array.isArray(notCounted);
}

/** How an address names a kept exhibit: by where it came from, else by what it is. */
export const nameOf = ({ from, entry, sha256 }) => from ?? `${entry.id}.${sha256.slice(0, DIGITS)}`;

/** What is kept under the name that an address gives; undefined if nothing is. */
export const named = (name) => about.find((each) => nameOf(each) === name);

/**
 * Has an exhibit examined and keeps it: what is then known of it, or `{ faults }`. `files`, `attestations` and `sha256` are as in
 * examine.js; `from` is its address, if it has one, `offer` where a catalogue offers it.
 */
export async function take({ name, files, attestations, sha256, from, offer }) {
  const judged = await rules();
  const outcome = await examine.exhibit(name, files, attestations, (await settings()).text, sha256);
  if (outcome.faults) return outcome;
  const { catalogue, index, file, files: contents, preview, void: notCounted } = outcome;
  const [entry] = JSON.parse(catalogue).exhibits;
  const known = named(nameOf({ from, entry, sha256: outcome.sha256 }));
  const kept = {
    sha256: outcome.sha256,
    entry,
    catalogue,
    from,
    offer,
    judged,
    void: notCounted.map(({ code }) => code),
    picture: new Blob([contents.get(preview)], { type: preview.endsWith('.svg') ? 'image/svg+xml' : '' }),
    brought: known?.brought ?? Date.now(),
  };
  const lasting = [
    await store.keep('packs', kept.sha256, { index, file, attestations, contents }),
    await store.keep('about', kept.sha256, kept),
  ].every(Boolean);
  open = {};
  // An earlier version from the same address, or out of the same catalogue, has had its day.
  const isOfOffer = (each) => each.offer === offer && each.entry.id === entry.id;
  const earlier = (each) => (from && each.from === from) || (offer && isOfOffer(each));
  const replaced = about.filter((each) => each.sha256 === kept.sha256 || earlier(each));
  for (const { sha256 } of replaced) if (sha256 !== kept.sha256) await drop(sha256);
  about = [...about.filter((each) => !replaced.includes(each)), { ...kept, lasting }];
  told();
  return kept;
}

/** The same exhibit, judged by the rules of today: what is known of it, `{ faults }`, or undefined if its files are gone. */
export async function current(kept) {
  if (kept.judged === (await rules())) return kept;
  const pack = await store.kept('packs', kept.sha256);
  if (!pack) return forget(kept.sha256);
  const { file, attestations } = pack;
  const files = [{ path: `${kept.entry.id}.kepu`, file: new Blob([file]) }];
  return take({ ...kept, name: files[0].path, files, attestations });
}

// What a judgement depends on: the hall's settings, and this program, whose name in a release changes with it.
const rules = async () => `${import.meta.url} ${(await settings()).text}`;

export async function forget(sha256) {
  await drop(sha256);
  about = about.filter((each) => each.sha256 !== sha256);
  told();
}

async function drop(sha256) {
  await store.forget('about', sha256);
  await store.forget('packs', sha256);
}

/** One file of a kept exhibit, by its path; undefined if it is not here. */
export async function read(sha256, path) {
  if (open.sha256 !== sha256) open = { sha256, pack: await store.kept('packs', sha256) };
  const { pack } = open;
  return path === 'pack.json' ? pack && new TextEncoder().encode(pack.index) : pack?.contents?.get?.(path);
}
