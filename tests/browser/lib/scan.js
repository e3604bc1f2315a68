// One switch alone: waits for the frame to be around a thing and presses, as somebody does who can do no more. The third pair of
// hands beside those of walk.js.
import assert from 'node:assert/strict';

import { PATIENCE_MILLIS } from './visitor.js';

/** Seconds for which the frame stays in a test: about the least that can be chosen, and nobody else's number. */
const PACE_SECS = 0.203;

/** A press so soon after the frame has moved, or after another press, is taken for a late or a trembling one (src/access). */
const SETTLED_MILLIS = 210;

/** Lets every page of `context` begin with the scan on, as fast as a test can follow. */
export const scanFrom = (context) => context.addInitScript(begin, PACE_SECS);

/**
 * In the page, before anything else. A person who is too late waits for the next round; a machine that is busy with something else
 * would be too late always. So the frame, once it is where it was waited for, stays until the switch was pressed.
 */
function begin(pace) {
  localStorage.setItem('kepu.access', JSON.stringify({ scan: true, pace }));
  const [own, ownClear] = [window.setTimeout, window.clearTimeout];
  const millis = pace * 1000;
  window.frame_held = false;
  let [turn, last] = [0, undefined];
  window.setTimeout = (back, wait, ...more) => {
    if (wait !== millis) return own(back, wait, ...more);
    const its = (turn += 1);
    const goOn = () => {
      // With a press the frame has been given a new time.
      if (its !== turn) return;
      if (window.frame_held) own(goOn, 10);
      else back();
    };
    last = own(goOn, wait);
    return last;
  };
  window.clearTimeout = (id) => {
    // Also where it waits to be let go.
    if (id === last) turn += 1;
    ownClear(id);
  };
}

/** Has the frame stay around the group that holds `selector`, until `letGo`. */
export async function holdAround(page, selector) {
  const isThere = (selector) => (window.frame_held = Boolean(document.querySelector(`:is(${selector})[data-scan="group"]`)));
  await page.waitForFunction(isThere, selector, { timeout: PATIENCE_MILLIS });
  await page.waitForTimeout(SETTLED_MILLIS);
}

export const letGo = (page) => page.evaluate(() => (window.frame_held = false));

/** Presses the switch once the frame is around `wanted`; gives whether alone (`item`) or with others (`group`). */
async function pressAt(page, wanted) {
  // A locator is asked for what it finds.
  const own = await (wanted.elementHandle ? await wanted.elementHandle() : wanted).ownerFrame();
  const kind = await wanted.evaluate(
    (element, [settled, patience]) =>
      new Promise((done, fail) => {
        const until = performance.now() + patience;
        const look = () => {
          const kind = element.dataset.scan;
          if (kind) {
            window.frame_held = true;
            setTimeout(() => done(kind), settled);
          } else if (!element.isConnected) fail(new Error('it is gone'));
          else if (performance.now() > until) fail(new Error(`the frame does not come to ${element.outerHTML.slice(0, 160)}`));
          else setTimeout(look, 10);
        };
        look();
      }),
    [SETTLED_MILLIS, PATIENCE_MILLIS],
  );
  await page.keyboard.press('Space');
  // A comparison's side may have gone where the press led.
  await letGo(own).catch(() => {});
  return kind;
}

/** Lets the frame come to `target`, through the group it is in, and presses. */
async function reach(target) {
  const page = target.page();
  assert.ok(await target.isVisible(), 'what is to be pressed is there');
  for (let i = 0; i < 3; i++) {
    if ((await pressAt(page, target)) === 'item') return;
  }
  assert.fail(`the frame stays around its group: ${await target.evaluate((element) => element.outerHTML.slice(0, 160))}`);
}

const chip = (page, id) => page.locator(`[data-chip="${id}"]`);

/** Presses a chip of a slider that was entered; enters it again where the frame has meanwhile left it. */
async function pressChip(slider, id) {
  const page = slider.page();
  for (let i = 0; i < 3; i++) {
    if ((await chip(page, id).count()) === 0) await reach(slider);
    const there = await chip(page, id).elementHandle({ timeout: PATIENCE_MILLIS });
    try {
      return await pressAt(page, there);
    } catch (error) {
      if (!/it is gone/.test(error.message)) throw error;
    }
  }
  assert.fail(`the frame does not stay with the slider for ${id}`);
}

/** Enters a slider, presses `ways` in turn until `isDone()` says so, and leaves it. */
async function move(slider, ways, isDone) {
  for (const way of ways) {
    await pressChip(slider, way);
    await slider.page().waitForTimeout(50);
    if (await isDone()) break;
  }
  await pressChip(slider, 'done');
  await chip(slider.page(), 'done').waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
}

/** By one switch alone, while the scan is on. */
export const scan = {
  press: reach,
  async chooseTab(tab) {
    if ((await tab.getAttribute('aria-selected')) !== 'true') await reach(tab);
    assert.equal(await tab.getAttribute('aria-selected'), 'true', 'the switch chooses the tab');
  },
  async choose(label, input) {
    await reach(input);
    assert.ok(await input.isChecked(), 'the choice was taken');
  },
  async moveSlider(slider) {
    const was = await slider.inputValue();
    await move(slider, ['more', 'less'], async () => (await slider.inputValue()) !== was);
  },
  async moveHandle(handle) {
    const was = await handle.getAttribute('aria-valuetext');
    const isBoth = await handle.evaluate((element) => element.matches('.both-ways'));
    await move(handle, isBoth ? ['right', 'left', 'up', 'down'] : ['more', 'less'], async () => (await handle.getAttribute('aria-valuetext')) !== was);
  },
  async drawPrediction(chart) {
    await move(chart.locator('[role="slider"]').last(), ['more', 'more'], async () => false);
  },
};
