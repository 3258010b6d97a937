/** Locks: a holder that is dead, one that is slow, and many who wait for either. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ANN, library, writeBase } from './operations.js';
import { ageLock, filesSay, must } from './verify.js';

const L = await library();
const LOCK = '.claimgraph.lock';
const CLAIMS = ['bought', 'supplied', 'sued', 'bought-too'].map((name) => `${name}@story`);
/** A dead lock is taken over after five seconds; the rest is for a busy machine. */
const MOST_MS = 15_000;

const accept = (folder, claim, by) => L.decide(folder, { kind: 'accept', claim, seen: 'proposed' }, { ...ANN, by });

/** All decide at once, each claim by two; one of the two is refused. */
async function decideAtOnce(folder) {
  const asked = [...CLAIMS, ...CLAIMS].map((claim, i) => ({ claim, by: `W${i}` }));
  const ends = await Promise.allSettled(asked.map(({ claim, by }) => accept(folder, claim, by)));
  const acked = asked.filter((_, i) => ends[i]?.status === 'fulfilled');
  must(acked.length === CLAIMS.length, `${acked.length} of ${CLAIMS.length} claims were decided`);
  for (const end of ends) must(!end.reason || end.reason.problems?.[0]?.code === 'conflict', String(end.reason));
  const records = await L.readRecords(folder);
  const numbers = records.map(({ n }) => n);
  must(String(numbers) === String(CLAIMS.map((_, i) => i + 1)), `the numbers are ${numbers}`);
  for (const { claim, by } of acked) {
    must(records.filter(({ about, by: who }) => about.includes(claim) && who === by).length === 1, `${claim} is lost`);
  }
  await filesSay(folder);
}

const CASES = {
  async 'dead for long, eight wait'(folder) {
    await mkdir(join(folder, LOCK));
    await ageLock(folder);
    await decideAtOnce(folder);
  },
  async 'just killed, eight wait'(folder) {
    await mkdir(join(folder, LOCK));
    const began = Date.now();
    await decideAtOnce(folder);
    must(Date.now() - began < MOST_MS, `they waited ${Date.now() - began} ms`);
  },
  async 'alive and slow, eight wait'(folder) {
    const writer = new L.Writer(folder);
    let isOver = false;
    const slow = writer.ask(async () => {
      const { ino } = await stat(join(folder, LOCK));
      await new Promise((done) => setTimeout(done, 7000));
      must((await stat(join(folder, LOCK))).ino === ino, 'the lock of a live holder was taken');
      must((await L.readRecords(folder)).length === 0, 'somebody wrote while it was held');
      isOver = true;
    });
    await new Promise((done) => setTimeout(done, 200));
    await Promise.all([slow, decideAtOnce(folder)]);
    must(isOver, 'it was not held');
  },
};

export async function locks(parent, { report, short }) {
  const sum = { cases: 0, faults: 0 };
  for (const [name, run] of Object.entries(CASES)) {
    if (short && !name.startsWith('dead')) continue;
    const folder = join(parent, name.replaceAll(/\W+/g, '-'));
    await writeBase(folder, 'yaml');
    sum.cases++;
    try {
      await run(folder);
    } catch (error) {
      sum.faults++;
      report(`FAULT lock ${name}: ${error.message}`);
    }
  }
  return sum;
}
