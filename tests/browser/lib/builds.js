// Releases as the worker that keeps the hall meets them: folders with an inventory, and ones that differ in a few files.
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, writeFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The paths of all files of a release, its inventory and compressed twins left out. */
async function pathsIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return paths.filter((path) => path !== 'build.json' && !path.endsWith('.br')).sort();
}

/** The inventory of a folder, as `finish/inventory.rs` writes it; `pinned` are ids, or `all`. */
export async function inventoryOf(folder, pinned = []) {
  const said = { inventory: 1, build: '', pinned, runtime: [], exhibits: {}, aside: [] };
  const lines = [];
  for (const path of await pathsIn(folder)) {
    const bytes = await readFile(join(folder, path));
    const file = [path, sha256(bytes), bytes.length];
    lines.push(`${file[1]} ${file[2]} ${path}\n`);
    const [, id] = /^packs\/([^/]+)\/./.exec(path) ?? [];
    if (path === 'service_worker.js' || path === 'packs/resources.jsonld' || /^packs\/[^/]+\/[^/]*\.kepu/.test(path)) said.aside.push(file);
    else if (id) (said.exhibits[id] ??= []).push(file);
    else said.runtime.push(file);
  }
  said.build = sha256(lines.join(''));
  if (pinned === 'all') said.pinned = Object.keys(said.exhibits);
  return said;
}

/** Writes a folder's inventory; gives it. */
export async function takeInventory(folder, pinned) {
  const inventory = await inventoryOf(folder, pinned);
  await writeFile(join(folder, 'build.json'), JSON.stringify(inventory));
  return inventory;
}

/** Every file of an inventory: its SHA-256 by its path. */
export const hashesOf = ({ runtime, exhibits, aside }) => new Map([...runtime, ...aside, ...Object.values(exhibits).flat()].map(([path, hash]) => [path, hash]));

/** Copies a release; compressed twins, which nobody asks for here, stay behind. */
export async function copyRelease(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.br') });
}

/** A mark that changes a file's bytes and nothing of what it does, by its ending. */
function marked(path, bytes, mark) {
  const after = (text) => Buffer.concat([bytes, Buffer.from(text)]);
  if (/\.js$/.test(path)) return after(`\n// ${mark}\n`);
  if (/\.css$/.test(path)) return after(`\n/* ${mark} */\n`);
  if (/\.html$/.test(path)) return after(`\n<!-- ${mark} -->\n`);
  if (/\.ftl$/.test(path)) return after(`\n# ${mark}\n`);
  // A custom section, which every engine passes over.
  const name = Buffer.from(`kepu${mark}`.slice(0, 100));
  if (/\.wasm$/.test(path)) return Buffer.concat([bytes, Buffer.from([0, name.length + 1, name.length]), name]);
  throw new Error(`${path} cannot be marked`);
}

/**
 * Changes the files of a release that `wanted` names (a path without its hash, or a part of one), each under the name that its new
 * content gives it, and all files that name them.
 */
export async function changeRelease(folder, wanted, mark) {
  const all = await pathsIn(folder);
  const queue = all.filter((path) => wanted.some((part) => path.replace(/\.[0-9a-f]{8}\./, '.').includes(part)));
  queue.push(...(queue.includes('index.html') ? [] : ['index.html']));
  const renamed = [];
  for (const path of queue) await write(folder, path, marked(path, await readFile(join(folder, path)), mark), renamed);
  // Who names a file that has another name now has another content, and so another name.
  for (const [old, next] of renamed) {
    for (const path of (await pathsIn(folder)).filter((each) => /\.(js|css|html|webmanifest)$/.test(each))) {
      const text = await readFile(join(folder, path), 'utf8');
      if (text.includes(old)) await write(folder, path, Buffer.from(text.replaceAll(old, next)), renamed);
    }
  }
}

/** Changes an exhibit of a release: its index has another name from now on, and nothing is there under the old one. */
export async function renewExhibit(folder, id) {
  const own = join(folder, 'packs', id);
  const old = (await readdir(own)).find((name) => /^pack\.[0-9a-f]{8}\.json$/.test(name));
  const text = `${await readFile(join(own, old), 'utf8')}\n`;
  const next = `pack.${sha256(text).slice(0, 8)}.json`;
  await writeFile(join(own, next), text);
  await rm(join(own, old));
  const catalogue = join(folder, 'packs/catalogue.json');
  await writeFile(catalogue, (await readFile(catalogue, 'utf8')).replaceAll(old, next));
}

/** Writes a file; where its name carries its content, under the name it has now. */
async function write(folder, path, bytes, renamed) {
  await writeFile(join(folder, path), bytes);
  const next = path.replace(/\.[0-9a-f]{8}(\.[a-z0-9]+)$/, `.${sha256(bytes).slice(0, 8)}$1`);
  if (next === path || path.startsWith('packs/')) return;
  await rename(join(folder, path), join(folder, next));
  const last = (each) => each.split('/').pop();
  renamed.push([last(path), last(next)]);
}
