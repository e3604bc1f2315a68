// What a visitor takes home: a link that opens the same moment elsewhere, and the dialog that gives it, on a kiosk too.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { violations } from './lib/accessibility.js';
import { exhibits } from './lib/hall.js';
import { barGrows, layoutFaults } from './lib/layout.js';
import { settle } from './lib/other_hall.js';
import { keepPicture } from './lib/pictures.js';
import { openSession } from './lib/session.js';
import { STEP_WITH_CHART, cells, isReady, linkScript, openCard, openStep, pause, readCode, saved, stateOf, takeScript, takenLink } from './lib/take.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS, openExhibit, outputs, recordedInputs } from './lib/visitor.js';
import { chance } from './lib/visits.js';
import { fromBytes, toBytes } from '../../src/take/visit_bytes.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [390, 844],
];
const MOST_CHARACTERS = 2_000;

const session = openSession();
const tick = (page) => page.evaluate(() => window.kepu.tick());
const stepShown = (page) => page.evaluate(() => document.querySelector('[data-story]')?.dataset.story);

/** A value for each of three inputs, of as many types as there are; none is the one it begins with. */
function threeInputs(manifest) {
  const inputs = manifest.model.variable.filter(({ causality }) => causality === 'input');
  const ofType = (kind) => inputs.find(({ type = 'float64' }) => type === kind);
  const picked = [...new Set([ofType('float64'), ofType('int64'), ofType('boolean'), ...inputs])].filter(Boolean).slice(0, 3);
  return picked.map(({ name, type = 'float64', min, max, start }) => {
    if (type === 'boolean') return [name, start ? 0 : 1];
    const middle = min + (max - min) * 0.37;
    return [name, type === 'int64' ? (start === max ? min : max) : middle];
  });
}

describe('a link', () => {
  test('opens every exhibit at the same moment on another machine', { timeout: 600_000 }, async (t) => {
    for (const [place, { id, manifest }] of (await exhibits(session.site.url)).entries()) {
      const language = LANGUAGES[place % LANGUAGES.length];
      await t.test(`${id}, ${language}`, async () => {
        let link, before;
        await session.visit(async (page) => {
          await openStep(page, session.site.url, id, Math.min(2, (manifest.story ?? []).length - 1), language);
          for (const [name, value] of threeInputs(manifest)) {
            await page.evaluate(([name, value]) => window.kepu.set(name, value), [name, value]);
            await page.waitForTimeout(300);
          }
          await page.locator('[data-action]').first().click();
          await page.waitForFunction(() => window.kepu.visit().includes('"action"'));
          await pause(page);
          before = { inputs: await recordedInputs(page), tick: await tick(page), step: await stepShown(page), outputs: await outputs(page) };
          await openCard(page);
          link = await takenLink(page);
          assert.equal(await readCode(page), link);
        });
        assert.ok(before.inputs.length >= 3, 'there is something to take');
        assert.ok(link.length <= MOST_CHARACTERS, `${link.length} characters`);
        assert.ok(new URL(link).searchParams.has('visit'), link);
        assert.ok(!new URL(link).searchParams.has('mode'), link);
        await session.visit(async (page) => {
          await page.goto(link);
          await isReady(page);
          // What is in the address now is the page's own again.
          assert.deepEqual([...new URL(page.url()).searchParams.keys()].filter((key) => key === 'of' || key === 'visit'), []);
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          assert.deepEqual(await recordedInputs(page), before.inputs);
          assert.equal(await tick(page), before.tick);
          assert.equal(await stepShown(page), before.step);
          const same = (expected) => JSON.stringify([...window.kepu.outputs()]) === expected;
          await page.waitForFunction(same, JSON.stringify(before.outputs), { timeout: PATIENCE_MILLIS });
          assert.equal(await page.locator('[data-notice], [data-error]').count(), 0);
        }, { locale: 'en-GB', draws: true });
      });
    }
  });

  test('to a visit that goes on goes on', () =>
    session.visit(async (page, context) => {
      const [{ id }] = await exhibits(session.site.url);
      await openExhibit(page, session.site.url, id);
      await page.waitForFunction(() => window.kepu.tick() > 20);
      await openCard(page);
      const link = await takenLink(page);
      const visit = new URL(link).searchParams.get('visit');
      const taken = await page.evaluate(([script, visit]) => import(script).then(({ unpacked }) => unpacked(visit)), [await linkScript(page), visit]);
      const { ticks } = JSON.parse(taken.lines.split('\n')[0]);
      assert.ok(ticks > 20 && taken.running);
      const other = await context.newPage();
      await other.goto(link);
      await isReady(other);
      await other.waitForFunction((ticks) => window.kepu.tick() > ticks, ticks, { timeout: PATIENCE_MILLIS });
    }));

  test('to a visit of 5,000 inputs leads to its settings', () =>
    session.visit(async (page, context) => {
      const [{ id, sha256, manifest }] = await exhibits(session.site.url);
      const next = chance(5);
      const variables = manifest.model.variable.map((each, place) => ({ ...each, place }));
      const floats = variables.filter(({ causality, type = 'float64' }) => causality === 'input' && type === 'float64');
      const last = new Map();
      const lines = Array.from({ length: 5_000 }, (_, at) => {
        const { place, min, max } = floats[Math.floor(next() * floats.length)];
        last.set(place, min + next() * (max - min));
        return `[${at},{"tag":"set","val":{"variable":${place},"value":{"tag":"float64","val":${last.get(place)}}}}]`;
      });
      const visit = `${JSON.stringify({ pack: sha256, contract: '0.1', seed: '0', ticks: 5_000 })}\n${lines.join('\n')}\n`;
      await page.goto(session.site.url);
      const kept = { visit, address: stateOf('0'), step: 0, answers: [], drawings: [], running: false };
      await page.evaluate(([key, kept]) => sessionStorage.setItem(key, kept), [`kepu.visit.${id}`, JSON.stringify(kept)]);
      await page.goto(`${session.site.url}?exhibit=${id}&lang=en`);
      await isReady(page);
      assert.equal((await recordedInputs(page)).length, 5_000);
      await openCard(page);
      const link = await takenLink(page);
      assert.ok(link.length <= MOST_CHARACTERS, `${link.length} characters`);
      assert.ok(!new URL(link).searchParams.has('visit'));
      assert.equal(await readCode(page), link);
      const other = await context.newPage();
      await other.goto(link);
      await isReady(other);
      await other.waitForFunction((count) => window.kepu.visit().trim().split('\n').length > count, last.size, { timeout: PATIENCE_MILLIS });
      const given = new Map((await recordedInputs(other)).map((line) => JSON.parse(line)[1].val).map(({ variable, value }) => [variable, value.val]));
      for (const [variable, value] of last) assert.equal(given.get(variable), value);
      assert.equal(await other.locator('[data-notice]').count(), 0);
    }));

  test('is whole where a tab keeps nothing', () =>
    session.visit(async (page, context) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
      });
      const { id } = (await exhibits(session.site.url)).find(({ id }) => id in STEP_WITH_CHART);
      await openStep(page, session.site.url, id, STEP_WITH_CHART[id]);
      await openCard(page);
      assert.ok(new URL(await takenLink(page)).searchParams.has('visit'));
      assert.equal(await page.locator('[data-take="take-link"] .take-soft').count(), 0);
      const [, ...rows] = cells((await saved(page, 'take-table')).bytes.toString('utf8').slice(1));
      assert.ok(rows.some(([, value]) => value !== ''));
    }));

  test('leaves out what would make it too long and says so; where the address alone is, there is none', () =>
    session.visit(async (page) => {
      const [{ id }] = await exhibits(session.site.url);
      await openStep(page, session.site.url, id, 2);
      await page.evaluate(() => {
        const { kept } = window.kepu;
        const tooLong = ({ visit, ...rest }) => ({ ...rest, visit: visit.replace(/"ticks":\d+/, '"ticks":99999'), address: 'MX4'.repeat(900) });
        window.kepu.kept = () => tooLong(kept());
      });
      await openCard(page);
      const link = await takenLink(page);
      assert.ok(link.length <= MOST_CHARACTERS, `${link.length} characters`);
      assert.equal(new URL(link).searchParams.get('state'), stateOf('2'));
      assert.equal(await readCode(page), link);
      assert.match(await page.locator('[data-take="take-link"] .take-soft').innerText(), /same step/);
      await page.keyboard.press('Escape');
      await page.locator('.take-card').waitFor({ state: 'detached' });
      await page.evaluate(() => history.replaceState(null, '', `?exhibit=https://example.org/${'x'.repeat(2_000)}.kepu&lang=en`));
      await openCard(page);
      assert.match(await page.locator('[data-take="take-link"]').innerText(), /too long for a link/);
      assert.equal(await page.locator('[data-take="take-link"] :is(canvas, input)').count(), 0);
    }));

  test('to a file beside the hall opens it from there', () =>
    session.visit(async (page, context) => {
      const body = await readFile(inTree('build/hostile/sound.kepu'));
      await context.route('**/my-first.kepu', (route) => route.fulfill({ body }));
      await openExhibit(page, session.site.url, 'my-first.kepu');
      await openCard(page);
      const other = await context.newPage();
      await other.goto(await takenLink(page));
      await isReady(other);
      assert.equal(new URL(other.url()).searchParams.get('exhibit'), 'my-first.kepu');
    }, { serviceWorkers: 'block' }));

  test('carries every kind of input bit for bit', () => {
    const head = { pack: 'ab'.repeat(32), contract: '0.1', seed: '18446744073709551615', ticks: 900 };
    const set = (variable, tag, val) => `{"tag":"set","val":{"variable":${variable},"value":{"tag":"${tag}","val":${val}}}}`;
    const touch = (tag) => `{"tag":"${tag}","val":{"pointer":4294967295,"x":-0.0,"y":1e-7}}`;
    const inputs = [
      ...[0.1, 1e300, -2.5, 5e-324].map((value) => set(3, 'float64', value)),
      ...[-1, 0, 2 ** 52, '-9223372036854775808'].map((value) => set(300, 'int64', value)),
      ...[true, false].map((value) => set(0, 'boolean', value)),
      ...['press', 'drag', 'release'].map(touch),
      '{"tag":"action","val":7}',
    ];
    const lines = `${[JSON.stringify(head), ...inputs.map((input, place) => `[${place * 60},${input}]`)].join('\n')}\n`;
    assert.equal(fromBytes(toBytes(lines)).lines, lines);
    const bytes = toBytes(`${JSON.stringify({ ...head, seed: '7', ticks: 5 })}\n[3,${set(2, 'int64', -3)}]\n[4,{"tag":"action","val":1}]\n`);
    // As crates/exhibit_contract/src/visit/bytes.rs describes it.
    assert.deepEqual([...bytes], [0x4b, 0x56, 1, 0, 1, ...Array(32).fill(0xab), 7, 5, 2, 3, 1, 2, 5, 1, 7, 1]);
    for (let length = 0; length < bytes.length; length++) assert.throws(() => fromBytes(bytes.subarray(0, length)));
  });
});

test('on a kiosk there is a code and nothing to keep on the machine', () =>
  session.visit(async (page, context) => {
    const [{ id }] = await exhibits(session.site.url);
    await settle(context, { address: 'https://hall.example/kepu/' });
    await page.goto(`${session.site.url}?mode=kiosk&lang=en&exhibit=${id}`);
    await isReady(page);
    await openCard(page);
    assert.equal(await page.locator('.take-card :is(a, input, img)').count(), 0);
    const { origin, pathname, searchParams } = new URL(await readCode(page));
    assert.equal(origin + pathname, 'https://hall.example/kepu/', 'where a phone finds the hall');
    assert.deepEqual([searchParams.get('mode'), searchParams.get('exhibit')], ['open', id]);
    assert.deepEqual(await violations(page), []);
    const asked = [`${session.site.url}docs/errors/internal.html`, `${session.site.url}?lang=en`, 'https://elsewhere.example/a', 'http://localhost:1/'];
    const script = await takeScript(page, 'home');
    const found = await page.evaluate(([script, asked]) => import(script).then(({ forPhones }) => Promise.all(asked.map(forPhones))), [script, asked]);
    assert.deepEqual(found, ['https://hall.example/kepu/docs/errors/internal.html', 'https://hall.example/kepu/?lang=en', 'https://elsewhere.example/a', undefined]);
  }, { hasTouch: true }));

for (const address of ['', 'http://localhost:8070/']) {
  test(`a kiosk that no phone can reach offers nothing, with the address "${address}"`, () =>
    session.visit(async (page, context) => {
      const [{ id }] = await exhibits(session.site.url);
      await settle(context, { address });
      await page.goto(`${session.site.url}?mode=kiosk&lang=en&exhibit=${id}`);
      await isReady(page);
      await page.locator('.finish').waitFor();
      await page.waitForTimeout(2000);
      assert.equal(await page.locator('.take').count(), 0);
      // A page of the hall's own, which a problem leads to.
      await page.goto(`${session.site.url}?mode=kiosk&lang=en&exhibit=gone`);
      await page.locator('.fault summary').tap();
      await page.locator('a[href^="docs/errors/"]').tap();
      const card = page.getByRole('dialog');
      await card.waitFor();
      assert.match(await card.innerText(), /no phone can open it/);
      assert.equal(await card.locator('svg, img, canvas, .address').count(), 0);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await layoutFaults(page), []);
      await keepPicture(page, 'take', 'kiosk-no-phone');
      await card.getByRole('button').tap();
      await card.waitFor({ state: 'detached' });
    }, { hasTouch: true }));
}

test('a link from a hall that is a kiosk opens it plainly on a phone, also when it is loaded again', () =>
  session.visit(async (page, context) => {
    const [{ id, manifest }] = await exhibits(session.site.url);
    await settle(context, { address: 'https://hall.example/' });
    // As `kiosk = true` in hall.toml marks it.
    await context.route(({ pathname }) => pathname === '/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<html', '<html data-hall="kiosk"') });
    });
    const modeOf = (each) => each.evaluate(() => document.documentElement.dataset.mode);
    await page.goto(`${session.site.url}?lang=en&exhibit=${id}`);
    await isReady(page);
    assert.equal(await modeOf(page), 'kiosk');
    await openCard(page);
    const phone = await context.newPage();
    await phone.goto((await readCode(page)).replace('https://hall.example/', session.site.url));
    await isReady(phone);
    assert.equal(await modeOf(phone), undefined);
    await phone.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
    // Once the page has written its own address.
    const before = phone.url();
    await phone.evaluate(([name, value]) => window.kepu.set(name, value), threeInputs(manifest)[0]);
    await phone.waitForURL((url) => url.href !== before, { timeout: PATIENCE_MILLIS });
    await phone.reload();
    await isReady(phone);
    assert.equal(await modeOf(phone), undefined);
    // What is left of a link that was cut, likewise.
    const cut = await context.newPage();
    await cut.goto(`${session.site.url}?of=0123456789abcdef`);
    await cut.locator('.hall h1').waitFor({ timeout: PATIENCE_MILLIS });
    assert.equal(await modeOf(cut), undefined);
  }, { hasTouch: true, serviceWorkers: 'block' }));

describe('the dialog', () => {
  test('is one, however often it is asked for', () =>
    session.visit(async (page) => {
      const [{ id }] = await exhibits(session.site.url);
      await openStep(page, session.site.url, id, 0);
      await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
      await page.evaluate(() => {
        for (let press = 0; press < 3; press++) document.querySelector('.take').click();
      });
      await page.locator('[data-take="take-table"]').first().waitFor({ timeout: PATIENCE_MILLIS });
      assert.equal(await page.locator('.take-card').count(), 1);
      await page.keyboard.press('Escape');
      await openCard(page);
    }));

  test('of a visit that is over does not come', () =>
    session.visit(async (page) => {
      const [{ id }] = await exhibits(session.site.url);
      await openStep(page, session.site.url, id, 0);
      await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
      await page.evaluate(() => {
        // The last of what a link waits for.
        const plain = Blob.prototype.arrayBuffer;
        window.made = new Promise((made) => {
          Blob.prototype.arrayBuffer = async function () {
            await new Promise((go) => (window.letGo = go));
            const bytes = await plain.call(this);
            // After all that follows from it at once.
            setTimeout(made);
            return bytes;
          };
        });
        document.querySelector('.take').click();
      });
      await page.waitForFunction(() => window.letGo);
      await page.locator('a.back').click();
      await page.locator('.hall h1').waitFor();
      const seen = await page.evaluate(async () => {
        let seen = 0;
        new MutationObserver(() => (seen += document.querySelectorAll('.take-card').length)).observe(document.body, { childList: true });
        window.letGo();
        await window.made;
        return seen + document.querySelectorAll('.take-card').length;
      });
      assert.equal(seen, 0);
    }));
});

describe('the dialog holds on every screen', () => {
  for (const [width, height] of SCREENS) {
    // The longest words on every screen, the others where there is least room.
    for (const language of LANGUAGES.filter((each) => each === 'en' || Math.max(width, height) < 1400)) {
      test(`${width}×${height} in ${language}`, () =>
        session.visit(async (page) => {
          const found = [];
          // An exhibit with sounds has one more button in its bar.
          for (const id of language === 'en' ? ['carbon-bathtub', 'classroom-air'] : ['classroom-air']) {
            await openStep(page, session.site.url, id, 5, language);
            await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
            found.push(...(await layoutFaults(page)).map((fault) => `${id}: ${fault}`));
            assert.equal(await barGrows(page, '.take'), 0, `${id}: nothing moves when the button comes`);
            await openCard(page);
            const faults = await layoutFaults(page);
            // Only the words differ between languages: one of them is looked at in full.
            if (language === 'en') faults.push(...(await violations(page)));
            found.push(...faults.map((fault) => `${id}, dialog: ${fault}`));
            await keepPicture(page, 'take', `${id}-${language}-${width}x${height}`);
          }
          assert.deepEqual(found, []);
        }, { viewport: { width, height }, draws: true }));
    }
  }
});
