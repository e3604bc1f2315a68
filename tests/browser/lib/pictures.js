// Pictures of what a test saw, kept for people to look at.
import { mkdir } from 'node:fs/promises';

import { inTree } from './tree.js';

/** Keeps a picture of the page as build/artefacts/<folder>/<name>.png. */
export async function keepPicture(page, folder, name) {
  const path = inTree(`build/artefacts/${folder}`);
  await mkdir(path, { recursive: true });
  await page.screenshot({ path: `${path}/${name}.png` });
}
