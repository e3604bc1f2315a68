// Visits to a kiosk, one after another on one page, each with a fault: it plays, somebody comes, plays and goes away, it asks and
// begins anew. Says what went wrong, and how long and how large everything became.
import { readFileSync, readdirSync } from 'node:fs';

import { launch } from '../browser/lib/chromium.js';
import { settle } from '../browser/lib/other_hall.js';
import { keepPicture } from '../browser/lib/pictures.js';
import { openSite } from '../browser/lib/site.js';
import { inTree } from '../browser/lib/tree.js';
import { chance } from '../browser/lib/visits.js';
import { FAULTS } from './faults.mjs';
import { isThere, median, mib, pageError, slowness, watch } from './measure.mjs';

const PATIENCE_MILLIS = 90_000;
// A visitor's pause, long enough for the model to answer and the stage to draw.
const BREATH_MILLIS = 200;
// So many parts a recorded visit is given in; more would only repeat it.
const PARTS = 5;
const IDLE = { attract_after_secs: 0.4, still_there_after_secs: 1.2, countdown_secs: 1 };
/** The heap after so many visits, by which every exhibit has met every fault, is compared with that after the last. */
const ENDS = 100;
/** What a kiosk has to keep within: the time to begin anew, and how much more the heap holds at the end than at first. */
const MOST_RESET_MILLIS = 300;
const MOST_GROWTH = 0.05;
/** With more than that, it is given up. */
const MOST_WRONG = 20;
// The faster machine code that a browser makes of scripts over hundreds of visits is no leak, and hides one.
const WITHOUT_MACHINE_CODE = ['--no-sparkplug', '--no-maglev', '--no-opt'];

/** Runs `count` visits; gives what is wrong, one line each. */
export async function visits(count, seed) {
  const site = await openSite();
  const browser = await launch(['--enable-precise-memory-info'], WITHOUT_MACHINE_CODE);
  const next = chance(seed);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, hasTouch: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const wrong = [];
  const trouble = []; // what the page itself says of the visit that goes on
  page.on('pageerror', (error) => trouble.push(pageError(error)));
  page.on('crash', () => trouble.push('the page crashed'));
  await settle(context, { language: 'en', idle: IDLE });
  const begin = async () => {
    await page.goto(`${site.url}?mode=kiosk`);
    await state(page, 'waiting', 'attracting');
  };
  await begin();
  const measure = await watch(page);
  const heaps = [];
  const worst = { reset: 0, frame_gap: 0, task: 0 };
  const tally = Object.fromEntries(Object.keys(FAULTS).map((name) => [name, 0]));
  const trials = recorded();
  try {
    for (let number = 1; number <= count && wrong.length <= MOST_WRONG; number += 1) {
      const fault = pick(Object.keys(FAULTS), next);
      tally[fault] += 1;
      let faults;
      try {
        faults = await oneVisit(page, context, fault, trials, next);
      } catch (error) {
        faults = [`it did not end: ${error.message.split('\n')[0]}`];
        await keepPicture(page, 'soak', `visit-${number}`).catch(() => {});
        await begin();
      }
      faults.push(...trouble.splice(0));
      wrong.push(...faults.map((each) => `visit ${number} (${fault}): ${each}`));
      heaps.push(await measure.heapBytes());
      const { frame_gap, task } = await measure.takeWorst();
      const reset = await measure.resetMillis();
      worst.reset = Math.max(worst.reset, reset);
      worst.frame_gap = Math.max(worst.frame_gap, frame_gap);
      worst.task = Math.max(worst.task, task);
      console.log(
        `${number}/${count} ${fault}: reset ${reset.toFixed(0)} ms, frame gap ${slowness(frame_gap)}, longest task ${slowness(task)}, heap ${mib(heaps.at(-1))}${faults.map((each) => ` ✗ ${each}`).join('')}`,
      );
    }
  } finally {
    await browser.close();
    site.close();
  }
  report(heaps, worst, tally);
  return [...wrong, ...missed(heaps, worst)];
}

/** One visit; gives what is wrong with how it ended. */
async function oneVisit(page, context, fault, trials, next) {
  await state(page, 'attracting');
  // Now and then somebody touches before anything has opened.
  if (next() > 0.1) await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
  await page.touchscreen.tap(683, 200);
  await state(page, 'visited', 'asking');
  if (!(await isThere(page, '.exhibit'))) await page.locator('.card a').nth(Math.floor(next() * trials.size)).tap();
  await page.waitForFunction(() => window.kepu?.ready() === true, null, { timeout: PATIENCE_MILLIS });
  const id = await page.locator('.exhibit').getAttribute('data-exhibit');
  let takeBack = async () => {};
  const visit = trials.get(id);
  const at = Math.floor(next() * PARTS);
  try {
    for (let part = 0; part < PARTS; part += 1) {
      if (part === at) takeBack = await FAULTS[fault](page, context);
      await play(page, visit, part);
      await page.waitForTimeout(BREATH_MILLIS);
    }
    await state(page, 'asking');
    await state(page, 'waiting', 'attracting');
    return await firstScreen(page);
  } finally {
    await takeBack();
  }
}

/** Gives the model a part of a recorded visit, and touches something of the page. */
async function play(page, visit, part) {
  const share = Math.ceil(visit.inputs.length / PARTS);
  const inputs = visit.inputs.slice(part * share, (part + 1) * share);
  await page.evaluate((text) => window.kepu?.give(text), JSON.stringify({ ...visit, inputs }));
  const button = page.locator('.story-ways button').last();
  if (await button.isEnabled().catch(() => false)) await button.tap({ timeout: 2000 }).catch(() => {});
  // A hand on the screen, so that nobody is asked for yet.
  await page.touchscreen.tap(2, 760);
}

/** What is not as the first visitor found it. */
const firstScreen = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const kept = [...Object.keys(sessionStorage).filter((key) => key.startsWith('kepu.visit')), ...Object.keys(localStorage).filter((key) => key === 'kepu.lang')];
    // What plays while nobody is there keeps something of its own.
    if (document.documentElement.dataset.kiosk === 'waiting' && kept.length > 0) wrong.push(`left behind: ${kept}`);
    if (document.documentElement.lang !== 'en') wrong.push(`language ${document.documentElement.lang}`);
    if (performance.getEntriesByName('kepu:reset').length === 0) wrong.push('it did not begin anew');
    if (document.querySelector('dialog[open]')) wrong.push('a dialog is open');
    if (document.documentElement.dataset.kiosk === 'waiting' && !document.querySelector('.hall h1')) wrong.push('no hall');
    return wrong;
  });

const state = (page, ...names) =>
  page.waitForFunction((names) => names.includes(document.documentElement.dataset.kiosk), names, { timeout: PATIENCE_MILLIS });

/** Each exhibit's longest recorded visit, as its trials have it. */
function recorded() {
  const found = new Map();
  for (const id of readdirSync(inTree('exhibits'))) {
    const { visit } = JSON.parse(readFileSync(inTree(`exhibits/${id}/trials/one-visit.json`), 'utf8'));
    found.set(id, visit);
  }
  return found;
}

const pick = (list, next) => list[Math.floor(next() * list.length)];

/** After how many visits the heap is compared, and what it was then and at the end, in bytes: the median of a tenth as many visits. */
function ends(heaps) {
  const count = Math.min(ENDS, Math.max(1, Math.floor(heaps.length / 3)));
  const tenth = Math.ceil(count / 10);
  return { count, first: median(heaps.slice(count - tenth, count)), last: median(heaps.slice(-tenth)) };
}

function report(heaps, worst, tally) {
  const { count, first, last } = ends(heaps);
  console.log(`\n${heaps.length} visits: ${Object.entries(tally).map(([name, count]) => `${name} ${count}`).join(', ')}`);
  console.log(`worst time to begin anew ${worst.reset.toFixed(0)} ms; worst frame gap ${slowness(worst.frame_gap)}; longest task ${slowness(worst.task)}`);
  console.log(`heap after the first ${count} visits ${mib(first)}, after the last ${mib(last)}: ${((last / first - 1) * 100).toFixed(1)} %`);
}

/** What a kiosk has not kept within. Over few visits a heap says nothing: each exhibit has to have been opened at either end. */
function missed(heaps, worst) {
  const { count, first, last } = ends(heaps);
  return [
    ...(worst.reset > MOST_RESET_MILLIS ? [`it took ${worst.reset.toFixed(0)} ms to begin anew: more than ${MOST_RESET_MILLIS}`] : []),
    ...(count === ENDS && last > first * (1 + MOST_GROWTH) ? [`the heap grew by more than ${MOST_GROWTH * 100} %`] : []),
  ];
}
