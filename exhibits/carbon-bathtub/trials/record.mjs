// Writes the exhibit's trial: one visit as a visitor might make it, with the hash it must give on every machine.
//
//   cargo kepu packs && node exhibits/carbon-bathtub/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why the hash is another. Words and
// pictures do not matter here: whoever replays the visit puts the pack's own hash in the place of the zeros.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const json = (path) => JSON.parse(read(path).toString());

const { exhibits } = json('build/packs/catalogue.json');
const { pack: packPath } = exhibits.find(({ id }) => id === 'carbon-bathtub');
const { files, contract } = json(`build/${packPath}`);
const file = (path) => `build/packs/carbon-bathtub/${files[path].name}`;
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

// ---- the visit

const inputs = [];
let tick = 0;
const wait = (ticks) => (tick += ticks);

function set(name, number) {
  const variable = model.variable.findIndex((each) => each.name === name);
  const { type: tag = 'float64', min, max } = model.variable[variable];
  const clamped = Math.min(max, Math.max(min, number));
  inputs.push([tick, { tag: 'set', val: { variable, value: { tag, val: tag === 'int64' ? Math.round(clamped) : clamped } } }]);
}

/** Drags inputs from one value to another in so many moves, one a tick, a little unsteadily as a finger does. */
function drag(names, from, to, moves, digits = 0) {
  for (let move = 1; move <= moves; move += 1) {
    const wobble = move === moves ? 0 : (to - from) * 0.04 * (((move * 37) % 11) / 5 - 1);
    const number = Number((from + ((to - from) * move) / moves + wobble).toFixed(digits));
    for (const name of names) set(name, number);
    wait(1);
  }
}

const both = (name) => [`china_${name}`, `rest_${name}`];

// Looks at the tub, draws the guess (which is the page's own), sees the answer.
set('scenario', 1);
set('shown_year', 2025);
wait(160);
set('scenario', 1);
wait(240);
set('shown_year', 2100);
wait(60);
inputs.push([tick, { tag: 'action', val: 0 }]);
wait(170);
// Tries height first, as most do; then the years.
set('scenario', 0);
set('shown_year', 2100);
wait(40);
drag(both('peak_height'), 100, 60, 40);
wait(30);
drag(both('peak_height'), 60, 85, 25);
wait(20);
drag(['china_peak_year'], 2030, 2027, 12);
drag(['china_net_zero_year'], 2150, 2060, 60);
wait(50);
drag(['rest_net_zero_year'], 2150, 2075, 55);
wait(25);
drag(['rest_peak_year'], 2030, 2045, 20);
drag(['rest_peak_height'], 85, 110, 20);
wait(10);
drag(both('net_zero_year'), 2070, 2055, 30);
drag(both('removals'), 0, 2.5, 25, 1);
wait(60);
// Scrubs through the years, plays, compares.
drag(['shown_year'], 1850, 2300, 90);
wait(20);
inputs.push([tick, { tag: 'action', val: 0 }]);
wait(180);
for (const scenario of [1, 2, 3, 0]) {
  set('scenario', scenario);
  wait(35);
}
// A finger on the stage, which this exhibit does not answer, and two inputs in one tick.
inputs.push([tick, { tag: 'press', val: { pointer: 0, x: 0.5, y: -1.25 } }], [tick, { tag: 'release', val: { pointer: 0, x: 0.5, y: -1.25 } }]);
set('other_forcing', 2);
wait(20);
set('other_forcing', 0);
drag(['rest_removals'], 2.5, 0, 25, 1);
wait(100);

// ---- what it gives

const { Model } = await import(new URL('build/glue/model_abi.js', root));
const guest = await Model.instantiate(coreModule(read(file('model.wasm'))), { log() {} });
guest.instantiate(BigInt(model.seed ?? 0));
const hash = createHash('sha256');

function takeIn(outputs) {
  const bytes = new DataView(new ArrayBuffer(outputs.length * 8));
  outputs.forEach((value, place) => {
    if (Number.isNaN(value)) bytes.setBigUint64(place * 8, 0x7ff8_0000_0000_0000n, true);
    else bytes.setFloat64(place * 8, value, true);
  });
  hash.update(new Uint8Array(bytes.buffer));
}

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

const visit = { pack: '0'.repeat(64), contract, seed: String(model.seed ?? 0), ticks: tick, inputs: [] };
const lines = inputs.map((input) => `    ${JSON.stringify(input)}`).join(',\n');
const about = 'A visitor who tries height first, then the years, then removals; scrubs, plays and compares.';
writeFileSync(
  new URL('one-visit.json', import.meta.url),
  `{\n  "about": ${JSON.stringify(about)},\n  "hash": "${hash.digest('hex')}",\n  "visit": ${JSON.stringify(visit).replace('"inputs":[]', `"inputs":[\n${lines}\n  ]`)}\n}\n`,
);
console.log(`${inputs.length} inputs in ${tick} ticks`);
