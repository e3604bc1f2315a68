// How loud the kiosk is, and how bright.
import { node } from '../intake/dom.js';
import { stepsOf } from './brightness.js';
import { percent, say, timeOfDay } from './operator_words.js';
import { card, toggle } from './panel_parts.js';
import { setVolume, volume } from './volume.js';

/** The card, and `look()`. */
export function soundAndLight({ settings, brightness }) {
  const now = node('b', { className: 'panel-number' });
  const full = toggle(say('brightness-full'), brightness.isFull, (isOn) => {
    brightness.isFull = isOn;
    look();
  }, say('brightness-full-what'));
  const steps = stepsOf(settings.operator?.brightness);
  const plan = steps.map(({ from, share }) => node('li', {}, say('brightness-from', timeOfDay(from)), ' ', node('b', {}, percent(share))));
  const written = steps.length > 0 ? node('ul', { className: 'panel-plan' }, ...plan) : node('p', {}, say('brightness-no-plan'));
  const look = () => {
    now.textContent = percent(brightness.share);
    full.input.checked = brightness.isFull;
  };
  look();
  const light = [
    node('p', { className: 'panel-line' }, say('brightness-now'), now),
    node('div', { className: 'panel-line' }, node('span', {}, say('brightness-plan')), written),
    full.label,
  ];
  return { element: card('screen', say('screen-title'), slider(), ...light), look };
}

/** The volume, heard and kept as it is moved. */
function slider() {
  const shown = node('output', { className: 'panel-number', htmlFor: 'panel-volume' });
  const input = node('input', { type: 'range', id: 'panel-volume', min: 0, max: 100, step: 5, value: Math.round(volume() * 100) });
  const help = node('small', { id: 'panel-volume-what' }, say('volume-what'));
  input.setAttribute('aria-describedby', help.id);
  const look = () => {
    shown.textContent = percent(input.value / 100);
    input.setAttribute('aria-valuetext', shown.textContent);
    input.style.setProperty('--share', input.value / 100);
  };
  input.addEventListener('input', () => {
    setVolume(input.value / 100);
    look();
  });
  look();
  const label = node('label', { className: 'panel-line', htmlFor: 'panel-volume' }, say('volume'), shown);
  return node('div', { className: 'panel-volume' }, label, input, help);
}
