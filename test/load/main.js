/**
 * `node test/load/main.js [--seconds 60] [--connections 200] [--size 3k]`: many clients at once ask a served dossier, slow
 * ones among them, of what was asked before and of what never was. Prints errors and how long answers took, by kind of
 * question, for plain and for long ones, and how many were refused. Fails where anything went wrong, or where the answer to
 * a plain question took longer than two seconds: what long work waits for is other long work.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from '../bench/race.js';
import { BODIES, clients } from './clients.js';
import { writeDossier } from './dossier.js';

const MOST_MS = 2000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '200' },
    size: { type: 'string', default: '3k' },
    'cpu-prof': { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const size = Number(values.size.replace(/k$/, '')) * (values.size.endsWith('k') ? 1000 : 1);
if (!(seconds > 0 && connections > 0 && size >= 30)) {
  process.stderr.write('Give --seconds, --connections and --size as numbers\n');
  process.exit(2);
}

const parent = await mkdtemp(join(tmpdir(), 'claimgraph-load-'));
const folder = join(parent, 'load');
const server = await writeDossier(folder, size).then(() => serve(folder));
const rows = new Map();
const errors = new Map();
const refusals = new Map();
const stop = performance.now() + 1000 * seconds;
const run = {
  port: server.port,
  size,
  goesOn: () => performance.now() < stop,
  took(kind, ms) {
    const row = rows.get(kind) ?? rows.set(kind, []).get(kind);
    row.push(ms);
  },
  refused(sort) {
    refusals.set(sort, (refusals.get(sort) ?? 0) + 1);
  },
  failed(kind, message) {
    const key = `${kind}: ${message}`;
    errors.set(key, (errors.get(key) ?? 0) + 1);
  },
};
const made = clients(connections);
const names = [...new Set(made.map(({ name }) => name))];
const counts = names.map((name) => `${made.filter((one) => one.name === name).length} ${name}`);
process.stdout.write(`${size} relations, ${connections} connections (${counts.join(', ')}), ${seconds} s\n`);
await Promise.all(made.map(({ work }, i) => work(run, i)));
const worked = await cpuSeconds(server.child.pid);
server.child.kill('SIGTERM');
const ended = await new Promise((resolve) => server.child.once('exit', (code, signal) => resolve(signal ?? code)));
await rm(parent, { recursive: true, force: true });

const all = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
const of = (sort) => all.flatMap(([kind, times]) => (kind.startsWith('long') === (sort === 'long') ? times : []));
for (const [kind, times] of [...all, ['PLAIN, slow clients included', of('plain')], ['LONG', of('long')]]) {
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => quantile(times, share));
  const show = (ms) => ms.toFixed(0).padStart(6);
  process.stdout.write(
    `${kind.padEnd(32)} ${String(times.length).padStart(7)} answers  p50 ${show(p50)}  p99 ${show(p99)}  slowest ${show(most)} ms\n`,
  );
}
const slowest = Math.max(...of('plain'));
for (const sort of ['plain', 'long'])
  process.stdout.write(`${refusals.get(sort) ?? 0} ${sort} questions were refused and told when to ask again\n`);
for (const [what, count] of errors) process.stdout.write(`ERROR ${count} times: ${what}\n`);
const missing = BODIES.filter((kind) => !rows.has(kind));
if (missing.length > 0) process.stdout.write(`never answered: ${missing.join(', ')}\n`);
const failures = [...errors.values()].reduce((sum, count) => sum + count, 0);
const share = worked === undefined ? '' : `; the server worked ${worked.toFixed(1)} CPU s in ${seconds} s`;
process.stdout.write(
  `${failures} errors; slowest plain answer ${slowest.toFixed(0)} ms${share}; the server ended with ${ended}\n`,
);
process.exit(failures > 0 || missing.length > 0 || slowest > MOST_MS ? 1 : 0);

/** What a process has had of the processors, which tells a slow server from a busy machine; undefined beyond Linux. */
async function cpuSeconds(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user, system] =
    text
      ?.slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13) ?? [];
  // Linux counts in hundredths of a second
  return user === undefined ? undefined : (Number(user) + Number(system)) / 100;
}

/** Starts the server and waits until it says where it listens. */
function serve(of) {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const profile = values['cpu-prof'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values['cpu-prof']}`];
  const child = spawn(process.execPath, [...profile, main, 'serve', of, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server stopped')));
    child.stdout.on('data', (text) => {
      const [, port] = /http:\/\/[^/\s]+:(\d+)/.exec(String(text)) ?? [];
      if (port) resolve({ child, port: Number(port) });
    });
  });
}
