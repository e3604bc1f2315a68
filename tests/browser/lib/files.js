// A web server for a handful of files, on a free port: for tests of one part without the rest.
import { createServer } from 'node:http';

const TYPES = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };

/** Serves `files`, a map from path ("worker.js") to text or bytes, with `headers`. Gives its address and how to close it. */
export async function serve(files, headers = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    if (!Object.hasOwn(files, path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[path.split('.').pop()] ?? 'application/octet-stream', ...headers });
    response.end(files[path]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
