// Where the system allows its own few colours only ("high contrast" in Windows): what can be pressed has an edge, what is chosen is
// told apart from what is not, and a slider's track and thumb are seen. Each exhibit, on a light and on a dark system.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

const MOST_STEPS = 15;

for (const colorScheme of ['light', 'dark']) {
  test(`everything is seen in forced colours, ${colorScheme}`, () =>
    session.visit(
      async (page, context) => {
        const judge = await context.newPage();
        await page.bringToFront();
        const found = new Set();
        await page.goto(`${session.site.url}?lang=en`);
        await page.locator('.easier').waitFor();
        for (const fault of await page.evaluate(faults)) found.add(`hall: ${fault}`);
        for (const { id } of await exhibits(session.site.url)) {
          await openExhibit(page, session.site.url, id, 'en');
          await page.locator('.easier').waitFor();
          const next = page.locator('.story-ways button').last();
          for (let step = 1; step <= MOST_STEPS; step += 1) {
            const option = page.locator('.option input').first();
            if (await option.count()) await option.check();
            for (const fault of await page.evaluate(faults)) found.add(`${id}: ${fault}`);
            for (const slider of await page.locator('.controls input[type="range"]').all()) {
              const picture = await slider.screenshot();
              const colours = await judge.evaluate(colourCount, picture.toString('base64'));
              if (colours < 3) found.add(`${id}: slider of ${colours} colours`);
            }
            if (!(await next.isEnabled())) break;
            await next.click();
          }
        }
        assert.deepEqual([...found], []);
      },
      { colorScheme, forcedColors: 'active', viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' },
    ));
}

/** In the page: what has no edge, and what is chosen but looks as what is not. */
function faults() {
  const found = [];
  const name = (element) => `<${element.localName}.${element.className}> "${element.textContent.trim().slice(0, 30)}"`;
  const clear = (colour) => colour === 'transparent' || /^rgba.*, 0\)$/.test(colour);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) if (!clear(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const hasEdge = (element) => {
    const style = getComputedStyle(element);
    const below = ground(element.parentElement);
    const hasBorder = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) >= 1 && !clear(style.borderTopColor) && style.borderTopColor !== below;
    return hasBorder || (!clear(style.backgroundColor) && style.backgroundColor !== below);
  };
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width > 1;
  // Those of a row with one edge around it are told apart by it.
  const ROWS = '.tabs, .chart-choice, .readers, .languages';
  for (const element of document.querySelectorAll('button, select, .card a, .option, .chip')) {
    if (!isSeen(element) || element.disabled) continue;
    const row = element.closest(ROWS);
    if (!hasEdge(element) && !(row && hasEdge(row))) found.push(`no edge: ${name(element)}`);
  }
  const CHOSEN = '[aria-pressed="true"], [aria-selected="true"], .chosen';
  for (const chosen of document.querySelectorAll(CHOSEN)) {
    const other = [...chosen.parentElement.children].find((each) => each !== chosen && each.localName === chosen.localName && !each.matches(CHOSEN) && isSeen(each));
    if (!other || !isSeen(chosen)) continue;
    if (ground(chosen) === ground(other)) found.push(`chosen looks as another: ${name(chosen)}`);
  }
  return found;
}

/** In a page: how many colours make up at least a fiftieth of the picture each. */
async function colourCount(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 4);
  }
  return [...counts.values()].filter((count) => count * 50 >= data.length).length;
}
