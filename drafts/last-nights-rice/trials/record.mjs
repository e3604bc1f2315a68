// Writes the exhibit's trials: a varied visit, and the one that plays while nobody is there; each with the hash it must give on every
// machine.
//
//   cargo kepu packs && node exhibits/last-nights-rice/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why the hash is another. Words and
// pictures do not matter here: whoever replays a visit puts the pack's own hash in the place of the zeros.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const ID = 'last-nights-rice';
const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const json = (path) => JSON.parse(read(path).toString());

const { exhibits } = json('build/packs/catalogue.json');
const { pack: packPath } = exhibits.find(({ id }) => id === ID);
const { files, contract } = json(`build/packs/${packPath}`);
const file = (path) => `build/packs/${ID}/${files[path].name}`;
const { model } = json(file('exhibit.json'));

/** The first core module in a component: section 1. */
function coreModule(component) {
  for (let at = 8; at < component.length; ) {
    const id = component[at++];
    let size = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = component[at++];
      size += (byte & 0x7f) * 2 ** shift;
    }
    if (id === 1) return component.subarray(at, at + size);
    at += size;
  }
  throw new Error('model.wasm holds no core module');
}

/** A visit being made. */
class Visit {
  inputs = [];
  tick = 0;

  wait(ticks) {
    this.tick += ticks;
    return this;
  }

  set(values) {
    for (const [name, number] of Object.entries(values)) {
      const variable = model.variable.findIndex((each) => each.name === name);
      const { type: tag = 'float64', min = 0, max = 1 } = model.variable[variable];
      const clamped = Math.min(max, Math.max(min, number));
      const val = { boolean: Boolean(clamped), int64: Math.round(clamped), float64: clamped }[tag];
      this.inputs.push([this.tick, { tag: 'set', val: { variable, value: { tag, val } } }]);
    }
    return this;
  }

  act(id) {
    this.inputs.push([this.tick, { tag: 'action', val: model.action.findIndex((each) => each.id === id) }]);
    return this;
  }

  /** Drags an input from one value to another in so many moves, a little unsteadily as a finger does. */
  drag(name, from, to, moves, every = 1, digits = 1) {
    for (let move = 1; move <= moves; move += 1) {
      const wobble = move === moves ? 0 : (to - from) * 0.03 * (((move * 37) % 11) / 5 - 1);
      this.set({ [name]: Number((from + ((to - from) * move) / moves + wobble).toFixed(digits)) }).wait(every);
    }
    return this;
  }
}

// ---- a varied visit

const varied = new Visit()
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
const touch = { pointer: 0, x: 0.5, y: -1.25 };
varied.inputs.push([varied.tick, { tag: 'press', val: touch }], [varied.tick, { tag: 'release', val: touch }]);
varied.set({ lab: 1, lab_temperature: 33 }).wait(60).set({ lab: 5, lab_hours_per_tick: 0.5 }).wait(30).set({ lab: 0 }).wait(10);

// ---- what plays while nobody is there: a warm night, the same night done well, reheating, the fridge

const attract = new Visit()
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

// ---- what they give

const { Model } = await import(new URL('build/glue/model_abi.js', root));

const forGuest = (input) => {
  const value = input.val.value;
  return value?.tag === 'int64' ? { ...input, val: { ...input.val, value: { ...value, val: BigInt(value.val) } } } : input;
};

async function write(name, about, { inputs, tick }) {
  const guest = await Model.instantiate(coreModule(read(file('model.wasm'))), { log() {} });
  guest.instantiate(BigInt(model.seed ?? 0));
  const hash = createHash('sha256');
  const takeIn = (outputs) => {
    const bytes = new DataView(new ArrayBuffer(outputs.length * 8));
    outputs.forEach((value, place) => {
      if (Number.isNaN(value)) bytes.setBigUint64(place * 8, 0x7ff8_0000_0000_0000n, true);
      else bytes.setFloat64(place * 8, value, true);
    });
    hash.update(new Uint8Array(bytes.buffer));
  };
  let next = 0;
  for (let now = 0; now < tick; now += 1) {
    const here = [];
    while (next < inputs.length && inputs[next][0] === now) here.push(forGuest(inputs[next++][1]));
    if (here.length > 0) guest.apply(here);
    guest.doStep();
    if (here.length > 0 || now === tick - 1) takeIn(guest.outputs());
  }
  hash.update(guest.getState());
  const visit = { pack: '0'.repeat(64), contract, seed: String(model.seed ?? 0), ticks: tick, inputs: [] };
  const lines = inputs.map((input) => `    ${JSON.stringify(input)}`).join(',\n');
  writeFileSync(
    new URL(name, import.meta.url),
    `{\n  "about": ${JSON.stringify(about)},\n  "hash": "${hash.digest('hex')}",\n  "visit": ${JSON.stringify(visit).replace('"inputs":[]', `"inputs":[\n${lines}\n  ]`)}\n}\n`,
  );
  console.log(`${name}: ${inputs.length} inputs in ${tick} ticks`);
}

await write('one-visit.json', 'A visitor who predicts, counts lukewarm hours, portions, sets nonsense, reheats, looks into the fridge and at the laboratory.', varied);
await write('attract.json', 'A night on a warm counter, reheating, the same rice put away soon and flat, and a dish in the fridge.', attract);
