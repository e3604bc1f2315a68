// The operator's panel: behind the PIN, how the kiosk is and what can be done about it.
import { node } from '../intake/dom.js';
import { isOperated, loadAnew } from './anew.js';
import { letOut } from './let_out.js';
import { openDialog } from './operator_dialog.js';
import { clockTime, say } from './operator_words.js';
import { exhibits } from './panel_exhibits.js';
import { health, state } from './panel_health.js';
import { happened } from './panel_log.js';
import { offline } from './panel_offline.js';
import { soundAndLight } from './panel_screen.js';
import { askPin } from './pin_pad.js';
import { isKept, order } from './server.js';

const CLOSES_AFTER_SECS = 180;
const LOOK_MILLIS = 1000;
const ASK_MILLIS = 15_000;

/**
 * Asks for the PIN, then opens the panel. `settings` as hall.json has them; `kiosk` is `{ reset(), visits: { today, total },
 * ageMillis(), log }`; `brightness` keeps the screen as bright as it is, `clockWatch` looks whether the clock is right.
 */
export function openPanel({ settings, kiosk, brightness, clockWatch, clock = () => new Date() }) {
  // Whoever asks twice is asked once.
  if (isOperated()) return;
  askPin(settings.operator?.pin, { opened: () => show({ settings, kiosk, brightness, clockWatch, clock }), clock });
}

function show(all) {
  const cards = [health(all), soundAndLight(all), exhibits(all), offline(), happened(all)];
  const body = node('div', { className: 'panel-body', tabIndex: -1 }, ...cards.map(({ element }) => element));
  const { bar, said } = orders(all, () => dialog.close());
  const time = node('p', { className: 'panel-clock', ariaHidden: 'true' });
  const look = () => {
    time.textContent = clockTime(all.clock());
    for (const each of cards) each.look();
  };
  const ask = () => cards.forEach((each) => each.ask?.());
  const timers = [setInterval(look, LOOK_MILLIS), setInterval(ask, ASK_MILLIS)];
  const gone = () => timers.forEach((timer) => clearInterval(timer));
  const dialog = openDialog({ className: 'panel', title: say('panel-title'), closesAfterSecs: CLOSES_AFTER_SECS, gone }, body, node('footer', {}, said, bar));
  dialog.querySelector('.operator-close').before(time);
  look();
  ask();
}

/** What can be ordered. */
function orders({ settings, kiosk }, close) {
  const said = node('p', { className: 'panel-said', role: 'status' });
  const does = (name, act, className = '') =>
    node('button', { type: 'button', className: `button ${className}`, onclick: () => act().catch((error) => (said.textContent = say('order-failed', error.message))) }, say(name));
  const begin = async () => {
    close();
    await kiosk.reset();
  };
  const restart = async () => {
    kiosk.log.note('restart');
    if (!(await isKept(state(kiosk)))) return loadAnew();
    await order('restart');
    said.textContent = say('order-sent');
  };
  const exit = async () => {
    if (await isKept(state(kiosk))) {
      await order('exit');
      said.textContent = say('order-sent');
    } else if (settings.kiosk) {
      letOut();
      said.textContent = say('order-by-hand');
    } else {
      const hall = new URL(location.href);
      hall.searchParams.delete('mode');
      location.assign(hall);
    }
  };
  const bar = node('div', { className: 'row' }, does('order-begin', begin, 'primary'), does('order-restart', restart), does('order-exit', exit));
  return { bar, said };
}
