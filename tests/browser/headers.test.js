// What the server answers with: types, policy, compression, and what it does when it cannot.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import http from 'node:http';
import { before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';

import { namedFiles } from './lib/site.js';
import { inTree } from './lib/tree.js';

const url = process.env.KEPU_URL;

/** One request, with the path sent as it is written. */
function get(path, headers = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.on('error', reject);
  });
}

describe('the server', { skip: url ? false : 'needs KEPU_URL, the address of `kepu serve`' }, () => {
  let files;
  before(async () => {
    const named = await namedFiles(url);
    const catalogue = await (await fetch(named.catalogue)).json();
    const packUrl = new URL(catalogue.exhibits[0].pack, named.catalogue).href;
    const pack = await (await fetch(packUrl)).json();
    const inPack = (path) => new URL(pack.files[path].name, packUrl).href;
    files = [
      [url, 'text/html; charset=utf-8'],
      [named['model-worker'], 'text/javascript; charset=utf-8'],
      [named['stage-worker'], 'text/javascript; charset=utf-8'],
      [named['stage-wasm'], 'application/wasm'],
      [named.uplot, 'text/javascript; charset=utf-8'],
      [named.catalogue, 'application/json'],
      [packUrl, 'application/json'],
      [inPack('exhibit.json'), 'application/json'],
      [inPack('model.wasm'), 'application/wasm'],
      [inPack('locales/en.ftl'), 'text/plain; charset=utf-8'],
    ].map(([address, type]) => [new URL(address).pathname, type]);
  });

  test('names the right type and forbids guessing another', async () => {
    for (const [path, type] of files) {
      const { status, headers } = await get(path);
      assert.deepEqual([path, status, headers['content-type']], [path, 200, type]);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
    }
  });

  test('sends a policy without eval or inline code, on worker scripts too', async () => {
    for (const [path] of files) {
      const { headers } = await get(path);
      const policy = headers['content-security-policy'];
      assert.ok(policy, `${path} has no policy`);
      const words = policy.split(/[\s;]+/);
      assert.ok(words.includes("'wasm-unsafe-eval'"), path);
      for (const banned of ["'unsafe-eval'", "'unsafe-inline'", '*', 'https:', 'http:']) assert.ok(!words.includes(banned), `${path}: ${policy}`);
    }
  });

  test('sends brotli to who asks for it, and the same bytes to who does not', async () => {
    let compressed = 0;
    for (const [path] of files) {
      const plain = await get(path);
      assert.equal(plain.headers['content-encoding'], undefined, path);
      const { headers, body } = await get(path, { 'Accept-Encoding': 'gzip, br' });
      if (headers['content-encoding'] !== 'br') continue;
      compressed += 1;
      assert.deepEqual(brotliDecompressSync(body), plain.body, path);
      assert.ok(body.length < plain.body.length, path);
    }
    assert.ok(compressed >= 5, `only ${compressed} of ${files.length} files came as brotli`);
  });

  test('says plainly that a file is not there, and shows none from outside', async () => {
    for (const path of ['/no-such-file.js', '/../Cargo.toml', '/%2e%2e/Cargo.toml', '/packs/..%2f..%2f..%2fCargo.toml', '//etc/passwd']) {
      const { status, headers, body } = await get(path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.ok(!body.toString().includes('[workspace]') && !body.toString().includes('root:'), path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
    }
  });

  test('a taken port is an error that names the way out', async () => {
    const port = new URL(url).port;
    const [command, ...words] = process.env.KEPU_BIN ? [process.env.KEPU_BIN] : ['cargo', 'kepu'];
    const child = spawn(command, [...words, 'serve', '--port', port], { cwd: inTree('.') });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.notEqual(code, 0);
    assert.match(said, new RegExp(`port ${port} is taken`));
    assert.match(said, /--port \d+/);
  });
});
