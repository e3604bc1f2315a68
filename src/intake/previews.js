// The pictures of exhibits that other halls offer: fetched when their card comes into sight, looked at before they are shown,
// and kept.
import { fetched } from './elsewhere.js';
import * as examine from './examine.js';
import { node } from './dom.js';
import * as store from './store.js';

// A card's picture need not be larger.
const MOST_BYTES = 1 << 20;

const urls = new Map(); // object URLs by address
const watcher = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      load(target);
    }
  },
  { rootMargin: '400px' },
);

/** An element for the picture at `url`, whose name in the catalogue is `path`. */
export function preview(path, url) {
  const image = node('img', { alt: '', 'data-path': path, 'data-url': url });
  if (urls.has(url)) image.src = urls.get(url);
  else watcher.observe(image);
  return image;
}

async function load(image) {
  const { path, url } = image.dataset;
  try {
    const before = await store.kept('previews', url);
    const kept = before instanceof Blob ? before : await looked(path, url);
    if (!urls.has(url)) urls.set(url, URL.createObjectURL(kept));
    image.src = urls.get(url);
  } catch (error) {
    // The card has words too.
    console.warn(`${error.code}: ${error.message}`);
  }
}

async function looked(path, url) {
  const bytes = await fetched(url, MOST_BYTES, 'exhibit-away');
  const { faults } = await examine.picture(path, bytes);
  if (faults) throw Object.assign(new Error(`${url}: ${faults[0].sentence}`), faults[0]);
  const blob = new Blob([bytes], { type: path.endsWith('.svg') ? 'image/svg+xml' : '' });
  await store.keep('previews', url, blob);
  return blob;
}
