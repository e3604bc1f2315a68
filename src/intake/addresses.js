// What an address names, if it is no exhibit of the hall's own catalogue: one that is kept here, or a `.kepu` file elsewhere.
import { isAddress } from '../take/names.js';
import { Unfetched, fetched } from './elsewhere.js';
import * as halls from './halls.js';
import * as packs from './packs.js';
import { settings } from './settings.js';
import { learnAll } from './words.js';

// As `MOST_PACK_BYTES` of exhibit_contract; an attestation is a page at most.
const MOST_FILE_BYTES = 64 << 20;
const MOST_ATTESTATION_BYTES = 64 << 10;
// The largest takes minutes where the network is poor.
const PATIENCE_MILLIS = 600_000;

const opening = new Map(); // by name: the same is not fetched twice at a time

/** `{ catalogue, sha256 }` of what `name` names, `{ fault, detail }` if it cannot be opened, undefined if there is nothing. */
export async function entry(name) {
  if (!opening.has(name)) opening.set(name, opened(name).finally(() => opening.delete(name)));
  const kept = await opening.get(name).catch((error) => {
    if (error instanceof Unfetched) return { faults: [{ code: error.code, place: error.message, sentence: '' }] };
    throw error;
  });
  if (!kept?.faults) return kept && { catalogue: kept.catalogue, sha256: kept.sha256 };
  const [{ code, place, sentence }] = kept.faults;
  // The page tells it, in whatever language the visitor chooses.
  await learnAll();
  return { fault: code, detail: `${place} ${sentence}` };
}

async function opened(name) {
  const kept = packs.named(name);
  const current = kept && (await packs.current(kept));
  const listed = current && (await halls.listed(name));
  if (current && (!listed || listed.file.sha256 === kept.sha256)) return current;
  try {
    return await elsewhere(name);
  } catch (error) {
    // There is another one now, but not to be had: the one that is here still opens.
    if (current && error instanceof Unfetched) return current;
    throw error;
  }
}

async function elsewhere(name) {
  const url = addressOf(name);
  if (!url) return undefined;
  const { policy } = await settings();
  const { offer, file } = (await halls.offered(name)) ?? {};
  const bytes = await fetched(url, file?.bytes ?? MOST_FILE_BYTES, 'exhibit-away', PATIENCE_MILLIS);
  const said = file ? file.attestations : policy === 'open' ? [] : ['minisig'];
  const attestations = await Promise.all((said ?? []).map((each) => attestation(url, each)));
  const files = [{ path: 'exhibit.kepu', file: new Blob([bytes]) }];
  return packs.take({ name, files, attestations: attestations.flat(), sha256: file?.sha256, from: name, offer });
}

/** The address that a name is, whole; undefined if it is none. */
function addressOf(name) {
  if (!isAddress(name) || !URL.canParse(name, document.baseURI)) return undefined;
  const url = new URL(name, document.baseURI);
  return /^https?:$/.test(url.protocol) && !url.username ? url.href : undefined;
}

/** What lies beside the file under this name; nothing if it does not. */
async function attestation(url, name) {
  const beside = new URL(url);
  beside.pathname += `.${name}`;
  const bytes = await fetched(beside.href, MOST_ATTESTATION_BYTES, 'exhibit-away').catch(() => undefined);
  return bytes ? [{ name, text: new TextDecoder().decode(bytes) }] : [];
}
