// Screens that are none of the four: a phone on its side, and a page of 320 pixels, which is one of 1280 magnified four times
// (WCAG 2.2, 1.4.10). Words and numbers find their room; nothing is off the side.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { layoutFaults } from './lib/layout.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

const MOST_STEPS = 6;

for (const [width, height] of [[844, 390], [320, 640], [320, 256]]) {
  test(`every exhibit has room at ${width}×${height}`, () =>
    session.visit(
      async (page) => {
        for (const { id } of await exhibits(session.site.url)) {
          await openExhibit(page, session.site.url, id);
          await page.locator('.easier').waitFor();
          const next = page.locator('.story-ways button').last();
          for (let step = 1; step <= MOST_STEPS; step += 1) {
            assert.deepEqual(await layoutFaults(page), [], `${id}, step ${step}`);
            if (!(await next.isEnabled())) break;
            await next.click();
          }
        }
      },
      { viewport: { width, height } },
    ));
}
