/**
 * Writers that are killed at random moments, 1 to 6 of them at once, over the library, over HTTP and by the command line,
 * some deciding on the same claim: every acknowledged decision is there exactly once, none that was refused is.
 */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { library } from './operations.js';
import { ageLock, filesSay, must } from './verify.js';

const L = await library();
const WRITER = fileURLToPath(new URL('./storm-writer.js', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const CLAIMS = 600;
const ROUND_KILLS = 20;
const MOST_WAIT_MS = 3_000;

/** A small seeded generator (mulberry32), from 0 to 1. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function writeDossier(folder) {
  const lines = (items) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  await mkdir(join(folder, 'documents'), { recursive: true });
  const firms = Array.from({ length: CLAIMS + 1 }, (_, i) => ({
    id: `f${i}`,
    type: 'company',
    names: { en: `F ${i}` },
  }));
  const relations = Array.from({ length: CLAIMS }, (_, i) => ({
    ...{ id: `r${i}`, subject: `f${i}`, type: 'supplies', object: `f${i + 1}` },
    claims: [
      { id: `r${i}@story`, document: 'story', review: 'proposed', evidence: { quote: 'Acme supplies Initech' } },
    ],
  }));
  await writeFile(join(folder, 'dossier.yaml'), 'id: storm\ntitle: { en: Storm }\n');
  await writeFile(join(folder, 'documents/story.md'), '---\ntitle: Story\nlanguage: en\n---\nAcme supplies Initech.\n');
  await writeFile(join(folder, 'entities.jsonl'), lines(firms));
  await writeFile(join(folder, 'relations.jsonl'), lines(relations));
}

/** A process whose lines are handed over; `ended` when it is gone. */
function start(args, onLine) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  createInterface({ input: child.stdout }).on('line', onLine);
  return { child, ended: new Promise((done) => child.on('close', done)) };
}

const MEANS = ['library', 'http', 'cli'];

/** One writer; its acknowledged and its refused claims go into what all of a round did. */
async function startWriter({ folder, first, by, means, server, done }) {
  const writer = { means, by, command: undefined };
  const hear = (line) => {
    const [word, what] = line.split(' ');
    if (word === 'RUN') writer.command = Number(what);
    else done.push({ word, claim: what, by, means });
  };
  const address = means === 'http' ? await server.address : undefined;
  return Object.assign(writer, start([WRITER, folder, String(first), by, means, ...(address ? [address] : [])], hear));
}

/** The command of one that writes by the command line; the whole of any other. @returns whether it is gone */
function killWriter({ means, command, child }) {
  if (means !== 'cli') return child.kill('SIGKILL');
  killCommand(command);
  return false;
}

function killCommand(pid) {
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself
  }
}

/** The server of one round, and its address once it listens. */
function serve(folder) {
  let found;
  const address = new Promise((done) => {
    found = done;
  });
  const server = start([MAIN, 'serve', folder, '--port', '0'], (line) => {
    const match = /http:\S+/.exec(line);
    if (match) found(match[0]);
  });
  server.ended.then(() => found(undefined));
  return { ...server, address };
}

/** Waits for one more answer of a writer, but not for long. */
async function decidesAgain(done, isMine) {
  const count = () => done.filter(isMine).length;
  const before = count();
  for (const until = Date.now() + MOST_WAIT_MS; Date.now() < until && count() === before; ) {
    await new Promise((next) => setTimeout(next, 5));
  }
}

/** @param kills how many processes are killed in all */
export async function storm(parent, { kills, seed, report }) {
  const chance = random(seed);
  const sum = { kills: 0, acknowledged: 0, ...Object.fromEntries(MEANS.map((means) => [means, 0])) };
  Object.assign(sum, { refused: 0, records: 0, faults: 0 });
  for (let round = 0; sum.kills < kills; round++) {
    const folder = join(parent, `round-${round}`);
    await writeDossier(folder);
    const writers = 1 + Math.floor(chance() * 6);
    const done = [];
    let server = serve(folder);
    let from = 0;
    let begun = 0;
    const begin = async (means) => {
      // some writers start at the same claim, so that some are refused
      const first = begun % 3 === 2 ? Math.max(0, from - 25) : from;
      from = Math.min(CLAIMS - 30, from + 25);
      return startWriter({ folder, first, by: `W${++begun}`, means, server, done });
    };
    const running = [];
    for (let i = 0; i < writers; i++) running.push(await begin(MEANS[(round + i) % MEANS.length]));
    for (let k = 0; k < ROUND_KILLS && sum.kills < kills; k++) {
      const isServer = chance() < 0.1;
      const victim = isServer ? undefined : running[Math.floor(chance() * running.length)];
      // mostly one that has come so far as to decide: starting takes much longer than deciding
      if (chance() < 0.8) await decidesAgain(done, (one) => (isServer ? one.means === 'http' : one.by === victim.by));
      await new Promise((next) => setTimeout(next, chance() * 200));
      if (!victim) {
        server.child.kill('SIGKILL');
        await server.ended;
        server = serve(folder);
        for (const [i, { means, child }] of running.entries()) {
          if (means !== 'http') continue;
          child.kill('SIGKILL');
          running[i] = await begin(means);
        }
      } else if (killWriter(victim)) running[running.indexOf(victim)] = await begin(victim.means);
      sum.kills++;
      // at times the lock seems dead, whether its holder lives or not: two then believe that they hold it
      if (chance() < 0.5) await ageLock(folder);
    }
    for (const { child } of [...running, server]) child.kill('SIGKILL');
    await Promise.all([...running, server].map(({ ended }) => ended));
    for (const { command } of running) killCommand(command);
    try {
      sum.records += await checkRound(folder, done);
    } catch (error) {
      sum.faults++;
      report(`FAULT storm, round ${round}, ${writers} writers: ${error.message}`);
    }
    for (const { word, means } of done) {
      if (word === 'NO') sum.refused++;
      else {
        sum.acknowledged++;
        sum[means]++;
      }
    }
  }
  return sum;
}

/** @returns how many records there are. @throws Error that says what does not hold */
async function checkRound(folder, done) {
  await ageLock(folder);
  const records = await L.readRecords(folder);
  const numbers = records.map(({ n }) => n);
  must(new Set(numbers).size === numbers.length, 'a number was used twice');
  must(
    numbers.every((n, i) => i === 0 || n > numbers[i - 1]),
    'numbers do not grow',
  );
  const dossier = await L.openDossier(folder);
  const states = new Map(dossier.relations.flatMap(({ claims }) => claims).map(({ id, review }) => [id, review]));
  const made = (claim, by) =>
    records.filter((one) => one.kind === 'accept' && one.about[0] === claim && (!by || one.by === by)).length;
  for (const { word, claim, by, means } of done) {
    const who = `${claim} by ${by} (${means})`;
    if (word === 'ACK') {
      must(made(claim, by) === 1, `${who} was acknowledged and is there ${made(claim, by)} times`);
      must(states.get(claim) === 'accepted', `${who} was acknowledged and is ${states.get(claim)}`);
    } else must(made(claim, by) === 0, `${who} was refused and is there`);
  }
  for (const [claim, state] of states) {
    must(made(claim) === (state === 'accepted' ? 1 : 0), `${claim} is ${state}, and is there ${made(claim)} times`);
  }
  await L.decide(folder, { kind: 'accept', claim: `r${CLAIMS - 1}@story`, seen: 'proposed' }, { by: 'Zoe' });
  await filesSay(folder);
  return records.length;
}
