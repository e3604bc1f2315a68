// The browser's side of the Canonical ABI (build/glue/model_abi.js) against a guest that answers with anything: pointers,
// lengths and cases at random, near every edge. It may give what it was asked for, or a ModelError; never more, never another
// error. Node only: `node fuzz/lifting.mjs [seconds] [seed]`, which `cargo kepu fuzz lifting` calls.
import { Model, ModelError, ModelRefusal } from '../build/glue/model_abi.js';
import { core } from '../tests/browser/lib/guests.js';

const [secs = '900', seed = String(Date.now() >>> 0)] = process.argv.slice(2);

// Everything the guest answers is what lies at 8; the room it gives is what lies at 12.
const ANSWER = '(i32.load (i32.const 8))';
const module = await core({
  memory: '1 4',
  realloc: '(drop (memory.grow (i32.load (i32.const 4)))) (i32.load (i32.const 12))',
  instantiate: ANSWER,
  apply: '(call $log (i32.load (i32.const 16)) (i32.load (i32.const 20)) (i32.load (i32.const 24)))',
  outputs: ANSWER,
  layer: ANSWER,
  getState: ANSWER,
  setState: ANSWER,
});

// mulberry32: the same seed, the same run.
let state = Number(seed) >>> 0;
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

const EDGES = [0, 1, 7, 8, 12, 16, 32, 64, 65_520, 65_528, 65_532, 65_535, 65_536, 65_537, 131_072, 262_143, 262_144];
const LARGE = [0x7fff_ffff, 0x8000_0000, 0xffff_fff8, 0xffff_fffc, 0xffff_ffff, 0x1fff_ffff, 0x2000_0000];

function number() {
  switch (random(4)) {
    case 0:
      return EDGES[random(EDGES.length)];
    case 1:
      return LARGE[random(LARGE.length)];
    case 2:
      return random(70_000) & ~7;
    default:
      return random(2 ** 32);
  }
}

// The memory of the guest made last: the glue keeps it to itself. Compiled once and made on the spot: of some hundred thousand
// compilations in the background, Node never ends one.
let memory;
const compiled = new WebAssembly.Module(module);
WebAssembly.instantiate = async (bytes, imports) => {
  const instance = new WebAssembly.Instance(compiled, imports);
  ({ memory } = instance.exports);
  return { instance };
};

const MOST = 1_000;
const inputs = [
  { tag: 'set', val: { variable: 1, value: { tag: 'float64', val: 0.5 } } },
  { tag: 'action', val: 3 },
];
const QUESTIONS = {
  outputs: (model) => model.outputs(MOST),
  layer: (model) => model.layer(number(), MOST),
  getState: (model) => model.getState(MOST),
  setState: (model) => model.setState(new Uint8Array(random(200))),
  instantiate: (model) => model.instantiate(7n),
  apply: (model) => model.apply(inputs.slice(0, random(3))),
};
const NAMES = Object.keys(QUESTIONS);

// Mostly what an honest guest would say, else anything.
const mostly = (honest) => (random(10) < 8 ? honest : number());
const PLACES = [64, 512, 65_520];

function scramble() {
  const view = new DataView(memory.buffer);
  const put = (at, value) => view.setUint32(at, value, true);
  put(4, random(8) === 0 ? random(4) : 0);
  put(8, mostly(PLACES[random(3)]));
  put(12, mostly(1_024 * (1 + random(60))));
  put(16, mostly(random(4)));
  put(20, mostly(random(65_536)));
  put(24, mostly(random(6_000)));
  for (const at of PLACES) {
    // A pointer and a length; or, read as a result, its case, and where its words are.
    put(at, mostly(random(2) === 0 ? random(3) : random(60_000) & ~7));
    put(at + 4, mostly(random(2) === 0 ? random(60_000) : random(1_200)));
    put(at + 8, mostly(random(6_000)));
  }
}

let asked = 0;
let models = 0;
const codes = new Map();
const end = Date.now() + Number(secs) * 1000;
while (Date.now() < end) {
  const lines = [];
  const model = await Model.instantiate(module, { log: (level, text) => lines.push(text) });
  models += 1;
  for (let i = 0; i < 8; i++) {
    scramble();
    const name = NAMES[random(NAMES.length)];
    asked += 1;
    try {
      const answer = QUESTIONS[name](model);
      if (answer !== undefined && answer.length > MOST) throw new Error(`${name} gave ${answer.length} values`);
    } catch (error) {
      const known = error instanceof ModelRefusal || (error instanceof ModelError && (error.cause === undefined || error.cause instanceof WebAssembly.RuntimeError));
      if (!known || String(error.detail).length > 5_000) {
        console.error(`seed ${seed}, question ${asked} (${name}): ${error.stack}`, error.cause);
        process.exit(1);
      }
      const code = error.code ?? 'refusal';
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (error instanceof ModelError) break;
    }
    if (lines.some((line) => line.length > 5_000)) {
      console.error(`seed ${seed}, question ${asked}: a line of ${Math.max(...lines.map((line) => line.length))} characters`);
      process.exit(1);
    }
  }
}
const { rss } = process.memoryUsage();
if (rss > 2 ** 30) {
  console.error(`seed ${seed}: grew to ${rss} bytes`);
  process.exit(1);
}
console.log(`seed ${seed}: ${asked} questions of ${models} models, ${Math.round(rss / 2 ** 20)} MiB`);
console.log([...codes].map(([code, count]) => `${code} ${count}`).join(', '));
