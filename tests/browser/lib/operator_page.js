// A page with nothing but the operator's side of a kiosk, from the tree as it is: no build is needed to test it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { inTree } from './tree.js';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json', ftl: 'text/plain; charset=utf-8' };
// What a hall's own page may do, and no more.
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

const STYLES = ['tokens', 'base', 'controls'];
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kiosk</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="kepu:languages" content="zh-Hans|简体中文|简,zh-Hant|繁體中文|繁,en|English|EN"><meta name="kepu:words" content="./words/parts.json">
<meta name="kepu:hall" content="./hall.json"><meta name="kepu:catalogue" content="./packs/catalogue.json">
${STYLES.map((name) => `<link rel="stylesheet" href="./styles/${name}.css">`).join('\n')}
<script type="module" src="./start.js"></script></head>
<body><main id="app"><h1><button type="button" class="button" id="corner">Hall</button></h1><p>Exhibits</p></main></body></html>`;

/** What `src/kiosk/kiosk.js` does for the operator, with what a test may look at in `window.test`. */
const START = `import { startOperator } from './kiosk/operator.js';
import { Log } from './kiosk/log.js';
const settings = await (await fetch('./hall.json')).json();
document.documentElement.lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const test = (window.test = { resets: 0, turned: [], clicks: 0, log: new Log() });
document.getElementById('corner').onclick = () => (test.clicks += 1);
const kiosk = { reset: async () => (test.resets += 1), visits: { today: 132, total: 48210 }, ageMillis: () => 97 * 3_600_000 + performance.now(), log: test.log };
await startOperator({ settings, kiosk, turned: (closed) => test.turned.push(closed) });
test.started = true;`;

const TAGS = ['zh-Hans', 'zh-Hant', 'en'];
const PARTS = Object.fromEntries(['kiosk', 'kiosk/operator'].map((part) => [part, Object.fromEntries(TAGS.map((tag) => [tag, `./${part}/${tag}.ftl`]))]));

const FOLDERS = [
  [/^\/styles\//, 'assets/styles'],
  [/^\/words\/kiosk\/operator\//, 'assets/locales/kiosk/operator'],
  [/^\/words\/kiosk\//, 'assets/locales/kiosk'],
  [/^\/kiosk\/operator\.css$/, 'assets/styles'],
  [/^\/kiosk\//, 'src/kiosk'],
  [/^\/bar\//, 'src/bar'],
  [/^\/recovery\//, 'src/recovery'],
  [/^\/intake\//, 'src/intake'],
  [/^\/offline\//, 'src/offline'],
];

/** Serves it. `site.settings` is hall.json, `site.exhibits` the catalogue's; `site.answers` maps "POST /path" to `[status, headers]`. */
export async function openOperatorPage() {
  const site = { settings: {}, exhibits: [], answers: {}, asked: [] };
  const own = {
    '/': ['html', () => PAGE],
    '/start.js': ['js', () => START],
    '/hall.json': ['json', () => JSON.stringify(site.settings)],
    '/words/parts.json': ['json', () => JSON.stringify(PARTS)],
    '/packs/catalogue.json': ['json', () => JSON.stringify({ contract: '0.1', exhibits: site.exhibits })],
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const order = `${request.method} ${pathname}`;
    site.asked.push(order);
    const given = site.answers[order];
    if (given) return response.writeHead(...given).end();
    try {
      if (request.method !== 'GET') throw new Error(order);
      const [type, body] = own[pathname] ? [own[pathname][0], own[pathname][1]()] : [pathname.split('.').pop(), await readFile(fileOf(pathname))];
      response.writeHead(200, { 'Content-Type': TYPES[type], 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return site;
}

function fileOf(path) {
  const [, folder] = FOLDERS.find(([at]) => at.test(path)) ?? [];
  if (!folder) throw new Error(path);
  return inTree(`${folder}/${basename(path)}`);
}
