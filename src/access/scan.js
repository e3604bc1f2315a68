// One switch for everything: a frame goes from group to group, after a press from thing to thing in it, and the next press chooses.
// A slider then offers less, more and done. What the scan itself offers (back, read on, a comparison's other side and end,
// speed, stop) is the last group of all.
import { follow } from '../bar/words.js';
import { PACE_SECS, choices, choose, followChoices } from './choices.js';
import { note } from './note.js';
import { Frame } from './scan_frame.js';
import { Mover, isMoved, press, readOn } from './scan_press.js';
import { endComparison, giveUp, handOver, isSide, take } from './scan_sides.js';
import { groupsIn, scope, scroller } from './scan_targets.js';
import { listen } from './switch.js';
import { say } from './words.js';

/** A group, or a slider, that nobody answers is left after so many rounds. */
const ROUNDS = 3;
/** A press so soon after the frame has gone on was meant for where it was: nobody is that quick. */
const GRACE_MILLIS = 100;
const FOLLOW_MILLIS = 100;

/** Starts and ends with the choice, from now on. */
export function startScan() {
  let scan;
  followChoices((now) => {
    if (now.scan === Boolean(scan)) return;
    if (now.scan) {
      scan = new Scan();
      note(say('scanning'));
    } else {
      scan.end();
      scan = undefined;
      note(say('scan-ended'));
    }
  });
  addEventListener('kepu-reset', () => scan?.restart());
}

class Scan {
  #frame = new Frame();
  #root; // what is scanned
  #group; // the key of the group that was entered
  #mover; // the slider that was entered
  #at = { key: undefined, place: -1 }; // in what is gone through
  #rounds = 0;
  #shown; // { entry, since }
  #before; // what was shown before
  #timer;
  #following;
  #unlisten;

  constructor() {
    this.#unlisten = [
      listen({ pressed: (at) => this.#press(at), ended: () => choose({ scan: false }), rests: () => scope() === undefined }),
      follow(() => this.#strip()),
    ];
    take();
    this.#following = setInterval(() => this.#follow(), FOLLOW_MILLIS);
    this.restart();
  }

  end() {
    clearTimeout(this.#timer);
    clearInterval(this.#following);
    this.#unlisten.forEach((end) => end());
    giveUp();
    this.#frame.hide();
  }

  /** Begins with the first group. */
  restart() {
    this.#leave();
    this.#at = { key: undefined, place: -1 };
    this.#advance();
  }

  #leave() {
    this.#group = this.#mover = undefined;
    this.#rounds = 0;
  }

  /** What is gone through now: `[{ key, elements, kind, press }]`. */
  #entries() {
    if (this.#mover) return this.#ways();
    const groups = [...groupsIn(this.#root), this.#own()].map((group) => ({ ...group, kind: group.elements.length > 1 ? 'group' : 'item' }));
    const entered = groups.find(({ key }) => key === this.#group);
    if (!entered) {
      if (this.#group !== undefined) this.#leave();
      return groups.map((group) => ({ ...group, press: () => (group.kind === 'group' ? this.#enter(group) : this.#use(group.elements[0])) }));
    }
    const items = entered.elements.map((element) => ({ key: element.dataset.chip ?? element, elements: [element], kind: 'item', press: () => this.#use(element) }));
    const back = this.#frame.chip('back');
    return items.some(({ key }) => key === 'back') || !back ? items : [...items, { key: 'back', elements: [back], kind: 'item', press: () => this.#use(back) }];
  }

  /** What the scan itself offers. */
  #own() {
    return { key: 'own', elements: ['scroll', 'side', 'over', 'pace', 'stop'].map((id) => this.#frame.chip(id)).filter(Boolean) };
  }

  #ways() {
    const way = (id) => ({ key: id, elements: [this.#frame.chip(id)], kind: 'item', press: () => (id === 'done' ? this.#done() : this.#mover.move(id)) });
    return [...this.#mover.ways, 'done'].map(way).filter(({ elements: [chip] }) => chip);
  }

  #strip() {
    if (this.#mover) {
      const chips = [...this.#mover.ways, 'done'].map((id) => ({ id, words: say(`chip-${id}`) }));
      return this.#frame.strip(this.#mover.words, chips);
    }
    const [pace] = Object.entries(PACE_SECS).find(([, secs]) => secs === choices().pace) ?? ['fast'];
    const chips = [
      ...(this.#group === undefined ? [] : [{ id: 'back', words: say('chip-back') }]),
      ...(this.#root && scroller(this.#root) ? [{ id: 'scroll', words: say('chip-scroll') }] : []),
      ...(isSide ? ['side', 'over'] : []).map((id) => ({ id, words: say(`chip-${id}`) })),
      { id: 'pace', words: say('chip-pace', say(pace)) },
      { id: 'stop', words: say('chip-stop') },
    ];
    this.#frame.strip('', chips);
  }

  /** On to the next. */
  #advance() {
    this.#wait();
    if (!this.#look()) return;
    const entries = this.#entries();
    if (entries.length === 0) return;
    const was = entries.findIndex(({ key }) => key === this.#at.key);
    // What was there is gone: its place is somebody else's.
    const next = was < 0 ? Math.min(this.#at.place, entries.length - 1) + (this.#at.key === undefined ? 1 : 0) : was + 1;
    const place = Math.max(0, next) % entries.length;
    if (next >= entries.length && (this.#group !== undefined || this.#mover) && ++this.#rounds >= ROUNDS) return this.#giveUp();
    this.#show(entries[place], place);
  }

  /** Looks at what there is; tells whether there is anything to scan. */
  #look() {
    const root = scope();
    if (root !== this.#root) {
      this.#root = root;
      this.#leave();
      this.#at = { key: undefined, place: -1 };
    }
    if (!root) {
      this.#frame.hide();
      this.#shown = this.#before = undefined;
      return false;
    }
    if (this.#mover && !this.#mover.element.isConnected) this.#leave();
    this.#strip();
    return true;
  }

  #show(entry, place) {
    this.#before = this.#shown;
    this.#shown = { entry, since: performance.now() };
    this.#at = { key: entry.key, place };
    if (!this.#frame.isShown || this.#raisedFor !== this.#root) this.#frame.raise();
    this.#raisedFor = this.#root;
    this.#frame.around(entry.elements, entry.kind);
  }
  #raisedFor;

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#advance(), choices().pace * 1000);
  }

  #follow() {
    // What has been opened, or closed, since the frame was put there is scanned at once.
    if (scope() !== this.#root) this.#advance();
    else if (this.#root) {
      this.#strip();
      this.#frame.follow();
    }
  }

  /** The switch was pressed at `at`. */
  #press(at) {
    const { entry, since } = this.#shown ?? {};
    const meant = at - since < GRACE_MILLIS && this.#before ? this.#before.entry : entry;
    if (!meant || scope() !== this.#root) return this.#advance();
    this.#rounds = 0;
    this.#before = undefined;
    this.#at.key = meant.key;
    try {
      meant.press();
    } finally {
      // Whatever came of it, the frame goes on; unless that was its end.
      if (choices().scan) this.#again();
    }
  }

  /** Shows where it is now for one more time, so that the same can be pressed again. */
  #again() {
    this.#wait();
    if (!this.#look()) return;
    const entries = this.#entries();
    const place = entries.findIndex(({ key }) => key === this.#at.key);
    if (place < 0) this.#advance();
    else this.#show(entries[place], place);
  }

  #enter({ key, elements }) {
    this.#group = key;
    this.#strip();
    this.#at = { key: elements[0].dataset.chip ?? elements[0], place: 0 };
  }

  #use(element) {
    const { chip } = element.dataset;
    if (chip === 'back') this.#giveUp();
    else if (chip === 'scroll') readOn(scroller(this.#root));
    else if (chip === 'side') handOver();
    else if (chip === 'over') endComparison();
    else if (chip === 'pace') this.#nextPace();
    else if (chip === 'stop') choose({ scan: false });
    else if (isMoved(element)) this.#move(element);
    else press(element);
  }

  #move(element) {
    this.#mover = new Mover(element);
    this.#strip();
    this.#at = { key: 'less', place: 0 };
    if (this.#mover.ways[0] !== 'less') this.#at.key = this.#mover.ways[0];
  }

  #done() {
    const { element } = this.#mover;
    this.#mover = undefined;
    this.#strip();
    this.#at = { key: element, place: 0 };
  }

  /** Back to where it came from: from a slider to its group, from a group to the next one. */
  #giveUp() {
    if (this.#mover) this.#done();
    else {
      this.#at = { key: this.#group, place: 0 };
      this.#leave();
      this.#strip();
    }
    this.#rounds = 0;
    this.#again();
  }

  #nextPace() {
    const all = Object.values(PACE_SECS);
    choose({ pace: all[(all.indexOf(choices().pace) + 1) % all.length] });
  }
}
