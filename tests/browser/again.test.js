// What one more exhibit costs a visitor who has opened others, and what opening one again costs: counted on the way to the
// hall, from all of the page's threads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { openCounting } from './lib/counting.js';
import { firstExhibit } from './lib/hall.js';
import { openOtherHall } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const LIMIT_BYTES = 150_000;
const PACKS = Array.from({ length: 10 }, (_, number) => `${number}.kepu`);

const session = openSession();
const untilReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });

/** Whatever the page asks for has been asked for: the stage comes after the controls. */
async function untilQuiet(page, asked) {
  for (let seen = -1; seen !== asked.length; ) {
    seen = asked.length;
    await page.waitForTimeout(2_000);
  }
}

test('the tenth exhibit costs little beyond its pack, opening one again nothing', async (t) => {
  const files = await Promise.all(PACKS.map((name) => readFile(inTree(`build/hostile/ten/${name}`))));
  const other = await openOtherHall(Object.fromEntries(PACKS.map((name, place) => [`/${name}`, files[place]])));
  const counting = await openCounting(session.site.url);
  try {
    await session.visit(async (page) => {
      for (const [place, name] of PACKS.entries()) {
        counting.asked.length = 0;
        await page.goto(`${counting.url}?exhibit=${other.url}${name}&lang=en`);
        await untilReady(page);
        // The stage of nine of them need not have come.
        if (place === 0 || place === PACKS.length - 1) await untilQuiet(page, counting.asked);
      }
      const bytes = counting.asked.reduce((sum, { bytes }) => sum + bytes, 0);
      t.diagnostic(`the tenth exhibit: ${bytes} bytes of the hall, in ${counting.asked.length} answers, beyond the pack's ${files.at(-1).length}`);
      assert.ok(bytes <= LIMIT_BYTES, `${bytes} bytes: ${counting.asked.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')}`);

      const { id } = await firstExhibit(session.site.url);
      const isRelease = counting.asked.length > 0 && !(await (await fetch(session.site.url)).text()).includes('content="./model/worker.js"');
      for (const card of ['.bring [data-exhibit="made-up-4"] a', `main > .cards [data-exhibit="${id}"] a`]) {
        for (const again of [false, true]) {
          await page.locator('a.back').click();
          await page.locator(card).waitFor();
          await untilQuiet(page, counting.asked);
          counting.asked.length = 0;
          other.asked.length = 0;
          await page.locator(card).click();
          await untilReady(page);
          await untilQuiet(page, counting.asked);
          assert.deepEqual(other.asked, []);
          // Where names do not carry their content, a browser asks whether files are still the same.
          if (again && isRelease) assert.deepEqual(counting.asked, [], card);
        }
      }
    }, { draws: true });
  } finally {
    counting.close();
    other.close();
  }
});
