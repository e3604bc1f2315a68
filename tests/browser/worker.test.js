// The model worker against guests that misbehave: each gets a code, none gets more.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch } from './lib/chromium.js';
import { core, list, refusal } from './lib/guests.js';
import { converse, openWorkerPage } from './lib/model_worker.js';

const advance = (inputs = [], ticks = 1, more = {}) => ({ kind: 'advance', batches: [{ inputs, ticks }], state: false, ...more });
const set = (val) => ({ tag: 'set', val: { variable: 0, value: { tag: 'float64', val } } });

let browser;
let opened;
before(async () => {
  browser = await launch();
  opened = await openWorkerPage(browser);
});
after(async () => {
  await opened?.close();
  await browser?.close();
});

/** What came of `messages` in a guest with `parts` replaced: its first failure, or its last answer. */
async function outcome(parts, messages = [advance()], load = {}) {
  const { answers } = await converse(opened.page, await core(parts), messages, load);
  return answers.find((answer) => answer.kind === 'failed') ?? answers.at(-1);
}

describe('a guest that behaves', () => {
  test('steps, adds and says its tick', async () => {
    const answer = await outcome({}, [advance([set(2.5)], 3), advance([set(1)], 0), advance([], 2)]);
    assert.deepEqual([answer.kind, answer.tick, answer.outputs], ['advanced', 5, [5, 3.5]]);
    assert.equal(answer.not_finite, undefined);
  });

  test('goes back to a state and on from there', async () => {
    const answer = await outcome({}, [
      advance([set(9)], 4),
      { kind: 'set-state', tick: 7, state: new Uint8Array(new Float64Array([7, 1.5]).buffer) },
      advance([set(1)], 1, { state: true }),
    ]);
    assert.deepEqual([answer.tick, answer.outputs], [8, [8, 2.5]]);
    assert.deepEqual([...new Float64Array(Uint8Array.from(answer.state).buffer)], [8, 2.5]);
  });

  test('sends its layers to the stage after each answer, and at once to a new stage', async () => {
    const bytes = Buffer.from(await core()).toString('base64');
    const seen = await opened.page.evaluate(async (core) => {
      const module = Uint8Array.from(atob(core), (c) => c.charCodeAt(0)).buffer;
      const worker = window.startWorker();
      const layers = [];
      const listen = (port) => (port.onmessage = ({ data }) => layers.push([data.kind, data.tick, data.buffers.map((b) => [...b])]));
      const first = new MessageChannel();
      listen(first.port1);
      await worker.ask({ kind: 'load', module, outputs: 2, layers: [8], log_lines_per_sec: 1 });
      worker.post({ kind: 'stage', port: first.port2 }, [first.port2]);
      await worker.ask({ kind: 'instantiate', seed: '0' });
      await worker.ask({ kind: 'advance', batches: [{ inputs: [], ticks: 3 }], state: false });
      const second = new MessageChannel();
      listen(second.port1);
      worker.post({ kind: 'stage', port: second.port2 }, [second.port2]);
      await worker.ask({ kind: 'advance', batches: [], state: false });
      await new Promise((resolve) => setTimeout(resolve, 100));
      worker.end();
      return layers;
    }, bytes);
    const buffer = (steps) => [[steps, 0, 0, 0, 0, 0, 0, 0]];
    // Nothing before `instantiate`; then one for each answer, and one at once for the new stage.
    assert.deepEqual(seen, [0, 3, 3, 3].map((tick) => ['layers', tick, buffer(tick)]));
  });
});

describe('a guest that breaks the contract', () => {
  const cases = {
    'traps in a step': [{ step: 'unreachable' }, 'model-trapped'],
    'calls itself for ever': [{ step: '(call $again)', more: '(func $again (call $again) (call $again))' }, 'model-trapped'],
    'gives too few outputs': [{ outputs: list(128, 1) }, 'model-output-count'],
    'gives one output too many': [{ outputs: list(128, 3) }, 'model-output-count'],
    'gives 2^31 outputs': [{ outputs: list(128, -2147483648) }, 'model-pointer'],
    'points outside its memory': [{ outputs: list(131064, 2) }, 'model-pointer'],
    'points to the last address': [{ outputs: list(-8, 2) }, 'model-pointer'],
    'points between two numbers': [{ outputs: list(129, 2) }, 'model-pointer'],
    'answers at an address outside its memory': [{ outputs: '(i32.const -4)' }, 'model-pointer'],
    'answers at an odd address': [{ outputs: '(i32.const 17)' }, 'model-pointer'],
    'logs from outside its memory': [{ step: '(call $log (i32.const 1) (i32.const -1) (i32.const 64))' }, 'model-pointer'],
    'logs 4 GiB': [{ step: '(call $log (i32.const 1) (i32.const 0) (i32.const -1))' }, 'model-pointer'],
    'logs at a level that does not exist': [{ step: '(call $log (i32.const 4) (i32.const 0) (i32.const 0))' }, 'model-pointer'],
    'reserves room outside its memory': [{ realloc: '(i32.const 131072)' }, 'model-pointer', [advance([set(1)])]],
    'reserves room at an odd address': [{ realloc: '(i32.const 4097)' }, 'model-pointer', [advance([set(1)])]],
  };
  for (const [name, [parts, code, messages]] of Object.entries(cases)) {
    test(`${name}: ${code}`, async () => {
      const answer = await outcome(parts, messages);
      assert.deepEqual([answer.kind, answer.code], ['failed', code], JSON.stringify(answer));
      assert.ok(answer.detail.length > 10);
    });
  }

  test('after a trap it stays unusable', async () => {
    const { answers } = await converse(opened.page, await core({ step: 'unreachable' }), [advance(), advance([], 0)]);
    assert.deepEqual(answers.slice(-2).map((a) => a.code), ['model-trapped', 'model-trapped']);
  });

  test('a state of 2^31 bytes', async () => {
    const answer = await outcome({ getState: list(64, -2147483648) }, [advance([], 1, { state: true })]);
    assert.equal(answer.code, 'model-pointer');
  });

  test('a layer longer than its capacity fails before it is copied', async () => {
    const ready = await opened.page.evaluate(
      async (core) => {
        const worker = window.startWorker();
        const module = Uint8Array.from(atob(core), (c) => c.charCodeAt(0)).buffer;
        const channel = new MessageChannel();
        await worker.ask({ kind: 'load', module, outputs: 2, layers: [8], log_lines_per_sec: 1 });
        worker.post({ kind: 'stage', port: channel.port2 }, [channel.port2]);
        const ready = await worker.ask({ kind: 'instantiate', seed: '0' });
        worker.end();
        return ready;
      },
      Buffer.from(await core({ layer: list(256, 16) })).toString('base64'),
    );
    assert.equal(ready.code, 'model-list-length');
  });
});

describe('a guest that says no', () => {
  test('to begin', async () => {
    const { answers } = await converse(opened.page, await core({ instantiate: refusal('not today') }), []);
    assert.deepEqual(answers.at(-1), { kind: 'failed', code: 'model-refused', detail: 'not today' });
  });

  test('to a state, and goes on', async () => {
    const state = new Uint8Array(16);
    const { answers } = await converse(opened.page, await core({ setState: refusal('not today') }), [
      { kind: 'set-state', tick: 3, state },
      advance(),
    ]);
    assert.deepEqual(answers.at(-2), { kind: 'failed', code: 'model-state-refused', detail: 'not today' });
    assert.deepEqual([answers.at(-1).kind, answers.at(-1).tick], ['advanced', 1]);
  });
});

describe('a guest that wants too much', () => {
  test('memory ends at its limit', async () => {
    const grow = '(if (i32.eq (memory.grow (i32.const 16)) (i32.const -1)) (then unreachable))';
    assert.equal((await outcome({ step: grow })).code, 'model-trapped');
  });

  test('a table ends at its limit', async () => {
    const table = '(table $t 1 64 funcref)';
    const grow = '(if (i32.eq (table.grow $t (ref.null func) (i32.const 1000)) (i32.const -1)) (then unreachable))';
    assert.equal((await outcome({ table, step: grow })).code, 'model-trapped');
  });

  test('a loop without end gives no answer, and ending the worker ends it', async () => {
    assert.equal((await outcome({ step: '(loop $l (br $l))' })).kind, 'silent');
  });

  test('log lines beyond the rate are held back and counted', async () => {
    const shout = `(local $i i32) (loop $l (call $log (i32.const 2) (i32.const 1024) (i32.const 9))
      (local.set $i (i32.add (local.get $i) (i32.const 1))) (br_if $l (i32.lt_u (local.get $i) (i32.const 10000))))`;
    const { log, answers } = await converse(opened.page, await core({ step: shout }), [advance()], { log_lines_per_sec: 5 });
    assert.equal(answers.at(-1).kind, 'advanced');
    assert.deepEqual(log[0], { kind: 'log', level: 'warn', text: 'not today' });
    assert.ok(log.length <= 12, `${log.length} lines came through`);
  });
});

describe('numbers that are none', () => {
  for (const [name, value, place] of [['NaN', 'nan', 1], ['infinity', 'inf', 1]]) {
    test(`${name} is passed on and flagged`, async () => {
      const outputs = `(f64.store (i32.const 128) (f64.const 1)) (f64.store (i32.const 136) (f64.const ${value})) ${list(128, 2)}`;
      const answer = await outcome({ outputs });
      assert.deepEqual([answer.kind, answer.not_finite], ['advanced', place]);
    });
  }
});

describe('bytes that are no model', () => {
  test('do not compile', async () => {
    const { answers } = await converse(opened.page, new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 99]), []);
    assert.deepEqual([answers[0].code, answers[1].code], ['model-invalid', 'model-failed']);
  });
});
