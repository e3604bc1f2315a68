// Where things lie in the tree.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file of the repository. */
export const inTree = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A text file of the repository. */
export const text = (path) => readFile(inTree(path), 'utf8');

/** A binary file of the repository. */
export const bytes = (path) => readFile(inTree(path));

/** A JSON file of the repository. */
export const json = async (path) => JSON.parse(await text(path));
