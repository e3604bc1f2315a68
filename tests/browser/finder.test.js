// Finding an exhibit among hundreds, without fetching any of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { catalogue, offer, openOtherHall, settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';

const TOPICS = ['climate', 'energy', 'health', 'rumours', 'food-safety'];
const COUNT = 300;

const session = openSession();

/** Exhibits of five topics, of ages that begin at 4 to 13, every seventh in English alone. */
const many = Array.from({ length: COUNT }, (_, number) => {
  const languages = number % 7 === 0 ? ['en'] : ['zh-Hans', 'en'];
  const inEach = (words) => Object.fromEntries(languages.map((language) => [language, words[language]]));
  return offer(`exhibit-${number}.kepu`, String(number), {
    id: `exhibit-${number}`,
    topic: TOPICS[number % TOPICS.length],
    languages,
    title: inEach({ en: `Exhibit number ${number}`, 'zh-Hans': `第${number}个展项` }),
    purpose: inEach({ en: number === 123 ? 'Why crème brûlée cracks.' : 'To test.', 'zh-Hans': '测试。' }),
    audience: { min_age_years: 4 + (number % 10), max_age_years: 14 + (number % 10), duration_minutes: 3 },
  });
});

async function visitor(body, { language = 'en', viewport = { width: 1366, height: 768 } } = {}) {
  const other = await openOtherHall({ '/catalogue.json': catalogue(...many) });
  try {
    await session.visit(
      async (page, context) => {
        await settle(context, { catalogue: [{ url: `${other.url}catalogue.json`, publisher: 'Example Science Society' }] });
        await page.goto(`${session.site.url}?lang=${language}`);
        await page.locator('.other-hall .card').first().waitFor();
        await body(page, other);
      },
      { viewport },
    );
  } finally {
    other.close();
  }
}

const shown = (page) => page.locator('main .card:visible').count();
const found = async (page) => Number((await page.locator('.found').innerText()).match(/\d+/)?.[0] ?? 0);
const matching = (fits) => many.filter(fits).length;

test('lists hundreds, and fetches pictures only of those in sight', () =>
  visitor(async (page, other) => {
    assert.ok((await found(page)) > COUNT);
    await page.waitForTimeout(1_000);
    const pictures = other.asked.filter((path) => path.startsWith('/previews/')).length;
    assert.ok(pictures < 40, `${pictures} pictures`);
    assert.ok(!other.asked.some((path) => path.endsWith('.kepu')));
    assert.deepEqual(await violations(page), []);
  }));

test('finds by words in any language, without their accents', () =>
  visitor(async (page) => {
    const search = page.getByRole('searchbox');
    for (const [words, id] of [
      ['number 217', 'exhibit-217'],
      ['CREME BRULEE', 'exhibit-123'],
      ['第２１１个', 'exhibit-211'],
      ['217 exhibit', 'exhibit-217'],
    ]) {
      await search.fill(words);
      await page.waitForFunction((id) => document.querySelectorAll('main .card:not([hidden])').length === 1 && document.querySelector(`main .card[data-exhibit="${id}"]:not([hidden])`), id);
      assert.equal(await found(page), 1, words);
    }
    await search.fill('no such thing anywhere');
    assert.match(await page.locator('.found').innerText(), /Nothing found/);
    assert.equal(await shown(page), 0);
    await search.fill('');
    assert.ok((await found(page)) > COUNT);
  }));

test('filters by topic, age and language, all at once, by keyboard', () =>
  visitor(async (page) => {
    const own = await page.locator('main > .cards .card:visible').count();
    await page.locator('.chip[data-topic="energy"]').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.chip[data-topic="energy"]').getAttribute('aria-pressed'), 'true');
    assert.equal(await found(page), matching(({ topic }) => topic === 'energy'));
    await page.getByRole('combobox', { name: 'Age', exact: true }).selectOption('15');
    const isFor15 = ({ audience }) => audience.min_age_years <= 15 && audience.max_age_years >= 15;
    assert.equal(await found(page), matching((each) => each.topic === 'energy' && isFor15(each)));
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-Hans');
    const wanted = matching((each) => each.topic === 'energy' && isFor15(each) && each.languages.includes('zh-Hans'));
    assert.equal(await found(page), wanted);
    assert.equal(await shown(page), wanted);
    // The choice stays while an exhibit is looked at, and in another language.
    await page.locator('.languages [lang="zh-Hans"]').click();
    await page.locator('.found', { hasText: `有 ${wanted} 个展项可选` }).waitFor();
    await page.locator('.chip[data-topic="energy"]').click();
    await page.getByRole('combobox', { name: '年龄' }).selectOption('');
    await page.getByRole('combobox', { name: '语言' }).selectOption('');
    assert.equal(await found(page), COUNT + own);
  }));

for (const [language, viewport] of [
  ['zh-Hans', { width: 390, height: 844 }],
  ['zh-Hant', { width: 1080, height: 1920 }],
  ['en', { width: 1920, height: 1080 }],
]) {
  test(`is seen whole in ${language} at ${viewport.width} × ${viewport.height}`, () =>
    visitor(
      async (page) => {
        await keepPicture(page, 'finder', `${language}-${viewport.width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= viewport.width, `${wide} pixels wide`);
        assert.deepEqual(await violations(page), []);
      },
      { language, viewport },
    ));
}
