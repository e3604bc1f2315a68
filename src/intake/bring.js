// Takes exhibits that somebody brings: dropped on the page or chosen, with what was signed and reviewed beside them.
import * as packs from './packs.js';
import * as shelf from './shelf.js';

// More files or folders than any exhibit has are not even listed.
const MOST_LISTED = 5_000;
// A signature has 300 bytes, a review a page.
const MOST_ATTESTATION_BYTES = 64 << 10;

// What is said of a `.kepu` file lies beside it under its name and one of these.
const ATTESTATION = /^(.*\.kepu)\.(minisig|[\w-]+\.review\.toml(?:\.minisig)?)$/;
// In a folder it has a place of its own.
const IN_FOLDER = /^attestations\/(kepu\..*)$/;

let go;

export function start(goTo) {
  go = goTo;
  addEventListener('dragover', over);
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? shelf.dragging(false));
  addEventListener('drop', dropped);
}

/** Lets the visitor choose files, or a folder. */
export function choose(folder) {
  const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: folder, multiple: true });
  input.onchange = () => {
    const files = [...input.files];
    if (!folder) return take(apart(files));
    const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
    return take(inside(name, files.map((file) => ({ path: below(file.webkitRelativePath), file }))));
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
    brought.push(...inside(folder.name, files));
  }
  const files = entries.filter((each) => each.isFile).map((each) => new Promise((done, fail) => each.file(done, fail)));
  await take([...brought, ...apart(await Promise.all(files))]);
}

// What is in a folder: one exhibit, or `.kepu` files with what is said of them.
function inside(name, files) {
  const own = files.filter(({ path }) => !isPassedOver(path));
  const isExhibit = own.some(({ path }) => path === 'exhibit.toml');
  if (!isExhibit && own.some(({ path }) => /^[^/]*\.kepu$/.test(path))) return apart(own.map(({ file }) => file));
  const attestations = files.flatMap(({ path, file }) => {
    const said = IN_FOLDER.exec(path);
    return said ? [{ name: said[1].slice('kepu.'.length), file }] : [];
  });
  return [{ name, files: own, attestations }];
}

// Files that were brought side by side: the parts of one exhibit, or each an exhibit of its own with what is said of it.
function apart(files) {
  const part = (each) => ({ path: each.name, file: each });
  if (files.some(({ name }) => name === 'exhibit.toml')) {
    return [{ name: 'exhibit.toml', files: files.map(part), attestations: [] }];
  }
  const said = files.flatMap((file) => {
    const match = ATTESTATION.exec(file.name);
    return match ? [{ of: match[1], name: match[2], file }] : [];
  });
  const isSaid = ({ name }) => said.some(({ of, file }) => file.name === name && files.some((each) => each.name === of));
  const exhibits = files.filter((file) => !isSaid(file));
  return exhibits.map((file) => ({
    name: file.name,
    files: [part(file)],
    attestations: said.filter(({ of }) => of === file.name),
  }));
}

// Every file below a folder with its path in it.
async function list(folder, inner, files, budget) {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return;
    for (const each of entries) {
      const path = inner + each.name;
      if ((isPassedOver(path) && !/^attestations(\/|$)/.test(path)) || (budget.left -= 1) < 0) continue;
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
  for (const { name, files, attestations } of exhibits) {
    shelf.checking(name);
    const outcome = await checked(name, files, attestations);
    shelf.checking(undefined);
    if (outcome.faults) {
      go(undefined);
      shelf.refuse(name, outcome.faults);
    } else {
      opened = packs.nameOf(outcome);
    }
  }
  if (opened) go(opened);
}

async function checked(name, files, attestations) {
  const small = attestations.filter(({ file }) => file.size <= MOST_ATTESTATION_BYTES);
  const texts = small.map(async ({ name, file }) => ({ name, text: await file.text() }));
  try {
    return await packs.take({ name, files, attestations: await Promise.all(texts) });
  } catch (error) {
    const remedy = 'Check the network, load the page again and try once more.';
    return { faults: [{ code: 'pack-unchecked', place: name, sentence: `It could not be checked: ${error.message}.`, remedy }] };
  }
}
