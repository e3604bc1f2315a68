// What can be taken home, over the exhibit: a link and its code, a picture, a table. On a kiosk nothing can be kept on the machine:
// there is the code alone, and the phone it leads to has the rest.
import { code } from '../bar/qr_code.js';
import { button, node } from '../intake/dom.js';
import { shownChart } from './chart.js';
import { linkTo } from './link.js';
import { moment } from './moment.js';
import { isEverywhere } from './names.js';
import { picture } from './picture.js';
import { table } from './table.js';
import { say } from './words.js';

/** From so many modules on, a code needs room for a camera to tell them apart: some 400 characters. */
const DENSE_MODULES = 80;

const isKiosk = () => document.documentElement.dataset.mode === 'kiosk';

let coming; // the room a dialog is being made in

/** Shows it, for the moment at which it is called. */
export async function takeAway() {
  const now = moment();
  const room = document.querySelector('.exhibit');
  // A second press comes before the first one's dialog.
  if (!now || coming === room || document.querySelector('dialog[open]')) return;
  coming = room;
  try {
    await show(now, room);
  } finally {
    if (coming === room) coming = undefined;
  }
}

async function show(now, room) {
  const here = !isKiosk();
  // All three are of this moment: what they are made of is read before anything else happens.
  const shown = here ? shownChart(now).catch(console.error) : undefined;
  const making = here ? [picture(shown).catch(console.error), shown] : [];
  const urls = [];
  const body = node('div', { className: 'take-parts' });
  const dialog = node(
    'dialog',
    { className: here ? 'sheet take-card' : 'sheet take-card alone', onclose: () => away() },
    node('header', {}, node('h2', { id: 'take-title' }, say('take')), closeButton(() => dialog.close())),
    body,
    node('p', { className: 'take-foot' }, say('nothing-personal')),
  );
  const away = () => {
    urls.forEach((url) => URL.revokeObjectURL(url));
    dialog.remove();
  };
  dialog.setAttribute('aria-labelledby', 'take-title');
  body.append(await linkPart(now));
  // It is of a visit that is over: nobody asked for it here.
  if (!room.isConnected) return;
  dialog.classList.toggle('dense', body.querySelector('.qr-code')?.width > DENSE_MODULES);
  document.body.append(dialog);
  dialog.showModal();
  if (!here) return;

  const name = room.dataset.exhibit;
  const offer = (blob) => {
    const url = URL.createObjectURL(blob);
    urls.push(url);
    return url;
  };
  const [image, values] = await Promise.all(making);
  if (!dialog.isConnected) return;
  body.append(picturePart(image && offer(image), name), tablePart(values, name, offer));
}

async function linkPart(now) {
  if (!isEverywhere(now.name)) return part('take-link', node('p', {}, say('link-only-here')));
  const { href, left } = await linkTo(now);
  if (!href) return part('take-link', node('p', {}, say(left)));
  const address = node('input', { type: 'text', readOnly: true, value: href, 'aria-label': say('take-link-address') });
  address.onfocus = () => address.select();
  return part(
    'take-link',
    code(href, say('take-code')),
    node('p', {}, say(isKiosk() ? 'take-link-kiosk' : 'take-link-what')),
    ...(left ? [node('p', { className: 'take-soft' }, say(left))] : []),
    ...(isKiosk() ? [] : [address, ...copyButton(href)]),
  );
}

/** Copies the link, where the browser lets a page do so. */
function copyButton(href) {
  if (!navigator.clipboard?.writeText) return [];
  const copy = button(say('copy'), async () => {
    try {
      await navigator.clipboard.writeText(href);
      copy.textContent = say('copied');
    } catch {
      copy.textContent = say('copy-failed');
    }
  });
  copy.setAttribute('aria-live', 'polite');
  return [copy];
}

function picturePart(url, name) {
  if (!url) return part('take-picture', node('p', {}, say('picture-failed')));
  return part(
    'take-picture',
    node('img', { className: 'take-preview', src: url, alt: say('picture-alt') }),
    save(url, `${name}.png`, 'save-picture'),
  );
}

function tablePart(values, name, offer) {
  const { headings, rows, csv } = values ? table(values) : {};
  if (!csv) return part('take-table', node('p', {}, say('table-none')));
  const columns = headings.map((heading) => node('li', {}, heading));
  return part(
    'take-table',
    node('p', {}, say('table-what', values.title)),
    node('ul', { className: 'take-columns' }, ...columns),
    node('p', { className: 'take-soft' }, say('table-rows', rows)),
    save(offer(new Blob([csv], { type: 'text/csv;charset=utf-8' })), `${name}-${values.id}.csv`, 'save-table'),
  );
}

const part = (id, ...children) => node('section', { 'data-take': id }, node('h3', {}, say(id)), ...children.filter(Boolean));

const save = (href, download, id) => node('a', { className: 'button primary', href, download }, say(id));

const closeButton = (onclick) =>
  node('button', { type: 'button', className: 'button round', 'aria-label': say('close'), onclick }, node('span', { ariaHidden: 'true' }, '✕'));
