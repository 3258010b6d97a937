/** Every operation is killed, or stopped past its lock, or both, at every step that it takes in the file system. */
import { spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ANN, library, OPERATIONS, prepare } from './operations.js';
import { follow } from './steps.js';
import { ageLock, filesSay, must, shapeOf, text, verify } from './verify.js';

const L = await library();
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

/**
 * @param how 'kill'; 'stop': another one takes the lock over meanwhile; 'wake': so as well, and when it goes on, it takes
 * the step that it was stopped at, and is killed at the next one
 * @param options `inside`: without processes; the work is cut off from the file system, or waits, in this process.
 * What waits in the middle of a step without a promise waits in a thread.
 * @returns counts
 */
export async function atEachStep(parent, how, { inside, report, only }) {
  const sum = { steps: 0, done: 0, refused: 0, faults: 0 };
  for (const name of Object.keys(OPERATIONS)) {
    if (only && !only.includes(name)) continue;
    const { isFile, isSigned, form } = OPERATIONS[name];
    // these leave no record
    if (how !== 'kill' && (isFile || isSigned || form === 'none')) continue;
    const origin = join(parent, 'origin', name.replaceAll(' ', '-'));
    await mkdir(join(origin, '..'), { recursive: true });
    await prepare(name, origin);
    const clean = await fresh(origin, join(parent, 'clean'), form);
    const names = [];
    await follow(() => OPERATIONS[name].run(L, clean), { onStep: (_, step) => void names.push(step) }).result;
    const isDossier = !isFile && form !== 'none';
    const ends = isDossier ? [await shapeOf(origin), await shapeOf(clean)] : [];
    const before = isDossier ? (await L.readRecords(origin)).length : 0;
    const counts = { steps: 0, done: 0, refused: 0, faults: 0 };
    for (const [i, kind] of names.entries()) {
      const needsThread = how !== 'kill' && kind.endsWith('Sync');
      const start = inside ? (needsThread ? startThread : startInside) : startProcess;
      const folder = await fresh(origin, join(parent, 'now'), form);
      counts.steps++;
      try {
        const given = { name, folder, step: i + 1, how, ends, clean, before };
        const acked = await (how === 'kill' ? killed : stopped)(start, given);
        counts[acked ? 'done' : 'refused']++;
      } catch (error) {
        counts.faults++;
        report(`FAULT ${how} ${name}, at ${kind}, step ${i + 1}: ${error.problems?.[0]?.message ?? error.stack}`);
      }
    }
    report(`${how}: ${name.padEnd(34)} ${counts.steps} steps: ${counts.done} in force, ${counts.faults} faults`);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  endWaiting();
  return sum;
}

async function fresh(origin, folder, form) {
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-out.gexf`, { force: true });
  if (form !== 'none') await cp(origin, folder, { recursive: true });
  return folder;
}

async function killed(start, { name, folder, step, ends, clean }) {
  const { said } = await start([name, folder, step, 'kill']).ended;
  const acked = said.includes('ACK');
  if (OPERATIONS[name].isFile) {
    const written = await text(`${folder}-out.gexf`);
    must(written === undefined || written === (await text(`${clean}-out.gexf`)), 'half a file is there');
    must(!acked || written !== undefined, 'the file is not there');
    return acked;
  }
  if (OPERATIONS[name].form === 'none') {
    const there = await L.openDossier(folder).catch(() => undefined);
    must(there || !acked, 'the new dossier does not pass its check');
    if (!there) await OPERATIONS[name].run(L, folder);
    must((await shapeOf(folder)) === (await shapeOf(clean)), 'it cannot be made again');
    return acked;
  }
  if (OPERATIONS[name].isSigned) {
    const signatures = await text(join(folder, 'signatures.jsonl'));
    must(signatures === undefined || signatures === (await text(join(clean, 'signatures.jsonl'))), 'half a signature');
    must(!acked || signatures !== undefined, 'the signature is not there');
  }
  const now = await verify(folder, acked ? [ends[1]] : ends);
  return OPERATIONS[name].isSigned ? acked : now === ends[1];
}

/** Its lock grows old, another one decides and brings the files up to date, and then it goes on. */
async function stopped(start, { name, folder, step, how, before }) {
  const child = start([name, folder, step, how]);
  const other = (await child.held) ? await meanwhile(folder, child) : undefined;
  const { said } = await child.ended;
  const acked = said.includes('ACK');
  const records = await L.readRecords(folder);
  const numbers = records.map(({ n }) => n);
  must(
    numbers.every((n, i) => i === 0 || n > numbers[i - 1]),
    `numbers do not grow: ${numbers}`,
  );
  const mine = records.length - before - (other ? 1 : 0);
  // what was killed has not said whether it was done
  const isKnown = acked || how === 'stop';
  must(
    isKnown ? mine === (acked ? 1 : 0) : mine <= 1,
    `${mine} records of it are in force, and it said ${said.join(' ')}`,
  );
  const dossier = await L.openDossier(folder);
  const reviewOf = (id) => dossier.relations.flatMap(({ claims }) => claims).find((one) => one.id === id)?.review;
  if (other) {
    must(records.filter(({ n, by }) => n === other.n && by === 'Zoe').length === 1, 'the record of the other is lost');
    must(reviewOf('supplied@story') === 'accepted', 'the decision of the other one is lost');
  }
  await ageLock(folder);
  await L.decide(folder, { kind: 'accept', claim: 'sued@story', seen: 'proposed' }, { ...ANN, by: 'Max' });
  await filesSay(folder);
  return acked;
}

async function meanwhile(folder, child) {
  try {
    await ageLock(folder);
    const decision = { kind: 'accept', claim: 'supplied@story', seen: 'proposed' };
    return await L.decide(folder, decision, { ...ANN, by: 'Zoe' });
  } finally {
    child.goOn();
  }
}

/** Processes that have loaded all they need and wait to be told what to do; each is used once. */
const waiting = [];
/** One loads on the other core while what the last one did is checked. */
const MOST_WAITING = 2;

function takeProcess() {
  while (waiting.length < MOST_WAITING)
    waiting.push(spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'inherit'] }));
  return waiting.shift();
}

/** Ends the processes that nobody needed. */
function endWaiting() {
  for (const child of waiting.splice(0)) child.kill('SIGKILL');
}

function startProcess(args) {
  const child = takeProcess();
  child.stdin.write(`${JSON.stringify(args)}\n`);
  const lines = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    rest += chunk;
    const parts = rest.split('\n');
    rest = parts.pop();
    lines.push(...parts);
  });
  const ended = new Promise((resolve) => child.on('close', (_code, signal) => resolve({ said: lines, signal })));
  return { ended, held: isStopped(child, ended), goOn: () => child.kill('SIGCONT') };
}

/** Whether it came to stand, rather than end. */
async function isStopped(child, ended) {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const state = /\) (.)/.exec((await text(`/proc/${child.pid}/stat`)) ?? '')?.[1];
    if (state === 'T') return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

/** In this process: what was killed takes no step any more; what is stopped waits for a promise. */
function startInside([name, folder, at, how]) {
  let hold;
  let goOn;
  const held = new Promise((resolve) => {
    hold = resolve;
  });
  const gate = new Promise((resolve) => {
    goOn = resolve;
  });
  const onStep = (step, _, work) => {
    if (how === 'wake' && step === at + 1) work.die();
    if (step !== at) return undefined;
    if (how === 'kill') work.die();
    hold(true);
    return gate;
  };
  const ended = follow(() => OPERATIONS[name].run(L, folder), { onStep })
    .result.then(
      (result) => ({ said: [result === 'dead' ? 'DEAD' : 'ACK'] }),
      (error) => ({ said: [`NO ${error.problems?.[0]?.message ?? error.stack}`] }),
    )
    .finally(() => hold(false));
  return { ended, held, goOn };
}

/** In a thread, which can be held up anywhere. */
function startThread(args) {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(CHILD, { workerData: { args, gate } });
  const said = [];
  let hold;
  const held = new Promise((resolve) => {
    hold = resolve;
  });
  worker.on('message', (word) => (word === 'HELD' ? hold(true) : said.push(word)));
  const ended = new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve({ said }));
  });
  void ended.finally(() => hold(false));
  return {
    ended,
    held,
    goOn() {
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    },
  };
}
