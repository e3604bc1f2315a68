// An exhibit in a frame of another page: what that page is told, what it may ask, and that strangers are not heard.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { OF_A_FALL, trap } from './lib/falls.js';
import { DOABLE_ONCE_MORE, ID, addToHall, changing } from './lib/made_up_exhibit.js';
import { openOtherHall, settle } from './lib/other_hall.js';
import { openSession } from './lib/session.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

const session = openSession();

/** A page with the exhibit in a frame, which keeps every message; `listed` says whether hall.toml names its origin. */
async function embedded(body, { listed = true, parts = {}, change, before = () => {}, early = () => {}, ...options } = {}) {
  const hall = session.site.url;
  const other = await openOtherHall({
    '/course.html': (_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Course</title><script>
        window.heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, ...data }));
      </script><iframe title="Exhibit" width="960" height="700" src="${hall}?mode=embed&exhibit=${ID}&lang=en"></iframe>`);
    },
  });
  const origin = new URL(other.url).origin;
  try {
    await session.visit(async (page, context) => {
      await addToHall(context, parts, change);
      await settle(context, { embed: { origins: ['https://elsewhere.example', ...(listed ? [origin] : [])] } });
      // As the server does for the origins of hall.toml; that it does, the tool's own tests hold.
      await context.route(`${hall}?*`, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        headers['content-security-policy'] = headers['content-security-policy'].replace("frame-ancestors 'self'", `frame-ancestors 'self' ${origin}`);
        await route.fulfill({ response, headers });
      });
      await before(context, origin);
      await page.goto(`${other.url}course.html`);
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await early(page, frame, new URL(hall).origin);
      await frame.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      await body(page, frame, new URL(hall).origin);
    }, options);
  } finally {
    other.close();
  }
}

const heard = async (page, type) => {
  const found = await page.waitForFunction((type) => window.heard.find((each) => each.type === type), type, { timeout: PATIENCE_MILLIS });
  return found.jsonValue();
};
const say = (page, message, origin) =>
  page.evaluate(([message, origin]) => document.querySelector('iframe').contentWindow.postMessage(message, origin), [message, origin]);

/** Something to wait for: `opened` is kept once `open` is called. */
function gate() {
  let open;
  const opened = new Promise((done) => (open = done));
  return { open, opened };
}

describe('a page that hall.toml names', () => {
  test('is told of an address that opens plainly, also where the hall is a kiosk', () => {
    // As `kiosk = true` in hall.toml marks it.
    const before = (context) =>
      context.route(`${session.site.url}?*`, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers['content-security-policy'];
        await route.fulfill({ response, headers, body: (await response.text()).replace('<html', '<html data-hall="kiosk"') });
      });
    return embedded(async (page) => assert.match((await heard(page, 'ready')).query, /mode=open/), { before });
  });

  test('is told that the exhibit is ready and where the visitor is, and leads nobody out of it', () =>
    embedded(async (page, frame, origin) => {
      const ready = await heard(page, 'ready');
      assert.deepEqual([ready.kepu, ready.origin, ready.exhibit, ready.language], [1, origin, ID, 'en']);
      for (const way of ['a.back', '[data-compare]']) assert.ok(!(await frame.locator(way).isVisible()), way);
      await frame.evaluate(() => window.kepu.set('amount', 40));
      await page.waitForFunction(() => window.heard.some(({ type, query }) => type === 'state' && query.includes('state=')));
      const { query } = await page.evaluate(() => window.heard.findLast(({ type }) => type === 'state'));
      assert.ok(!query.includes('mode'), query);
      // The address leads to the same place in the hall itself; and loaded again, the frame is still embedded.
      const hall = await page.context().newPage();
      await hall.goto(`${session.site.url}${query}`);
      await hall.waitForFunction(() => window.kepu?.ready() === true && window.kepu.outputs()[1] === 40, null, { timeout: PATIENCE_MILLIS });
      await frame.evaluate(() => location.reload()).catch(() => undefined);
      await frame.waitForFunction(() => window.kepu?.ready() === true && window.kepu.outputs()[1] === 40, null, { timeout: PATIENCE_MILLIS });
      assert.ok(!(await frame.locator('a.back').isVisible()));
    }));

  test('changes the language, and hears why a message was refused', () =>
    embedded(async (page, frame, origin) => {
      await heard(page, 'ready');
      await say(page, { kepu: 1, type: 'set-language', language: 'zh-Hant' }, origin);
      await frame.waitForFunction(() => document.documentElement.lang === 'zh-Hant');
      await page.waitForFunction(() => window.heard.some(({ type, language }) => type === 'state' && language === 'zh-Hant'));
      for (const [message, reason] of [
        [{ kepu: 1, type: 'set-language', language: 'tlh' }, /language is none of/],
        [{ kepu: 1, type: 'set-language' }, /language is none of/],
        [{ kepu: 1, type: 'constructor' }, /type is none of/],
        [{ kepu: 1, type: { toString: null } }, /type is none of/],
        [{ kepu: 9, type: 'set-language', language: 'en' }, /kepu is not 1/],
        ['hello', /kepu is not 1/],
        [null, /kepu is not 1/],
      ]) {
        await page.evaluate(() => (window.heard.length = 0));
        await say(page, message, origin);
        assert.match((await heard(page, 'refused')).reason, reason);
      }
      assert.equal(await frame.evaluate(() => document.documentElement.lang), 'zh-Hant');
      assert.equal(await frame.evaluate(() => window.kepu.ready()), true);
    }));

  test('is told once in each visit what the visitor has reached', () => {
    const withStory = (files) => {
      const manifest = JSON.parse(files['exhibit.json']);
      const sum = manifest.model.variable.find(({ name }) => name === 'sum');
      Object.assign(sum, { type: 'boolean', min: undefined, max: undefined });
      manifest.story = [{ id: 'fill', control_groups: ['all'], until: { what: 'goal', output: 'sum' } }];
      return { ...files, 'exhibit.json': Buffer.from(JSON.stringify(manifest)) };
    };
    const body = async (page, frame) => {
      await heard(page, 'ready');
      assert.ok(!(await page.evaluate(() => window.heard.some(({ type }) => type === 'goal-reached'))));
      for (const amount of [3, 4]) await frame.evaluate((amount) => window.kepu.set('amount', amount), amount);
      const { exhibit, step } = await heard(page, 'goal-reached');
      assert.deepEqual([exhibit, step], [ID, 'fill']);
      const told = () => page.evaluate(() => window.heard.filter(({ type }) => type === 'goal-reached').length);
      await page.waitForTimeout(1_000);
      assert.equal(await told(), 1);
      await frame.evaluate(() => (window.isOld = true));
      await frame.evaluate(() => location.reload()).catch(() => undefined);
      await frame.waitForFunction(() => !window.isOld && window.kepu?.ready() === true && document.querySelector('.story.done'), null, { timeout: PATIENCE_MILLIS });
      await page.waitForTimeout(1_000);
      assert.equal(await told(), 1, 'the visit that is taken up is the same');
      await frame.evaluate(() => document.querySelector('[data-again]').click());
      await frame.waitForFunction(() => !document.querySelector('.story.done'));
      assert.equal(await told(), 1);
      await frame.evaluate(() => window.kepu.set('amount', 5));
      await page.waitForFunction(() => window.heard.filter(({ type }) => type === 'goal-reached').length === 2);
    };
    return embedded(body, { change: withStory });
  });

  test('is told so once while time stands at its beginning, too', () => {
    const ask = { id: 'ask', until: { what: 'answer', question: 'taste' } };
    const parts = { story: [ask, { id: 'go' }], question: [{ id: 'taste', options: ['salt', 'sand'], answer: 'salt' }] };
    const words = 'story-ask = Ask\n    .text = Try.\nstory-go = Go\n    .text = On.\nquestion-taste = What is it?\nquestion-taste-salt = Salt\n    .why = Yes.\nquestion-taste-sand = Sand\n    .why = No.\n';
    const body = async (page, frame) => {
      const told = () => page.evaluate(() => window.heard.filter(({ type }) => type === 'goal-reached').length);
      await frame.locator('.question input[value="salt"]').check();
      await heard(page, 'goal-reached');
      await frame.locator('.question input[value="sand"]').check();
      await frame.locator('.story-ways button').last().click();
      await frame.locator('.story[data-story="go"]').waitFor();
      await frame.locator('.story-ways button').first().click();
      await frame.locator('.story[data-story="ask"]').waitFor();
      await page.waitForTimeout(1_000);
      assert.equal(await frame.evaluate(() => window.kepu.tick()), 0);
      assert.equal(await told(), 1);
    };
    return embedded(body, { change: changing(parts, words) });
  });

  test('is not told that a step is reached by what was reached in the one before', () => {
    const body = async (page, frame, origin) => {
      const reach = async (step) => {
        await frame.locator('[data-action="misbehave"]').click();
        await page.waitForFunction((step) => window.heard.some(({ type, step: told }) => type === 'goal-reached' && told === step), step);
      };
      await reach('one');
      await frame.locator('.story-ways button').last().click();
      await frame.waitForFunction(() => window.kepu.outputs()[1] === 0 && document.querySelector('.story[data-story="two"]'));
      // What is answered after it was told after it.
      await say(page, { kepu: 1, type: 'constructor' }, origin);
      await heard(page, 'refused');
      assert.deepEqual(await page.evaluate(() => window.heard.filter(({ type }) => type === 'goal-reached').map(({ step }) => step)), ['one']);
      await reach('two');
    };
    return embedded(body, DOABLE_ONCE_MORE);
  });

  test('is heard before there is anything to hear it, and before the exhibit is there', () => {
    const [isAsked, hears, opens] = [gate(), gate(), gate()];
    let settings = 0;
    const before = async (context, origin) => {
      await context.addInitScript(() => addEventListener('message', () => (window.told = (window.told ?? 0) + 1)));
      await context.route(/\/embed\/embed[^/]*\.js$/, async (route) => {
        isAsked.open();
        await hears.opened;
        return route.fallback();
      });
      // What cannot be fetched is asked for again.
      await context.route(/\/hall(\.[0-9a-f]{8})?\.json$/, (route) =>
        settings++ === 0 ? route.abort() : route.fulfill({ json: { embed: { origins: [origin] } } }),
      );
      await context.route(`**/packs/${ID}/pack.json`, async (route) => {
        await opens.opened;
        return route.fallback();
      });
    };
    const early = async (page, frame, origin) => {
      await isAsked.opened;
      await say(page, { kepu: 1, type: 'set-language', language: 'zh-Hant' }, origin);
      await say(page, { kepu: 1, type: 'constructor' }, origin);
      await frame.waitForFunction(() => window.told === 2);
      hears.open();
      assert.equal((await heard(page, 'refused')).of, 'constructor');
      opens.open();
    };
    const body = async (page, frame) => {
      await frame.waitForFunction(() => document.documentElement.lang === 'zh-Hant');
      await heard(page, 'ready');
      assert.equal(await page.evaluate(() => window.heard.filter(({ type }) => type === 'refused').length), 1);
      await frame.waitForFunction(() => new URLSearchParams(location.search).get('lang') === 'zh-Hant');
      assert.equal(await frame.evaluate(() => new URLSearchParams(location.search).get('mode')), 'embed');
    };
    return embedded(body, { before, early });
  });

  test('is told what went wrong', () =>
    embedded(
      async (page, frame) => {
        await frame.locator('[data-action="misbehave"]').click();
        await page.waitForFunction(() => window.heard.some(({ type, code }) => type === 'fault' && code === 'model-trapped'));
      },
      { parts: { act: 'unreachable' } },
    ));

  test('is told that the page itself has fallen over', () =>
    embedded(
      async (page, frame) => {
        await trap(frame);
        await page.waitForFunction(() => window.heard.some(({ type, code }) => type === 'fault' && code === 'internal'), null, { timeout: PATIENCE_MILLIS });
      },
      { expected: OF_A_FALL },
    ));
});

test('a page that is in no frame speaks to nobody and hears nobody, itself neither', () =>
  session.visit(async (page, context) => {
    await addToHall(context);
    await settle(context, { embed: { origins: [new URL(session.site.url).origin] } });
    await context.addInitScript(() => {
      window.heard = 0;
      addEventListener('message', ({ data }) => (window.heard += Number(data?.kepu === 1)));
    });
    await page.goto(`${session.site.url}?mode=embed&exhibit=${ID}&lang=en`);
    await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
    await page.evaluate(() => postMessage({ kepu: 1, type: 'set-language', language: 'zh-Hant' }, location.origin));
    await page.waitForTimeout(1_000);
    assert.deepEqual(await page.evaluate(() => [window.heard, document.documentElement.lang]), [1, 'en']);
  }));

test('a page that hall.toml does not name is told nothing, and not heard', () =>
  embedded(
    async (page, frame, origin) => {
      await say(page, { kepu: 1, type: 'set-language', language: 'zh-Hans' }, origin);
      await frame.evaluate(() => window.kepu.set('amount', 40));
      await page.waitForTimeout(2_000);
      assert.deepEqual(await page.evaluate(() => window.heard), []);
      assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
    },
    { listed: false },
  ));
