// Writes an exhibit's trials: recorded visits with the hash they must give on every machine. An exhibit's trials/record.mjs says
// what the visitor does. Words and pictures do not matter: whoever replays a trial puts the pack's own hash in the place of the zeros.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { transpiled } from './jco.js';
import { packs } from './packs.js';
import { inTree } from './tree.js';

/** The exhibit's `model` as the manifest has it, visits to be made, and how one is written down. */
export async function trialsOf(id) {
  const pack = (await packs()).find((each) => each.id === id);
  if (!pack) throw new Error(`build/packs has no ${id}: run \`cargo kepu packs\``);
  const { model, contract } = pack.manifest;
  const { core } = await transpiled(pack.component);

  /** Writes `visit` as `name` beside the script at `script`. */
  async function write(script, name, about, { inputs, tick }) {
    const hash = await hashOf(core, model, inputs, tick);
    const visit = { pack: '0'.repeat(64), contract, seed: String(model.seed ?? 0), ticks: tick, inputs: [] };
    const lines = inputs.map((input) => `    ${JSON.stringify(input)}`).join(',\n');
    const text = JSON.stringify(visit).replace('"inputs":[]', `"inputs":[\n${lines}\n  ]`);
    const whole = `{\n  "about": ${JSON.stringify(about)},\n  "hash": "${hash}",\n  "visit": ${text}\n}\n`;
    writeFileSync(new URL(name, script), whole);
    console.log(`${name}: ${inputs.length} inputs in ${tick} ticks`);
  }
  return { model, write, begin: () => new Visit(model) };
}

/** A visit being made up. */
class Visit {
  inputs = [];
  tick = 0;
  #model;

  constructor(model) {
    this.#model = model;
  }

  /** Lets ticks pass. */
  wait(ticks) {
    this.tick += ticks;
  }

  /** Sets an input to the nearest value it may have. */
  set(name, number) {
    const variable = this.#model.variable.findIndex((each) => each.name === name);
    const { type: tag = 'float64', min, max } = this.#model.variable[variable];
    const clamped = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, number));
    const val = { float64: clamped, int64: Math.round(clamped), boolean: clamped > 0 }[tag];
    this.inputs.push([this.tick, { tag: 'set', val: { variable, value: { tag, val } } }]);
  }

  /** Does the action of that id. */
  act(id) {
    this.inputs.push([this.tick, { tag: 'action', val: this.#model.action.findIndex((each) => each.id === id) }]);
  }

  /** Puts a finger on the stage and lifts it. */
  touch(x, y) {
    for (const tag of ['press', 'release']) this.inputs.push([this.tick, { tag, val: { pointer: 0, x, y } }]);
  }
}

/** Where the `move`th of so many moves from one value to another is: a little unsteady, as a finger is. */
export function between(from, to, move, moves, unsteady = 0.03) {
  const wobble = move === moves ? 0 : (to - from) * unsteady * (((move * 37) % 11) / 5 - 1);
  return from + ((to - from) * move) / moves + wobble;
}

/** Plays the visit and gives the hash of its outputs and its last state. */
async function hashOf(core, model, inputs, ticks) {
  const { Model } = await import(inTree('build/glue/model_abi.js'));
  const guest = await Model.instantiate(core, { log() {} });
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
  for (let now = 0; now < ticks; now += 1) {
    const here = [];
    while (next < inputs.length && inputs[next][0] === now) here.push(forGuest(inputs[next++][1]));
    if (here.length > 0) guest.apply(here);
    guest.doStep();
    if (here.length > 0 || now === ticks - 1) takeIn(guest.outputs());
  }
  hash.update(guest.getState());
  return hash.digest('hex');
}
