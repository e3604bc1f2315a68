// The visitor's hands: everything a manifest offers, done by touch or with the keyboard alone.
import assert from 'node:assert/strict';

import { PATIENCE_MILLIS, outputs, recordedInputs } from './visitor.js';

/** Goes through the whole exhibit; calls `at(step)` at each step of the story before anything is done there. */
export async function walk(page, manifest, hands, at = async () => {}) {
  const steps = manifest.story ?? [];
  if (steps.length === 0) {
    await at({ id: 'all', number: 0 });
    await useControls(page, manifest, manifest.control_group ?? [], hands);
    await useActions(page, manifest, hands);
    return;
  }
  for (const [number, step] of steps.entries()) {
    await page.locator(`[data-story="${step.id}"]`).waitFor();
    await at({ ...step, number });
    // Tabs stand in the step's own order.
    const groups = (step.control_groups ?? []).map((group) => manifest.control_group.find(({ id }) => id === group));
    await useControls(page, manifest, groups, hands);
    if (number === 0) await useActions(page, manifest, hands);
    if (step.until?.what === 'prediction') await usePrediction(page, manifest, step, hands);
    if (step.until?.what === 'answer') await useQuestion(page, manifest, step.until.question, hands);
    if (number + 1 < steps.length) await hands.press(page.locator('.story-ways button').last());
  }
}

async function useControls(page, manifest, groups, hands) {
  for (const [place, group] of groups.entries()) {
    if (groups.length > 1) await hands.chooseTab(page.locator('.tabs [role="tab"]').nth(place));
    for (const control of group.control) await useControl(page, manifest, control, hands);
    for (const handle of await page.locator('[data-handle]').all()) await useHandle(handle, hands);
  }
}

/** Moves one point of a chart or of the scene. */
async function useHandle(handle, hands) {
  if (!(await handle.isVisible())) return;
  const id = await handle.getAttribute('data-handle');
  const said = () => handle.getAttribute('aria-valuetext');
  const before = await said();
  await hands.moveHandle(handle);
  await handle.page().waitForFunction(
    ([id, before]) => document.querySelector(`[data-handle="${id}"]`)?.getAttribute('aria-valuetext') !== before,
    [id, before],
    { timeout: PATIENCE_MILLIS },
  );
}

/** Draws the line that is expected, and is told how it compares. */
async function usePrediction(page, manifest, step, hands) {
  const chart = page.locator(`[data-chart="${step.chart}"]`);
  const done = chart.locator('.afterwards button').first();
  assert.ok(await done.isDisabled(), 'nothing is drawn yet');
  await hands.drawPrediction(chart);
  await hands.press(done);
  await chart.locator('.compared').waitFor();
}

/** Moves one control and sees that the model answers. */
async function useControl(page, manifest, control, hands) {
  const root = page.locator(`[data-control="${control.id}"]`);
  const before = JSON.stringify(await outputs(page));
  switch (control.widget ?? 'slider') {
    case 'slider': {
      const slider = root.locator('input[type="range"]');
      const values = new Set([await slider.inputValue()]);
      await hands.moveSlider(slider);
      values.add(await slider.inputValue());
      assert.ok(values.size > 1, `the slider ${control.id} does not move`);
      break;
    }
    case 'choice':
      await hands.choose(root.locator('label').last(), root.locator('input').last());
      break;
    case 'switch':
      await hands.press(root.locator('input'));
      break;
  }
  if (manifest.model.runs) return; // its outputs change by themselves
  await page.waitForFunction((before) => JSON.stringify([...window.kepu.outputs()]) !== before, before, { timeout: PATIENCE_MILLIS });
}

async function useActions(page, manifest, hands) {
  const buttons = page.locator('.actions button');
  assert.equal(await buttons.count(), (manifest.model.action ?? []).length, 'every action has a button');
  for (let i = 0; i < (await buttons.count()); i++) {
    const before = (await recordedInputs(page)).length;
    await hands.press(buttons.nth(i));
    await page.waitForFunction((before) => window.kepu.visit().trim().split('\n').length - 1 > before, before);
  }
}

async function useQuestion(page, manifest, id, hands) {
  const question = manifest.question.find((question) => question.id === id);
  const root = page.locator(`[data-question="${id}"]`);
  assert.equal(await root.locator('input').count(), question.options.length);
  for (const place of question.options.keys()) {
    await hands.choose(root.locator('label').nth(place), root.locator('input').nth(place));
    await root.locator('.why').waitFor();
  }
}

/** By touch alone. */
export const touch = {
  press: (target) => target.tap(),
  async chooseTab(tab) {
    // What has just come into the page may still move under the finger.
    for (let i = 0; i < 3 && (await tab.getAttribute('aria-selected')) !== 'true'; i++) {
      await tab.tap();
      await tab.page().waitForTimeout(200);
    }
    assert.equal(await tab.getAttribute('aria-selected'), 'true', 'a tap chooses the tab');
  },
  async choose(label, input) {
    await label.tap();
    assert.ok(await input.isChecked(), 'the choice was taken');
  },
  async moveSlider(slider) {
    const was = await slider.inputValue();
    for (const share of [0.3, 0.7]) {
      await slider.scrollIntoViewIfNeeded();
      const { width, height } = await slider.boundingBox();
      await slider.tap({ position: { x: width * share, y: height / 2 } });
      if ((await slider.inputValue()) !== was) return;
    }
  },
  async moveHandle(handle) {
    const page = handle.page();
    await handle.scrollIntoViewIfNeeded();
    // Where one lies on another, the upper is taken first.
    const upper = await uppermost(handle);
    if (upper !== (await handle.getAttribute('data-handle'))) await this.drag(page.locator(`[data-handle="${upper}"]`));
    await this.drag(handle);
  },
  async drag(handle) {
    const { x, y, width, height } = await handle.boundingBox();
    const from = { x: x + width / 2, y: y + height / 2 };
    // Towards the middle of what it is dragged over, so that it is not at an end already; from the middle, away.
    const area = await handle.evaluate((e) => e.offsetParent.getBoundingClientRect().toJSON());
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    const isThere = Math.hypot(middle.x - from.x, middle.y - from.y) < width;
    const to = isThere ? { x: middle.x + area.width / 4, y: middle.y + area.height / 4 } : middle;
    const part = (share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await stroke(handle.page(), [from, part(0.2), part(0.5), part(0.8)]);
  },
  async drawPrediction(chart) {
    const area = chart.locator('.draw-area');
    await area.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await area.boundingBox();
    const at = (across, down) => ({ x: x + width * across, y: y + height * down });
    await stroke(chart.page(), [at(0.3, 0.6), at(0.5, 0.5), at(0.7, 0.4), at(0.95, 0.3)]);
  },
};

/** The handle that a finger in the middle of this one would take. */
const uppermost = (handle) =>
  handle.evaluate((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return (document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[data-handle]') ?? e).dataset.handle;
  });

/** Puts a finger down at the first of `points`, moves it over the others and lifts it. */
async function stroke(page, points) {
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [points[0]]);
  for (const point of points.slice(1)) await send('touchMove', [point]);
  await send('touchEnd', []);
  await session.detach();
}

/** With the keyboard alone: Tab to get there, then the keys a person would try. */
export const keyboard = {
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press((await target.evaluate((e) => e.tagName === 'INPUT')) ? 'Space' : 'Enter');
  },
  async chooseTab(tab) {
    const page = tab.page();
    const chosen = page.locator('.tabs [role="tab"][aria-selected="true"]');
    await tabTo(chosen);
    for (let i = 0; i < 12 && (await tab.getAttribute('aria-selected')) !== 'true'; i++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(50);
    }
    assert.equal(await tab.getAttribute('aria-selected'), 'true', 'the arrow keys choose the tab');
  },
  async choose(label, input) {
    const page = input.page();
    // A group of radio buttons is one stop; the arrows go on from there.
    await tabTo(input, { orSameGroup: true });
    for (let i = 0; i < 12 && !(await input.isChecked()); i++) {
      await page.keyboard.press(i === 0 ? 'Space' : 'ArrowDown');
      await page.waitForTimeout(50);
    }
    assert.ok(await input.isChecked(), 'the arrow keys choose');
  },
  async moveSlider(slider) {
    await tabTo(slider);
    const was = await slider.inputValue();
    for (const key of ['ArrowRight', 'ArrowLeft', 'PageDown', 'End', 'Home']) {
      await slider.page().keyboard.press(key);
      if ((await slider.inputValue()) !== was) return;
    }
  },
  async moveHandle(handle) {
    await tabTo(handle);
    const was = await handle.getAttribute('aria-valuetext');
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
      await handle.page().keyboard.press(key);
      await handle.page().waitForTimeout(30);
      if ((await handle.getAttribute('aria-valuetext')) !== was) return;
    }
  },
  async drawPrediction(chart) {
    await tabTo(chart.locator('[role="slider"]').last());
    for (let i = 0; i < 3; i++) await chart.page().keyboard.press('ArrowUp');
  },
};

/** Most presses of Tab to reach a thing: more than one page has stops. */
const MOST_TABS = 120;

/** Presses Tab until `target` has the focus, which must then be seen. */
export async function tabTo(target, { orSameGroup = false } = {}) {
  const page = target.page();
  const here = () =>
    target.evaluate((e, orSameGroup) => {
      const focused = document.activeElement;
      return focused === e || (orSameGroup && focused?.type === 'radio' && focused.name === e.name);
    }, orSameGroup);
  for (let i = 0; i < MOST_TABS; i++) {
    if (await here()) {
      assert.ok(await focusIsSeen(page), 'what has the focus shows it');
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${await target.evaluate((e) => e.outerHTML.slice(0, 120))}`);
}

/** Whether the focused element, or the label around it, has an outline or a shadow, and is on the screen. */
const focusIsSeen = (page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const marked = (element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const { bottom, top } = focused.getBoundingClientRect();
    return (marked(focused) || marked(focused.closest('label'))) && bottom > 0 && top < innerHeight;
  });
