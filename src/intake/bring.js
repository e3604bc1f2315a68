// Takes exhibits that somebody brings: dropped on the page or chosen. Loaded after the hall can be used. It gathers files and
// hands them to the intake's worker; what comes back whole is kept (store.js) and shown (shelf.js).
import * as shelf from './shelf.js';
import * as store from './store.js';

// Longest time the intake may take for one exhibit. The largest takes a few seconds on a phone.
const PATIENCE_MILLIS = 60_000;
// More files or folders than any exhibit has are not even listed.
const MOST_LISTED = 5_000;
// How many digits of the SHA-256 an address carries.
const DIGITS = 16;

let go;

// `page` is what src/page/brought.rs lends: say(id), go(exhibit).
export async function start(page) {
  go = page.go;
  shelf.start(page, { choose, forget });
  addEventListener('dragover', over);
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? shelf.dragging(false));
  addEventListener('drop', dropped);
  for (const pack of await store.all()) shelf.add(described(pack), true);
}

// Shows what is brought in a place and a language; again when that has changed.
export const show = shelf.show;

// One file of a pack that was brought, by its path; undefined if it is not here.
export async function read(sha256, path) {
  const pack = await store.pack(sha256);
  return path === 'pack.json' ? pack && new TextEncoder().encode(pack.index) : pack?.files.get(path);
}

// What a catalogue would say of the pack that an address names, and its SHA-256; undefined if it is not here.
export async function entry(name) {
  const pack = (await store.all()).find((each) => addressName(each) === name);
  return pack && { catalogue: pack.catalogue, sha256: pack.sha256 };
}

const about = (pack) => JSON.parse(pack.catalogue).exhibits[0];
const addressName = (pack) => `${about(pack).id}.${pack.sha256.slice(0, DIGITS)}`;
const described = (pack) => ({ ...about(pack), ...pack, name: addressName(pack) });

async function forget(sha256) {
  await store.forget(sha256);
  shelf.remove(sha256);
}

function choose(folder) {
  const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: folder, multiple: !folder });
  input.onchange = () => {
    const files = [...input.files];
    if (folder) {
      const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
      const parts = files.map((file) => ({ path: below(file.webkitRelativePath), file }));
      take([{ name, files: parts }]);
    } else {
      take(apart(files));
    }
  };
  input.click();
}

function over(event) {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  shelf.dragging(true);
}

async function dropped(event) {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  shelf.dragging(false);
  // The items are there during the event only; what they lead to stays.
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const brought = [];
  for (const folder of entries.filter((each) => each.isDirectory)) {
    const files = [];
    await list(folder, '', files, { left: MOST_LISTED });
    brought.push({ name: folder.name, files });
  }
  const files = entries.filter((each) => each.isFile).map((each) => new Promise((done, fail) => each.file(done, fail)));
  await take([...brought, ...apart(await Promise.all(files))]);
}

// Files that were brought side by side: the parts of one exhibit, or each an exhibit of its own.
function apart(files) {
  const part = (each) => ({ path: each.name, file: each });
  if (files.some(({ name }) => name === 'exhibit.toml')) return [{ name: 'exhibit.toml', files: files.map(part) }];
  return files.map((file) => ({ name: file.name, files: [part(file)] }));
}

// Every file below a folder with its path in it.
async function list(folder, inner, files, budget) {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return;
    for (const each of entries) {
      const path = inner + each.name;
      if (isPassedOver(path) || (budget.left -= 1) < 0) continue;
      if (each.isDirectory) await list(each, `${path}/`, files, budget);
      else files.push({ path, file: await new Promise((done, fail) => each.file(done, fail)) });
    }
  }
}

// What is no part of an exhibit, as `exhibit_pack::files` says; too much of it would be listed in vain.
const isPassedOver = (path) => /^(model|attestations)(\/|$)|(^|\/)\./.test(path);

// A path without its first name.
const below = (path) => path.slice(path.indexOf('/') + 1);

// Has one after the other checked; the last that is let in is opened.
async function take(exhibits) {
  let opened;
  for (const { name, files } of exhibits) {
    shelf.checking(name);
    const outcome = await examined(name, files.filter(({ path }) => !isPassedOver(path)));
    shelf.checking(undefined);
    if (outcome.faults) {
      go(undefined);
      shelf.refuse(name, outcome.faults);
    } else {
      const pack = { ...outcome, brought: Date.now() };
      const lasting = await store.keep(pack);
      shelf.add(described(pack), lasting);
      opened = addressName(pack);
    }
  }
  if (opened) go(opened);
}

// What the intake makes of these files, in a worker that is ended when it is done or says nothing.
function examined(name, files) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return new Promise((done) => {
    const broken = (detail) => {
      const sentence = `It could not be checked: ${detail}.`;
      done({ faults: [{ code: 'pack-unchecked', place: name, sentence, remedy: 'Try again; if it stays, do not trust it.' }] });
    };
    setTimeout(broken, PATIENCE_MILLIS, 'checking took too long');
    worker.onerror = (event) => broken(event.message ?? 'the checker did not start');
    worker.onmessage = ({ data }) => (data.broken ? broken(data.broken) : done(data));
    worker.postMessage({ wasm: new URL('./intake_bg.wasm', import.meta.url).href, files });
  }).finally(() => worker.terminate());
}
