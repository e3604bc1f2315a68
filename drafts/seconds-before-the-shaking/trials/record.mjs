// Writes the exhibit's trials: a varied visit, and the one that plays when nobody is there, each with the hash it must give.
//
//   cargo kepu packs && node exhibits/seconds-before-the-shaking/trials/record.mjs
//
// Run it again after the model or its variables have changed, and say in the commit why the hashes are others. Words and
// pictures do not matter here: whoever replays a visit puts the pack's own hash in the place of the zeros.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const id = 'seconds-before-the-shaking';
const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const json = (path) => JSON.parse(read(path).toString());

const { exhibits } = json('build/packs/catalogue.json');
const { pack: packPath } = exhibits.find((each) => each.id === id);
const { files, contract } = json(`build/packs/${packPath}`);
const file = (path) => `build/packs/${id}/${files[path].name}`;
const { model } = json(file('exhibit.json'));
const { Model } = await import(new URL('build/glue/model_abi.js', root));

/** The first core module in a component: section 1. */
function coreModule(component) {
  for (let at = 8; at < component.length; ) {
    const section = component[at++];
    let size = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = component[at++];
      size += (byte & 0x7f) * 2 ** shift;
    }
    if (section === 1) return component.subarray(at, at + size);
    at += size;
  }
  throw new Error('model.wasm holds no core module');
}

/** A visit being made up. */
class Visit {
  inputs = [];
  tick = 0;

  wait(seconds) {
    this.tick += Math.round(seconds * model.ticks_per_sec);
  }

  set(name, number) {
    const variable = model.variable.findIndex((each) => each.name === name);
    const { type: tag = 'float64', min = 0, max = 1 } = model.variable[variable];
    const clamped = Math.min(max, Math.max(min, number));
    const val = { float64: clamped, int64: Math.round(clamped), boolean: clamped !== 0 }[tag];
    this.inputs.push([this.tick, { tag: 'set', val: { variable, value: { tag, val } } }]);
  }

  act(name) {
    this.inputs.push([this.tick, { tag: 'action', val: model.action.findIndex((each) => each.id === name) }]);
  }

  /** Drags inputs to new values, one move a tick, a little unsteadily as a finger does. */
  drag(from, to, moves, digits = 0) {
    for (let move = 1; move <= moves; move += 1) {
      for (const name of Object.keys(to)) {
        const wobble = move === moves ? 0 : (to[name] - from[name]) * 0.03 * (((move * 37) % 11) / 5 - 1);
        this.set(name, Number((from[name] + ((to[name] - from[name]) * move) / moves + wobble).toFixed(digits)));
      }
      this.tick += 1;
    }
  }
}

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

// ---- when nobody is there: one earthquake from far away with everything done in time, then one from near

const attract = new Visit();
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
await write('attract.json', 'An earthquake from far away, everything done in time; then one from near, in the blind zone.', attract);

// ---- one visit

const one = new Visit();
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
one.inputs.push([one.tick, { tag: 'press', val: { pointer: 0, x: 0.5, y: -1.25 } }], [one.tick, { tag: 'release', val: { pointer: 0, x: 0.5, y: -1.25 } }]);
one.wait(30);
await write('one-visit.json', 'A visitor who acts too soon and in time, drags everything while the waves run, and tries every extreme.', one);
