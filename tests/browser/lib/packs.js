// The packs as the build left them in build/packs.
import { bytes, json } from './tree.js';

/** Every pack of the catalogue, with its manifest and the bytes of its component. */
export async function packs() {
  const catalogue = await json('build/packs/catalogue.json');
  return Promise.all(catalogue.exhibits.map(({ id, pack }) => read(id, pack)));
}

async function read(id, packPath) {
  const { files, sha256 } = await json(`build/packs/${packPath}`);
  const file = (path) => `build/packs/${id}/${files[path].name}`;
  return {
    id,
    sha256,
    files,
    file,
    manifest: await json(file('exhibit.json')),
    component: await bytes(file('model.wasm')),
  };
}

/** Numbers that the manifest's outputs make together. */
export const outputCount = (manifest) =>
  outputsOf(manifest).reduce((count, { dimension = 1 }) => count + dimension, 0);

/** The manifest's outputs, each with where its values begin. */
export function outputsOf(manifest) {
  let first = 0;
  return manifest.model.variable
    .filter(({ causality }) => causality === 'output')
    .map((variable) => {
      const placed = { ...variable, first };
      first += variable.dimension ?? 1;
      return placed;
    });
}
