// The stage dies, loses its GPU, never arrives, or cannot be: the exhibit goes on, and what can be drawn is drawn again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch } from './lib/chromium.js';
import { firstExhibit } from './lib/hall.js';
import { openSite } from './lib/site.js';
import { listenForTrouble, openExhibit, outputs, recordedInputs } from './lib/visitor.js';
import { value } from './lib/visits.js';

/** Most time from the loss of a stage to the next drawn frame. */
const REDRAW_MILLIS = 5_000;

let site;
let exhibit;
before(async () => {
  site = await openSite();
  exhibit = await firstExhibit(site.url);
});
after(() => site?.close());

/** Opens the exhibit in a fresh browser with `flags`; `prepare` may set up routes first. */
async function withExhibit(body, { flags = [], prepare = async () => {} } = {}) {
  const browser = await launch(flags);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const trouble = listenForTrouble(page);
    await prepare(page);
    await openExhibit(page, site.url, exhibit.id);
    await body(page);
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
  }
}

const stage = (page) => page.locator('[data-stage]');
const untilStage = (page, state, timeout) => page.locator(`[data-stage="${state}"]`).waitFor({ state: 'attached', timeout });
const frames = async (page) => Number(await stage(page).getAttribute('data-frames'));

/** Waits until the stage has drawn `more` frames than `than`. */
const untilDrawn = (page, than, timeout) =>
  page.waitForFunction((than) => Number(document.querySelector('[data-stage]')?.dataset.frames ?? 0) > than, than, { timeout });

/** The worker that draws. */
async function stageWorker(page) {
  for (const worker of page.workers()) {
    if (await worker.evaluate(() => self.stageCanvas !== undefined).catch(() => false)) return worker;
  }
  throw new Error('no stage worker');
}

/** The visitor can still set an input and gets other outputs. */
async function isOperable(page) {
  const input = exhibit.manifest.model.variable.find(({ causality, type }) => causality === 'input' && type === undefined);
  for (const part of [0.9, 0.2]) {
    const was = await outputs(page);
    const { val } = value(input, part);
    await page.evaluate(([name, val]) => window.kepu.set(name, val), [input.name, val]);
    await page.waitForFunction((was) => [...window.kepu.outputs()].some((now, i) => now !== was[i]), was, { timeout: 2_000 });
  }
}

/** Looks at a stage that draws, has it destroyed by `destroy`, and waits until another draws. */
async function drawsAgainAfter(page, t, destroy) {
  await untilStage(page, 'drawing', 60_000);
  await untilDrawn(page, 0, 60_000);
  const before = await recordedInputs(page);
  const start = Date.now();
  await destroy(await stageWorker(page));
  await isOperable(page);
  // A new stage counts its frames from the beginning.
  await page.waitForFunction(() => document.querySelector('[data-stage]')?.dataset.stage !== 'drawing', null, { timeout: REDRAW_MILLIS });
  await untilStage(page, 'drawing', REDRAW_MILLIS);
  await untilDrawn(page, 0, REDRAW_MILLIS);
  const millis = Date.now() - start;
  t.diagnostic(`drawn again after ${millis} ms`);
  assert.ok(millis <= REDRAW_MILLIS, `${millis} ms`);
  const now = await recordedInputs(page);
  assert.deepEqual(now.slice(0, before.length), before, 'nothing of the visit is lost');
  assert.ok(now.length > before.length, 'what was done meanwhile is in it');
}

describe('a stage', () => {
  test('that is killed is started again', (t) =>
    withExhibit((page) => drawsAgainAfter(page, t, (worker) => worker.evaluate(() => self.close()))));

  test('that loses its GPU context is started again', (t) =>
    withExhibit((page) =>
      drawsAgainAfter(page, t, (worker) =>
        worker.evaluate(() => {
          const gl = self.stageCanvas.getContext('webgl2');
          gl.getExtension('WEBGL_lose_context').loseContext();
        }),
      ),
    ));

  test('that hangs is started again', (t) =>
    withExhibit((page) =>
      drawsAgainAfter(page, t, (worker) => {
        // Never answered: the worker is ended while it runs this.
        worker.evaluate(() => { for (;;); }).catch(() => {});
      }),
    ));

  test('that cannot be downloaded leaves the exhibit operable', () =>
    withExhibit(
      async (page) => {
        await untilStage(page, 'failed', 30_000);
        await isOperable(page);
        await page.locator('[data-error]').first().waitFor();
      },
      { prepare: (page) => page.route(/\/stage[^/]*\.wasm$|\/stage\/[^/]*\.wasm$/, (route) => route.abort('failed')) },
    ));

  test('whose file is cut off leaves the exhibit operable', () =>
    withExhibit(
      async (page) => {
        await untilStage(page, 'failed', 30_000);
        await isOperable(page);
      },
      {
        prepare: (page) =>
          page.route(/\/stage[^/]*\.wasm$|\/stage\/[^/]*\.wasm$/, async (route) => {
            const body = await (await route.fetch()).body();
            await route.fulfill({ body: body.subarray(0, 1000), contentType: 'application/wasm' });
          }),
      },
    ));

  test('that cannot be, for want of WebGL, leaves the exhibit operable', () =>
    withExhibit(
      async (page) => {
        await page.locator('[data-stage="none"], [data-stage="failed"]').waitFor({ state: 'attached', timeout: 60_000 });
        await isOperable(page);
        assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
      },
      { flags: ['--disable-3d-apis'] },
    ));
});
