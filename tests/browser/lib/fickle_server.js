// A server that misbehaves as networks and servers do: it serves one release after another, cuts connections at a byte, is away,
// and answers something else than was asked for.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';

import { POLICY, TYPES } from './site.js';

/**
 * Opens it: `root` is the folder it serves; `cutAt`, if set, how many more bytes it sends before it is cut off and away; `instead`,
 * if set, a function of a path that gives `[status, type, body]`, perhaps with other headers after them, or nothing, at once or later;
 * `policy` what everything is sent with; `asked` the paths asked for, `sent` the bytes sent.
 */
export async function openFickleServer(root) {
  const site = { root, cutAt: undefined, away: false, instead: undefined, stalled: false, policy: POLICY, asked: [], sent: 0 };
  const server = createServer(async (request, response) => {
    if (site.away) return request.socket.destroy();
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
    site.asked.push(path);
    const given = await site.instead?.(path);
    const [status, type, body, other] = given ?? (await fileOf(site.root, path));
    if (site.away) return request.socket.destroy();
    const always = { 'Content-Security-Policy': site.policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
    response.writeHead(status, { ...always, ...other, 'Content-Type': type, 'Content-Length': body.length });
    if (site.stalled) return response.write(body.subarray(0, 10));
    if (site.cutAt !== undefined && body.length >= site.cutAt) {
      const part = body.subarray(0, site.cutAt);
      Object.assign(site, { away: true, cutAt: undefined });
      // Flushed first, so that the browser has just these bytes.
      return response.write(part, () => server.closeAllConnections());
    }
    if (site.cutAt !== undefined) site.cutAt -= body.length;
    site.sent += body.length;
    return response.end(body);
  });
  // A port that stays the same when the server is gone and comes back.
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.back = () => Object.assign(site, { away: false, cutAt: undefined, instead: undefined, stalled: false });
  site.leave = () => {
    site.away = true;
    server.closeAllConnections();
  };
  site.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return site;
}

async function fileOf(root, path) {
  const body = await readFile(`${root}/${path}`).catch(() => undefined);
  if (!body) return [404, 'text/plain', Buffer.from('There is no such file here.\n')];
  return [200, TYPES[path.split('.').pop()] ?? 'application/octet-stream', body];
}
