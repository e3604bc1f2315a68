// How the kiosk is: since when, for how many, whether anything is amiss.
import { node } from '../intake/dom.js';
import { brightnessFaults } from './brightness.js';
import { hoursFaults } from './hours.js';
import { dateTimeAndZone, dayAndTime, megabytes, number, say, span } from './operator_words.js';
import { card, rows } from './panel_parts.js';
import { playlistFaults } from './playlist.js';
import { restingNow } from './resting.js';
import { answered, isKept } from './server.js';

const ROWS = ['clock', 'since', 'visits-today', 'visits-total', 'faults', 'resting', 'network', 'server', 'keeper', 'memory', 'storage', 'runtime'];

/** The card, and `look()`, which brings it up to date. */
export function health({ settings, kiosk, clockWatch, clock }) {
  const { list, set } = rows(ROWS.map((key) => [key, say(`health-${key}`)]));
  for (const key of ['server', 'keeper']) set(key, say('health-asking'));
  for (const key of ['memory', 'storage']) set(key, '');
  set('runtime', document.querySelector('meta[name="kepu:version"]')?.content || say('health-development'));

  const look = () => {
    const { visits, log } = kiosk;
    const { doubt } = clockWatch;
    set('clock', [dateTimeAndZone(clock()), doubt && say(`health-clock-${doubt.why}`, span(doubt.millis))].filter(Boolean).join(' · '), doubt ? 'bad' : '');
    // By the page's own watch: a clock that was set since does not make it younger.
    const age = kiosk.ageMillis();
    set('since', `${dayAndTime(clock() - age)} (${span(age)})`);
    set('visits-today', number(visits.today));
    set('visits-total', number(visits.total));
    set('faults', number(log.faultsInLastHour), log.faultsInLastHour > 0 ? 'bad' : 'good');
    const resting = restingNow(clock());
    set('resting', resting > 0 ? number(resting) : '', 'bad');
    set('network', say(navigator.onLine ? 'health-network-up' : 'health-network-down'), navigator.onLine ? 'good' : 'bad');
    const { memory } = performance;
    if (memory) set('memory', share(memory.usedJSHeapSize, memory.jsHeapSizeLimit));
  };
  const ask = async () => {
    look();
    const asked = [
      answered().then(
        ({ millis, clockMillis }) => {
          clockWatch.compare(clockMillis);
          set('server', say('health-server-up', milliseconds(millis)), 'good');
        },
        (error) => set('server', say('health-server-down', error.name === 'TimeoutError' ? span(5000) : error.message), 'bad'),
      ),
      isKept(state(kiosk)).then((kept) => set('keeper', say(kept ? 'health-keeper-yes' : 'health-keeper-no'), kept ? 'good' : '')),
      navigator.storage?.estimate().then(({ usage, quota }) => set('storage', share(usage, quota))),
    ];
    await Promise.allSettled(asked);
  };
  return { element: card('health', say('health-title'), list, ...unreadable(settings)), look, ask };
}

/** What `kepu kiosk` is told with a sign of life. */
export const state = ({ visits, ageMillis }) => ({
  visits: visits.total,
  uptime_secs: Math.round(ageMillis() / 1000),
  heap_bytes: performance.memory?.usedJSHeapSize ?? 0,
});

const share = (used, whole) => (Number.isFinite(used) && Number.isFinite(whole) ? `${megabytes(used)} / ${megabytes(whole)}` : '');

const milliseconds = (millis) => `${number(Math.round(millis))} ms`;

/** What of hall.toml is not followed because it cannot be read. */
function unreadable({ unread, hours, playlist, operator }) {
  const settings = [
    ...(unread ? [`hall.json: ${unread}`] : []),
    ...hoursFaults(hours).map((fault) => `[hours] ${fault}`),
    ...playlistFaults(playlist).map((fault) => `[[playlist]] ${fault}`),
    ...brightnessFaults(operator?.brightness).map((fault) => `[[operator.brightness]] ${fault}`),
  ];
  if (settings.length === 0) return [];
  const items = settings.map((each) => node('li', {}, node('code', {}, each)));
  return [node('div', { className: 'panel-unreadable' }, node('p', {}, say('health-unreadable')), node('ul', {}, ...items))];
}
