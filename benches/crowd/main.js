// 100,000 things that move, in the stage and in PixiJS 8: processor time of the worker for each frame drawn, and their ratio.
// New records come seldom enough that a software renderer draws each of them: what is measured is a frame, not what is skipped.
// Prints JSON. Linux only: the time is the worker thread's own, from /proc, so waiting for the GPU does not count.
//
//   npm ci --prefix benches/crowd && KEPU_URL=http://127.0.0.1:8080 node benches/crowd/main.js [records] [seconds]
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';

import { launch } from '../../tests/browser/lib/chromium.js';
import { namedFiles, openSite } from '../../tests/browser/lib/site.js';

const RECORDS = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 30);
const EVERY_MILLIS = 700;
const WIDTH = 1366;
const HEIGHT = 768;
const UNITS_WIDE = 16;
/** Clock ticks of /proc in a second. */
const TICKS_PER_SEC = 100;

const site = await openSite();
const named = await namedFiles(site.url);
const here = (path) => readFileSync(new URL(path, import.meta.url));
const files = {
  '/': ['text/html', '<!doctype html><title>crowd</title>'],
  '/pixi_worker.js': ['text/javascript', here('pixi_worker.js')],
  '/pixi.mjs': ['text/javascript', here('node_modules/pixi.js/dist/webworker.min.mjs')],
};

/** What the two need, from one origin: the stage's own files are the hall's. */
const server = createServer(async (request, response) => {
  const [kind, body] = files[request.url] ?? (await fromHall(request.url));
  response.writeHead(200, { 'Content-Type': kind }).end(body);
});
async function fromHall(path) {
  const answer = await fetch(new URL(path.replace('/hall/', ''), site.url));
  return [answer.headers.get('content-type') ?? 'text/plain', Buffer.from(await answer.arrayBuffer())];
}
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}/`;
const inHall = (url) => `${origin}hall/${url.slice(site.url.length)}`;

/** In the page: lets a worker draw the crowd, with new records every so often. */
async function begin({ kind, urls, count, width, height, unitsWide, everyMillis }) {
  const chance = (() => {
    let a = 1;
    return () => (a = (a * 48271) % 2147483647) / 2147483647;
  })();
  const unitsHigh = (unitsWide * height) / width;
  const places = Array.from({ length: count }, () => [chance() * unitsWide, chance() * unitsHigh, chance() * 6.28]);
  const STEPS = 16;
  const recordings = Array.from({ length: STEPS }, (_, step) => {
    const records = new Float32Array(count * 8);
    places.forEach(([x, y, turn], i) => {
      const at = turn + (step * 2 * Math.PI) / STEPS;
      records.set([x + 0.05 * Math.cos(at), y + 0.05 * Math.sin(at), 0, 0.08, turn, 0, -1, 0.8 + 0.2 * Math.cos(at)], i * 8);
    });
    return records;
  });
  const drawing = new OffscreenCanvas(32, 32).getContext('2d');
  drawing.fillStyle = '#7fd0a0';
  drawing.beginPath();
  drawing.ellipse(16, 16, 7, 14, 0, 0, 2 * Math.PI);
  drawing.fill();
  const bitmap = await createImageBitmap(drawing.canvas);
  const element = document.body.appendChild(document.createElement('canvas'));
  [element.width, element.height] = [width, height];
  const canvas = element.transferControlToOffscreen();
  const worker = new Worker(kind === 'stage' ? urls.stageWorker : urls.pixiWorker, { type: 'module' });
  const heard = new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready') resolve();
      if (data.kind === 'failed') reject(new Error(`${data.code}: ${data.detail}`));
    });
  });
  let give;
  if (kind === 'stage') {
    const { port1, port2 } = new MessageChannel();
    give = (records) => port1.postMessage({ buffers: [records] }, [records.buffer]);
    const layer = { id: 'crowd', kind: 'sprites', pictures: ['assets/rod.svg'], capacity: count };
    const scene = { camera: { kind: 'flat', wide: [0, 0, unitsWide, unitsHigh], tall: [0, 0, unitsWide, unitsHigh] }, layer: [layer] };
    const module = await WebAssembly.compileStreaming(fetch(urls.stageWasm));
    worker.postMessage(
      {
        kind: 'start', module, canvas, scene: JSON.stringify(scene), pictures: [{ path: 'assets/rod.svg', bitmap }], meshes: [],
        width, height, scale: 1, theme: {}, calm: false, port: port2,
      },
      [canvas, port2],
    );
  } else {
    give = (records) => worker.postMessage({ kind: 'layers', records }, [records.buffer]);
    const everything = kind === 'pixi-everything';
    worker.postMessage({ kind: 'start', canvas, bitmap, records: recordings[0], width, height, unitsWide, everything }, [canvas]);
  }
  await heard;
  let step = 0;
  setInterval(() => give(recordings[step++ % STEPS].slice()), everyMillis);
  window.frames_drawn = () =>
    new Promise((resolve) => {
      const told = ({ data }) => {
        if (data.kind !== 'drawn') return;
        worker.removeEventListener('message', told);
        resolve(data.frames);
      };
      worker.addEventListener('message', told);
      worker.postMessage({ kind: 'ping' });
    });
}

/** Processor time of every worker thread of browsers started from here, in milliseconds. */
function workerMillis() {
  const stat = (path) => {
    try {
      const text = readFileSync(path, 'utf8');
      // The name, in brackets, may hold anything.
      return { name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')), fields: text.slice(text.lastIndexOf(')') + 2).split(' ') };
    } catch {
      return undefined; // it has ended meanwhile
    }
  };
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((pid) => [pid, stat(`/proc/${pid}/stat`)?.fields[1]]));
  const ours = (pid) => pid === String(process.pid) || (parents.get(pid) !== undefined && ours(parents.get(pid)));
  let ticks = 0;
  for (const pid of processes.filter(ours)) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const found = stat(`/proc/${pid}/task/${thread}/stat`);
      if (found?.name.startsWith('DedicatedWorker')) ticks += Number(found.fields[11]) + Number(found.fields[12]);
    }
  }
  return (ticks * 1000) / TICKS_PER_SEC;
}

async function measure(browser, kind) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.goto(origin);
  const urls = { stageWorker: inHall(named['stage-worker']), stageWasm: inHall(named['stage-wasm']), pixiWorker: `${origin}pixi_worker.js` };
  await page.evaluate(begin, { kind, urls, count: RECORDS, width: WIDTH, height: HEIGHT, unitsWide: UNITS_WIDE, everyMillis: EVERY_MILLIS });
  await page.waitForTimeout(4000);
  const before = { frames: await page.evaluate(() => window.frames_drawn()), millis: workerMillis() };
  await page.waitForTimeout(SECONDS * 1000);
  const after = { frames: await page.evaluate(() => window.frames_drawn()), millis: workerMillis() };
  if (process.env.KEPU_PICTURE) await page.screenshot({ path: `${process.env.KEPU_PICTURE}-${kind}.png` });
  await page.close();
  const frames = after.frames - before.frames;
  return { frames, millis_per_frame: Math.round(((after.millis - before.millis) / frames) * 100) / 100 };
}

const browser = await launch();
try {
  const found = {};
  for (const kind of ['stage', 'pixi', 'pixi-everything']) found[kind] = await measure(browser, kind);
  const ratio = (kind) => Math.round((found.stage.millis_per_frame / found[kind].millis_per_frame) * 100) / 100;
  console.log(JSON.stringify({ records: RECORDS, ...found, ratio_to_pixi: ratio('pixi'), ratio_to_pixi_everything: ratio('pixi-everything') }, null, 2));
} finally {
  await browser.close();
  server.close();
  site.close();
}
