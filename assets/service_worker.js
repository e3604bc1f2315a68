// Keeps the hall for when the network is away. It answers pages from what is kept (answer.js) and, when a page opens or
// asks, brings what is new (update.js). Its own name stays the same in every release; docs/operators/offline.md.
import { answer, pathOf } from './offline/answer.js';
import { changeMarker } from './offline/builds.js';
import { buildOf } from './offline/clients.js';
import { faultOf } from './offline/fault.js';
import { status } from './offline/status.js';
import { goBack, opened, unopened, update } from './offline/update.js';

// A browser ends a worker whose answer takes minutes: the page asks again, and joins what is under way.
const TURN_MILLIS = 45_000;

// Which build a page runs on is remembered outside the worker, so a new worker takes over at once.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(event, path));
});

const ORDERS = {
  status: (client) => status(client),
  async update(client, wish) {
    const turn = new Promise((done) => setTimeout(done, TURN_MILLIS));
    await Promise.race([update(wish), turn]);
    return status(client);
  },
  async opened(client, { id }) {
    await opened(String(id));
    return {};
  },
  async back(client) {
    await goBack();
    return status(client);
  },
  async unopened(client) {
    return { isBack: await unopened(await buildOf(client)) };
  },
  /** The page has run for a while: its build need not be read back at each start any more. */
  async proven(client) {
    const build = await buildOf(client);
    await changeMarker((counts) => (build && build === counts.current && counts.proven !== build ? { ...counts, proven: build } : undefined));
    return {};
  },
};

self.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  if (!Object.hasOwn(ORDERS, String(data?.kepu))) return;
  const done = ORDERS[data.kepu](source?.id, data).catch((error) => {
    const { kind, detail } = faultOf(error);
    return { fault: { kind, detail } };
  });
  event.waitUntil(done.then((told) => ports[0]?.postMessage(told)));
});
