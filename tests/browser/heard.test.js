// What somebody hears who does not see the page, and where the focus is after what has the focus is gone. Whole walks are listened
// to in walk.test.js.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { exhibits } from './lib/hall.js';
import { ID, addToHall, changing, manifest } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { listen } from './lib/transcript.js';
import { PATIENCE_MILLIS, openExhibit } from './lib/visitor.js';

const session = openSession();
const [CARBON, AIR, RICE, SHAKING] = ['carbon-bathtub', 'classroom-air', 'last-nights-rice', 'seconds-before-the-shaking'];
const SCREEN = { viewport: { width: 1366, height: 768 } };
const visit = (body, options = {}) => session.visit(body, { ...SCREEN, ...options });

/** A listener in the made-up exhibit, of which these parts and words are other ones. */
const visitMadeUp = (parts, words, these, body) =>
  visit(async (page, context) => {
    await addToHall(context, {}, changing(parts, words));
    const { lines } = await listen(page);
    await openExhibit(page, session.site.url, ID);
    await body(page, saidIn(lines, these));
  });

/** What was announced so far by words like `these`: a page that opens says so too. */
const saidIn = (lines, these = /./) => () => lines.filter(({ kind, text }) => kind === 'said' && these.test(text)).map(({ text }) => text);

/** Waits until `holds` of what was announced. */
async function until(page, said, holds) {
  const end = Date.now() + PATIENCE_MILLIS;
  while (!holds(said())) {
    assert.ok(Date.now() < end, `heard only:\n${said().join('\n')}`);
    await page.waitForTimeout(50);
  }
}

/** Goes on to the step `id`. */
async function goTo(page, id) {
  for (;;) {
    const now = await page.locator('[data-story]').getAttribute('data-story');
    if (now === id) return;
    await page.locator('.story-ways button').last().press('Enter');
    await page.waitForFunction((now) => document.querySelector('[data-story]').dataset.story !== now, now);
  }
}

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.outerHTML.slice(0, 120));

describe('what is said', () => {
  const ASKS = {
    story: [{ id: 'ask', until: { what: 'answer', question: 'taste' } }],
    question: [{ id: 'taste', options: ['salt', 'sand', 'soap'], answer: 'salt' }],
  };
  const ASKED = `story-ask = Ask
    .done = One more thing learnt.
question-taste = What is it?
question-taste-salt = Salt
    .why = It tastes of it.
question-taste-sand = Sand
    .why = Nobody eats that.
question-taste-soap = Soap
    .why = Nobody eats that.
`;

  test('is the answer’s verdict and what is achieved with it, and a sentence again when it is true again', () =>
    visitMadeUp(ASKS, ASKED, /^Right|^Not quite|^One more/, async (page, said) => {
      const choose = (option) => page.locator(`.question input[value="${option}"]`).check();
      await choose('salt');
      await until(page, said, (all) => all.length >= 2);
      assert.deepEqual(said(), ['Right. It tastes of it.', 'One more thing learnt.']);
      await choose('sand');
      await choose('soap');
      await until(page, said, (all) => all.length >= 4);
      assert.deepEqual(said().slice(2), Array(2).fill('Not quite. Nobody eats that.'));
    }));

  test('is a label that is marked for it, where there is no chart, and never a flood', () => {
    const label = [{ id: 'sum', at: [8, 4, 0], output: 'sum', announced: true }, { id: 'steps', at: [2, 4, 0], output: 'steps' }];
    const words = 'label-sum = Sum { $value }\nlabel-steps = Steps { $value }\n';
    return visitMadeUp({ scene: { ...manifest.scene, label } }, words, /^(Sum|Steps) \d/, async (page, said) => {
      const add = async (amounts) => {
        for (const amount of amounts) {
          const before = await page.locator('[data-label="sum"]').textContent();
          await page.evaluate((amount) => window.kepu.set('amount', amount), amount);
          await page.waitForFunction((before) => document.querySelector('[data-label="sum"]').textContent !== before, before);
        }
        return page.locator('[data-label="sum"]').textContent();
      };
      const first = await add([1]);
      await until(page, said, (all) => all.includes(first));
      const last = await add([2, 3, 4, 5, 6, 7, 8, 9]);
      await until(page, said, (all) => all.at(-1) === last);
      assert.ok(said().length < 6, said().join('\n'));
      assert.ok(said().every((each) => each.startsWith('Sum')), said().join('\n'));
    });
  });

  test('is that the alert has gone out', () =>
    visit(async (page) => {
      const { lines } = await listen(page);
      await openExhibit(page, session.site.url, SHAKING);
      await page.evaluate(() => window.kepu.set('pace', 2));
      await page.locator('[data-action="start"]').press('Enter');
      await until(page, saidIn(lines), (all) => all.includes('Alert! You know what to do'));
    }));

  test('is how the line compares, and both buttons leave the focus at the chart', () =>
    visit(async (page) => {
      const { lines } = await listen(page);
      await openExhibit(page, session.site.url, CARBON);
      await goTo(page, 'predict');
      await page.locator('.draw-point').last().press('ArrowUp');
      await page.locator('.afterwards .primary').press('Enter');
      await until(page, saidIn(lines), (all) => all.some((each) => /your line is at .*The model says/.test(each)));
      assert.equal(await focused(page), 'chart-title');
      await page.locator('.afterwards button').press('Enter');
      await page.locator('.afterwards .primary:disabled').waitFor();
      assert.equal(await focused(page), 'chart-title');
    }));

  test('is how it ended when time has run by itself, once', () =>
    visit(async (page) => {
      const { lines } = await listen(page);
      await openExhibit(page, session.site.url, CARBON);
      await goTo(page, 'answer');
      const said = saidIn(lines, /^In \d{4}/);
      await page.locator('[data-action]').first().press('Enter');
      await until(page, said, (all) => all.some((each) => each.startsWith('In 2300')));
      await page.waitForTimeout(4_000);
      assert.equal(said().filter((each) => each.startsWith('In 2300')).length, 1, said().join('\n'));
    }));

  test('is what a number stands for, by the number', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, CARBON);
      const told = page.locator('[data-readout="co2"]').getByText('ppm: parts in a million parts of air.');
      assert.deepEqual(await told.evaluateAll((all) => all.map((each) => [each.className, getComputedStyle(each).display !== 'none'])), [['unseen', true]]);
    }));

  test('is a slider’s value once, by the slider', () =>
    visit(async (page) => {
      const { lines } = await listen(page);
      await openExhibit(page, session.site.url, AIR);
      await goTo(page, 'open');
      const slider = page.locator('.control input[type="range"]').first();
      await slider.press('ArrowRight');
      const value = await slider.getAttribute('aria-valuetext');
      await page.waitForFunction((value) => document.querySelector('.control output').textContent === value, value);
      // What was to be said of the key has been said by the time the next thing is.
      await page.evaluate(() => document.querySelector('#said').append(Object.assign(document.createElement('p'), { textContent: 'next' })));
      await until(page, saidIn(lines), (all) => all.includes('next'));
      assert.ok(!saidIn(lines)().includes(value.replace(/\s+/g, ' ')), saidIn(lines)().join('\n'));
    }));
});

describe('the words of a curve', () => {
  const summary = (page) => page.locator('#chart-summary').evaluate((caption) => caption.lastChild.textContent);
  const outputAt = async (id, name) => {
    const { manifest } = (await exhibits(session.site.url)).find((each) => each.id === id);
    const outputs = manifest.model.variable.filter(({ causality }) => causality === 'output');
    return outputs.slice(0, outputs.findIndex((each) => each.name === name)).reduce((sum, { dimension = 1 }) => sum + dimension, 0);
  };

  test('tell the time to the minute', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, AIR);
      await goTo(page, 'open');
      await page.locator('.clock .round').first().press('Enter');
      const at = await outputAt(AIR, 'clock_h');
      await page.waitForFunction(
        (at) => {
          const hours = window.kepu.outputs()[at];
          const minutes = Math.round(hours * 60);
          const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
          return document.querySelector('#chart-summary').textContent.includes(`It is ${clock}.`);
        },
        at,
        { timeout: PATIENCE_MILLIS },
      );
    }));

  test('give numbers the digits of their curve, and one hour is an hour', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, RICE);
      await goTo(page, 'answer');
      await page.evaluate(() => window.kepu.set('running', 0));
      const tell = async (hours, words) => {
        await page.evaluate((hours) => window.kepu.set('shown_hour', hours), hours);
        await page.waitForFunction((words) => document.querySelector('#chart-summary').textContent.includes(words), words, { timeout: PATIENCE_MILLIS });
        return summary(page);
      };
      await tell(2.25, 'After 2.25 hours');
      assert.match(await tell(1, 'After 1 hour '), /to the power \d\.\d alive/);
    }));
});

describe('the focus', () => {
  test('goes back to what opened a dialog, however it is closed', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, RICE);
      const tool = page.locator('.bar-tools button:has-text("ⓘ")');
      for (const close of [() => page.locator('.dialog-head button').press('Enter'), () => page.mouse.click(5, 5), () => page.keyboard.press('Escape')]) {
        await tool.press('Enter');
        await page.locator('.dialog[open]').waitFor();
        await close();
        await page.locator('.dialog').waitFor({ state: 'detached' });
        assert.ok(await tool.evaluate((tool) => tool === document.activeElement), await focused(page));
      }
    }));

  test('begins again with the story, and in the hall at its title', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, RICE);
      const { manifest } = (await exhibits(session.site.url)).find(({ id }) => id === RICE);
      await goTo(page, manifest.story.at(-1).id);
      await page.locator('.story-ways button').last().press('Enter');
      await page.waitForFunction((id) => document.querySelector('[data-story]').dataset.story === id, manifest.story[0].id);
      assert.equal(await focused(page), 'story-title');
      await page.locator('a.back').press('Enter');
      await page.locator('.hall h1').waitFor();
      await page.waitForFunction(() => document.activeElement === document.querySelector('.hall h1'), null, { timeout: PATIENCE_MILLIS });
    }));

  test('goes from point to point of a line by the keys that its words name', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, CARBON);
      await goTo(page, 'predict');
      const points = page.locator('.draw-point');
      const place = () => points.evaluateAll((all) => all.indexOf(document.activeElement));
      const values = () => points.evaluateAll((all) => all.map((each) => each.getAttribute('aria-valuenow')));
      const last = (await points.count()) - 1;
      await points.nth(1).focus();
      const was = await values();
      for (const [key, to] of [['ArrowRight', 2], ['ArrowLeft', 1], ['Home', 0], ['ArrowLeft', 0], ['End', last], ['ArrowRight', last]]) {
        await page.keyboard.press(key);
        assert.equal(await place(), to, key);
      }
      assert.deepEqual(await values(), was, 'the line has not moved');
      await page.keyboard.press('ArrowUp');
      assert.ok(Number((await values())[last]) > Number(was[last]));
    }));

  test('moves a point by keys before its curves have come', () =>
    visit(async (page, context) => {
      let come;
      const coming = new Promise((done) => (come = done));
      await context.route(/uPlot[^/]*\.js$/, (route) => coming.then(() => route.continue()));
      await openExhibit(page, session.site.url, CARBON);
      await goTo(page, 'predict');
      const point = page.locator('.draw-point').last();
      const now = async () => Number(await point.getAttribute('aria-valuenow'));
      await point.focus();
      const was = await now();
      await page.keyboard.press('ArrowUp');
      const raised = await now();
      assert.ok(raised > was, `${raised} after ${was}`);
      come();
      await page.locator('.uplot').waitFor();
      assert.equal(await now(), raised);
    }));

  test('stays in a table while time goes on', () =>
    visit(async (page) => {
      await openExhibit(page, session.site.url, AIR);
      await goTo(page, 'open');
      await page.locator('.chart-head button').press('Enter');
      await page.evaluate(() => (window.cell = document.querySelector('.table-box td')));
      const tick = await page.evaluate(() => window.kepu.tick());
      await page.waitForFunction((tick) => window.kepu.tick() > tick + 20, tick, { timeout: PATIENCE_MILLIS });
      assert.ok(await page.evaluate(() => window.cell.isConnected));
    }));
});
