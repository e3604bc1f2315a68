// What the visitor does is what is recorded, and what the address says is where the next one stands.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { DOABLE_ONCE_MORE, ID, addToHall, changing } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { openExhibit, outputs, recordedInputs, untilOutputs } from './lib/visitor.js';

const session = openSession();

/** A visitor's browser with the made-up exhibit, whose story has one step that sets the amount to 5. */
const visitor = (body) =>
  session.visit(async (page, context) => {
    const story = [{ id: 'five', set: [{ input: 'amount', value: 5 }], control_groups: ['all'] }];
    await addToHall(context, {}, changing({ story }, 'story-five = Five\n    .text = It is five.\n'));
    await body(page);
  });

const set = (page, value) => page.evaluate((value) => window.kepu.set('amount', value), value);

describe('a visit', () => {
  test('keeps what was set before an action before it', () =>
    visitor(async (page) => {
      await openExhibit(page, session.site.url, ID);
      await untilOutputs(page, ([, sum]) => sum === 5);
      await page.evaluate(() => {
        window.kepu.set('amount', 2);
        window.kepu.set('amount', 3);
        document.querySelector('[data-action="misbehave"]').click();
        window.kepu.set('amount', 4);
      });
      await untilOutputs(page, ([, sum]) => sum !== 5);
      const inputs = (await recordedInputs(page)).map((line) => JSON.parse(line)[1]);
      assert.deepEqual(
        inputs.map(({ tag, val }) => (tag === 'set' ? val.value.val : tag)),
        [5, 3, 'action', 4],
      );
    }));

  test('is left and found again by Back and Forward, also in another language', () =>
    visitor(async (page) => {
      await page.goto(`${session.site.url}?lang=en`);
      await page.locator(`[data-exhibit="${ID}"] a`).click();
      await page.waitForFunction(() => window.kepu?.ready());
      await untilOutputs(page, ([, sum]) => sum === 5);
      await page.locator('.languages button[lang="zh-Hans"]').click();
      await set(page, 9);
      await untilOutputs(page, ([, sum]) => sum === 14);
      // The hall's own entry still says English.
      await page.goBack();
      await page.locator('.hall h1').waitFor();
      assert.equal(await page.getAttribute('html', 'lang'), 'en');
      await page.goForward();
      await page.locator(`.exhibit[data-exhibit="${ID}"]`).waitFor();
      await page.locator('html[lang="zh-Hans"]').waitFor();
      await page.waitForFunction(() => window.kepu?.ready());
      await untilOutputs(page, ([, sum]) => sum === 14);
    }));

  test('records nothing that is no number', () =>
    visitor(async (page) => {
      await openExhibit(page, session.site.url, ID);
      await untilOutputs(page, ([, sum]) => sum === 5);
      const before = await recordedInputs(page);
      for (const value of [NaN, Infinity, -Infinity]) await set(page, value);
      await set(page, 1e300);
      await untilOutputs(page, ([, sum]) => sum === 105);
      assert.equal((await recordedInputs(page)).length, before.length + 1);
    }));
});

describe('a step of the story', () => {
  test('sets in the model what an action has changed unseen, and is not done before the model has answered', () =>
    session.visit(async (page, context) => {
      await addToHall(context, DOABLE_ONCE_MORE.parts, DOABLE_ONCE_MORE.change);
      await openExhibit(page, session.site.url, ID);
      await page.evaluate(() => {
        window.done = [];
        const look = () => window.done.push(document.querySelector('.story.done')?.dataset.story);
        new MutationObserver(look).observe(document.querySelector('.story'), { attributes: true });
      });
      await page.locator('[data-action="misbehave"]').click();
      await page.locator('.story.done[data-story="one"]').waitFor();
      await page.locator('.story-ways button').last().click();
      await untilOutputs(page, ([, sum]) => sum === 0);
      await page.locator('.story[data-story="two"]:not(.done)').waitFor();
      assert.ok(!(await page.evaluate(() => window.done.includes('two'))), 'it was never done');
      await page.locator('[data-action="misbehave"]').click();
      await page.locator('.story.done[data-story="two"]').waitFor();
    }));
});

describe('an address', () => {
  test('of a step that is no more opens at the last one, with its settings', () =>
    visitor(async (page) => {
      await page.goto(`${session.site.url}?exhibit=${ID}&lang=en&state=${Buffer.from('99').toString('base64url')}`);
      await page.waitForFunction(() => window.kepu?.ready() === true);
      await untilOutputs(page, ([, sum]) => sum === 5);
      assert.equal(await page.locator('.story').getAttribute('data-story'), 'five');
    }));

  for (const value of [0, 5, 7]) {
    test(`of a step that sets 5, left at ${value}, opens at ${value}`, async () => {
      let address;
      await visitor(async (page) => {
        await openExhibit(page, session.site.url, ID);
        await untilOutputs(page, ([, sum]) => sum === 5);
        await set(page, 9);
        await page.waitForFunction(() => new URLSearchParams(location.search).has('state'));
        const was = page.url();
        await set(page, value);
        await page.waitForURL((url) => url.href !== was);
        address = page.url();
      });
      await visitor(async (page) => {
        await page.goto(address);
        await page.waitForFunction(() => window.kepu?.ready() === true);
        await page.waitForFunction((value) => document.querySelector('[data-control="amount"] input')?.value === String(value), value);
        assert.ok((await outputs(page)).every(Number.isFinite));
      });
    });
  }
});
