// How long an exhibit takes from its address to the first touch that counts: from the server, from what is kept with the server
// away, and then in a browser that has just been started. Prints JSON, milliseconds. Run beside nothing else, on the release in
// dist/ (or KEPU_DIST): `node benches/offline.js [exhibit] [times]`.
import { firstVisit, openBrowser, openExhibit, openKeptHall } from '../tests/browser/lib/kept_hall.js';

const [id = 'carbon-bathtub', times = '5'] = process.argv.slice(2);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const summary = (values) => ({ median: Math.round(median(values)), least: Math.round(Math.min(...values)), most: Math.round(Math.max(...values)), times: values.length });

/** From the navigation to `kepu:ready`, by the page's own clock; the page is closed then. */
async function opened(context, hall) {
  const { page } = await openExhibit(context, hall, id);
  const millis = await page.evaluate(() => performance.getEntriesByName('kepu:ready')[0].startTime);
  await page.close();
  return millis;
}

async function often(act) {
  const values = [];
  for (let i = 0; i < Number(times); i += 1) values.push(await act());
  return summary(values);
}

const hall = await openKeptHall([id]);
let browser = await openBrowser(hall, { serviceWorkers: 'block' });
try {
  const server = await often(() => opened(browser.context, hall));
  await browser.close();
  browser = await openBrowser(hall);
  const began = performance.now();
  await (await firstVisit(browser.context, hall, id)).close();
  const keptAfter = Math.round(performance.now() - began);
  hall.server.leave();
  const kept = await often(() => opened(browser.context, hall));
  const started = await often(async () => {
    await browser.close();
    browser = await openBrowser(hall);
    return opened(browser.context, hall);
  });
  const { runtime, exhibits } = hall.first.inventory;
  const bytes = [...runtime, ...exhibits[id]].reduce((sum, [, , length]) => sum + length, 0);
  console.log(JSON.stringify({ exhibit: id, kept_bytes: bytes, kept_after_millis: keptAfter, open_millis: { from_the_server: server, without_it: kept, browser_just_started: started } }, null, 2));
} finally {
  await browser.close().catch(() => {});
  await hall.close();
}
