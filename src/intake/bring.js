// Takes exhibits that somebody brings: dropped on the page or chosen. Loaded after the hall can be used. It gathers files and
// hands them to the intake's worker; what comes back whole is kept (store.js) and told to the page (src/page/brought.rs).
import * as store from './store.js';

// Longest time the intake may take for one exhibit. The largest takes a few seconds on a phone.
const PATIENCE_MILLIS = 60_000;
// More files or folders than any exhibit has are not even listed.
const MOST_LISTED = 5_000;

let page;
const previews = new Map();

// `told` has the page's functions: dragging, checking, brought, refused.
export async function start(told) {
  page = told;
  addEventListener('dragover', over);
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? page.dragging(false));
  addEventListener('drop', dropped);
  for (const pack of await store.all()) tell(pack, true);
}

// Lets somebody choose a file, or a folder.
export function choose(folder) {
  const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: folder, multiple: !folder });
  input.onchange = () => {
    const files = [...input.files];
    if (folder) {
      const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
      take([{ name, files: files.map((file) => ({ path: below(file.webkitRelativePath), file })) }]);
    } else {
      take(apart(files));
    }
  };
  input.click();
}

// One file of a pack that was brought, by its path; undefined if it is not here.
export async function read(sha256, path) {
  const pack = await store.pack(sha256);
  return path === 'pack.json' ? pack && new TextEncoder().encode(pack.index) : pack?.files.get(path);
}

export async function forget(sha256) {
  URL.revokeObjectURL(previews.get(sha256));
  previews.delete(sha256);
  await store.forget(sha256);
}

function over(event) {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  page.dragging(true);
}

async function dropped(event) {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  page.dragging(false);
  // The items are there during the event only; what they lead to stays.
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const folders = entries.filter((each) => each.isDirectory);
  const brought = [];
  for (const folder of folders) {
    const files = [];
    await list(folder, '', files, { left: MOST_LISTED });
    brought.push({ name: folder.name, files });
  }
  const files = entries.filter((each) => each.isFile).map((each) => new Promise((done, fail) => each.file(done, fail)));
  await take([...brought, ...apart(await Promise.all(files))]);
}

// Files that were brought side by side: the parts of one exhibit, or each an exhibit of its own.
function apart(files) {
  const parts = (each) => ({ path: each.name, file: each });
  if (files.some(({ name }) => name === 'exhibit.toml')) return [{ name: 'exhibit.toml', files: files.map(parts) }];
  return files.map((file) => ({ name: file.name, files: [parts(file)] }));
}

// Every file below a folder with its path in it. What is no part of an exhibit (`exhibit_pack::files`) is not looked into.
async function list(folder, inner, files, budget) {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return;
    for (const each of entries) {
      const path = inner + each.name;
      if (each.name.startsWith('.') || path === 'model' || path === 'attestations' || (budget.left -= 1) < 0) continue;
      if (each.isDirectory) await list(each, `${path}/`, files, budget);
      else files.push({ path, file: await new Promise((done, fail) => each.file(done, fail)) });
    }
  }
}

// A path without its first name.
function below(path) {
  return path.slice(path.indexOf('/') + 1);
}

// Has one after the other checked.
async function take(exhibits) {
  for (const { name, files } of exhibits) {
    page.checking(name);
    const outcome = await examined(name, files);
    page.checking(undefined);
    if (outcome.faults) {
      page.refused(name, outcome.faults);
    } else {
      const pack = { ...outcome, brought: Date.now() };
      tell(pack, await store.keep(pack), true);
    }
  }
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

function tell(pack, kept, now = false) {
  page.brought(pack.sha256, pack.catalogue, preview(pack), kept, now);
}

// An address of the preview picture, as long as the page lives.
function preview({ sha256, preview, files }) {
  if (!previews.has(sha256)) {
    const type = preview.endsWith('.svg') ? 'image/svg+xml' : '';
    previews.set(sha256, URL.createObjectURL(new Blob([files.get(preview)], { type })));
  }
  return previews.get(sha256);
}
