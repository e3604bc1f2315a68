// The hall under test: the one at KEPU_URL, or else the release in dist/, answered from here.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { normalize } from 'node:path';

import { inTree } from './tree.js';

export const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
  json: 'application/json',
  ftl: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** What `kepu serve` sends too in an open hall; a page that needs more than this fails here as it would there. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' http://127.0.0.1:* http://localhost:* https://*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Opens the hall: its address, ending in a slash, and how to close it. */
export async function openSite() {
  const given = process.env.KEPU_URL;
  if (given) return { url: given.endsWith('/') ? given : `${given}/`, close() {} };
  const root = process.env.KEPU_DIST ?? inTree('dist');
  if (!existsSync(`${root}/index.html`)) {
    throw new Error(`there is no hall to test: run \`cargo kepu build\`, or set KEPU_URL to one that is open (no ${root}/index.html)`);
  }
  const server = createServer((request, response) => answer(root, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function answer(root, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const name = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const body = await readFile(`${root}${name}`);
    const type = TYPES[name.split('.').pop()] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' });
    response.end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file here.\n');
  }
}

/** The addresses in index.html's `<meta name="kepu:…">`, by name without the prefix. */
export async function namedFiles(url) {
  const html = await (await fetch(url)).text();
  const metas = [...html.matchAll(/<meta name="kepu:([a-z-]+)" content="([^"]*)"/g)];
  return Object.fromEntries(metas.map(([, name, path]) => [name, new URL(path, url).href]));
}
