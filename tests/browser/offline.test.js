// The hall without a network: what was kept opens; an update counts from the next visit on, and one step back is possible; garbage
// for answers leaves what there is. On a server and with releases of its own.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { typeOf } from '../../src/offline/types.js';
import { hashesOf, inventoryOf, takeInventory } from './lib/builds.js';
import { exhibits } from './lib/hall.js';
import { DIST, ask, firstVisit, idle, openBrowser, openExhibit, openKeptHall, runsOn, update } from './lib/kept_hall.js';
import { CHANGED, OTHER, PINNED, REAL, kept, workerOf } from './lib/kept_visit.js';
import { inTree } from './lib/tree.js';
import { PATIENCE_MILLIS } from './lib/visitor.js';

// The script that starts the page's program.
const PAGE_SCRIPT = 'page.js';

test('the release lists itself as it is', { skip: existsSync(`${DIST}/build.json`) ? false : 'a development build has no inventory' }, async () => {
  const written = JSON.parse(await readFile(`${DIST}/build.json`, 'utf8'));
  assert.deepEqual(written, await inventoryOf(DIST, written.pinned));
});

describe('without a server', () => {
  test('the hall, a pinned exhibit and one that was opened can be used, also in a browser that has just been started', async () => {
    const hall = await openKeptHall([PINNED]);
    let browser = await openBrowser(hall);
    try {
      const page = await firstVisit(browser.context, hall, OTHER);
      // As the page does a little later.
      await ask(page, 'opened', { id: OTHER });
      assert.deepEqual((await ask(page, 'status')).kept.exhibits.sort(), [PINNED, OTHER].sort());
      await browser.close();
      hall.server.leave();
      browser = await openBrowser(hall);
      for (const id of [PINNED, OTHER]) {
        const visit = await openExhibit(browser.context, hall, id);
        assert.equal(await runsOn(visit, [hall.first]), hall.first);
        await visit.page.close();
      }
      const page2 = await browser.context.newPage();
      await page2.goto(hall.server.url);
      await page2.locator(`#app [data-exhibit="${PINNED}"] a`).click();
      await page2.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      // What is not kept is not there, and nothing else breaks.
      const third = await browser.context.newPage();
      await third.goto(`${hall.server.url}?exhibit=seconds-before-the-shaking&lang=en`);
      await third.locator('[data-error]').first().waitFor({ timeout: PATIENCE_MILLIS });
      const told = await update(page2);
      assert.deepEqual([told.last.outcome, told.last.kind, told.current], ['failed', 'unreachable', hall.first.inventory.build]);
    } finally {
      await browser.close().catch(() => {});
      await hall.close();
    }
  });
});

describe('an exhibit that is opened', () => {
  const FILES = ['model.0a1b2c3d.wasm', 'pack.0a1b2c3d.json'].map((name) => `packs/${OTHER}/${name}`);

  test('is fetched once, however often it is asked for meanwhile', () =>
    kept(async (hall, context, page) => {
      await idle(page);
      hall.server.asked.length = 0;
      await Promise.all([1, 2].map(() => ask(page, 'opened', { id: OTHER })));
      assert.deepEqual(hall.server.asked.toSorted(), FILES);
      assert.ok((await ask(page, 'status')).kept.exhibits.includes(OTHER));
    }));

  test('is kept later where a file did not come at first', { timeout: PATIENCE_MILLIS }, () =>
    kept(async (hall, context) => {
      const page = await context.newPage();
      await page.clock.install();
      await page.goto(`${hall.server.url}?offline=on`);
      await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      await idle(page);
      hall.server.asked.length = 0;
      await page.addScriptTag({ type: 'module', url: './offline/offline.js' });
      // It looks for a newer one, and then not for an hour.
      while (!hall.server.asked.includes('build.json')) await page.waitForTimeout(50);
      await idle(page);
      hall.server.instead = (path) => (path === FILES[1] ? [503, 'text/plain', Buffer.from('')] : undefined);
      await page.evaluate((id) => (document.body.innerHTML = `<p class="exhibit" data-exhibit="${id}">`), OTHER);
      // Once as it may be remembered, and once of the server itself.
      while (hall.server.asked.filter((path) => path === FILES[1]).length < 2) await page.waitForTimeout(50);
      hall.server.back();
      for (let secs = 0; !(await ask(page, 'status')).kept.exhibits.includes(OTHER); secs += 5) {
        assert.ok(secs < 300, 'it is not asked for again');
        await page.clock.runFor(5000);
      }
    }));
});

describe('an update', () => {
  test('that is none fetches the inventory and nothing else', () =>
    kept(async (hall, context, page) => {
      await idle(page);
      hall.server.asked.length = 0;
      const told = await update(page);
      assert.deepEqual([told.last.outcome, hall.server.asked], ['same', ['build.json']]);
    }));

  test('counts from the next visit on, and whoever is there stays where they began', () =>
    kept(async (hall, context) => {
      const begun = await openExhibit(context, hall, PINNED);
      const next = await hall.release('next', CHANGED);
      await idle(begun.page);
      hall.server.root = next.folder;
      hall.server.asked.length = 0;
      const told = await update(begun.page);
      assert.deepEqual([told.last.outcome, told.current, told.yours, told.previous], ['new', next.inventory.build, hall.first.inventory.build, hall.first.inventory.build]);
      const before = new Set(hashesOf(hall.first.inventory).values());
      const now = hashesOf(next.inventory);
      // The browser itself looks whether the worker and what it imports are still the same, whenever it likes.
      const asked = hall.server.asked.filter((path) => !/^(index\.html|service_worker\.js|offline\/.*)$/.test(path));
      const again = asked.filter((path) => now.has(path) && before.has(now.get(path)));
      assert.deepEqual(again, [], 'what has not changed is not fetched again');
      assert.equal(await runsOn(begun, [hall.first]), hall.first);
      const later = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(later, [next]), next);
      assert.equal(await runsOn(begun, [hall.first]), hall.first, 'who was there first is not disturbed');
      // Its worker too: a model that is started anew is of the build that its page is of.
      await begun.page.locator('[data-again]').first().click();
      await begun.page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      assert.equal(await runsOn(begun, [hall.first]), hall.first);
    }, REAL));

  test('leaves pages side by side with the build of the one that has them', () =>
    kept(async (hall, context, page) => {
      const outer = await context.newPage();
      await outer.goto(`${hall.server.url}compare.html`);
      hall.server.root = (await hall.release('next', CHANGED)).folder;
      await update(page);
      const inner = await outer.evaluate(async () => {
        const frame = document.createElement('iframe');
        await new Promise((done) => document.body.append(Object.assign(frame, { src: './', onload: done })));
        return (await frame.contentWindow.fetch('hall.css')).text();
      });
      assert.equal(inner, await outer.evaluate(async () => (await fetch('hall.css')).text()));
    }));

  test('one step back is possible, and the version left is not fetched again', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      assert.equal((await update(page)).current, next.inventory.build);
      const told = await ask(page, 'back');
      assert.deepEqual([told.current, told.refused], [hall.first.inventory.build, next.inventory.build]);
      const back = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(back, [hall.first]), hall.first);
      assert.deepEqual([(await update(back.page)).last.outcome, (await ask(back.page, 'status')).current], ['refused', hall.first.inventory.build]);
      const third = await hall.release('third', ['hall.css']);
      hall.server.root = third.folder;
      assert.deepEqual([(await update(back.page)).last.outcome, (await ask(back.page, 'status')).current], ['new', third.inventory.build]);
    }));

  test('to the version left counts once the server has had another meanwhile', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      await update(page);
      await ask(page, 'back');
      hall.server.root = hall.first.folder;
      const told = await update(page);
      assert.deepEqual([told.last.outcome, told.refused], ['same', null]);
      hall.server.root = next.folder;
      assert.equal((await update(page)).current, next.inventory.build);
    }));

  test('one step back still brings the exhibits that are opened', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      await update(page);
      await ask(page, 'opened', { id: OTHER });
      assert.deepEqual((await ask(page, 'back')).kept.exhibits, [PINNED]);
      const told = await update(page);
      assert.deepEqual([told.last.outcome, told.kept.exhibits.sort()], ['refused', [PINNED, OTHER].sort()]);
    }));

  test('that is answered with something else changes nothing, and says what was wrong', () =>
    kept(async (hall, context, page) => {
      const next = await hall.release('next', CHANGED);
      hall.server.root = next.folder;
      const login = '<!doctype html><title>Log in</title><p>Accept the terms.';
      const inventory = JSON.stringify(next.inventory);
      const only = (path, answer) => (asked) => (asked === path ? answer : undefined);
      const files = (answer) => (asked) => (asked === 'build.json' ? undefined : answer);
      const html = [200, 'text/html', Buffer.from(login)];
      for (const [what, instead, kind] of [
        ['a page to log in for everything', () => html, 'garbled'],
        ['a page to log in for each file', files(html), 'changed'],
        ['404', () => [404, 'text/plain', Buffer.from('')], 'status'],
        ['500 for each file', files([500, 'text/html', Buffer.from(login)]), 'status'],
        ['half an inventory', only('build.json', [200, 'application/json', Buffer.from(inventory.slice(0, inventory.length / 2))]), 'garbled'],
        ['an inventory of another form', only('build.json', [200, 'application/json', Buffer.from('{"inventory":1,"build":"x","pinned":5}')]), 'garbled'],
        ['an inventory that was altered', only('build.json', [200, 'application/json', Buffer.from(inventory.replace(next.inventory.runtime[0][1], '0'.repeat(64)))]), 'garbled'],
        ['bytes', () => [200, 'application/octet-stream', Buffer.alloc(70_000, 7)], undefined],
        ['nothing', () => [200, 'application/json', Buffer.from('')], 'garbled'],
      ]) {
        hall.server.instead = instead;
        const told = await update(page);
        assert.equal(told.last.outcome, 'failed', what);
        if (kind) assert.equal(told.last.kind, kind, `${what}: ${JSON.stringify(told.last)}`);
        assert.equal(told.current, hall.first.inventory.build, what);
      }
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [hall.first]), hall.first);
      hall.server.back();
      hall.server.stalled = true;
      assert.equal((await update(visit.page, { patience: 300 })).last.kind, 'slow');
      hall.server.back();
      assert.equal((await update(visit.page)).current, next.inventory.build);
    }));
});

/** Waits until the worker says that `build` counts. */
async function untilCounts(page, { build }) {
  const end = Date.now() + PATIENCE_MILLIS;
  for (let told = await ask(page, 'status'); told.current !== build; told = await ask(page, 'status')) {
    assert.ok(Date.now() < end, `${build} does not count: ${JSON.stringify(told)}`);
    await page.waitForTimeout(100);
  }
}

// What is written into a script whose page is not to open.
const BROKEN = `broken\nthrow new Error('broken');`;

describe('a page that cannot ask for what is new', () => {
  test('has a release that does not open mended by the next one', () =>
    kept(async (hall, context, page) => {
      hall.server.root = (await hall.release('broken', ['part.js'], BROKEN)).folder;
      await update(page);
      const mended = await hall.release('mended', ['hall.css']);
      hall.server.root = mended.folder;
      const broken = await context.newPage();
      await broken.goto(`${hall.server.url}?exhibit=${PINNED}`);
      await untilCounts(page, mended.inventory);
      assert.equal(await broken.evaluate(() => window.kepu), undefined);
      await broken.close();
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [mended]), mended);
    }));

  test('has an exhibit of a newer release at once, and has it kept', () =>
    kept(async (hall, context, page) => {
      const known = await openExhibit(context, hall, PINNED);
      await ask(known.page, 'proven');
      await idle(known.page);
      hall.server.asked.length = 0;
      await openExhibit(context, hall, PINNED);
      await idle(known.page);
      assert.ok(!hall.server.asked.includes('build.json'), 'what runs is not asked for at each visit');
      const next = await hall.release('next', CHANGED);
      await mkdir(join(next.folder, 'packs/new-here'));
      await writeFile(join(next.folder, 'packs/new-here/model.0a1b2c3d.wasm'), 'new');
      next.inventory = await takeInventory(next.folder, [PINNED]);
      hall.server.root = next.folder;
      const visit = await openExhibit(context, hall, 'new-here');
      assert.equal(await runsOn(visit, [hall.first, next]), next);
      await untilCounts(page, next.inventory);
      hall.server.leave();
      const again = await openExhibit(context, hall, 'new-here');
      assert.equal(await runsOn(again, [next]), next);
      // What no release has is not there, as it was before.
      const gone = await openExhibit(context, hall, 'never-was');
      assert.equal(await runsOn(gone, [next]), next);
    }));

  test('goes one step back where a new release does not open again and again, and not to and fro', () =>
    kept(async (hall, context, page) => {
      const broken = await hall.release('broken', [PAGE_SCRIPT], BROKEN);
      hall.server.root = broken.folder;
      assert.equal((await update(page)).current, broken.inventory.build);
      await page.close();
      const visit = await context.newPage();
      await visit.goto(`${hall.server.url}?exhibit=${PINNED}&lang=en`);
      for (let fall = 1; fall < 3; fall += 1) {
        await visit.locator('dialog.fell').waitFor({ timeout: PATIENCE_MILLIS });
        await visit.reload();
      }
      await visit.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
      const told = await ask(visit, 'status');
      assert.deepEqual([told.yours, told.current, told.refused], [hall.first.inventory.build, hall.first.inventory.build, broken.inventory.build]);
      assert.deepEqual(await ask(visit, 'unopened'), { isBack: false });
    }, REAL));
});

describe('the type of a file', () => {
  test('is its ending’s, whatever a server said of it when it came', () =>
    kept(async (hall, context, page) => {
      // As a worker before this one may have kept it.
      await workerOf(context).evaluate(async () => {
        const [name] = await caches.keys();
        const cache = await caches.open(name);
        await cache.put('part.js', new Response(await (await cache.match('part.js')).text(), { headers: { 'content-type': 'text/plain' } }));
      });
      const next = await hall.release('next', ['page.js', 'hall.css', 'model/worker.js']);
      hall.server.root = next.folder;
      hall.server.instead = (path) => (path === 'build.json' ? undefined : [200, 'text/plain', readFileSync(join(next.folder, path))]);
      assert.equal((await update(page)).current, next.inventory.build);
      hall.server.leave();
      const visit = await openExhibit(context, hall, PINNED);
      assert.equal(await runsOn(visit, [next]), next);
    }));

  test('is the one that `kepu serve` sends', async () => {
    const table = await readFile(inTree('crates/exhibit_tool/src/server/headers.rs'), 'utf8');
    const sent = [...table.matchAll(/Some\((".*")\) => "(.*)",/g)].flatMap(([, endings, type]) => endings.split(' | ').map((ending) => [ending.slice(1, -1), type]));
    assert.ok(sent.length > 20, `only ${sent.length} endings were read`);
    assert.deepEqual(sent.map(([ending]) => [ending, typeOf(`a.b/c.${ending}`)]), sent);
  });
});

describe('what is not of a build', () => {
  test('orders, questions, other origins and who wants the server itself go straight to them', () =>
    kept(async (hall, context) => {
      const { page } = await openExhibit(context, hall, PINNED);
      const answers = await page.evaluate(async () => {
        const told = async (...how) => fetch(...how).then(async (answer) => [answer.status, await answer.text()]);
        return [await told('kiosk/alive', { method: 'POST', body: '{}' }), await told('kiosk/alive'), await told('no-such-file.js'), await told('index.html?a=b')];
      });
      assert.deepEqual(answers.slice(0, 3).map(([status]) => status), [404, 404, 404]);
      hall.server.leave();
      assert.equal(await page.evaluate(() => fetch('index.html', { cache: 'no-store' }).catch(() => 'away')), 'away');
      const part = await page.evaluate(async () => {
        const whole = await (await fetch('index.html')).text();
        const answer = await fetch('index.html', { headers: { range: 'bytes=10-19' } });
        return [answer.status, answer.headers.get('content-range'), (await answer.text()) === whole.slice(10, 20)];
      });
      assert.deepEqual([part[0], part[2]], [206, true]);
      // Policies stay with what is kept.
      assert.match(await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy')), /default-src 'self'/);
    }));

  test('the hall’s settings are of the build, and say who serves them', () =>
    kept(async (hall, context) => {
      const { page } = await openExhibit(context, hall, PINNED);
      const url = await page.evaluate(() => document.querySelector('meta[name="kepu:hall"]').content);
      hall.server.instead = (path) => (path.startsWith('hall') && path.endsWith('.json') ? [200, 'text/html', Buffer.from('<p>Log in')] : undefined);
      const settings = () => page.evaluate(async (url) => (await (await fetch(url)).json()).language, url);
      assert.equal(await settings(), 'zh-Hans');
      hall.server.leave();
      assert.equal(await settings(), 'zh-Hans');
    }));
});

describe('a kiosk', () => {
  test('keeps all it shows although an update is under way that does not know so', () =>
    kept(async (hall, context, page) => {
      let letGo;
      const held = new Promise((done) => (letGo = done));
      hall.server.instead = (path) => (path === 'build.json' ? held : undefined);
      const began = ask(page, 'update');
      const told = ask(page, 'update', { pinsAll: true });
      letGo();
      await began;
      assert.deepEqual((await told).kept.exhibits.sort(), [PINNED, OTHER].sort());
    }));

  test('keeps all it shows, and changes over when nobody is there', () =>
    kept(async (hall, context) => {
      const page = await context.newPage();
      await page.goto(`${hall.server.url}?mode=kiosk&offline=on`);
      await page.locator('html[data-kiosk="waiting"]').waitFor({ state: 'attached', timeout: PATIENCE_MILLIS });
      const all = (await exhibits(hall.server.url)).map(({ id }) => id).sort();
      const told = await update(page, { pinsAll: true });
      assert.deepEqual(told.kept.exhibits.sort(), all);
      const next = await hall.release('next', ['hall.css']);
      hall.server.root = next.folder;
      await page.mouse.click(600, 20);
      await page.locator('html[data-kiosk="visited"]').waitFor({ state: 'attached' });
      await page.evaluate(() => {
        window.isOld = true;
        // Elsewhere the page would be loaded anew for that.
        document.documentElement.dataset.exhibitOpen = '';
        document.body.insertAdjacentHTML('beforeend', '<p class="fault" data-error="file-missing"></p>');
      });
      assert.equal((await update(page)).current, next.inventory.build);
      // As after an hour: the page itself hears of it.
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.waitForTimeout(8000);
      assert.ok(await page.evaluate(() => window.isOld), 'a visitor is not disturbed');
      await page.locator('.finish').click();
      await page.waitForFunction(() => !window.isOld && document.documentElement.dataset.kiosk === 'waiting', null, { timeout: PATIENCE_MILLIS });
      assert.equal((await ask(page, 'status')).yours, next.inventory.build);
    }, REAL));
});
