// How loud exhibits may be: the operator's choice at this kiosk, else what hall.toml says. Whoever makes sound reads
// `window.kepu_volume`, 0 to 1, and hears of a change by `kepu-volume` on the window.
import { keep, kept } from './kept.js';

const KEY = 'kepu.kiosk.volume';
const isShare = (value) => Number.isFinite(value) && value >= 0 && value <= 1;

/** Publishes the volume there is, `set` being hall.toml's. */
export function startVolume(set) {
  publish([kept(KEY), set, 1].find(isShare));
}

/** The share of the most an exhibit may sound. */
export const volume = () => (isShare(window.kepu_volume) ? window.kepu_volume : 1);

/** Changes it, from now on and after the next start. */
export function setVolume(share) {
  if (!isShare(share)) return;
  keep(KEY, share);
  publish(share);
}

function publish(share) {
  window.kepu_volume = share;
  dispatchEvent(new Event('kepu-volume'));
}
