// What is kept for when the network is away: which version runs, which one waits, and the way one step back.
import { node } from '../intake/dom.js';
import { ask, registration } from '../offline/ask.js';
import { loadAnew } from './anew.js';
import { dayAndTime, megabytes, number, percent, say } from './operator_words.js';
import { card, rows } from './panel_parts.js';

const ROWS = ['now', 'waiting', 'kept', 'exhibits', 'last'];

/** The card, `look()`, and `ask()`, which brings it up to date. `changed` is called when the page has to begin anew. */
export function offline({ changed = loadAnew } = {}) {
  const { list, set } = rows(ROWS.map((key) => [key, say(`offline-${key}`)]));
  set('now', say('health-asking'));
  for (const key of ROWS.slice(1)) set(key, '');
  const said = node('p', { className: 'panel-note', role: 'status' });
  const back = node('button', { type: 'button', className: 'button', hidden: true }, '');
  back.addEventListener('click', () => order('back'));
  const search = node('button', { type: 'button', className: 'button', hidden: true }, say('offline-search'));
  search.addEventListener('click', () => order('update'));

  const show = (told) => {
    set('now', told.yours ? short(told.yours) : say('offline-now-network'));
    const { text, is } = waiting(told);
    set('waiting', text, is);
    set('kept', megabytes(told.kept.bytes));
    set('exhibits', told.kept.of > 0 ? say('offline-exhibits-of', `${number(told.kept.exhibits.length)} / ${number(told.kept.of)}`) : '');
    set('last', last(told.last), told.last?.outcome === 'failed' ? 'bad' : told.last ? 'good' : '');
    back.hidden = !told.previous;
    // A newer one may wait, and the previous one be what runs.
    back.textContent = told.previous === told.yours ? say('offline-stay') : say('offline-back', short(told.previous ?? ''));
    search.hidden = false;
  };
  const nothing = () => {
    set('now', say(navigator.serviceWorker ? 'offline-none' : 'offline-cannot'), '');
    for (const key of ROWS.slice(1)) set(key, '');
    const { failed } = registration;
    if (failed) set('last', say('offline-failed', reason({ kind: 'storage', detail: failed })), 'bad');
    back.hidden = search.hidden = true;
  };
  const look = async () => {
    try {
      const told = await ask('status');
      if (told.fault) said.textContent = say('offline-failed', reason(told.fault));
      else show(told);
    } catch {
      nothing();
    }
  };
  async function order(name) {
    back.disabled = search.disabled = true;
    said.textContent = say(name === 'back' ? 'order-sent' : 'offline-searching');
    try {
      const told = await ask(name);
      if (told.fault) throw new Error(reason(told.fault));
      said.textContent = '';
      show(told);
      if (told.current !== told.yours && name === 'back') changed();
    } catch ({ message }) {
      said.textContent = say('order-failed', message);
    }
    back.disabled = search.disabled = false;
  }
  const element = card('offline', say('offline-title'), list, said, node('p', { className: 'row' }, search, back));
  return { element, look() {}, ask: look };
}

/** A version by the first digits of its build id: enough to tell two apart, and to read them out on the telephone. */
const short = (build) => build.slice(0, 8);

/** What is on its way, or only waits for the next visit. */
function waiting({ yours, current, refused, arriving }) {
  if (arriving?.build && arriving.build !== current) return { text: say('offline-arriving', `${short(arriving.build)}, ${percent(arriving.of > 0 ? arriving.have / arriving.of : 0)}`) };
  if (current && current !== yours) return { text: say('offline-waits', short(current)) };
  if (refused) return { text: say('offline-refused', short(refused)) };
  return { text: say('offline-waiting-none') };
}

function last(told) {
  if (!told) return say('offline-last-never');
  const words = told.outcome === 'failed' ? say('offline-failed', reason(told)) : say(`offline-last-${told.outcome}`);
  return `${dayAndTime(told.at)} · ${words}`;
}

const KINDS = ['unreachable', 'slow', 'status', 'garbled', 'changed', 'full', 'storage'];
const reason = ({ kind, detail }) => say(`offline-fault-${KINDS.includes(kind) ? kind : 'storage'}`, detail || '—');
