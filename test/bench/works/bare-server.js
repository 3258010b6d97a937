/** The peer of the HTTP bench: it serialises one answer, read from its input, at each request. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const answer = JSON.parse(await text(process.stdin));
const server = createServer((_, response) => {
  const body = JSON.stringify(answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
