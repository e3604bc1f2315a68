// Who vouches for an exhibit is one touch away; that nobody does, is said.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { firstExhibit } from './lib/hall.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const CATALOGUE = /\/packs\/catalogue[^/]*\.json$/;
const TRUST = {
  publisher: 'Example Science Society',
  reviews: [{ name: 'Lin Wei', role: 'Climate physicist', aspects: ['science', 'language'], date: '2026-11-25' }],
};

const session = openSession();

/** What the hall's card and the sources sheet say of an exhibit that has this trust. */
async function said(trust, language) {
  let card;
  let sheet;
  await session.visit(async (page) => {
    await page.route(CATALOGUE, async (route) => {
      const catalogue = await (await route.fetch()).json();
      for (const entry of catalogue.exhibits) entry.trust = trust;
      await route.fulfill({ json: catalogue });
    });
    await page.goto(`${session.site.url}?lang=${language}`);
    card = await page.locator('.card-facts').first().innerText();
    const { id } = await firstExhibit(session.site.url);
    await openExhibit(page, session.site.url, id, language);
    await page.locator('header button').nth(1).click();
    sheet = await page.locator('dialog section').last().innerText();
    assert.deepEqual(await violations(page), []);
  });
  return { card, sheet };
}

describe('an exhibit', () => {
  for (const [language, aspects, date, yes, no] of [
    ['zh-Hans', '科学性、语言', '2026年11月25日', '已审核', '未经审核'],
    ['zh-Hant', '科學性、語言', '2026年11月25日', '已審核', '未經審核'],
    ['en', 'science, language', 'November 25, 2026', 'Reviewed', 'Not reviewed'],
  ]) {
    test(`that was signed and reviewed says by whom in ${language}`, async () => {
      const { card, sheet } = await said(TRUST, language);
      assert.ok(card.includes(yes), card);
      for (const part of ['Example Science Society', 'Lin Wei', 'Climate physicist', aspects, date]) {
        assert.ok(sheet.includes(part), `${part} is not in: ${sheet}`);
      }
    });

    test(`that nobody has reviewed says so in ${language}`, async () => {
      const { card, sheet } = await said({ reviews: [] }, language);
      assert.ok(card.includes(no), card);
      assert.ok(!sheet.includes('Lin Wei') && sheet.trim().split('\n').length === 2, sheet);
    });
  }
});
