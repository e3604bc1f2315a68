// The operator's side of a kiosk: opening times, brightness, volume, the log, and the way to the panel.
import { style } from '../bar/style.js';
import { Brightness } from './brightness.js';
import { ClockWatch } from './clock_watch.js';
import { watchCorner } from './corner.js';
import { watch } from './log.js';
import { keepHours } from './opening_times.js';
import { learnOperatorWords } from './operator_words.js';
import { openPanel } from './panel.js';
import { startVolume } from './volume.js';

/**
 * Starts it. `settings` as hall.json has them, `kiosk` as `openPanel` wants it; `turned(closed)` is called when the hall closes
 * or opens, and it closes only while `isFree()`.
 */
export async function startOperator({ settings, kiosk, turned, isFree = () => true }) {
  watch(kiosk.log);
  startVolume(settings.operator?.volume);
  await Promise.all([learnOperatorWords(), style('./operator.css', import.meta.url)]);
  const brightness = new Brightness(settings.operator?.brightness);
  const clockWatch = new ClockWatch((millis) => kiosk.log.note('clock', `${Math.round(millis / 1000)} s`));
  watchCorner(() => openPanel({ settings, kiosk, brightness, clockWatch }));
  keepHours(settings.hours, turned, isFree);
}
