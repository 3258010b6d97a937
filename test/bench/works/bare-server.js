/**
 * The peer of the HTTP bench: the same engine behind a bare node:http server, without a guard. With `keep` it answers an
 * address that it was asked before from bytes that lie ready, and otherwise works out and serialises each answer.
 */
import { createServer } from 'node:http';
import { memoryEngine, openDossier } from '../../../dist/index.js';

const [folder, keep] = process.argv.slice(2);
const MOST_KEPT = 5_000;
const engine = memoryEngine(await openDossier(folder));
const kept = new Map();

const server = createServer(async (request, response) => {
  let body = kept.get(request.url);
  if (!body) {
    body = Buffer.from(JSON.stringify(await engine.adjacent(queryOf(request.url))));
    if (keep && kept.size < MOST_KEPT) kept.set(request.url, body);
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));

function queryOf(url) {
  const query = new URL(url, 'http://127.0.0.1').searchParams;
  return { id: query.getAll('id').at(-1), ...(query.has('limit') && { limit: Number(query.get('limit')) }) };
}
