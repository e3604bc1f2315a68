// What the cards of the operator's panel are made of.
import { node } from '../intake/dom.js';

/** A card with its title. */
export function card(name, title, ...children) {
  const heading = node('h3', { id: `panel-${name}` }, title);
  const section = node('section', { className: `panel-card panel-${name}` }, heading, ...children);
  section.setAttribute('aria-labelledby', heading.id);
  return section;
}

/** Rows of a name and a value; `is` is `good` or `bad` where the value is either. Gives the list and how to set one. */
export function rows(names) {
  const values = new Map(names.map(([key]) => [key, node('dd', {})]));
  const pairs = names.map(([key, name]) => node('div', { className: 'panel-row' }, node('dt', {}, name), values.get(key)));
  const list = node('dl', { className: 'panel-rows' }, ...pairs);
  const set = (key, text, is = '') => {
    const value = values.get(key);
    if (value.textContent !== text) value.textContent = text;
    value.className = is;
    value.parentElement.hidden = text === '';
  };
  return { list, set };
}

/** A switch with its words, and more below them. */
export function toggle(words, isOn, turned, more = '') {
  const input = node('input', { type: 'checkbox', role: 'switch', checked: isOn, onchange: () => turned(input.checked) });
  const lines = node('span', { className: 'panel-lines' }, node('span', {}, words), more && node('small', {}, more));
  return { label: node('label', { className: 'switch-label' }, input, lines), input, more: lines.lastChild };
}
