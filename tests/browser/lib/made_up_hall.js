// A hall of a few files, for what the worker does whatever it keeps: a page, a worker of its own, two exhibits, each file no more
// than bytes. It can be used at once.
import { randomBytes } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { inTree } from './tree.js';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title>
<meta name="kepu:hall" content="./hall.json"><link rel="stylesheet" href="./hall.css"><link rel="icon" href="data:,">
<script type="module" src="./page.js"></script></head><body><p>Made up</p></body></html>`;

// What a hall's page does, in short: parts that load parts, and a worker that fetches.
const SCRIPT = `import './part.js';
await navigator.serviceWorker.register('./service_worker.js', { type: 'module' });
const worker = new Worker('./model/worker.js', { type: 'module' });
const told = await new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
await Promise.all(['./words/en.ftl', './page_bg.wasm', './packs/catalogue.json'].map(async (path) => (await fetch(path)).arrayBuffer()));
window.kepu = { ready: () => true, told };`;
const WORKER = `const answer = await fetch('../words/en.ftl');
postMessage(await answer.text());`;

/** Writes it to `folder`. */
export async function makeUpHall(folder) {
  const files = {
    'index.html': PAGE,
    'compare.html': PAGE,
    'page.js': SCRIPT,
    'part.js': 'export {};',
    'hall.css': 'p { color: navy }',
    'hall.json': '{"language":"zh-Hans","kiosk":false}',
    'model/worker.js': WORKER,
    'words/en.ftl': 'hello = Hello',
    // Bytes that no compression makes fewer.
    'page_bg.wasm': Buffer.concat([Buffer.from('0061736d01000000', 'hex'), Buffer.from([0, 0x85, 0x80, 0x0c, 4]), randomBytes(196_612)]),
    'packs/catalogue.json': '{"contract":"0.1","exhibits":[]}',
    'packs/carbon-bathtub/model.0a1b2c3d.wasm': randomBytes(50_000),
    'packs/classroom-air/model.0a1b2c3d.wasm': randomBytes(150_000),
    'packs/classroom-air/pack.0a1b2c3d.json': '{}',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await cp(inTree('src/offline'), join(folder, 'offline'), { recursive: true });
  await cp(inTree('assets/service_worker.js'), join(folder, 'service_worker.js'));
}
