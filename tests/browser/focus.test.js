// Where the keyboard is can be seen: a ring that stands out from what it lies on, and nothing that lies over what has it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

const MOST_TABS = 60;
/** Of the ring against what was there before: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;
const ROOM = 14; // around what has the focus, for its ring
/** A ring goes round it; where a screen's edge or a neighbour takes a part away, most of it is left. */
const LEAST_SHARE = 0.6;

const rooms = {
  hall: (page) => page.goto(`${session.site.url}?lang=en`).then(() => page.locator('[data-exhibit] a').first().waitFor()),
  exhibit: (page) => openExhibit(page, session.site.url, 'carbon-bathtub', 'en'),
};

/** Goes on by `key` through all of a room; gives what has the focus, one after the other, to `look`. */
async function throughAll(page, key, look) {
  const seen = new Set();
  for (let i = 0; i < MOST_TABS; i += 1) {
    await page.keyboard.press(key);
    const what = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      window.focusSeen ??= new Map();
      if (!window.focusSeen.has(focused)) window.focusSeen.set(focused, `${window.focusSeen.size} ${focused.tagName} ${(focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 40)}`);
      return window.focusSeen.get(focused);
    });
    if (what === null || seen.has(what)) continue;
    seen.add(what);
    await look(what);
  }
  return seen;
}

/** Of the focused element's ring: the share of a line around it that stands out by its contrast. */
async function ringShare(page, judge) {
  const clip = await page.evaluate((room) => {
    const focused = document.activeElement;
    const shown = focused.matches('[role="switch"], input[type="radio"], input[type="checkbox"]') && getComputedStyle(focused).outlineStyle === 'none' ? focused.closest('label') : focused;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - room), Math.max(0, y - room)];
    return { x: left, y: top, width: Math.min(innerWidth, x + width + room) - left, height: Math.min(innerHeight, y + height + room) - top, around: 2 * (width + height) };
  }, ROOM);
  const { around, ...box } = clip;
  const picture = async () => (await page.screenshot({ clip: box })).toString('base64');
  const focused = await picture();
  await page.evaluate(() => {
    window.focusWas = document.activeElement;
    document.activeElement.blur();
  });
  const plain = await picture();
  await page.evaluate(() => window.focusWas.focus({ preventScroll: true }));
  const pixels = await judge.evaluate(standingOut, [plain, focused, LEAST_CONTRAST]);
  return pixels / around;
}

/** In a page: of two pictures, how many pixels differ by at least so much contrast. */
async function standingOut([before, after, least]) {
  const pixels = async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [a, b] = [await pixels(before), await pixels(after)];
  const linear = (byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  const light = (data, at) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]) + 0.05;
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    const [one, other] = [light(a, at), light(b, at)];
    if (Math.max(one, other) / Math.min(one, other) >= least) count += 1;
  }
  return count;
}

for (const [colorScheme, contrast] of [['light', 'no-preference'], ['light', 'more'], ['dark', 'no-preference']]) {
  for (const [room, open] of Object.entries(rooms)) {
    test(`the focus stands out in the ${room}, ${colorScheme}, contrast ${contrast}`, () =>
      session.visit(
        async (page, context) => {
          await open(page);
          await page.locator('.easier').waitFor();
          const judge = await context.newPage();
          await page.bringToFront();
          const faint = [];
          const seen = await throughAll(page, 'Tab', async (what) => {
            const share = await ringShare(page, judge);
            if (share < LEAST_SHARE) faint.push(`${what}: ${share.toFixed(2)}`);
          });
          assert.ok(seen.size > 5, `${seen.size} places`);
          assert.deepEqual(faint, []);
        },
        { colorScheme, contrast, reducedMotion: 'reduce' },
      ));
  }
}

// A phone, upright and on its side, a laptop's page at twice its size, and a page at four times its size.
for (const [width, height] of [[390, 844], [844, 390], [683, 384], [320, 256]]) {
  for (const reach of [false, true]) {
    test(`nothing lies over what has the focus at ${width}×${height}${reach ? ', within reach' : ''}`, () =>
      session.visit(
        async (page) => {
          await rooms.exhibit(page);
          await page.locator('.easier').waitFor();
          if (reach) await page.evaluate(() => (document.documentElement.dataset.reach = 'low'));
          for (const key of ['Tab', 'Shift+Tab']) {
            const hidden = [];
            const seen = await throughAll(page, key, async (what) => {
              if (!(await page.evaluate(isInSight))) hidden.push(what);
            });
            assert.ok(seen.size > 5, `${seen.size} places by ${key}`);
            assert.deepEqual(hidden, [], key);
            await page.evaluate(() => window.focusSeen.clear());
          }
        },
        { viewport: { width, height }, reducedMotion: 'reduce' },
      ));
  }
}

/** In the page: whether the middle of what has the focus, as far as it fits on the screen, is its own. */
function isInSight() {
  const focused = document.activeElement;
  const { left, right, top, bottom } = (focused.closest('label') ?? focused).getBoundingClientRect();
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const there = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
  return bottom > 0 && top < innerHeight && there !== null && (focused.contains(there) || there.contains(focused) || focused.closest('label')?.contains(there) === true || there.closest('label')?.contains(focused) === true);
}
