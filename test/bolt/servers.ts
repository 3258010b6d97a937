/** Real databases on loopback, each with a folder of its own that goes with it; `test/bolt/fetch.sh` brings them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BoltOptions } from '../../src/engine/bolt/database.js';

const OUT = fileURLToPath(new URL('../output/bolt', import.meta.url));
const NEO4J = fileURLToPath(new URL('./Neo4jServer.java', import.meta.url));

export interface TestServer {
  address: string;
  /** what the engine is opened with */
  options: BoltOptions;
  /** how the command line is told the same */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Starting takes some seconds, on a busy machine a minute. */
const START_MS = 240_000;

export const SERVERS: readonly [name: string, start: () => Promise<TestServer>][] = [
  ['Neo4j', startNeo4j],
  ['ArcadeDB', startArcade],
];

async function startNeo4j(): Promise<TestServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-neo4j-'));
  const server = start('neo4j', folder, 'java', [
    '-Xmx1g',
    '-cp',
    join(OUT, 'neo4j', '*'),
    NEO4J,
    folder,
    String(port),
  ]);
  await said(server, /listening/);
  return { address: `bolt://127.0.0.1:${port}`, options: {}, env: {}, stop: () => stop(server, folder) };
}

async function startArcade(): Promise<TestServer> {
  const [port, http] = [await freePort(), await freePort()];
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-arcadedb-'));
  const home = await arcadeHome();
  const settings = {
    'server.rootPath': folder,
    'server.rootPassword': 'only-for-tests',
    'server.plugins': 'Bolt:com.arcadedb.bolt.BoltProtocolPlugin',
    'server.defaultDatabases': 'claimgraph[root]',
    'server.httpIncomingHost': '127.0.0.1',
    'server.httpIncomingPort': String(http),
    'bolt.host': '127.0.0.1',
    'bolt.port': String(port),
  };
  const server = start('arcadedb', folder, join(home, 'jre/bin/java'), [
    '-Xmx1g',
    '--add-modules=jdk.incubator.vector',
    ...Object.entries(settings).map(([name, value]) => `-Darcadedb.${name}=${value}`),
    ...['-cp', join(home, 'jars', '*'), 'com.arcadedb.server.ArcadeDBServer'],
  ]);
  await said(server, /ArcadeDB Server started/);
  return {
    address: `bolt://127.0.0.1:${port}/claimgraph`,
    options: { user: 'root', password: 'only-for-tests' },
    env: { CLAIMGRAPH_BOLT_USER: 'root', CLAIMGRAPH_BOLT_PASSWORD: 'only-for-tests' },
    stop: () => stop(server, folder),
  };
}

/** Where the package from PyPI lies, whatever version of Python made the folder. */
async function arcadeHome(): Promise<string> {
  const lib = join(OUT, 'arcadedb/lib');
  const [python = ''] = await readdir(lib);
  return join(lib, python, 'site-packages/arcadedb_embedded');
}

/** What it says is kept in test/output/bolt, for whoever looks into a failure. */
function start(name: string, cwd: string, command: string, args: readonly string[]): ChildProcess {
  mkdirSync(OUT, { recursive: true });
  const log = createWriteStream(join(OUT, `${name}.log`));
  const server = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  return server;
}

async function said(server: ChildProcess, words: RegExp): Promise<void> {
  let heard = '';
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        heard += chunk.toString();
        if (words.test(heard)) resolve();
      };
      server.stdout?.on('data', listen);
      server.stderr?.on('data', listen);
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${heard.slice(-2_000)}`)));
      timer = setTimeout(() => reject(new Error(`the server did not start: ${heard.slice(-2_000)}`)), START_MS);
    });
  } finally {
    clearTimeout(timer);
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
