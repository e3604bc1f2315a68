// Who vouches for an exhibit is one touch away; that nobody does, is said.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { launch } from './lib/chromium.js';
import { firstExhibit } from './lib/hall.js';
import { openSite } from './lib/site.js';
import { listenForTrouble, openExhibit } from './lib/visitor.js';

const CATALOGUE = /\/packs\/catalogue[^/]*\.json$/;
const TRUST = {
  publisher: 'Example Science Society',
  reviews: [{ name: 'Lin Wei', role: 'Climate physicist', aspects: ['science', 'language'], date: '2026-11-25' }],
};

let browser;
let site;
let exhibit;
before(async () => {
  site = await openSite();
  exhibit = await firstExhibit(site.url);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** What the hall's card and the sources sheet say of an exhibit that has this trust. */
async function said(trust, language) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    await page.route(CATALOGUE, async (route) => {
      const catalogue = await (await route.fetch()).json();
      for (const entry of catalogue.exhibits) entry.trust = trust;
      await route.fulfill({ json: catalogue });
    });
    await page.goto(`${site.url}?lang=${language}`);
    const card = await page.locator('.card-facts').first().innerText();
    await openExhibit(page, site.url, exhibit.id, language);
    await page.locator('header button').nth(1).click();
    const sheet = await page.locator('dialog section').last().innerText();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(trouble, []);
    return { card, sheet };
  } finally {
    await context.close();
  }
}

describe('an exhibit', () => {
  for (const [language, aspects, yes, no] of [
    ['zh-Hans', '科学性, 语言', '已审核', '未经审核'],
    ['zh-Hant', '科學性, 語言', '已審核', '未經審核'],
    ['en', 'science, language', 'Reviewed', 'Not reviewed'],
  ]) {
    test(`that was signed and reviewed says by whom in ${language}`, async () => {
      const { card, sheet } = await said(TRUST, language);
      assert.ok(card.includes(yes), card);
      for (const part of ['Example Science Society', 'Lin Wei', 'Climate physicist', aspects, '2026-11-25']) {
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
