// Writes the exhibit's trials: a varied visit, and the one that plays while nobody is there.
//
//   cargo kepu packs && node exhibits/seconds-before-the-shaking/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why a hash is another.
import { between, trialsOf } from '../../../tests/browser/lib/trial.js';

const { model, begin, write } = await trialsOf('seconds-before-the-shaking');

/** A visitor who counts in seconds. */
class Visitor {
  visit = begin();

  wait(seconds) {
    this.visit.wait(Math.round(seconds * model.ticks_per_sec));
  }

  set(name, number) {
    this.visit.set(name, number);
  }

  act(name) {
    this.visit.act(name);
  }

  /** Drags inputs to new values, one move a tick. */
  drag(from, to, moves, digits = 0) {
    for (let move = 1; move <= moves; move += 1) {
      for (const name of Object.keys(to)) this.set(name, Number(between(from[name], to[name], move, moves).toFixed(digits)));
      this.visit.wait(1);
    }
  }
}

// ---- when nobody is there: one earthquake from far away with everything done in time, then one from near

const attract = new Visitor();
attract.wait(3);
attract.act('start');
attract.wait(9);
attract.act('glass');
attract.wait(1.2);
attract.act('gas');
attract.wait(1.5);
attract.act('cover');
attract.wait(35.5);
attract.drag({ you_x: -46, you_y: 30 }, { you_x: 30, you_y: 2 }, 50);
attract.wait(1);
attract.act('start');
attract.wait(4.6);
attract.act('cover');
attract.wait(26);
await write(import.meta.url, 'attract.json', 'An earthquake from far away, everything done in time; then one from near, in the blind zone.', attract.visit);

// ---- one visit

const one = new Visitor();
one.set('earthquake', 0);
one.wait(6);
// Presses before anybody can know of anything, then in time.
one.act('cover');
one.act('start');
one.wait(1);
one.act('gas');
one.wait(8);
for (const act of ['cover', 'glass', 'gas', 'gas']) {
  one.act(act);
  one.wait(0.6);
}
one.wait(24);
// Slows time, drags the epicentre while the waves run: another earthquake has not begun yet.
one.set('pace', 0.25);
one.act('start');
one.wait(5);
one.drag({ epicentre_x: 44, epicentre_y: 22 }, { epicentre_x: -80, epicentre_y: 50 }, 60);
one.act('start');
one.set('pace', 1);
one.wait(9);
// Walks towards it while it runs, changes the network, switches it off and on.
one.drag({ you_x: -46, you_y: 30 }, { you_x: -78, you_y: 49 }, 70);
one.drag({ station_spacing: 15 }, { station_spacing: 100 }, 40);
one.set('stations_on', 0);
one.wait(3);
one.set('stations_on', 1);
one.drag({ station_spacing: 100 }, { station_spacing: 6 }, 60);
one.drag({ processing_delay: 5 }, { processing_delay: 0 }, 20, 1);
one.wait(25);
// Every extreme.
one.drag({ depth: 10, magnitude: 7 }, { depth: 100, magnitude: 8.5 }, 50, 1);
one.act('start');
one.wait(30);
one.drag({ depth: 100, magnitude: 8.5 }, { depth: 0, magnitude: 4 }, 50, 1);
for (const zone of [1, 2, 3, 0]) {
  one.set('zone', zone);
  one.wait(0.5);
}
one.drag({ strike: 60 }, { strike: 180 }, 24);
one.set('asked_distance', 1500);
one.set('asked_depth', 650);
one.wait(1);
one.set('asked_distance', -1);
one.set('asked_depth', -1);
one.set('you_x', -80);
one.set('you_y', 50);
one.act('start');
one.wait(4);
one.act('cover');
one.visit.touch(0.5, -1.25);
one.wait(30);
await write(import.meta.url, 'one-visit.json', 'A visitor who acts too soon and in time, drags everything while the waves run, and tries every extreme.', one.visit);
