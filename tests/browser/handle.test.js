// A thing in the scene that is dragged about in an area: two controls under one finger, and under the arrow keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ID, addToHall, changing, manifest } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

const [amount, ...outputs] = manifest.model.variable;
const scene = {
  ...manifest.scene,
  handle: [{ id: 'place', control: 'east', y_control: 'north', from: [2, 1, 0], to: [14, 8, 0] }],
};
const PARTS = {
  model: { ...manifest.model, variable: [amount, { ...amount, name: 'height' }, ...outputs] },
  control_group: [{ id: 'all', control: [{ id: 'east', inputs: ['amount'] }, { id: 'north', inputs: ['height'] }] }],
  scene,
};
const WORDS = 'control-east = East\ncontrol-north = North\nhandle-place = Place\n';

test('a handle of a control group is there where the step shows that group', () =>
  session.visit(
    async (page, context) => {
      const parts = {
        ...PARTS,
        scene: { ...scene, handle: [{ ...scene.handle[0], control_group: 'all' }] },
        story: [{ id: 'look' }, { id: 'try', control_groups: ['all'] }],
      };
      await addToHall(context, {}, changing(parts, `${WORDS}story-look = Look\n    .text = Look.\nstory-try = Try\n    .text = Try.\n`));
      await openExhibit(page, session.site.url, ID);
      const handle = page.locator('[data-handle="place"]');
      await handle.waitFor({ state: 'attached' });
      assert.equal(await handle.isVisible(), false);
      await page.locator('.story-ways button').last().click();
      await handle.waitFor();
    },
    { viewport: { width: 1366, height: 768 } },
  ));

test('a handle moves two controls', () =>
  session.visit(
    async (page, context) => {
      await addToHall(context, {}, changing(PARTS, WORDS));
      await openExhibit(page, session.site.url, ID);
      const handle = page.locator('[data-handle="place"]');
      const values = () => page.locator('[data-control] input').evaluateAll((all) => all.map(({ value }) => Number(value)));
      await handle.waitFor();
      assert.deepEqual(await values(), [0, 0]);
      await handle.focus();
      for (const key of ['ArrowRight', 'PageUp', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
      assert.deepEqual(await values(), [1, 10]);
      assert.match(await handle.getAttribute('aria-valuetext'), /^1 · 10$/);
      // Half of the stage's area away: 6 of 12 units across, 3.5 of 7 up.
      const box = await handle.boundingBox();
      const stage = await page.locator('.stage').boundingBox();
      const unit = Math.min(stage.width / 16, stage.height / 9);
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 3 * unit, from.y - 1 * unit);
      await page.mouse.move(from.x + 6 * unit, from.y - 3.5 * unit);
      await page.mouse.up();
      const [east, north] = await values();
      assert.ok(Math.abs(east - 51) <= 1 && Math.abs(north - 60) <= 1, `${east}, ${north}`);
      // Beyond the corner there is nothing.
      await page.mouse.move(from.x + 6 * unit, from.y - 3.5 * unit);
      await page.mouse.down();
      await page.mouse.move(stage.x + stage.width - 2, stage.y + 2);
      await page.mouse.up();
      assert.deepEqual(await values(), [100, 100]);
    },
    { viewport: { width: 1366, height: 768 } },
  ));
