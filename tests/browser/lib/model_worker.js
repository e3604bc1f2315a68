// The model worker by itself in a page, with nothing around it: to ask it what no page would ask.
import { serve } from './files.js';
import { text } from './tree.js';

/** Opens a page that can start model workers; `page.evaluate(inPage…)` then uses `ask`. */
export async function openWorkerPage(browser) {
  const server = await serve({
    'index.html': '<!doctype html><title>model worker</title><script type="module" src="page.js"></script>',
    'page.js': PAGE,
    'worker.js': await text('src/model/worker.js'),
    'model_abi.js': await text('build/glue/model_abi.js'),
  });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.startWorker !== undefined);
  return { page, close: async () => (await page.close(), server.close()) };
}

/** Runs `messages` in one fresh worker, after `load` and (unless `bare`) `instantiate`; gives the answers and the log. */
export function converse(page, core, messages, load = {}) {
  return page.evaluate(
    async ({ core, messages, load }) => {
      const worker = window.startWorker();
      const module = Uint8Array.from(atob(core), (c) => c.charCodeAt(0)).buffer;
      const answers = [];
      const opening = [
        { kind: 'load', module, outputs: 2, layers: 1, log_lines_per_sec: 20, ...load },
        { kind: 'instantiate', seed: '0' },
      ];
      for (const message of [...opening, ...messages]) answers.push(await worker.ask(message));
      const { log } = worker;
      worker.end();
      return { answers, log };
    },
    { core: Buffer.from(core).toString('base64'), messages, load },
  );
}

const PAGE = `
// Answers as plain objects, so that they can cross to the test.
const plain = (value) => ArrayBuffer.isView(value) ? [...value] : value;
window.startWorker = () => {
  const worker = new Worker('./worker.js', { type: 'module' });
  const waiting = new Map();
  const log = [];
  let next = 0;
  worker.onmessage = ({ data }) => {
    if (data.kind === 'log') return log.push(data);
    const { id, ...rest } = data;
    waiting.get(id)?.(Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, plain(value)])));
    waiting.delete(id);
  };
  worker.onerror = (event) => log.push({ level: 'fatal', text: event.message });
  return {
    log,
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    ask(message, millis = 2000) {
      const id = next++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        setTimeout(() => resolve({ kind: 'silent' }), millis);
        worker.postMessage({ ...message, id });
      });
    },
    end: () => worker.terminate(),
  };
};
`;
