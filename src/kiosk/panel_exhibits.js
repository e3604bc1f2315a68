// Which exhibits there are and in which version, which are shown today, and a switch for each.
import { language } from '../bar/words.js';
import { node } from '../intake/dom.js';
import { say } from './operator_words.js';
import { card, toggle } from './panel_parts.js';
import { playlistToday } from './playlist.js';
import { hidden, setHidden } from './shown.js';

/** The card, which fills itself, and `look()`. */
export function exhibits({ settings, clock }) {
  const now = node('p', {});
  const list = node('ul', { className: 'panel-switches' });
  const note = node('p', { className: 'panel-note', hidden: true }, say('exhibits-one-stays'));
  const element = card('exhibits', say('exhibits-title'), now, list, note);
  const switches = new Map(); // by id

  const look = () => {
    const playlist = playlistToday(settings.playlist, clock());
    now.textContent = playlist ? say('exhibits-playlist', playlist.name ?? `${playlist.from} – ${playlist.to}`) : say('exhibits-all');
    const ids = [...switches.keys()];
    const inToday = (id) => !playlist?.exhibits.some((each) => ids.includes(each)) || playlist.exhibits.includes(id);
    const off = hidden();
    const on = ids.filter((id) => inToday(id) && !off.includes(id));
    for (const [id, { input, more, version }] of switches) {
      input.checked = !off.includes(id);
      input.disabled = on.length <= 1 && on.includes(id);
      more.textContent = [`${id} ${version}`, inToday(id) ? '' : say('exhibits-not-today')].filter(Boolean).join(' · ');
    }
    note.hidden = on.length > 1 || ids.length === 0;
  };
  const fill = async () => {
    try {
      for (const { id, title, version } of await catalogue()) {
        const words = title?.[language()] ?? Object.values(title ?? {})[0] ?? id;
        const turned = (isOn) => {
          setHidden(id, !isOn);
          look();
        };
        const one = toggle(words, true, turned, id);
        switches.set(id, { ...one, version });
        list.append(node('li', {}, one.label));
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

/** All of them. The kiosk narrows the catalogue to what it shows, by its address; with a fragment it comes whole. */
async function catalogue() {
  const url = document.querySelector('meta[name="kepu:catalogue"]').content;
  const answer = await fetch(new URL('#whole', new URL(url, document.baseURI)));
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const { exhibits } = await answer.json();
  return exhibits;
}
