// The exhibits as a visitor's browser gets them: from the catalogue the page names, not from the build's folder.
import { namedFiles } from './site.js';

/** Every exhibit of the hall at `url`, with its manifest and where its files are. */
export async function exhibits(url) {
  const { catalogue } = await namedFiles(url);
  const { exhibits } = await (await fetch(catalogue)).json();
  return Promise.all(
    exhibits.map(async (entry) => {
      const packUrl = new URL(entry.pack, catalogue).href;
      const pack = await (await fetch(packUrl)).json();
      const file = (path) => new URL(pack.files[path].name, packUrl).href;
      const manifest = await (await fetch(file('exhibit.json'))).json();
      return { ...entry, sha256: pack.sha256, file, manifest };
    }),
  );
}

/** The first exhibit of the hall. */
export const firstExhibit = async (url) => (await exhibits(url))[0];
