// An exhibit of another hall that makes the page fall again and again is left out like one of the hall's own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { OF_A_FALL, fallen, trap } from './lib/falls.js';
import { NEVER, isReady } from './lib/lone_kiosk.js';
import { catalogue, offer, openOtherHall, settle } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const session = openSession();

/**
 * Opens an exhibit of another hall, with whose help the page falls the third time, and goes on without it. Then does
 * `body(page, address)`.
 */
async function leftOut(query, body) {
  const file = await readFile(inTree('build/hostile/sound.kepu'));
  const other = await openOtherHall({ '/catalogue.json': catalogue(offer('falls.kepu', file), offer('stays.kepu', file, { id: 'stays' })), '/falls.kepu': file });
  const address = `${other.url}falls.kepu`;
  try {
    await session.visit(
      async (page, context) => {
        await settle(context, { language: 'en', idle: NEVER, catalogue: [{ url: `${other.url}catalogue.json`, publisher: 'Example Science Society' }] });
        await page.goto(`${session.site.url}${query}`);
        await cardOf(page, 'falls').locator('a').click({ timeout: PATIENCE_MILLIS });
        await isReady(page);
        await page.evaluate((exhibit) => {
          const before = [2000, 1000].map((millis) => ({ at: Date.now() - millis, exhibit, said: 'Error: x', where: '' }));
          localStorage.setItem('kepu.recovery.falls', JSON.stringify(before));
        }, address);
        await trap(page);
        const screen = await fallen(page);
        assert.match(await screen.innerText(), /three times/);
        await screen.getByRole('button', { name: 'Open the hall without it' }).click();
        await screen.waitFor({ state: 'detached', timeout: PATIENCE_MILLIS });
        await cardOf(page, 'stays').waitFor({ timeout: PATIENCE_MILLIS });
        assert.deepEqual([await cardOf(page, 'falls').count(), await cardOf(page, 'falls').isVisible()], [1, false]);
        await body(page, address);
      },
      { expected: OF_A_FALL, serviceWorkers: 'block', viewport: { width: 1366, height: 768 } },
    );
  } finally {
    other.close();
  }
}

const cardOf = (page, name) => page.locator(`.other-hall .card:has(a[href*="${name}.kepu"])`);

test('in a hall, which says so', () => leftOut('?lang=en', (page) => page.locator('[data-notice="left-out"]').waitFor({ timeout: PATIENCE_MILLIS })));

test('on a kiosk, which tells its operator alone', () =>
  leftOut('?mode=kiosk', async (page, address) => {
    const { lines } = await page.evaluate(() => JSON.parse(localStorage.getItem('kepu.kiosk.log')));
    assert.ok(lines.some(({ kind, text }) => kind === 'fault' && text.startsWith(`${address}: left out`)), JSON.stringify(lines));
    assert.equal(await page.locator('[data-notice]').count(), 0);
  }));
