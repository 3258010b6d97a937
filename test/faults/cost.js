/**
 * What a decision costs in a small and in a large dossier: the same calls to the file system and the same bytes, and about
 * the same processor time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { library } from './operations.js';
import { follow } from './steps.js';
import { must } from './verify.js';

const L = await library();
const AT = { by: 'Ann', now: () => new Date('2026-01-02T03:04:05Z') };
const MOST_RATIO = 1.2;

/** Decisions are on the first claims, whose ids are as long in every dossier. */
async function dossierOf(folder, claims) {
  await mkdir(join(folder, 'documents'), { recursive: true });
  await writeFile(join(folder, 'dossier.yaml'), 'id: cost\ntitle: { en: Cost }\n');
  await writeFile(join(folder, 'documents/story.md'), '---\ntitle: Story\nlanguage: en\n---\nAcme supplies Initech.\n');
  const id = (i) => String(i).padStart(6, '0');
  const firms = Math.ceil(claims / 4) + 1;
  const lines = (count, item) => Array.from({ length: count }, (_, i) => `${JSON.stringify(item(i))}\n`).join('');
  const entity = (i) => ({ id: `f${id(i)}`, type: 'company', names: { en: `Firm ${id(i)}` } });
  const relation = (i) => ({
    ...{ id: `r${id(i)}`, subject: `f${id(i % firms)}`, type: 'supplies', object: `f${id((i * 7 + 1) % firms)}` },
    claims: [{ id: `c${id(i)}`, document: 'story', review: 'proposed', evidence: { quote: 'Acme supplies Initech' } }],
  });
  await writeFile(join(folder, 'entities.jsonl'), lines(firms, entity));
  await writeFile(join(folder, 'relations.jsonl'), lines(claims, relation));
  return { claim: (i) => `c${id(i)}`, entity: (i) => `f${id(i)}` };
}

const KINDS = {
  accept: ({ claim }, i) => ({ kind: 'accept', claim: claim(i), seen: 'proposed' }),
  reject: ({ claim }, i) => ({ kind: 'reject', claim: claim(i), seen: 'proposed' }),
  correct: ({ claim }, i) => ({ kind: 'edit', claim: claim(i), seen: 'proposed', change: { type: 'invests-in' } }),
  undo: () => ({ kind: 'undo' }),
};

/** @param sizes claims in the small and the large dossier. @param rounds decisions of each kind that are timed */
export async function cost(parent, { sizes, rounds, report }) {
  const sum = { decisions: 0, faults: 0 };
  const opened = [];
  for (const size of sizes) {
    const folder = join(parent, String(size));
    const names = await dossierOf(folder, size);
    const writer = new L.Writer(folder);
    await writer.ask(() => undefined);
    opened.push({ size, writer, names, next: 0 });
  }
  for (const [kind, decision] of Object.entries(KINDS)) {
    const times = opened.map(() => []);
    const counts = [];
    for (let i = 0; i < rounds + 1; i++) {
      // in turn, so that whatever else the machine does meets both
      for (const [k, one] of opened.entries()) {
        const given = decision(one.names, kind === 'undo' ? 0 : one.next++);
        const began = process.cpuUsage();
        const { counts: taken, result } = follow(() => L.decide(one.writer, given, AT));
        await result;
        const { user, system } = process.cpuUsage(began);
        times[k].push(user + system);
        counts[k] = [taken.calls, taken.read, taken.written];
        sum.decisions++;
      }
    }
    const [small, large] = times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]);
    const ratio = large / small;
    const [calls, read, written] = counts[0];
    report(
      `cost: ${kind.padEnd(8)} ${calls} calls, ${read} bytes read, ${written} written; ${(large / 1000).toFixed(2)} ms at ${sizes[1]} claims, ${ratio.toFixed(2)} times that at ${sizes[0]}`,
    );
    try {
      must(String(counts[0]) === String(counts[1]), `${kind}: ${counts[0]} calls and bytes, but ${counts[1]}`);
      if (rounds > 20) must(ratio <= MOST_RATIO, `${kind} costs ${ratio.toFixed(2)} times as much`);
    } catch (error) {
      sum.faults++;
      report(`FAULT cost: ${error.message}`);
    }
  }
  for (const { writer } of opened) await writer.close();
  return sum;
}
