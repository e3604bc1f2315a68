// The operator's side of a kiosk: opening times, brightness, volume, the log, and the way to the panel.
import { Brightness } from './brightness.js';
import { watchCorner } from './corner.js';
import { watch } from './log.js';
import { keepHours } from './opening_times.js';
import { learnOperatorWords } from './operator_words.js';
import { openPanel } from './panel.js';
import { startVolume } from './volume.js';

/**
 * Starts it. `settings` as hall.json has them, `kiosk` as `openPanel` wants it; `turned(closed)` is called when the hall closes
 * or opens.
 */
export async function startOperator({ settings, kiosk, turned }) {
  watch(kiosk.log);
  startVolume(settings.operator?.volume);
  await Promise.all([learnOperatorWords(), style()]);
  const brightness = new Brightness(settings.operator?.brightness);
  watchCorner(() => openPanel({ settings, kiosk, brightness }));
  keepHours(settings.hours, turned);
}

/** The operator's styles, once they hold. */
function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('./operator.css', import.meta.url);
  const done = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return done;
}
