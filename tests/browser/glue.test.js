// Our glue against jco's: the same component, the same inputs, in Chromium. Outputs, layers and states must agree to the
// last bit; so must the bytes that reach the guest, which a guest that writes down all it is given shows.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch } from './lib/chromium.js';
import { serve } from './lib/files.js';
import { component, list, refusal } from './lib/guests.js';
import { transpiled } from './lib/jco.js';
import { packs } from './lib/packs.js';
import { text } from './lib/tree.js';
import { madeUpVisit } from './lib/visits.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Runs `visit` through both in one page; gives what each answered, as text, step by step. */
async function both(bytes, visit, layers) {
  const { files, core } = await transpiled(bytes);
  const server = await serve({
    ...files,
    'core.wasm': core,
    'model_abi.js': await text('build/glue/model_abi.js'),
    'index.html': '<!doctype html><title>glue</title>',
  });
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    return await page.evaluate(runBoth, { visit, layers });
  } finally {
    await page.close();
    server.close();
  }
}

/** In the page. */
async function runBoth({ visit, layers }) {
  const logs = { ours: [], jco: [] };
  const host = (log) => ({ log: (level, words) => log.push(`${level}: ${words}`) });
  const { Model } = await import('/model_abi.js');
  const { instantiate } = await import('/model.js');
  const ours = await Model.instantiate(await (await fetch('/core.wasm')).arrayBuffer(), host(logs.ours));
  const compile = async (path) => WebAssembly.compile(await (await fetch(`/${path}`)).arrayBuffer());
  const theirs = await instantiate(compile, { 'kepu:exhibit/host': host(logs.jco) });
  const jco = theirs.model ?? theirs['kepu:exhibit/model@0.1.0'];

  const hex = async (array) => {
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return `${array.length}:${[...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('')}`;
  };
  const attempt = (body) => {
    try {
      return body() ?? 'ok';
    } catch (error) {
      return `refused: ${error.payload ?? error.detail ?? error}`;
    }
  };
  const run = async (model, log) => {
    const seen = [`instantiate ${attempt(() => model.instantiate(42n))}`];
    let state;
    for (const [step, { inputs, ticks }] of visit.entries()) {
      model.apply(inputs);
      for (let i = 0; i < ticks; i++) model.doStep();
      seen.push(`outputs ${await hex(model.outputs())}`);
      for (let i = 0; i < layers; i++) seen.push(`layer ${i} ${await hex(model.layer(i))}`);
      // Every tenth time back to where it was ten steps before.
      if (step % 10 === 5) state = model.getState();
      if (step % 10 === 9) seen.push(`set-state ${attempt(() => model.setState(state))}`);
      seen.push(`state ${await hex(model.getState())}`);
    }
    return [...seen, ...log];
  };
  return { ours: await run(ours, logs.ours), jco: await run(jco, logs.jco) };
}

const set = (variable, tag, val) => ({ tag: 'set', val: { variable, value: { tag, val } } });
const touch = (tag, pointer, x, y) => ({ tag, val: { pointer, x, y } });

/** Every shape the contract has, with values at the ends of their ranges. */
const EVERY_SHAPE = [
  { inputs: [], ticks: 1 },
  { inputs: [set(0, 'float64', 0.1), set(4294967295, 'float64', -0), set(1, 'float64', Infinity)], ticks: 1 },
  { inputs: [set(2, 'int64', -(2n ** 63n)), set(3, 'int64', 2n ** 63n - 1n), set(3, 'int64', 0n)], ticks: 0 },
  { inputs: [set(4, 'boolean', true), set(5, 'boolean', false)], ticks: 2 },
  { inputs: [touch('press', 0, 1.5, -2.5), touch('drag', 1, 1e300, 5e-324), touch('release', 4294967295, 0, 0)], ticks: 1 },
  { inputs: [{ tag: 'action', val: 0 }, { tag: 'action', val: 4294967295 }], ticks: 1 },
];

/** Writes every byte of every input behind the last, and gives them all back as its state. */
const RECORDER = {
  memory: '4 16',
  data: 'not today',
  apply: `(memory.copy (i32.add (i32.const 65536) (i32.load (i32.const 1100))) (local.get $inputs) (i32.mul (local.get $count) (i32.const 32)))
    (i32.store (i32.const 1100) (i32.add (i32.load (i32.const 1100)) (i32.mul (local.get $count) (i32.const 32))))
    (call $log (i32.const 0) (i32.const 1024) (i32.const 9)) (call $log (i32.const 3) (i32.const 1024) (i32.const 0))`,
  getState: `(i32.store (i32.const 16) (i32.const 65536)) (i32.store (i32.const 20) (i32.load (i32.const 1100))) (i32.const 16)`,
  setState: refusal('not today'),
  outputs: list(128, 0),
};

describe('our glue and jco agree', () => {
  test('on the bytes of every input', async () => {
    const visit = [...EVERY_SHAPE, ...EVERY_SHAPE];
    const { ours, jco } = await both(await component(RECORDER), visit, 1);
    assert.deepEqual(ours, jco);
    assert.ok(ours.some((line) => line.includes('set-state refused: not today')), 'the refusal came through');
    assert.ok(ours.includes('debug: not today') && ours.includes('error: '), 'the log came through');
    const bytes = EVERY_SHAPE.flatMap(({ inputs }) => inputs).length * 2 * 32;
    assert.ok(ours.some((line) => line.startsWith(`state ${bytes}:`)), 'every input was written down');
  });

  test('on a guest that will not begin', async () => {
    const { ours, jco } = await both(await component({ instantiate: refusal('not today') }), [], 0);
    assert.deepEqual(ours, jco);
    assert.deepEqual(ours, ['instantiate refused: not today']);
  });

  test('on every pack', async (t) => {
    for (const { id, manifest, component: bytes } of await packs()) {
      await t.test(id, async () => {
        const { ours, jco } = await both(bytes, madeUpVisit(manifest, 120), manifest.scene.layer?.length ?? 0);
        assert.equal(ours.length, jco.length);
        const different = ours.findIndex((line, i) => line !== jco[i]);
        assert.equal(different, -1, `first difference: ${ours[different]} / ${jco[different]}`);
        assert.ok(new Set(ours).size > 50, 'the visit changes the outputs');
      });
    }
  });
});
