// What the operator's panel says of what is kept for when the network is away, and what can be ordered there.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { FAILED, KEPT, WAITING, keeper } from './lib/keeper.js';
import { layoutFaults } from './lib/layout.js';
import { openOperator, openPanel, says, started } from './lib/operator.js';
import { keepPicture } from './lib/pictures.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

/** Least side of a target on a kiosk, in CSS pixels. */
const KIOSK_TARGET = 64;

const { kiosk } = openOperator();

const value = (page, name) => page.locator('.panel-offline .panel-row', { hasText: name }).locator('dd');
const orders = (page) => page.evaluate(() => window.test_orders);
const told = (status, after) => ({ first: keeper(status, after) });

describe('the card of what is kept', () => {
  test('says which version runs, and what opens without a network', () =>
    kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await says(value(page, 'This version'), '5e6f7a8b');
        await says(value(page, 'Newer version'), 'None');
        await says(value(page, 'Kept on this machine'), '41.3 MB');
        await says(value(page, 'Exhibits that open'), '2 / 3');
        await says(value(page, 'Looked for a newer one'), 'There is none');
        await page.getByRole('button', { name: 'Look for a newer one' }).click();
        await says(value(page, 'Newer version'), '9c0d1e2f, from the next visit on');
        await page.getByRole('button', { name: 'Stay with this version' }).waitFor();
        assert.deepEqual(await orders(page), ['update']);
      },
      told(KEPT, { update: WAITING }),
    ));

  test('goes one step back, and begins anew with it', () =>
    kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await page.evaluate(() => (window.isOld = true));
        await page.getByRole('button', { name: 'Go back to version 1a2b3c4d' }).click();
        await page.waitForFunction(() => !window.isOld, null, { timeout: PATIENCE_MILLIS });
        await started(page);
      },
      told(KEPT, { back: { ...KEPT, current: KEPT.previous, previous: KEPT.current, refused: KEPT.current } }),
    ));

  test('stays with what runs where a newer one only waits, and disturbs nobody', () =>
    kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await page.evaluate(() => (window.isOld = true));
        await page.getByRole('button', { name: 'Stay with this version' }).click();
        await says(value(page, 'Newer version'), '9c0d1e2f was set aside');
        assert.ok(await page.evaluate(() => window.isOld));
      },
      told(WAITING, { back: { ...KEPT, previous: WAITING.current, refused: WAITING.current } }),
    ));

  test('says what went wrong, in words for each kind', async () => {
    await kiosk(
      {},
      async (page) => {
        await openPanel(page);
        const search = page.getByRole('button', { name: 'Look for a newer one' });
        for (const [kind, words] of [
          ['unreachable', 'could not be reached'], ['slow', 'silent for too long'], ['status', 'did not give a file'], ['garbled', 'is no list'],
          ['changed', 'another file'], ['full', 'no room left'], ['storage', 'could not keep it'], ['another', 'could not keep it'],
        ]) {
          await page.evaluate((status) => window.test_told(status), { ...FAILED, last: { ...FAILED.last, kind } });
          await search.click();
          await says(value(page, 'Looked for a newer one'), new RegExp(`Will try again later: .*${words}`));
        }
      },
      told(KEPT),
    );
    await kiosk(
      {},
      async (page) => {
        await openPanel(page);
        await page.getByRole('button', { name: 'Look for a newer one' }).click();
        await says(page.locator('.panel-offline [role="status"]'), 'That did not work: this browser could not keep it (UnknownError)');
      },
      told(KEPT, { update: { fault: { kind: 'storage', detail: 'UnknownError' } } }),
    );
  });

  test('says where nothing is kept', () =>
    kiosk({}, async (page) => {
      await openPanel(page);
      await says(value(page, 'This version'), 'Nothing is kept here yet');
      assert.equal(await page.locator('.panel-offline button:visible').count(), 0);
    }));

  test('says why the worker could not be started, which is tried again', () =>
    kiosk(
      {},
      async (page) => {
        await page.addScriptTag({ type: 'module', url: './offline/offline.js' });
        await page.waitForFunction(() => window.test_tries === 1);
        await openPanel(page);
        await says(value(page, 'Looked for a newer one'), 'Will try again later: this browser could not keep it (no script)');
        await page.clock.runFor(40_000);
        await page.waitForFunction(() => window.test_tries === 2);
        assert.ok(await page.evaluate(() => window.test_registered));
      },
      {
        query: '?offline=on',
        first: async (page) => {
          await page.clock.install();
          await page.addInitScript(() => {
            window.test_tries = 0;
            const register = async () => {
              window.test_tries += 1;
              if (window.test_tries === 1) throw new TypeError('no script');
              window.test_registered = true;
            };
            const value = { register, getRegistration: async () => undefined, ready: new Promise(() => {}) };
            Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, value });
          });
        },
      },
    ));

  for (const [width, height, language] of [[1920, 1080, 'en'], [1366, 768, 'zh-Hans'], [1080, 1920, 'zh-Hant'], [390, 844, 'en']]) {
    test(`is whole at ${width}×${height} in ${language}`, () =>
      kiosk(
        {},
        async (page) => {
          await openPanel(page);
          await page.locator('.panel-offline dd.bad').waitFor();
          await page.locator('.panel-offline').scrollIntoViewIfNeeded();
          assert.deepEqual([...(await layoutFaults(page, KIOSK_TARGET)), ...(await violations(page))], []);
          await keepPicture(page, 'operator', `offline-${language}-${width}x${height}`);
        },
        { ...told(FAILED), viewport: { width, height }, query: `?lang=${language}` },
      ));
  }
});
