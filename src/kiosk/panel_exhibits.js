// Which exhibits there are and in which version, which are shown today, a switch for each, and which of them rest, and why.
import { language } from '../bar/words.js';
import { node } from '../intake/dom.js';
import { dayAndTime, say } from './operator_words.js';
import { card, toggle } from './panel_parts.js';
import { playlistToday } from './playlist.js';
import { putBack, resting } from './resting.js';
import { hidden, setHidden } from './shown.js';

/** The card, which fills itself, and `look()`. */
export function exhibits({ settings, clock }) {
  const now = node('p', {});
  const list = node('ul', { className: 'panel-switches' });
  const note = node('p', { className: 'panel-note', hidden: true }, say('exhibits-one-stays'));
  const element = card('exhibits', say('exhibits-title'), now, list, note);
  const switches = new Map(); // by id
  let all = [];

  const look = () => {
    const playlist = playlistToday(settings.playlist, clock());
    now.textContent = playlist ? say('exhibits-playlist', playlist.name ?? `${playlist.from} – ${playlist.to}`) : say('exhibits-all');
    const ids = [...switches.keys()];
    const inToday = (id) => !playlist?.exhibits.some((each) => ids.includes(each)) || playlist.exhibits.includes(id);
    const off = hidden();
    const on = ids.filter((id) => inToday(id) && !off.includes(id));
    const rest = new Map(resting(all, clock()).map((each) => [each.id, each]));
    for (const [id, { input, more, version, showRest }] of switches) {
      showRest(rest.get(id));
      input.checked = !off.includes(id);
      input.disabled = on.length <= 1 && on.includes(id);
      more.textContent = [`${id} ${version}`, inToday(id) ? '' : say('exhibits-not-today')].filter(Boolean).join(' · ');
    }
    note.hidden = on.length > 1 || ids.length === 0;
  };
  const fill = async () => {
    try {
      all = await catalogue();
      for (const { id, title, version } of all) {
        const words = title?.[language()] ?? Object.values(title ?? {})[0] ?? id;
        const turned = (isOn) => {
          setHidden(id, !isOn);
          look();
        };
        const one = toggle(words, true, turned, id);
        const { line, showRest } = restOf(id, words, look);
        switches.set(id, { ...one, version, showRest });
        list.append(node('li', {}, one.label, line));
      }
    } catch (error) {
      list.replaceWith(node('p', { className: 'bad' }, say('exhibits-unread', error.message)));
    }
    look();
  };
  look();
  fill();
  return { element, look };
}

/** The line that says why one rests and since when, with the button that puts it back; and how to show it, or nothing. */
function restOf(id, title, look) {
  const why = node('span', {});
  const back = node('button', { type: 'button', className: 'button' }, say('rest-put-back'));
  back.setAttribute('aria-label', `${say('rest-put-back')}: ${title}`);
  back.onclick = () => {
    putBack(id);
    look();
  };
  const line = node('p', { className: 'panel-rest', hidden: true }, why, back);
  const showRest = (rest) => {
    line.hidden = rest === undefined;
    const words = rest ? `${say('rest-since', dayAndTime(rest.at))} ${say(`rest-${rest.why}`)}` : '';
    if (why.textContent !== words) why.textContent = words;
  };
  return { line, showRest };
}

/** All of them. The kiosk narrows the catalogue to what it shows, by its address; with a fragment it comes whole. */
async function catalogue() {
  const url = document.querySelector('meta[name="kepu:catalogue"]').content;
  const answer = await fetch(new URL('#whole', new URL(url, document.baseURI)));
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const { exhibits } = await answer.json();
  return exhibits;
}
