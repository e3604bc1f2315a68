// What lies over an exhibit that plays while nobody is there: its title, its call to touch in every language it has, a hand. It
// is one button, the whole screen, so that the first touch begins and does nothing else.
import { node } from '../intake/dom.js';
import { isOperated } from './anew.js';
import { CLICK_FOLLOWS_MILLIS, LIFTED } from './idle.js';
import { TAGS, say } from './words.js';

/** Whichever is at hand; not those that do nothing by themselves, nor the operator's. */
const isAnyKey = ({ key, repeat, ctrlKey, altKey, metaKey }) => !repeat && !ctrlKey && !altKey && !metaKey && !/^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock)$/.test(key) && !isOperated();

export class AttractScreen {
  /** The exhibit that plays. */
  plays;
  #lang;
  #title = node('span', { className: 'attract-title' });
  #call = node('span', { className: 'attract-call' });
  #others = node('span', { className: 'attract-others' });
  #dots = node('span', { className: 'attract-dots', ariaHidden: 'true' });
  #button;
  #timer;
  #key;

  /** In the language `lang`, over everything; `touched` is called once somebody does, however they do it. */
  constructor(lang, touched) {
    this.#lang = lang;
    const hand = node('span', { className: 'attract-hand', ariaHidden: 'true' }, node('span', { className: 'attract-wave' }));
    const lines = node('span', { className: 'attract-lines' }, this.#call, this.#others);
    const words = node('span', { className: 'attract-words' }, hand, lines);
    this.#button = node('button', { type: 'button', className: 'attract', lang, onclick: touched }, this.#title, words, this.#dots);
    for (const name of LIFTED) this.#button.addEventListener(name, () => this.#lifted(touched), { passive: true });
    this.#key = (event) => isAnyKey(event) && (event.preventDefault(), touched());
    addEventListener('keydown', this.#key);
    document.getElementById('app').inert = true;
    document.body.append(this.#button);
    this.#button.focus({ preventScroll: true });
  }

  /** It is there until the click that follows a lifted finger has come. One that has opened the operator's panel begins nothing. */
  #lifted(touched) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => isOperated() || touched(), CLICK_FOLLOWS_MILLIS);
  }

  remove() {
    clearTimeout(this.#timer);
    removeEventListener('keydown', this.#key);
    this.#button.remove();
    document.getElementById('app').inert = false;
  }

  /** `id` comes next, of these. */
  show(list, id) {
    this.plays = id;
    this.#button.dataset.plays = id;
    this.#dots.replaceChildren(...list.map((each) => node('i', { className: each === id ? 'now' : '' })));
    this.#dots.hidden = list.length < 2;
    this.say(new Map());
  }

  /** It has opened; `texts` are its own words, by language and by name. */
  say(texts) {
    // Who reads decides some words; nobody does yet.
    const of = (tag, name) => [texts.get(tag)?.get(name)].find((words) => words && !words.includes('{'));
    const call = (tag) => of(tag, 'attract') ?? say('touch-to-begin', '', tag);
    const rest = TAGS.filter((tag) => tag !== this.#lang);
    const titled = [this.#lang, ...rest].find((tag) => of(tag, 'title'));
    this.#title.lang = titled ?? this.#lang;
    this.#title.textContent = (titled && of(titled, 'title')) ?? '';
    this.#call.textContent = call(this.#lang);
    this.#others.replaceChildren(...rest.map((tag) => node('span', { lang: tag }, call(tag))));
  }
}
