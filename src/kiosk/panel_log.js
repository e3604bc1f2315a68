// What happened at this kiosk, the latest first.
import { node } from '../intake/dom.js';
import { dayAndTime, number, say } from './operator_words.js';
import { card } from './panel_parts.js';

const FIRST_LINES = 8;

/** The card, and `look()`. */
export function happened({ kiosk: { log } }) {
  let isWhole = false;
  let shown;
  const list = node('ol', { className: 'panel-log' });
  const empty = node('p', {}, say('log-empty'));
  const all = node('button', { type: 'button', className: 'button' });
  const clear = node('button', { type: 'button', className: 'button' }, say('log-clear'));
  const look = () => {
    const { lines } = log;
    if (lines === shown) return;
    shown = lines;
    const latest = lines.toReversed().slice(0, isWhole ? undefined : FIRST_LINES);
    list.replaceChildren(...latest.map(entry));
    empty.hidden = lines.length > 0;
    clear.hidden = lines.length === 0;
    all.hidden = isWhole || lines.length <= FIRST_LINES;
    all.textContent = say('log-all', number(lines.length));
  };
  all.addEventListener('click', () => {
    [isWhole, shown] = [true, undefined];
    look();
  });
  clear.addEventListener('click', () => {
    log.clear();
    look();
  });
  look();
  return { element: card('happened', say('log-title'), list, empty, node('p', { className: 'row' }, all, clear)), look };
}

function entry({ kind, text, last, count }) {
  const when = node('time', { dateTime: new Date(last).toISOString() }, dayAndTime(last));
  const times = count > 1 ? node('span', { className: 'panel-times' }, say('log-times', number(count))) : '';
  return node('li', { className: `log-${kind}` }, when, node('b', {}, say(`log-${kind}`)), times, text && node('span', { className: 'panel-text' }, text));
}
