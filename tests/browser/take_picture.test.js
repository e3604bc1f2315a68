// What a visitor saves: a picture of what the page shows, a table of its chart; and nothing that they are still to guess.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { pseudoHall } from './lib/languages.js';
import { ID, addToHall, charted } from './lib/made_up_exhibit.js';
import { outputsOf } from './lib/packs.js';
import { openSession } from './lib/session.js';
import { STEP_WITH_CHART, cells, isReady, openCard, openStep, pause, saved } from './lib/take.js';
import { PATIENCE_MILLIS, outputs } from './lib/visitor.js';
import { quoted } from '../../src/take/table.js';

const session = openSession();

describe('a picture and a table', () => {
  for (const language of ['en', 'zh-Hans']) {
    test(`in ${language} are of what the page shows`, () =>
      session.visit(async (page) => {
        const { id, manifest } = (await exhibits(session.site.url)).find(({ id }) => id in STEP_WITH_CHART);
        await openStep(page, session.site.url, id, STEP_WITH_CHART[id], language);
        await page.locator('[data-stage="drawing"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
        await page.waitForTimeout(2_000);
        await pause(page);
        const now = await outputs(page);
        await openCard(page);
        const { name, bytes } = await saved(page, 'take-picture');
        assert.equal(name, `${id}.png`);
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1600, 1200]);
        const look = await page.evaluate(inspect, bytes.toString('base64'));
        assert.ok(look.stage > 900, `the stage is seen: ${JSON.stringify(look)}`);
        assert.ok(look.chart > 200, `so is the chart: ${JSON.stringify(look)}`);

        const table = await saved(page, 'take-table');
        assert.equal(table.name, `${id}-emissions.csv`);
        const text = table.bytes.toString('utf8');
        assert.equal(text[0], '\uFEFF');
        const [headings, ...rows] = cells(text.slice(1));
        const chart = manifest.chart.find(({ id }) => id === 'emissions');
        assert.equal(headings.length, 1 + chart.series.length);
        assert.equal(/\p{Script=Han}/u.test(headings.join('')), language !== 'en');
        for (const [column, { output }] of chart.series.entries()) {
          const { first, dimension } = outputsOf(manifest).find(({ name }) => name === output);
          assert.deepEqual(rows.map((row) => Number(row[column + 1])), now.slice(first, first + dimension));
        }
        assert.deepEqual(rows.slice(0, 2).map(([x]) => x), ['1750', '1751']);
      }, { draws: true }));
  }

  test('do not tell what the visitor is still to guess', () =>
    session.visit(async (page) => {
      const found = (await exhibits(session.site.url)).flatMap(({ id, manifest }) => {
        const step = manifest.story.findIndex(({ until }) => until?.what === 'prediction');
        return step < 0 ? [] : [{ id, step, manifest }];
      });
      for (const { id, step, manifest } of found) {
        await openStep(page, session.site.url, id, step);
        await openCard(page);
        const [, ...rows] = cells((await saved(page, 'take-table')).bytes.toString('utf8').slice(1));
        const chart = manifest.chart.find(({ id }) => id === manifest.story[step].chart);
        const columns = chart.series.flatMap(({ after_prediction, low }) => Array(low ? 3 : 1).fill(after_prediction));
        const later = rows.filter(([x]) => Number(x) > chart.prediction.from);
        assert.ok(later.length > 0 && columns.includes(true));
        for (const row of later) for (const [place, waits] of columns.entries()) if (waits) assert.equal(row[place + 1], '', id);
      }
    }));

  test('have the words that the page has, however they are written', () =>
    session.visit(async (page, context) => {
      const words = `chart-all = Everything
    .x = Place
chart-all-below =
    On the next line
chart-all-tight=Without room
chart-all-chosen = { $reader ->
   *[any] Chosen
}
-name = a term
chart-all-composed = Of { -name }
unit-kg=kilograms
`;
      const { parts, change } = charted(['below', 'tight', 'chosen', 'composed'], words);
      await addToHall(context, parts, change);
      await page.goto(`${session.site.url}?exhibit=${ID}&lang=en`);
      await isReady(page);
      await openCard(page);
      const [headings] = cells((await saved(page, 'take-table')).bytes.toString('utf8').slice(1));
      const named = ['On the next line', 'Without room', 'Chosen', 'Of a term'].map((name) => `${name} (kilograms)`);
      assert.deepEqual(headings, ['Place', ...named]);
    }));

  test('hold no formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@A1', '\tx', '＝1+1', '＋1', '－1', '＠A1']) assert.equal(quoted(text), `"'${text}"`);
    assert.equal(quoted('a "b", c'), '"a ""b"", c"');
  });
});

/** How much the colours vary in the picture's parts, in the page. */
async function inspect(base64) {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const spread = (...box) => {
    const { data } = context.getImageData(...box);
    const greens = data.filter((_, at) => at % 4 === 1);
    const mean = greens.reduce((sum, value) => sum + value, 0) / greens.length;
    return greens.reduce((sum, value) => sum + (value - mean) ** 2, 0) / greens.length;
  };
  return { stage: spread(500, 200, 600, 300), chart: spread(60, 860, 900, 260) };
}

/** Where something is seen in some rows of a picture: the first and the last column, in the page. */
async function seenIn([base64, rows]) {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return rows.map(([from, to]) => {
    const { data } = context.getImageData(0, from, image.width, to - from);
    const isSeen = (column) => {
      const differs = (at) => [0, 1, 2].some((part) => Math.abs(data[at + part] - data[part]) > 60);
      return Array.from({ length: to - from }, (_, row) => 4 * (row * image.width + column)).some(differs);
    };
    const columns = Array.from({ length: image.width }, (_, column) => column).filter(isSeen);
    return [columns[0], columns.at(-1)];
  });
}

describe('the words of a picture begin where the page begins to be read:', () => {
  // The step's title, the numbers, the chart's title; there is no scene.
  const ROWS = [[86, 102], [180, 214], [298, 318]];
  for (const [language, isBegun] of [['en', ([first]) => first > 40 && first < 70], ['ar-XB', ([, last]) => last > 1530 && last < 1560]]) {
    test(language, { skip: language !== 'en' && !process.env.KEPU_PSEUDO_URL }, () =>
      session.visit(async (page) => {
        const { id } = (await exhibits(session.site.url)).find(({ id }) => id in STEP_WITH_CHART);
        await openStep(page, pseudoHall(session.site.url), id, STEP_WITH_CHART[id], language);
        await openCard(page);
        const { bytes } = await saved(page, 'take-picture');
        const seen = await page.evaluate(seenIn, [bytes.toString('base64'), ROWS]);
        assert.ok(seen.every(isBegun), JSON.stringify(seen));
      }));
  }
});
