// Another society's hall, or a folder of `.kepu` files, on a port of its own: it can be away, lie, and keep silent.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const PREVIEW = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36" fill="#27c"/></svg>';

/** Opens it. `answers` maps a path to bytes, to text, or to a function that is given request and response. */
export async function openOtherHall(answers) {
  const hall = { answers: { '/previews/made-up.svg': PREVIEW, ...answers }, away: false, asked: [] };
  const server = createServer((request, response) => {
    hall.asked.push(request.url);
    if (hall.away) return request.socket.destroy();
    response.setHeader('Access-Control-Allow-Origin', '*');
    const answer = hall.answers[request.url];
    if (typeof answer === 'function') return answer(request, response);
    return response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  hall.url = `http://127.0.0.1:${server.address().port}/`;
  hall.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return hall;
}

/** What a catalogue says of a `.kepu` file; `change` replaces parts of it. */
export function offer(path, bytes, change = {}) {
  return {
    id: 'made-up',
    version: '1.0.0',
    topic: 'climate',
    languages: ['en'],
    title: { en: 'Made up' },
    purpose: { en: 'To test.' },
    preview: 'previews/made-up.svg',
    file: { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
    audience: { min_age_years: 8, max_age_years: 99, duration_minutes: 3 },
    ...change,
  };
}

export const catalogue = (...exhibits) => JSON.stringify({ contract: '0.1', exhibits });

/** Lets the hall's settings say this to everybody in `context`. */
export async function settle(context, settings) {
  const open = { trust: { policy: 'open', aspects: ['science'], reviewers_per_aspect: 1 }, publisher: [], reviewer: [], revoked: [], catalogue: [] };
  await context.unroute(HALL);
  await context.route(HALL, (route) => route.fulfill({ json: { ...open, ...settings } }));
}

const HALL = /\/hall(\.[0-9a-f]{8})?\.json$/;
