// What can be chosen, over the page: each choice takes effect at once.
import { follow, language } from '../bar/words.js';
import { node } from '../intake/dom.js';
import { PACE_SECS, TEXT_PERCENTS, asUsual, choices, choose, followChoices } from './choices.js';
import { figure } from './figure.js';
import { holds, systemIsCalm } from './look.js';
import { followVoice } from './read_aloud.js';
import { say } from './words.js';

let open; // the dialog, made once

/** Shows it, unless something else is asked. */
export function showChoices() {
  if (document.querySelector('dialog[open]')) return;
  open ??= made();
  document.body.append(open);
  open.showModal();
  open.querySelector('h2').focus();
}

/** Words that follow the visitor's language. */
const spoken = [];
function words(tag, id, className = '') {
  const element = node(tag, { className });
  spoken.push(() => (element.textContent = say(id)));
  return element;
}

const refreshed = []; // what shows the choices as they are

function made() {
  const title = words('h2', 'easier');
  Object.assign(title, { id: 'access-title', tabIndex: -1 });
  const close = node('button', { type: 'button', className: 'button round', onclick: () => dialog.close() }, node('span', { ariaHidden: 'true' }, '✕'));
  spoken.push(() => close.setAttribute('aria-label', say('close')));
  const usual = words('button', 'as-usual', 'button');
  Object.assign(usual, { type: 'button', onclick: asUsual });
  const voice = node('p', { className: 'access-note', role: 'status' });
  const dialog = node(
    'dialog',
    { className: 'sheet access-card' },
    node('header', {}, figure(), title, close),
    node(
      'div',
      { className: 'access-choices' },
      oneOf('text', 'access-text', TEXT_PERCENTS.map((percent) => [percent, () => (percent / 100).toLocaleString(language(), { style: 'percent' }), percent / 100])),
      onOrOff('contrast'),
      onOrOff('motion', () => systemIsCalm()),
      onOrOff('reach'),
      onOrOff('read'),
      voice,
      onOrOff('scan', () => false, () => dialog.close()),
      oneOf('pace', 'access-pace', Object.entries(PACE_SECS).map(([name, secs]) => [secs, () => say(name), 1])),
    ),
    node('footer', {}, usual),
  );
  dialog.setAttribute('aria-labelledby', 'access-title');
  // Only the backdrop is the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  follow(() => spoken.forEach((back) => back()));
  followChoices(() => refreshed.forEach((back) => back()));
  followVoice((sentence) => {
    voice.textContent = sentence;
    voice.hidden = sentence === '';
  });
  return dialog;
}

/** One of several: `[value, words, size]` each. */
function oneOf(name, className, options) {
  const each = options.map(([value, called, size]) => {
    const input = node('input', { type: 'radio', name: `access-${name}`, value, onchange: () => choose({ [name]: value }) });
    const text = node('span', {});
    text.style.setProperty('--shown-size', size);
    spoken.push(() => (text.textContent = called()));
    const label = node('label', { className: 'access-option' }, input, text);
    refreshed.push(() => {
      input.checked = choices()[name] === value;
      label.classList.toggle('chosen', input.checked);
    });
    return label;
  });
  return node('fieldset', { className: `access-one ${className}` }, words('legend', name), node('div', { className: 'access-options' }, ...each));
}

/** A switch with what it does; `isFixed` tells that the system has it so already. `turnedOn` is called when it is turned on. */
function onOrOff(name, isFixed = () => false, turnedOn = () => {}) {
  const input = node('input', { type: 'checkbox', id: `access-${name}` });
  input.setAttribute('role', 'switch');
  const what = node('span', { className: 'access-what', id: `access-${name}-what` });
  input.setAttribute('aria-describedby', what.id);
  input.onchange = () => {
    choose({ [name]: input.checked });
    if (input.checked) turnedOn();
  };
  const show = () => {
    input.checked = name in { contrast: 1, motion: 1 } ? holds(name) : choices()[name];
    input.disabled = isFixed();
    what.textContent = say(isFixed() ? `${name}-fixed` : `${name}-what`);
  };
  refreshed.push(show);
  spoken.push(show);
  const called = words('span', name, 'access-name');
  called.id = `access-${name}-name`;
  input.setAttribute('aria-labelledby', called.id);
  // All of the line is pressed.
  return node('label', { className: 'access-switch' }, input, node('span', {}, called, what));
}
