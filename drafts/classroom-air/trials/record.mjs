// Writes the exhibit's trials: a varied visit, and the one that plays while nobody is there, with the hashes they must give on
// every machine.
//
//   cargo kepu packs && node exhibits/classroom-air/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why the hashes are others.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const json = (path) => JSON.parse(read(path).toString());

const { exhibits } = json('build/packs/catalogue.json');
const { pack: packPath } = exhibits.find(({ id }) => id === 'classroom-air');
const { files, contract } = json(`build/packs/${packPath}`);
const file = (path) => `build/packs/classroom-air/${files[path].name}`;
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

// ---- the visits

let inputs = [];
let tick = 0;
const wait = (ticks) => (tick += ticks);

function set(name, number) {
  const variable = model.variable.findIndex((each) => each.name === name);
  const { type: tag = 'float64', min, max } = model.variable[variable];
  const clamped = Math.min(max ?? number, Math.max(min ?? number, number));
  const val = tag === 'int64' ? Math.round(clamped) : tag === 'boolean' ? clamped > 0 : clamped;
  inputs.push([tick, { tag: 'set', val: { variable, value: { tag, val } } }]);
}

/** Drags inputs from one value to another in so many moves, one a tick, a little unsteadily as a finger does. */
function drag(names, from, to, moves, step = 1) {
  for (let move = 1; move <= moves; move += 1) {
    const wobble = move === moves ? 0 : (to - from) * 0.03 * (((move * 37) % 11) / 5 - 1);
    const number = Math.round((from + ((to - from) * move) / moves + wobble) / step) * step;
    for (const name of [names].flat()) set(name, number);
    wait(1);
  }
}

const masks = ['mask_efficiency_out', 'mask_efficiency_in'];
const newDay = () => inputs.push([tick, { tag: 'action', val: 0 }]);

/** Everything shut, at an hour. */
function begin(clock) {
  for (const name of ['windows_open', 'door_open', 'purifier', ...masks, 'timetable']) set(name, 0);
  set('temperature_difference', 10);
  set('pupils', 45);
  set('quanta_per_h', 25);
  set('start_clock_h', clock);
}

function oneVisit() {
  begin(8);
  wait(120);
  set('start_clock_h', 8);
  wait(260);
  begin(9.25);
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
  inputs.push([tick, { tag: 'press', val: { pointer: 0, x: 0.5, y: -1.25 } }], [tick, { tag: 'release', val: { pointer: 0, x: 0.5, y: -1.25 } }]);
  begin(9);
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
  begin(8);
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

// ---- what they give

const { Model } = await import(new URL('build/glue/model_abi.js', root));

/** Plays the visit and gives the hash of its outputs and its last state. */
async function played() {
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
  const forGuest = (input) => {
    const value = input.val.value;
    return value?.tag === 'int64' ? { ...input, val: { ...input.val, value: { ...value, val: BigInt(value.val) } } } : input;
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
  return hash.digest('hex');
}

async function record(name, about, visitor) {
  [inputs, tick] = [[], 0];
  visitor();
  const hash = await played();
  const visit = { pack: '0'.repeat(64), contract, seed: String(model.seed ?? 0), ticks: tick, inputs: [] };
  const lines = inputs.map((input) => `    ${JSON.stringify(input)}`).join(',\n');
  writeFileSync(
    new URL(`${name}.json`, import.meta.url),
    `{\n  "about": ${JSON.stringify(about)},\n  "hash": "${hash}",\n  "visit": ${JSON.stringify(visit).replace('"inputs":[]', `"inputs":[\n${lines}\n  ]`)}\n}\n`,
  );
  console.log(`${name}: ${inputs.length} inputs in ${tick} ticks`);
}

await record('one-visit', 'A visitor who opens windows, tries purifier, masks and timetables, then everything at its extremes.', oneVisit);
await record('attract', 'The air thickens, the windows open and it clears; the purifier clears germs alone.', attract);
