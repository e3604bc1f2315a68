// Models written as WebAssembly text: one that behaves, and, by replacing a part of it, any that does not.
//
// The good one adds up what it is set to. Its outputs are [steps done, sum of the floats set]; it has one layer, of one
// record of eight numbers whose first is the steps; its state is those two numbers.
import { componentEmbed, componentNew, parse } from '@bytecodealliance/jco-transpile/wasm-tools';

import { text } from './tree.js';

const MODEL = 'kepu:exhibit/model@0.1.0';
const HOST = 'kepu:exhibit/host@0.1.0';

// Addresses in the guest's memory.
const ANSWER = 16; // where pointer and length, or a result, are put
const STEPS = 64;
const SUM = 72;
const OUTPUTS = 128;
const LAYER = 256;
const HEAP = 4096;

/** WAT that makes `ANSWER` point to `length` elements at `pointer`, and gives its address. */
export const list = (pointer, length) =>
  `(i32.store (i32.const ${ANSWER}) (i32.const ${pointer})) (i32.store (i32.const ${ANSWER + 4}) (i32.const ${length})) (i32.const ${ANSWER})`;

/** WAT that answers with an error of the text `words`. */
export const refusal = (words) =>
  `(i32.store (i32.const ${ANSWER}) (i32.const 1)) (i32.store (i32.const ${ANSWER + 4}) (i32.const 1024))
   (i32.store (i32.const ${ANSWER + 8}) (i32.const ${words.length})) (i32.const ${ANSWER})`;

/** The parts of the good guest. `data` is put at address 1024. */
const GOOD = {
  memory: '2 16',
  table: '',
  data: 'not today',
  realloc: `(local $at i32)
    (local.set $at (i32.and (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
                            (i32.sub (i32.const 0) (local.get $align))))
    (global.set $top (i32.add (local.get $at) (local.get $size)))
    (local.get $at)`,
  instantiate: `(f64.store (i32.const ${STEPS}) (f64.const 0)) (f64.store (i32.const ${SUM}) (f64.const 0))
    (i32.store8 (i32.const ${ANSWER}) (i32.const 0)) (i32.const ${ANSWER})`,
  // An input is 32 bytes: case at 0; for `set`, the variable at 8, the value's case at 16 and the value at 24.
  apply: `(local $i i32) (local $at i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $i) (local.get $count)))
      (local.set $at (i32.add (local.get $inputs) (i32.mul (local.get $i) (i32.const 32))))
      (if (i32.eqz (i32.load8_u (local.get $at))) (then
        (f64.store (i32.const ${SUM}) (f64.add (f64.load (i32.const ${SUM})) (f64.load offset=24 (local.get $at))))))
      (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 4)) (then (call $act (i32.load offset=8 (local.get $at)))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $next)))
    (global.set $top (i32.const ${HEAP}))`,
  act: '',
  step: `(f64.store (i32.const ${STEPS}) (f64.add (f64.load (i32.const ${STEPS})) (f64.const 1)))`,
  outputs: `(f64.store (i32.const ${OUTPUTS}) (f64.load (i32.const ${STEPS})))
    (f64.store (i32.const ${OUTPUTS + 8}) (f64.load (i32.const ${SUM}))) ${list(OUTPUTS, 2)}`,
  layer: `(f32.store (i32.const ${LAYER}) (f32.demote_f64 (f64.load (i32.const ${STEPS})))) ${list(LAYER, 8)}`,
  getState: list(STEPS, 16),
  setState: `(memory.copy (i32.const ${STEPS}) (local.get $state) (i32.const 16)) (global.set $top (i32.const ${HEAP}))
    (i32.store8 (i32.const ${ANSWER}) (i32.const 0)) (i32.const ${ANSWER})`,
  more: '',
};

/** The text of the good guest with some parts replaced. */
export function wat(parts = {}) {
  const p = { ...GOOD, ...parts };
  const post = (name) => `(func (export "cabi_post_${MODEL}#${name}") (param i32))`;
  return `(module
    (import "${HOST}" "log" (func $log (param i32 i32 i32)))
    (memory (export "memory") ${p.memory}) ${p.table}
    (data (i32.const 1024) "${p.data}")
    (global $top (mut i32) (i32.const ${HEAP}))
    (func (export "cabi_realloc") (param $old i32) (param $oldsize i32) (param $align i32) (param $size i32) (result i32) ${p.realloc})
    (func $act (param $action i32) ${p.act})
    (func (export "${MODEL}#instantiate") (param $seed i64) (result i32) ${p.instantiate}) ${post('instantiate')}
    (func (export "${MODEL}#apply") (param $inputs i32) (param $count i32) ${p.apply})
    (func (export "${MODEL}#do-step") ${p.step})
    (func (export "${MODEL}#outputs") (result i32) ${p.outputs}) ${post('outputs')}
    (func (export "${MODEL}#layer") (param $index i32) (result i32) ${p.layer}) ${post('layer')}
    (func (export "${MODEL}#get-state") (result i32) ${p.getState}) ${post('get-state')}
    (func (export "${MODEL}#set-state") (param $state i32) (param $length i32) (result i32) ${p.setState}) ${post('set-state')}
    ${p.more})`;
}

/** The core module of the good guest with some parts replaced. */
export const core = (parts) => parse(wat(parts));

/** The component around it, as a pack carries it. */
export async function component(parts) {
  const binary = await core(parts);
  const witSource = await text('crates/exhibit_contract/wit/exhibit.wit');
  return componentNew(await componentEmbed({ binary, witSource, world: 'exhibit' }), []);
}
