// Two exhibits side by side: each with a sandbox of its own, so that whatever one does the other goes on.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { firstExhibit } from './lib/hall.js';
import { ID, MISBEHAVIOURS, addToHall } from './lib/made_up_exhibit.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const session = openSession();
const WIDE = { viewport: { width: 1920, height: 1080 } };

/** Both sides, once both can be used. */
async function sides(page) {
  const both = await Promise.all(
    ['left', 'right'].map(async (side) => {
      const element = await page.waitForSelector(`iframe[data-side="${side}"]`);
      return element.contentFrame();
    }),
  );
  for (const side of both) await side.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
  return both;
}

const search = (side) => side.evaluate(() => location.search);
const sum = (side) => side.evaluate(() => window.kepu.outputs()[1]);
const set = (side, amount) => side.evaluate((amount) => window.kepu.set('amount', amount), amount);
const untilSum = (side, wanted) => side.waitForFunction((wanted) => window.kepu.outputs()[1] === wanted, wanted);

describe('a comparison', () => {
  test('begins on both sides where the visitor stood, and each goes its own way', () =>
    session.visit(async (page, context) => {
      await addToHall(context);
      await openExhibit(page, session.site.url, ID);
      await page.evaluate(() => window.kepu.set('amount', 40));
      await page.waitForFunction(() => window.kepu.outputs()[1] === 40 && location.search.includes('state='));
      await page.getByRole('button', { name: 'Compare' }).click();
      const [left, right] = await sides(page);
      await untilSum(left, 40);
      await untilSum(right, 40);
      const was = await search(right);
      await set(right, 5);
      await untilSum(right, 45);
      assert.equal(await sum(left), 40);
      assert.equal(await left.getByRole('button', { name: 'Compare' }).count(), 0, 'no comparison within the comparison');
      // Each side is a page like any other, with landmarks of the same names.
      assert.deepEqual(await violations(page, ['iframe']), []);
      // Loaded again, both are where the address has them, which follows a moment later.
      await right.waitForFunction((was) => location.search !== was, was);
      const now = (await search(right)).slice(1);
      await page.waitForFunction((now) => new URLSearchParams(location.search).get('with') === now, now);
      await page.reload();
      const [again, other] = await sides(page);
      await untilSum(again, 40);
      await untilSum(other, 45);
      await page.getByRole('button', { name: 'End comparison' }).click();
      await page.waitForFunction(() => window.kepu?.ready() === true && window.kepu.outputs()[1] === 40);
    }, { ...WIDE, draws: true }));

  for (const what of ['traps', 'loops for ever', 'wants all memory']) {
    test(`goes on on the left when the right ${what}`, () =>
      session.visit(async (page, context) => {
        const [parts, code] = MISBEHAVIOURS[what];
        await addToHall(context, parts);
        const { id } = await firstExhibit(session.site.url);
        await page.goto(`${session.site.url}compare.html?exhibit=${id}&lang=en&with=${encodeURIComponent(`exhibit=${ID}&lang=en`)}`);
        const [left, right] = await sides(page);
        const before = await left.evaluate(() => performance.now());
        await right.locator('[data-action="misbehave"]').click();
        await right.waitForSelector(`[data-error="${code}"]`);
        assert.equal(await left.locator('[data-error^="model"]').count(), 0);
        assert.ok(await left.evaluate((before) => window.kepu.ready() && performance.now() > before, before));
        await left.getByRole('button', { name: 'Start again' }).first().click();
        await left.waitForFunction(() => [...window.kepu.outputs()].every(Number.isFinite));
      }, WIDE));
  }

  test('lets a side go back to the hall and choose another', () =>
    session.visit(async (page, context) => {
      await addToHall(context);
      const { id } = await firstExhibit(session.site.url);
      await page.goto(`${session.site.url}compare.html?exhibit=${id}&lang=en`);
      const [left, right] = await sides(page);
      await right.locator('a.back').click();
      await right.locator(`main > .cards [data-exhibit="${ID}"] a`).click();
      await right.waitForFunction(() => window.kepu?.ready() === true && window.kepu.outputs().length === 2);
      assert.ok((await left.evaluate(() => window.kepu.outputs().length)) > 2);
    }, WIDE));

  test('speaks one language on both sides', () =>
    session.visit(async (page) => {
      const { id } = await firstExhibit(session.site.url);
      await page.goto(`${session.site.url}compare.html?exhibit=${id}&lang=en`);
      const [left, right] = await sides(page);
      await left.locator('.languages [lang="zh-Hant"]').click();
      await right.waitForFunction(() => document.documentElement.lang === 'zh-Hant');
      await page.getByRole('button', { name: '結束比較' }).waitFor();
    }, WIDE));

  for (const [language, viewport] of [
    ['en', { width: 1920, height: 1080 }],
    ['zh-Hans', { width: 1366, height: 768 }],
    ['zh-Hant', { width: 1080, height: 1920 }],
  ]) {
    test(`is seen whole in ${language} at ${viewport.width} × ${viewport.height}`, () =>
      session.visit(
        async (page) => {
          const { id } = await firstExhibit(session.site.url);
          await page.goto(`${session.site.url}compare.html?exhibit=${id}&lang=${language}`);
          for (const side of await sides(page)) {
            const wide = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            assert.ok(wide[0] <= wide[1], `${wide[0]} of ${wide[1]} pixels`);
          }
          await page.waitForTimeout(3_000);
          await keepPicture(page, 'compare', `${language}-${viewport.width}`);
        },
        { viewport, draws: true },
      ));
  }
});
