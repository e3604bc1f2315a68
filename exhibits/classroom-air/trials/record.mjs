// Writes the exhibit's trials: a varied visit, and the one that plays while nobody is there.
//
//   cargo kepu packs && node exhibits/classroom-air/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why a hash is another.
import { between, trialsOf } from '../../../tests/browser/lib/trial.js';

const { begin, write } = await trialsOf('classroom-air');
let visit;
const set = (name, number) => visit.set(name, number);
const wait = (ticks) => visit.wait(ticks);

/** Drags inputs from one value to another in so many moves, one a tick, in steps of `step`. */
function drag(names, from, to, moves, step = 1) {
  for (let move = 1; move <= moves; move += 1) {
    for (const name of [names].flat()) set(name, Math.round(between(from, to, move, moves) / step) * step);
    wait(1);
  }
}

const masks = ['mask_efficiency_out', 'mask_efficiency_in'];
const newDay = () => visit.act('new-day');

/** Everything shut, at an hour. */
function shutAt(clock) {
  for (const name of ['windows_open', 'door_open', 'purifier', ...masks, 'timetable']) set(name, 0);
  set('temperature_difference', 10);
  set('pupils', 45);
  set('quanta_per_h', 25);
  set('start_clock_h', clock);
}

function oneVisit() {
  shutAt(8);
  wait(120);
  set('start_clock_h', 8);
  wait(260);
  shutAt(9.25);
  wait(30);
  drag('windows_open', 0, 100, 40);
  wait(60);
  drag('windows_open', 100, 52, 30);
  wait(160);
  drag('temperature_difference', 10, 28, 30);
  drag('temperature_difference', 28, 0, 30);
  set('door_open', 1);
  wait(40);
  set('door_open', 0);
  // A finger on the stage, which this exhibit does not answer.
  visit.touch(0.5, -1.25);
  shutAt(9);
  drag('purifier', 0, 2000, 40, 50);
  wait(50);
  drag(masks, 0, 95, 40, 5);
  wait(50);
  drag('quanta_per_h', 25, 1000, 40);
  drag('quanta_per_h', 1000, 30, 40);
  for (const timetable of [1, 2, 0, 2]) {
    set('timetable', timetable);
    wait(70);
  }
  drag('pupils', 45, 60, 15);
  wait(40);
  drag('pupils', 60, 0, 30);
  wait(60);
  drag('pupils', 0, 45, 30);
  newDay();
  wait(300);
  // Back and forth, as fast as a hand can.
  for (let n = 0; n < 30; n += 1) {
    set('windows_open', n % 2 ? 100 : 0);
    set('door_open', n % 3 ? 0 : 1);
    wait(1);
  }
  // What a laboratory would ask for: nobody, no air at all, one tick as long as a day.
  set('set_occupants', 0);
  wait(20);
  set('set_occupants', 1000);
  set('set_air_changes_per_h', 0);
  set('seconds_per_tick', 86400);
  wait(3);
  set('seconds_per_tick', 7.5);
  set('set_occupants', -1);
  set('set_air_changes_per_h', -1);
  set('start_clock_h', 17.5);
  wait(400);
  newDay();
  wait(60);
}

/** Seventy seconds: the air thickens, the windows open and it clears, the purifier clears germs only. */
function attract() {
  shutAt(8);
  wait(330);
  drag('windows_open', 0, 100, 60);
  wait(150);
  drag('windows_open', 100, 55, 30);
  wait(140);
  drag('windows_open', 55, 0, 40);
  wait(220);
  drag('purifier', 0, 1200, 40, 50);
  wait(230);
  drag('windows_open', 0, 70, 40);
  wait(140);
}

async function record(name, about, visitor) {
  visit = begin();
  visitor();
  await write(import.meta.url, `${name}.json`, about, visit);
}

await record('one-visit', 'A visitor who opens windows, tries purifier, masks and timetables, then everything at its extremes.', oneVisit);
await record('attract', 'The air thickens, the windows open and it clears; the purifier clears germs alone.', attract);
