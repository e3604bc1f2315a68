// Nothing flashes more than three times in a second over more than a quarter of what an eye takes in at once (WCAG 2.2, 2.3.1).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';

import { MOST_SHARE, filmed, slowClock } from './lib/flashes.js';
import { openSession } from './lib/session.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

/** A stage without a GPU draws some ten times in a second. What the exhibit's clock takes a third of the time for is seen thirty times. */
const SLOWER = 3;
const PARTS = 4;
const PART_MILLIS = 8_000;

const session = openSession();
const visit = (body, options) => session.visit(async (page, context) => body(page, await context.newPage()), { viewport: { width: 390, height: 844 }, ...options });

for (const id of readdirSync(inTree('exhibits'))) {
  test(`${id}, while a recorded visit goes on`, { timeout: 300_000 }, () =>
    visit(
      async (page, judge) => {
        await page.addInitScript(slowClock, SLOWER);
        await openExhibit(page, session.site.url, id);
        await page.locator('[data-stage="drawing"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        const { visit } = JSON.parse(readFileSync(inTree(`exhibits/${id}/trials/one-visit.json`), 'utf8'));
        const share = Math.ceil(visit.inputs.length / PARTS);
        await page.bringToFront();
        const found = await filmed(
          page,
          judge,
          async () => {
            for (let part = 0; part < PARTS; part += 1) {
              const inputs = visit.inputs.slice(part * share, (part + 1) * share);
              await page.evaluate((text) => window.kepu.give(text), JSON.stringify({ ...visit, inputs }));
              await page.waitForTimeout(PART_MILLIS);
            }
          },
          SLOWER,
        );
        assert.ok(found.share <= MOST_SHARE, `${(found.share * 100).toFixed(0)} % of a pane flash`);
      },
      { draws: true },
    ));
}

describe('the measure itself', () => {
  const flashing = (from, to, period_millis, edge) =>
    `<style>@keyframes flash { 50% { background: ${to} } }
      div { width: ${edge}px; height: ${edge}px; background: ${from}; animation: flash ${period_millis}ms steps(1) infinite }</style><div></div>`;
  for (const [what, html, isWrong] of [
    ['black and white five times in a second', flashing('#000', '#fff', 200, 300), true],
    ['black and white twice in a second', flashing('#000', '#fff', 500, 300), false],
    ['a small light', flashing('#000', '#fff', 200, 40), false],
    ['two greys that differ little', flashing('#888', '#999', 200, 300), false],
    ['a dark red', flashing('#000', '#a00', 200, 300), true],
    ['white and nearly white', flashing('#fff', '#eee', 200, 300), false],
  ]) {
    test(`${what}: ${isWrong ? 'found' : 'let be'}`, () =>
      visit(async (page, judge) => {
        await page.setContent(`<!doctype html><body style="background:#000">${html}`);
        await page.bringToFront();
        const { share } = await filmed(page, judge, () => page.waitForTimeout(2_000 * SLOWER), SLOWER);
        assert.equal(share > MOST_SHARE, isWrong, `${(share * 100).toFixed(0)} % of a pane flash`);
      }));
  }
});

test('what repeats in a style takes at least a second', () => {
  const folder = inTree('assets/styles');
  for (const name of readdirSync(folder)) {
    const repeating = readFileSync(`${folder}/${name}`, 'utf8').match(/animation:[^;]*infinite/g) ?? [];
    for (const each of repeating) assert.ok(parseFloat(each.match(/ ([\d.]+)s /)?.[1]) >= 1, `${name}: ${each}`);
  }
});
