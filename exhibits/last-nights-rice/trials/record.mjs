// Writes the exhibit's trials: a varied visit, and the one that plays while nobody is there.
//
//   cargo kepu packs && node exhibits/last-nights-rice/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why a hash is another.
import { between, trialsOf } from '../../../tests/browser/lib/trial.js';

const { begin, write } = await trialsOf('last-nights-rice');

/** A visitor who does one thing after the other. */
class Visitor {
  visit = begin();

  wait(ticks) {
    this.visit.wait(ticks);
    return this;
  }

  set(values) {
    for (const [name, number] of Object.entries(values)) this.visit.set(name, number);
    return this;
  }

  act(id) {
    this.visit.act(id);
    return this;
  }

  /** Drags an input from one value to another in so many moves. */
  drag(name, from, to, moves, every = 1, digits = 1) {
    for (let move = 1; move <= moves; move += 1) {
      this.set({ [name]: Number(between(from, to, move, moves).toFixed(digits)) }).wait(every);
    }
    return this;
  }
}

// ---- a varied visit

const varied = new Visitor()
  .set({ lab: 0, beat: 0, running: 0, shown_hour: 0 }).wait(120)
  .set({ room_temperature: 30, counter_hours: 8, depth: 4, fridge_temperature: 4 }).wait(200)
  .set({ shown_hour: 0, running: 1 }).wait(300)
  .set({ shown_hour: 8 }).wait(20)
  .drag('room_temperature', 30, 18, 40).wait(20).drag('room_temperature', 18, 60, 40).wait(10).drag('room_temperature', 60, 30, 20)
  .drag('shown_hour', 0, 48, 80).wait(10)
  .set({ shown_hour: 24, counter_hours: 6, depth: 12, fridge_temperature: 6 }).wait(30)
  .drag('depth', 12, 1, 45).drag('depth', 1, 15, 20).drag('counter_hours', 6, 0, 30).drag('fridge_temperature', 6, 60, 30)
  .drag('fridge_temperature', 60, 0, 30).drag('fridge_temperature', 0, 5, 10).drag('counter_hours', 0, 48, 30).drag('counter_hours', 48, 2, 20)
  .drag('depth', 15, 4, 20).wait(40)
  .set({ shown_hour: 17, counter_hours: 9, reheat_minutes: 5, portion_depth: 4 }).act('reheat').wait(60)
  .drag('portion_depth', 4, 1, 25).wait(40).act('reheat').wait(5).act('reheat').drag('reheat_minutes', 5, 20, 25).wait(120)
  .drag('reheat_temperature', 100, 40, 25).wait(20).drag('reheat_temperature', 40, 90, 25).wait(20)
  .set({ beat: 1, shown_day: 0, fridge_temperature: 8, running: 1 }).wait(150)
  .drag('fridge_temperature', 8, 2, 25).drag('shown_day', 3, 28, 40).drag('fridge_temperature', 2, 40, 25).wait(30)
  .set({ beat: 0, minutes_per_tick: 10 }).act('cook').wait(200).set({ minutes_per_tick: 0.5 }).act('cook').wait(60).act('reheat').wait(30);
// Two inputs in one tick, and a finger on the stage, which this exhibit does not answer.
varied.visit.touch(0.5, -1.25);
varied.set({ lab: 1, lab_temperature: 33 }).wait(60).set({ lab: 5, lab_hours_per_tick: 0.5 }).wait(30).set({ lab: 0 }).wait(10);

// ---- what plays while nobody is there: a warm night, the same night done well, reheating, the fridge

const attract = new Visitor()
  .set({ lab: 0, beat: 0, room_temperature: 30, depth: 5, counter_hours: 12, fridge_temperature: 4, minutes_per_tick: 2.4 })
  .set({ shown_hour: 0, running: 1 }).wait(40)
  .set({ minutes_per_tick: 1.4 }).wait(80);
// The clock hurries while it is hot, and is slow where they divide.
for (let move = 0; move < 150; move += 1) attract.set({ minutes_per_tick: 2.4 - 1.4 * Math.sin((Math.PI * move) / 150) }).wait(1);
attract.set({ minutes_per_tick: 2 }).wait(170).set({ minutes_per_tick: 3 }).wait(90)
  .set({ shown_hour: 17, running: 0, portion_depth: 2, reheat_minutes: 9 }).wait(50).act('reheat').wait(130)
  .set({ shown_hour: 0, counter_hours: 12, minutes_per_tick: 3 }).wait(20)
  .drag('counter_hours', 12, 1, 90, 1, 2).drag('depth', 5, 2.5, 60, 1, 2);
for (let move = 0; move < 160; move += 1) attract.set({ shown_hour: Number((17 * (move / 159) ** 1.2).toFixed(3)) }).wait(1);
attract.wait(60).set({ beat: 1, shown_day: 0, fridge_temperature: 8, running: 1 }).wait(240)
  .drag('fridge_temperature', 8, 3, 60, 1, 1).wait(60)
  .set({ beat: 0, shown_hour: 0, running: 0, depth: 4, counter_hours: 8, fridge_temperature: 4, minutes_per_tick: 3 }).wait(60);

await write(import.meta.url, 'one-visit.json', 'A visitor who predicts, counts lukewarm hours, portions, sets nonsense, reheats, looks into the fridge and at the laboratory.', varied.visit);
await write(import.meta.url, 'attract.json', 'A night on a warm counter, reheating, the same rice put away soon and flat, and a dish in the fridge.', attract.visit);
