// The catalogues of other halls that hall.json lists: fetched when the hall is shown, and kept, so that what one of them offers
// is known when it is away.
import { Unfetched, fetched } from './elsewhere.js';
import * as examine from './examine.js';
import { settings } from './settings.js';
import * as store from './store.js';

// As `MOST_CATALOGUE_BYTES` of exhibit_contract.
const MOST_BYTES = 4 << 20;

let all = []; // { url, publisher, exhibits, fault }: what is known of each
let told = () => {};
let started;

/** Calls `listener` with all that is known whenever that changes. */
export function changed(listener) {
  told = () => listener(all);
}

/** Learns of each what was kept, then what it says now. */
export function start() {
  started ??= settings()
    .then(async ({ catalogues, policy }) => {
      all = catalogues.map(({ url, publisher }) => ({ url, publisher, policy, exhibits: [] }));
      await Promise.all(all.map(remember));
      told();
      for (const hall of all) hall.renewed = renew(hall);
    })
    .catch((error) => {
      started = undefined;
      throw error;
    });
  return started;
}

/** Asks those again that did not answer. */
export const tryAgain = () => Promise.all(all.filter(({ fault }) => fault).map(renew));

/** Where a catalogue offers the `.kepu` file at an address, and what it says of it; undefined if none does. */
export async function offered(address) {
  return (await listed(address)) ?? renewedListed(address);
}

/** The same, by what is known already. */
export async function listed(address) {
  await start().catch(() => undefined);
  for (const { url, exhibits } of all) {
    const found = exhibits.find((each) => each.address === address);
    if (found) return { offer: url, file: found.file };
  }
  return undefined;
}

// Who follows a link may be here before the catalogue is.
async function renewedListed(address) {
  const isNear = ({ url }) => address.startsWith(new URL(url).origin);
  await Promise.all(all.filter(isNear).map(({ renewed }) => renewed));
  return listed(address);
}

async function remember(hall) {
  try {
    hall.exhibits = whole(hall, (await store.kept('catalogues', hall.url)) ?? []);
  } catch {
    // What cannot be read is fetched again.
  }
}

async function renew(hall) {
  try {
    const bytes = await fetched(hall.url, MOST_BYTES, 'catalogue-away');
    const { exhibits, left_out, faults } = await examine.catalogue(bytes, hall.url);
    if (faults) throw Object.assign(new Unfetched(faults[0].code, faults[0].sentence), faults[0]);
    for (const { place, sentence } of left_out) console.warn(`${place}: ${sentence}`);
    hall.exhibits = whole(hall, JSON.parse(exhibits));
    hall.fault = undefined;
    await store.keep('catalogues', hall.url, JSON.parse(exhibits));
  } catch (error) {
    console.warn(`${error.code}: ${hall.url}: ${error.message}`);
    hall.fault = error.code ?? 'catalogue-away';
  }
  told();
}

/** The exhibits with their whole addresses. A hall that asks for signatures does not offer what has none. */
function whole({ url, policy }, exhibits) {
  const isSigned = ({ file }) => file.attestations?.includes('minisig');
  const isReviewed = ({ file }) => file.attestations?.some((name) => name.endsWith('.review.toml'));
  const enough = { open: () => true, signed: isSigned, reviewed: (each) => isSigned(each) && isReviewed(each) };
  const at = (path) => new URL(path, url).href;
  return exhibits
    .filter(enough[policy])
    .map((entry) => ({ ...entry, address: at(entry.file.path), picture: entry.preview, pictureUrl: at(entry.preview) }));
}
