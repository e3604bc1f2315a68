// What tests of the hall without a network begin with: releases, a server that misbehaves, a browser whose profile stays, and what
// the worker says of itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { changeRelease, copyRelease, hashesOf, takeInventory } from './builds.js';
import { launchKept } from './chromium.js';
import { openFickleServer } from './fickle_server.js';
import { inTree } from './tree.js';
import { PATIENCE_MILLIS } from './visitor.js';

export const DIST = process.env.KEPU_DIST ?? inTree('dist');

/**
 * A folder of its own with releases in it, and a server. The first is the hall under test, or what `make(folder)` makes;
 * `release(name, changed)` makes one after it, marked with its name, or with what `mark` says.
 */
export async function openKeptHall(pinned, make = (folder) => copyRelease(DIST, folder)) {
  const folder = await mkdtemp(join(tmpdir(), 'kepu-offline-'));
  const first = { folder: join(folder, 'first') };
  await make(first.folder);
  first.inventory = await takeInventory(first.folder, pinned);
  const server = await openFickleServer(first.folder);
  return {
    first,
    server,
    profile: join(folder, 'profile'),
    async release(name, changed, mark = name) {
      const next = { folder: join(folder, name) };
      await copyRelease(first.folder, next.folder);
      await changeRelease(next.folder, changed, mark);
      next.inventory = await takeInventory(next.folder, pinned);
      return next;
    },
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A browser on the hall's profile: `context`, and `kill()`, after which nothing of it runs. Several pages are open at a time: their
 * scenes move little.
 */
export async function openBrowser(hall, options = {}) {
  const context = await launchKept(hall.profile, [], { reducedMotion: 'reduce', ...options });
  return {
    context,
    close: () => context.close(),
    async kill() {
      // The browser itself first; what it started ends with it.
      const own = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n').filter((line) => line.includes(`--user-data-dir=${hall.profile}`));
      const pids = own.map((line) => Number(line.trim().split(' ')[0]));
      assert.ok(pids.length > 0, 'the browser runs');
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended with another one.
        }
      }
      await context.close().catch(() => {});
    },
  };
}

/** Opens an exhibit, with the worker that keeps the hall also where a development build is tested; waits until it can be used. */
export async function openExhibit(context, hall, id, query = '') {
  const page = await context.newPage();
  const answer = await page.goto(`${hall.server.url}?exhibit=${id}&lang=en&offline=on${query}`);
  await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
  return { page, index: hash(await answer.body()) };
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What the worker answers to an order. */
export const ask = (page, kepu, more = {}) =>
  page.evaluate(
    async ([kepu, more]) => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
        active.postMessage({ kepu, ...more }, [port2]);
      });
    },
    [kepu, more],
  );

/** Has the worker look for what is new, when it is not already doing so; gives its status when it has ended. */
export async function update(page, more = {}) {
  await idle(page);
  let told = await ask(page, 'update', more);
  while (told.arriving) told = await ask(page, 'status');
  return told;
}

/** Waits until no update is under way. */
export async function idle(page) {
  const end = Date.now() + PATIENCE_MILLIS;
  for (let told = await ask(page, 'status'); told.arriving; told = await ask(page, 'status')) {
    assert.ok(Date.now() < end, `an update goes on: ${JSON.stringify(told)}`);
    await page.waitForTimeout(100);
  }
}

/** Opens the first page of all, and waits until the hall is kept. Gives the page. */
export async function firstVisit(context, hall, id) {
  const { page } = await openExhibit(context, hall, id);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const told = await update(page);
  assert.equal(told.current, hall.first.inventory.build, JSON.stringify(told));
  return page;
}

/** All that a page has loaded, its own address apart: the SHA-256 of what it gets now, by path. */
export const loaded = (page) =>
  page.evaluate(async () => {
    const base = document.baseURI.replace(/[?#].*/, '');
    const names = performance.getEntriesByType('resource').map(({ name }) => name.replace(/#.*/, ''));
    const own = [...new Set(names)].filter((name) => name.startsWith(base) && !name.includes('?') && !/\/(build\.json|service_worker\.js|status\.json)$/.test(name));
    const digits = async (url) => {
      const answer = await fetch(url).catch(() => ({}));
      if (!answer.ok) return 'not there';
      const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    return Promise.all(own.map(async (url) => [decodeURIComponent(url.slice(base.length)), await digits(url)]));
  });

/**
 * Which of `releases` a page runs on, whole: its address's own answer and each file it has loaded are all of one inventory. Fails
 * where they are of none.
 */
export async function runsOn({ page, index }, releases) {
  const files = await loaded(page);
  assert.ok(files.length > 4, `only ${files.length} files were loaded`);
  const faults = releases.map(({ inventory }) => {
    const hashes = hashesOf(inventory);
    return [['index.html', index], ...files].filter(([path, hash]) => hashes.get(path) !== hash && !(hash === 'not there' && !hashes.has(path)));
  });
  const found = releases.find((_, at) => faults[at].length === 0);
  assert.ok(found, `a page runs on no build whole: ${JSON.stringify(faults)}`);
  return found;
}
