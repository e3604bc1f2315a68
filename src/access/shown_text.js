// What there is to read before a visitor, in the order in which it is read: short pieces, as a voice takes them.

/** The step of an exhibit, or the hall: `{ text, lang }`, in the language each is written in. */
export const shownText = () =>
  (document.querySelector('.exhibit') ? stepText() : hallText()).map(({ text, lang }) => ({ text: clean(text), lang })).filter(({ text }) => text);

/** Title, text, question and what was achieved; then the numbers and the curve as they are now. */
function stepText() {
  const has = document.querySelector('#story-title');
  return [
    ...(has ? [] : texts('#exhibit-title')),
    ...texts('#story-title, .story-text, .question legend, .option-label, .option .why, .story-done'),
    ...[...document.querySelectorAll('.readout')].map(readout),
    ...texts('#chart-title, #chart-summary'),
  ];
}

const hallText = () => texts('.hall h1, .hall .lead, .card h2, .card .purpose');

const texts = (selector) => [...document.querySelectorAll(selector)].filter(isShown).map((element) => written(element, spoken(element)));

const written = (element, text) => ({ text, lang: element.closest('[lang]').lang });

const isShown = (element) => element.checkVisibility();

/** A name, its number and its unit, without its band. */
function readout(element) {
  const part = (selector) => element.querySelector(selector)?.textContent ?? '';
  return written(element, `${part('dt')}: ${part('.number')} ${part('.unit')}`);
}

/** What an element says, without what is there for a screen reader alone. */
function spoken(element) {
  const copy = element.cloneNode(true);
  for (const unseen of copy.querySelectorAll('.unseen, [aria-hidden="true"]')) unseen.remove();
  return copy.textContent;
}

const clean = (text) => text.replace(/\s+/g, ' ').trim();
