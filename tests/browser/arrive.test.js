// Links that are cut short, altered, of another version, or were never made here: each opens the hall or an exhibit, and is told.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { exhibits } from './lib/hall.js';
import { openOtherHall } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { linkScript, openCard, pause, takenLink } from './lib/take.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS, listenForTrouble, openExhibit, recordedInputs } from './lib/visitor.js';
import { chance } from './lib/visits.js';
import { crc32 } from '../../src/take/squeeze.js';
import { Unreadable, fromBytes, toBytes } from '../../src/take/visit_bytes.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
const session = openSession();

/** A link to a visit with some inputs, made once: `{ id, link, inputs }`. */
let made;
async function sample() {
  made ??= await take();
  return made;
}

async function take() {
  const [{ id, manifest }] = await exhibits(session.site.url);
  const { name, min, max } = manifest.model.variable.find(({ causality, type = 'float64' }) => causality === 'input' && type === 'float64');
  let link, inputs;
  await session.visit(async (page) => {
    await openExhibit(page, session.site.url, id);
    for (const share of [0.25, 0.75]) {
      const value = min + (max - min) * share;
      await page.evaluate(([name, value]) => window.kepu.set(name, value), [name, value]);
      await page.waitForFunction((value) => window.kepu.visit().includes(`"val":${value}`), value);
    }
    await pause(page);
    inputs = await recordedInputs(page);
    await openCard(page);
    link = await takenLink(page);
  });
  return { id, link, inputs };
}

/** What became of an address in a tab of its own: `{ room, notice, error, inputs, trouble }`. */
async function arrived(context, address) {
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  try {
    await page.goto(address);
    const settled = () => window.kepu?.ready() === true || document.querySelector('main [data-error], .hall:not(#static-hall) .card');
    await page.waitForFunction(settled, null, { timeout: PATIENCE_MILLIS });
    return await page.evaluate(async () => {
      const given = () => window.kepu?.visit()?.trim().split('\n').slice(1) ?? [];
      const until = async (holds) => {
        for (let wait = 0; wait < 20 && !holds(); wait++) await new Promise((done) => setTimeout(done, 50));
      };
      // The notice comes beside the page, and what a state sets goes to the model after its first answer.
      await until(() => document.querySelector('[data-notice]'));
      await until(() => given().length > 0 || !document.querySelector('.exhibit'));
      return {
        room: document.querySelector('.exhibit')?.dataset.exhibit ?? 'hall',
        notice: document.querySelector('[data-notice]')?.dataset.notice,
        said: document.querySelector('[data-notice]')?.innerText,
        error: document.querySelector('main [data-error]')?.dataset.error,
        inputs: given(),
      };
    }).then((found) => ({ ...found, trouble }));
  } finally {
    await page.close();
  }
}

/** Lets visitors look at addresses. */
const looking = (body) => session.visit((_, context) => body(context));

/** Asserts that what is seen is what was sent, or that something is said. */
function isTold(address, seen, { id, inputs }) {
  const whole = seen.room === id && JSON.stringify(seen.inputs) === JSON.stringify(inputs);
  assert.deepEqual(seen.trouble, [], address);
  assert.ok(whole || seen.notice || seen.error, `${address}: ${JSON.stringify(seen)}`);
  return whole;
}

/** Asserts that the setting is the last of the two it was given, and that nothing is left of the first. */
function hasSettings(seen, inputs) {
  const inputOf = (line) => JSON.parse(line)[1];
  assert.deepEqual(inputOf(seen.inputs.at(-1)), inputOf(inputs.at(-1)));
  assert.equal(seen.inputs.length, inputs.length - 1);
}

describe('a link', () => {
  test('that was cut short anywhere opens what is left, and says so', { timeout: 600_000 }, () =>
    looking(async (context) => {
      const sent = await sample();
      const first = sent.link.indexOf('of=') + 4;
      for (let length = first; length < sent.link.length; length += 10) {
        const address = sent.link.slice(0, length);
        assert.ok(!isTold(address, await arrived(context, address), sent), `whole without its end: ${address}`);
      }
    }));

  test('with one character altered opens the same moment, or says so', { timeout: 600_000 }, () =>
    looking(async (context) => {
      const sent = await sample();
      const next = chance(40);
      const from = sent.link.indexOf('?') + 1;
      for (let each = 0; each < 40; each++) {
        const at = from + Math.floor(next() * (sent.link.length - from));
        const other = sent.link[at] === 'x' ? 'y' : 'x';
        const address = sent.link.slice(0, at) + other + sent.link.slice(at + 1);
        isTold(address, await arrived(context, address), sent);
      }
    }));

  test('whose visit alone is damaged opens with its settings', () =>
    looking(async (context) => {
      const { id, link, inputs } = await sample();
      const seen = await arrived(context, link.slice(0, -4));
      assert.deepEqual([seen.room, seen.notice], [id, 'link-cut']);
      hasSettings(seen, inputs);
    }));

  for (const language of LANGUAGES) {
    test(`of another version of the exhibit is told in ${language}`, () =>
      session.visit(async (page, context) => {
        const { id, link, inputs } = await sample();
        await openExhibit(page, session.site.url, id);
        await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
        const others = await page.evaluate(async ([script, text]) => {
          const { linkTo, unpacked } = await import(script);
          const { lines, step, running } = await unpacked(new URLSearchParams(text).get('visit'));
          const state = new URLSearchParams(text).get('state');
          const [name, pack] = [new URLSearchParams(text).get('exhibit'), 'e'.repeat(64)];
          const visit = lines.replace(/"pack":"[0-9a-f]+"/, `"pack":"${pack}"`);
          // One that lasted too long for a link folds into its settings.
          const long = visit.replace(/"ticks":\d+/, '"ticks":99999');
          const links = [linkTo({ name, pack, visit, step, running, state }), linkTo({ name, pack, visit: long, step, running, state })];
          return (await Promise.all(links)).map(({ href }) => href);
        }, [await linkScript(page), new URL(link).search]);
        assert.deepEqual(others.map((other) => other.includes('visit=')), [true, false]);
        for (const other of others) {
          const seen = await arrived(context, other.replace('lang=en', `lang=${language}`));
          assert.deepEqual([seen.room, seen.notice, seen.trouble], [id, 'link-other', []]);
          hasSettings(seen, inputs);
          assert.equal(/\p{Script=Han}/u.test(seen.said), language !== 'en', seen.said);
          // Which of the two is the older nobody knows here.
          assert.doesNotMatch(seen.said, /earlier|旧|舊/);
        }
      }));
  }

  test('with a visit that only a newer hall can read is told, and not that it was changed', () =>
    session.visit(async (page, context) => {
      const { id, link, inputs } = await sample();
      await openExhibit(page, session.site.url, id);
      await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
      const newer = await page.evaluate(async ([script, text]) => {
        const { linkTo, unpacked } = await import(script);
        const query = new URLSearchParams(text);
        const { pack, lines, step, running } = await unpacked(query.get('visit'));
        const visit = lines.replace('"contract":"0.1"', '"contract":"0.999"');
        return (await linkTo({ name: query.get('exhibit'), pack, visit, step, running, state: query.get('state') })).href;
      }, [await linkScript(page), new URL(link).search]);
      for (const address of [newer, link.replace('&visit=1', '&visit=2')]) {
        const seen = await arrived(context, address);
        assert.deepEqual([seen.room, seen.notice, seen.trouble], [id, 'link-unread', []]);
        assert.doesNotMatch(seen.said, /incomplete|changed/);
        hasSettings(seen, inputs);
      }
    }));

  test('of another version of an exhibit that is elsewhere is told', async () => {
    const other = await openOtherHall({ '/made-up.kepu': await readFile(inTree('build/hostile/sound.kepu')) });
    try {
      await session.visit(async (page, context) => {
        const name = `${other.url}made-up.kepu`;
        await openExhibit(page, session.site.url, name);
        await page.locator('.take').waitFor({ timeout: PATIENCE_MILLIS });
        await openCard(page);
        const link = await takenLink(page);
        const others = await page.evaluate(async ([script, text]) => {
          const { linkTo, unpacked } = await import(script);
          const query = new URLSearchParams(text);
          const { lines, step, running } = await unpacked(query.get('visit'));
          const [name, pack] = [query.get('exhibit'), 'e'.repeat(64)];
          const visit = lines.replace(/"pack":"[0-9a-f]+"/, `"pack":"${pack}"`);
          const long = visit.replace(/"ticks":\d+/, '"ticks":99999');
          const links = [visit, long].map((visit) => linkTo({ name, pack, visit, step, running, state: '' }));
          return (await Promise.all(links)).map(({ href }) => href);
        }, [await linkScript(page), new URL(link).search]);
        for (const [address, notice] of [[link, undefined], ...others.map((other) => [other, 'link-other'])]) {
          const seen = await arrived(context, address);
          assert.deepEqual([seen.notice, seen.trouble], [notice, []], address);
        }
      });
    } finally {
      other.close();
    }
  });

  test('to an exhibit that is gone is told by the page', () =>
    looking(async (context) => {
      const { id, link } = await sample();
      const seen = await arrived(context, link.replace(id, 'gone-away'));
      assert.deepEqual([seen.room, seen.error, seen.notice, seen.trouble], ['hall', 'address-unknown', undefined, []]);
    }));

  test('of garbage, of too much of it, or of a little that unpacks to much, opens the exhibit and is told', () =>
    looking(async (context) => {
      const { id } = await sample();
      const html = await (await fetch(session.site.url)).text();
      // A server may refuse an address so long; what the page does with it is asked here.
      await context.route((url) => url.search.length > 8_000, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
      const packed = (bytes) => {
        const short = deflateRawSync(bytes);
        const check = Buffer.alloc(4);
        check.writeUInt32BE(crc32(short));
        return `1${Buffer.concat([check, short]).toString('base64url')}`;
      };
      const bomb = packed(Buffer.alloc(1_300_000));
      assert.ok(bomb.length < 2_000, `${bomb.length}`);
      const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7919) % 256));
      const visits = ['', '1', '%00%FF', '1====', '2AAAA', bomb, packed(noise), packed(Buffer.from('\0\0KV\x01')), `1${'A'.repeat(1_000_000)}`];
      for (const visit of visits) {
        for (const of of ['', '&of=', '&of=zzzz', `&of=${'0'.repeat(16)}`]) {
          if (visit.length > 8_000 && of) continue;
          const seen = await arrived(context, `${session.site.url}?exhibit=${id}&lang=en${of}&visit=${visit}`);
          assert.deepEqual([seen.room, seen.notice, seen.trouble], [id, 'link-broken', []], visit.slice(0, 80));
        }
      }
    }));

  test('is told in words that can be put away, and leaves the rest of the hall as it is', () =>
    session.visit(async (page) => {
      await page.goto(`${session.site.url}?of=1234&lang=zh-Hant`);
      await page.locator('[data-notice]').waitFor({ timeout: PATIENCE_MILLIS });
      const said = () => page.locator('[data-notice] p').innerText();
      const before = await said();
      await page.locator('.languages [lang="en"]').click();
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      assert.notEqual(await said(), before);
      await page.locator('[data-notice] button').click();
      assert.equal(await page.locator('[data-notice]').count(), 0);
      assert.ok((await page.locator('.hall .card').count()) > 0);
    }));

  test('opens by its settings where a tab keeps nothing, and where nothing can be unpacked', () =>
    looking(async (context) => {
      const { id, link, inputs } = await sample();
      const settled = async () => {
        const seen = await arrived(context, link);
        assert.deepEqual([seen.room, seen.notice, seen.trouble], [id, 'link-unread', []]);
        hasSettings(seen, inputs);
      };
      await context.addInitScript(() => {
        window.DecompressionStream = undefined;
      });
      await settled();
      await context.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
      });
      await settled();
    }));
});

test('an address whose state cannot be read opens the exhibit and is told, one that can be is not', () =>
  looking(async (context) => {
    const { id } = await sample();
    const coded = (text) => Buffer.from(text).toString('base64url');
    const unread = ['one', '1~0', '0~0.5~1', '0~0~0x10', '0~0~1e999', '99999999999'];
    const read = ['1', '0~0~.5e+1', '4294967295'];
    const states = [['%25', 'link-broken'], ...unread.map((each) => [coded(each), 'link-broken']), ...read.map((each) => [coded(each), undefined])];
    for (const [state, notice] of states) {
      const seen = await arrived(context, `${session.site.url}?exhibit=${id}&lang=en&state=${state}`);
      assert.deepEqual([seen.room, seen.notice, seen.trouble], [id, notice, []], state);
    }
  }));

test('bytes that are no visit are refused as such, whatever they are', () => {
  const set = (at, value) => `[${at},{"tag":"set","val":{"variable":${at},"value":{"tag":"float64","val":${value}}}}]`;
  const head = JSON.stringify({ pack: '5a'.repeat(32), contract: '0.1', seed: '3', ticks: 500 });
  const sound = toBytes([head, set(1, 0.5), set(200, -7), '[300,{"tag":"action","val":2}]', '[400,{"tag":"press","val":{"pointer":1,"x":2,"y":3}}]'].join('\n'));
  const next = chance(11);
  const below = (count) => Math.floor(next() * count);
  let refused = 0;
  for (let each = 0; each < 20_000; each++) {
    const bytes = Uint8Array.from(each % 2 ? sound : Array.from({ length: below(200) }, () => below(256)));
    for (let change = 1 + below(4); change > 0 && bytes.length > 0; change--) bytes[below(bytes.length)] = below(256);
    try {
      const { lines } = fromBytes(bytes.subarray(0, each % 3 ? bytes.length : below(bytes.length + 1)));
      for (const line of lines.trim().split('\n')) JSON.parse(line);
    } catch (error) {
      assert.ok(error instanceof Unreadable, `${error.stack}`);
      refused++;
    }
  }
  assert.ok(refused > 10_000, `${refused} were refused`);
});
