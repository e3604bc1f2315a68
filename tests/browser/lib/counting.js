// Stands between a browser and the hall, and counts what is asked for and how many bytes come back, by whomever in the page:
// workers too.
import http from 'node:http';

/** Opens it: its address, what was `asked`, each `{ path, bytes }`, and how to close it. */
export async function openCounting(hallUrl) {
  const { hostname, port } = new URL(hallUrl);
  const asked = [];
  const server = http.createServer((request, response) => {
    const entry = { path: request.url, bytes: 0 };
    asked.push(entry);
    const { method, url: path, headers } = request;
    const onward = http.request({ hostname, port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.on('data', (chunk) => (entry.bytes += chunk.length));
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
