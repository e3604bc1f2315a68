// What a visitor takes home: the dialog opened, the link and what it holds, its code as a camera sees it.
import jsQR from 'jsqr';

import { PATIENCE_MILLIS } from './visitor.js';

/** A step that shows a chart, by exhibit. */
export const STEP_WITH_CHART = { 'carbon-bathtub': 3 };

export const isReady = (page) => page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });

/** A `state` as addresses carry it. */
export const stateOf = (text) => Buffer.from(text).toString('base64url');

/** Opens an exhibit at a step of its story. */
export async function openStep(page, siteUrl, id, step, language = 'en') {
  await page.goto(`${siteUrl}?exhibit=${id}&lang=${language}&state=${stateOf(String(step))}`);
  await isReady(page);
}

/** Opens the dialog; where things can be kept, until all of them are there. */
export async function openCard(page) {
  await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
  await page.locator('.take').click();
  const last = page.locator('html[data-mode="kiosk"] [data-take="take-link"], [data-take="take-table"]');
  await last.waitFor({ timeout: PATIENCE_MILLIS });
}

/** The link that the dialog gives. */
export const takenLink = (page) => page.locator('.take-card input').inputValue();

/** Lets time stand, so that the moment taken is one that can be compared. */
export async function pause(page) {
  await page.evaluate(() => document.querySelector('.icon-pause')?.closest('button').click());
  let before = -1;
  for (let now = -2; now !== before; ) {
    before = now;
    await page.waitForTimeout(400);
    now = await page.evaluate(() => window.kepu.tick());
  }
}

/** What the code on the screen says to a phone. */
export async function readCode(page) {
  const { data, width, height } = await page.locator('.qr-code').evaluate((canvas) => {
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return { data: [...data], width, height };
  });
  // As a camera would see it: a module of one pixel is none it could find.
  const scale = 4;
  const pixels = new Uint8ClampedArray(width * scale * height * scale * 4);
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * 4;
      pixels.set(data.slice(from, from + 4), (y * width * scale + x) * 4);
    }
  }
  return jsQR(pixels, width * scale, height * scale)?.data;
}

/** What a download holds. */
export async function saved(page, part) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-take="${part}"] a[download]`).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The cells of a CSV file of RFC 4180, row by row. */
export function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.join('') !== '');
}

/** The address of a script of src/take, once it is loaded: a release's files carry their content in their names. */
export const takeScript = (page, name) =>
  page.evaluate((name) => {
    const wanted = new RegExp(`/take/${name}(\\.[^/]*)?\\.js$`);
    return performance.getEntriesByType('resource').map(({ name }) => name).find((each) => wanted.test(each));
  }, name);

/** The script that makes links. */
export const linkScript = (page) => takeScript(page, 'link');
