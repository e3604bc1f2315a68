// Many hands: two visitors at once, a palm, a finger that is lost. Each pointer is its own, and nothing stays held.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { exhibits, firstExhibit } from './lib/hall.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const session = openSession();

/** What a hand can drag on the screen as it stands: sliders, handles of the scene and of the chart. */
const draggables = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.control input[type="range"], [data-handle]')]
      .map((element, place) => {
        element.dataset.hand = place;
        const { left, top, width, height } = element.getBoundingClientRect();
        const at = { x: left + width / 2, y: top + height / 2 };
        const met = document.elementFromPoint(at.x, at.y);
        const what = element.dataset.handle ?? element.closest('[data-control]').dataset.control;
        return { place, what, ...at, width, free: met === element || element.contains(met) };
      })
      .filter(({ width, free }) => width > 0 && free),
  );

/** What each of them says its value is. */
const values = (page) =>
  page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-hand]')].map((each) => [each.dataset.hand, each.value ?? each.getAttribute('aria-valuetext')])));

/** Moves fingers that are down, one way and then the other, as one of them may be at its end; names what stays all the while. */
async function unmoved(page, send, points) {
  const was = await values(page);
  const still = new Set(points);
  for (const way of [1, -1]) {
    for (const by of [8, 20, 35, 45]) await send('touchMove', points.map(({ x, y }) => ({ x: x + way * by, y: y - (way * by) / 2 })));
    for (let wait = 0; wait < 20 && still.size > 0; wait += 1) {
      const now = await values(page);
      for (const each of still) if (now[each.place] !== was[each.place]) still.delete(each);
      await page.waitForTimeout(50);
    }
  }
  return [...still].map(({ what }) => what);
}

/** Goes on through the story until two things can be dragged. */
async function twoAtOnce(page, steps) {
  for (let step = 0; step < steps; step += 1) {
    const found = await draggables(page);
    const [first] = found;
    // Far enough apart for two hands.
    const second = found.find((each) => first && Math.hypot(each.x - first.x, each.y - first.y) > 60);
    if (second) return [first, second];
    const next = page.locator('.story-ways button').last();
    if (!(await next.isEnabled())) return null;
    await next.tap();
    await page.waitForTimeout(300);
  }
  return null;
}

const fingers = (points) => points.map(({ x, y }, id) => ({ id, x, y }));

describe('two visitors', () => {
  test('drag two things at once in every exhibit, and a palm that is taken away holds none', async (t) => {
    let met = 0;
    for (const { id, manifest } of await exhibits(session.site.url)) {
      await session.visit(
        async (page, context) => {
          await openExhibit(page, session.site.url, id);
          const pair = await twoAtOnce(page, manifest.story?.length ?? 1);
          if (!pair) return t.diagnostic(`${id} has no step with two things to drag`);
          met += 1;
          const cdp = await context.newCDPSession(page);
          const send = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(points) });
          await send('touchStart', pair);
          assert.deepEqual(await unmoved(page, send, pair), [], `${id}: moved by two fingers at once`);
          // The browser takes every finger away: a palm, a call, another window.
          await send('touchCancel', []);
          await page.waitForTimeout(500);
          const held = await values(page);
          await page.mouse.move(pair[0].x - 60, pair[0].y);
          await page.mouse.move(pair[1].x - 60, pair[1].y);
          await page.waitForTimeout(500);
          const after = await values(page);
          for (const { place } of pair) assert.equal(after[place], held[place], `${id}: nothing is held any more`);
          // And both answer the next hand.
          const now = (await draggables(page)).find((each) => each.place === pair[0].place);
          await send('touchStart', [now]);
          assert.deepEqual(await unmoved(page, send, [now]), [], `${id}: moved by the next hand`);
          await send('touchEnd', []);
        },
        { viewport: { width: 1366, height: 768 }, hasTouch: true, draws: true },
      );
    }
    assert.ok(met > 0, 'no exhibit has two things to drag at once');
  });

  test('draw one line at its two ends, and nothing between them', async () => {
    const drawn = (hall) => hall.find(({ manifest }) => manifest.story?.some(({ until }) => until?.what === 'prediction'));
    const { id, manifest } = drawn(await exhibits(session.site.url));
    await session.visit(
      async (page, context) => {
        await openExhibit(page, session.site.url, id);
        const step = manifest.story.find(({ until }) => until?.what === 'prediction').id;
        while ((await page.locator('[data-story]').getAttribute('data-story')) !== step) await page.locator('.story-ways button').last().tap();
        const points = page.locator('.draw-point');
        await page.waitForFunction(() => document.querySelector('.draw-point')?.style.left !== '0px', null, { timeout: PATIENCE_MILLIS });
        const at = await points.evaluateAll((all) => all.map((each) => ({ x: each.getBoundingClientRect().x + each.offsetWidth / 2 })));
        const { y, height } = await page.locator('.draw-area').boundingBox();
        const [left, right] = [{ x: at[0].x, y: y + height / 4 }, { x: at.at(-1).x, y: y + height / 2 }];
        const cdp = await context.newCDPSession(page);
        const send = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(points) });
        await send('touchStart', [left]);
        await send('touchStart', [left, right]);
        for (const by of [4, 8, 12]) await send('touchMove', [left, right].map(({ x, y }) => ({ x, y: y + by })));
        await send('touchEnd', []);
        const isDrawn = await points.evaluateAll((all) => all.map((each) => each.classList.contains('drawn')));
        assert.deepEqual(isDrawn, isDrawn.map((_, place) => place === 0 || place === isDrawn.length - 1));
      },
      { viewport: { width: 1366, height: 768 }, hasTouch: true },
    );
  });

  test('go on holding what they hold when somebody chooses another language', () =>
    session.visit(
      async (page, context) => {
        const { id, manifest } = await firstExhibit(session.site.url);
        await openExhibit(page, session.site.url, id, 'en');
        const [first] = await twoAtOnce(page, manifest.story?.length ?? 1);
        await page.evaluate(() => (window.all = [...document.querySelectorAll('.exhibit :is(input, [role="slider"], .button)')]));
        const cdp = await context.newCDPSession(page);
        const send = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(points) });
        await send('touchStart', [first]);
        for (const tag of ['zh-Hans', 'zh-Hant']) {
          await page.evaluate((tag) => document.querySelector(`.languages [lang="${tag}"]`).click(), tag);
          await page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
          await page.waitForTimeout(500);
        }
        assert.deepEqual(await page.evaluate(() => window.all.filter((each) => !each.isConnected).map((each) => each.outerHTML.slice(0, 120))), []);
        assert.deepEqual(await unmoved(page, send, [first]), []);
        await send('touchEnd', []);
      },
      { viewport: { width: 1366, height: 768 }, hasTouch: true },
    ));

  test('are not held when the screen is turned under their hands', async () => {
    const { id, manifest } = await firstExhibit(session.site.url);
    await session.visit(
      async (page, context) => {
        await openExhibit(page, session.site.url, id);
        const pair = await twoAtOnce(page, manifest.story?.length ?? 1);
        const cdp = await context.newCDPSession(page);
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(pair) });
        await page.setViewportSize({ width: 1080, height: 1920 });
        await page.waitForTimeout(500);
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        const held = await values(page);
        await page.mouse.move(500, 900);
        await page.mouse.move(300, 1200);
        await page.waitForTimeout(300);
        assert.deepEqual(await values(page), held);
        assert.equal(await page.evaluate(() => document.querySelectorAll('input:active, [data-handle]:active').length), 0);
      },
      { viewport: { width: 1366, height: 768 }, hasTouch: true, draws: true },
    );
  });
});
