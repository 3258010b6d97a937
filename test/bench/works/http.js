/**
 * HTTP: one entity with its relations, beside bare node:http servers that ask the same engine. Three kinds of load: the
 * same address again and again, many addresses in turn (both answered from what was kept, beside a server that has the
 * bytes of each address ready), and addresses that were never asked before (beside one that works out and serialises
 * each answer); each with few connections and with many.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openDossier } from '../../../dist/index.js';
import { quantile, row } from '../race.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const DOSSIER = path('../../../graph-data/qwen');
const CONNECTIONS = [16, 200];
const MOST_REQUESTS = 8_000;
const READY = 'node:http, bytes ready';
const SERIALISING = 'node:http, serialising';

/** Escapes the letters of an id whose bits are set. */
function escaped(id, bits) {
  return [...id].map((letter, i) => ((bits >> i) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter)).join('');
}

export async function* httpWork({ size, rounds }) {
  const requests = Math.min(size, MOST_REQUESTS);
  const { entities } = await openDossier(DOSSIER);
  const ids = entities.map(({ id }) => id);
  let asked = 0;
  const loads = [
    { name: 'one address', peer: READY, address: () => '/api/dossiers/qwen/adjacent?id=alibaba' },
    {
      name: `${ids.length * 20} addresses`,
      peer: READY,
      address: (n) =>
        `/api/dossiers/qwen/adjacent?id=${ids[n % ids.length]}&limit=${1 + (Math.floor(n / ids.length) % 20)}`,
    },
    {
      // the same question each time, written in a way that nobody has seen: nothing that is kept can answer it;
      // which letters of the id are escaped counts in binary, and so do the zeros before the limit
      name: 'new addresses',
      peer: SERIALISING,
      address: (n) =>
        `/api/dossiers/qwen/adjacent?limit=${'0'.repeat((asked >> 4) % 128)}${1 + (n % 20)}&id=${escaped(ids[n % ids.length], asked++ % 16)}`,
    },
  ];
  const servers = {
    ours: await start([path('../../../dist/cli/main.js'), 'serve', DOSSIER, '--port', '0']),
    [READY]: await start([path('bare-server.js'), DOSSIER, 'keep']),
    [SERIALISING]: await start([path('bare-server.js'), DOSSIER]),
  };
  for (const { name: load, peer, address } of loads) {
    for (const connections of CONNECTIONS) {
      const measured = { ours: [], [peer]: [] };
      for (let round = 0; round <= rounds; round++) {
        // in turn, so that neither always comes after the other
        for (const name of round % 2 ? ['ours', peer] : [peer, 'ours']) {
          const one = await measure(servers[name], connections, address, requests);
          if (round > 0) measured[name].push(one);
        }
      }
      const middle = (name, key) =>
        quantile(
          measured[name].map((one) => one[key]),
          0.5,
        );
      const words = Object.keys(measured).map((name) => {
        const [p99, slowest] = ['p99', 'slowest'].map((key) => middle(name, key).toFixed(0));
        const cpu = measured[name][0].cpu === undefined ? '' : `, ${(1000 * middle(name, 'cpu')).toFixed(0)} µs of CPU`;
        return `${name}: ${Math.round(middle(name, 'rate'))} a second${cpu}, 99 % within ${p99} ms, slowest ${slowest} ms`;
      });
      const times = Object.fromEntries(Object.keys(measured).map((name) => [name, 1000 / middle(name, 'rate')]));
      yield row(`HTTP, ${load}, ${connections} connections`, times, words.join('; '));
    }
  }
  for (const { child } of Object.values(servers)) child.kill();
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

/**
 * Requests a second over connections that stay open, each waiting for its answer; how long answers take, and how much
 * time the processor spends on one, in ms.
 */
async function measure({ child, port }, connections, address, requests) {
  const times = [];
  let sent = 0;
  const cpu = cpuOf(child.pid);
  const begin = performance.now();
  const next = () =>
    sent < requests && `GET ${address(sent++)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: */*\r\n\r\n`;
  await Promise.all(Array.from({ length: connections }, () => ask(port, next, times)));
  const rate = (1000 * requests) / (performance.now() - begin);
  const spent = cpu === undefined ? undefined : (cpuOf(child.pid) - cpu) / requests;
  return { rate, cpu: spent, p99: quantile(times, 0.99), slowest: quantile(times, 1) };
}

/** Milliseconds that the processor spent on a process so far; undefined where the system does not say. */
function cpuOf(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return undefined;
  // fields 14 and 15, in ticks of 10 ms; the name before them may hold spaces
  const fields = readFileSync(stat, 'utf8').split(') ').at(-1).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function ask(port, next, times) {
  return new Promise((resolve, reject) => {
    let missing = 0;
    let begun = 0;
    const socket = connect(port, '127.0.0.1', () => send());
    const send = () => {
      const request = next();
      if (!request) {
        socket.end();
        return resolve();
      }
      begun = performance.now();
      socket.write(request);
    };
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
      times.push(performance.now() - begun);
      send();
    });
  });
}
