// Words for children and for adults, and questions that are asked before and after.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { ID, addToHall, changing, manifest } from './lib/made_up_exhibit.js';
import { openSession } from './lib/session.js';
import { openExhibit } from './lib/visitor.js';

const session = openSession();

const WORDS = `story-begin = Begin
    .text = { $reader ->
        [children] Short and simple.
       *[adults] Here is the mechanism.
    }
story-middle = Middle
    .text = Nothing to do.
story-end = End
    .text = The same question again.
    .done = Done.
question-more = Is there more?
question-more-yes = Yes
    .why = There always is.
question-more-no = No
    .why = There is.
how-sure = Not sure at all.
`;
const answer = { what: 'answer', question: 'more' };
const PARTS = {
  audience: { ...manifest.audience, reading_levels: ['children', 'adults'] },
  story: [{ id: 'begin', until: answer }, { id: 'middle' }, { id: 'end', until: answer }],
  question: [{ id: 'more', options: ['yes', 'no'], answer: 'yes' }],
};

const visitor = (body) =>
  session.visit(async (page, context) => {
    await addToHall(context, {}, changing(PARTS, WORDS));
    await openExhibit(page, session.site.url, ID);
    await body(page);
  });

const storyText = (page) => page.locator('.story-text').innerText();
const on = (page) => page.locator('.story-ways button').last().click();
const choose = (page, option) => page.locator(`[data-question="more"] input[value="${option}"]`).check();

describe('two kinds of reader', () => {
  test('begin with the first, change at any moment, and are kept in the address', () =>
    visitor(async (page) => {
      assert.equal(await storyText(page), 'Short and simple.');
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Adults' }).click();
      assert.equal(await storyText(page), 'Here is the mechanism.');
      assert.equal(await page.locator('.readers [aria-pressed="true"]').innerText(), 'Adults');
      await page.getByRole('button', { name: '繁體中文' }).click();
      await page.locator('.readers [aria-pressed="true"]', { hasText: '成人版' }).waitFor();
      assert.match(page.url(), /reader=adults/);
      await page.reload();
      await page.locator('.readers [aria-pressed="true"]', { hasText: '成人版' }).waitFor();
      assert.equal(await storyText(page), 'Here is the mechanism.');
    }));

  test('are not asked for where there is one wording', () =>
    session.visit(async (page, context) => {
      await addToHall(context, {}, changing({ story: PARTS.story, question: PARTS.question }, WORDS));
      await openExhibit(page, session.site.url, ID);
      assert.equal(await page.locator('.readers').count(), 0);
      assert.equal(await storyText(page), 'Here is the mechanism.', 'the message falls back to its own default');
    }));
});

describe('a question asked before and after', () => {
  test('is kept the first time, and judged the last beside what was thought before', () =>
    visitor(async (page) => {
      await choose(page, 'no');
      assert.equal(await page.locator('.option.right, .option.wrong').count(), 0);
      assert.match(await page.locator('.why').innerText(), /^Noted\./);
      assert.equal(await page.locator('.story.done').count(), 1, 'any answer is one');
      await on(page);
      await on(page);
      assert.equal(await page.locator('.option input:checked').count(), 0, 'asked afresh');
      assert.equal(await page.locator('.question .before').count(), 0, 'and not led by what was thought before');
      await choose(page, 'yes');
      assert.match(await page.locator('.option.right .why').innerText(), /There always is\./);
      assert.equal(await page.locator('.question .before').innerText(), 'The first time you thought: No');
      await page.waitForTimeout(1200);
      await page.reload();
      await page.locator('.option.right').waitFor();
      assert.equal(await page.locator('.question .before').innerText(), 'The first time you thought: No');
    }));

  test('and how sure it is stands beside what the model cannot tell', () =>
    visitor(async (page) => {
      await page.getByRole('button', { name: 'Sources and limits' }).click();
      const sheet = page.getByRole('dialog');
      assert.match(await sheet.innerText(), /How sure are we\?\s+Not sure at all\.\s+What this model cannot tell you/);
    }));
});
