/** HTTP: one entity with its relations, beside a bare node:http server that serialises the same answer each time. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { memoryEngine, openDossier } from '../../../dist/index.js';
import { row } from '../race.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const DOSSIER = path('../../../graph-data/qwen');
const ADDRESS = '/api/dossiers/qwen/adjacent?id=alibaba';
const CONNECTIONS = 16;
const REQUESTS = 8_000;

export async function* httpWork({ rounds }) {
  const answer = await memoryEngine(await openDossier(DOSSIER)).adjacent({ id: 'alibaba' });
  const servers = {
    ours: await start([path('../../../dist/cli/main.js'), 'serve', DOSSIER, '--port', '0']),
    'bare node:http': await start([path('bare-server.js')], JSON.stringify(answer)),
  };
  const rates = { ours: [], 'bare node:http': [] };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { port }] of Object.entries(servers)) {
      const rate = await rateOf(port);
      if (round > 0) rates[name].push(rate);
    }
  }
  for (const { child } of Object.values(servers)) child.kill();
  const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const [ours, bare] = [middle(rates.ours), middle(rates['bare node:http'])];
  yield row(
    'HTTP, one entity with its relations',
    { ours: 1000 / ours, 'bare node:http': 1000 / bare },
    `${Math.round(ours)} and ${Math.round(bare)} requests a second, ${JSON.stringify(answer).length} characters each`,
  );
}

/** Starts a server and waits until it says where it listens. */
function start(args, input = '') {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${args[0]} stopped`)));
    child.stdout.on('data', (text) => {
      const [, port] = /http:\/\/[^/\s]+:(\d+)/.exec(String(text)) ?? [];
      if (port) resolve({ child, port: Number(port) });
    });
  });
}

/** Requests a second over connections that stay open, each waiting for its answer. */
async function rateOf(port) {
  const request = `GET ${ADDRESS} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: */*\r\n\r\n`;
  const begin = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(port, request, REQUESTS / CONNECTIONS)));
  return (1000 * REQUESTS) / (performance.now() - begin);
}

function ask(port, request, times) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let left = times;
    let missing = 0;
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      if (missing === 0) {
        const head = chunk.indexOf('\r\n\r\n');
        const [, length] = /content-length: (\d+)/i.exec(chunk.latin1Slice(0, head)) ?? [];
        if (!chunk.latin1Slice(0, 12).endsWith('200') || !length) return reject(new Error(String(chunk)));
        missing = head + 4 + Number(length);
      }
      missing -= chunk.length;
      if (missing > 0) return;
      left -= 1;
      if (left > 0) return socket.write(request);
      socket.end();
      resolve();
    });
  });
}
