/** One decision on a proposal, saved and synced: in a large dossier beside a small one, which should take as long. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDossier, Writer } from '../../../dist/dossier/index.js';
import { decide } from '../../../dist/review/decide.js';
import { median, row } from '../race.js';

const MOST_CLAIMS = 100_000;
/** Decisions in a round. */
const DECISIONS = 20;

export async function* decisionWork({ size, rounds }) {
  const large = Math.min(size, MOST_CLAIMS);
  const small = Math.max(2 * DECISIONS * rounds, Math.round(large / 100));
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'));
  try {
    const dossiers = await Promise.all([large, small].map((claims) => proposals(join(folder, `of-${claims}`), claims)));
    const [ours, peer] = dossiers.map(() => []);
    for (let i = 0; i < 2 * DECISIONS * rounds; i++) {
      // in turn, so that the files of neither follow in between
      for (const k of i % 2 === 0 ? [0, 1] : [1, 0]) {
        const { writer, claims } = dossiers[k];
        const start = performance.now();
        await decide(writer, { kind: 'accept', claim: claims.pop(), seen: 'proposed' }, { by: 'Bench' });
        [ours, peer][k].push(performance.now() - start);
      }
    }
    const times = { ours: median(ours), [`among ${small} claims`]: median(peer) };
    const begun = performance.now();
    await dossiers[0].writer.flush();
    const follow = Math.round(performance.now() - begun);
    for (const { writer } of dossiers) await writer.close();
    yield row(`a decision among ${large} claims`, times, `the files follow later, at once for all: ${follow} ms`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A dossier of so many proposed claims, and its writer. */
async function proposals(folder, count) {
  await createDossier(folder, { title: 'Bench' });
  const entities = Math.max(2, Math.ceil(count / 3));
  const relations = Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    subject: `e${i % entities}`,
    type: 'supplies',
    object: `e${(i + 1 + Math.floor(i / entities)) % entities}`,
    claims: [{ document: 'story', evidence: { quote: 'One firm supplies another' }, review: 'proposed' }],
  }));
  const companies = Array.from({ length: entities }, (_, i) => ({
    id: `e${i}`,
    type: 'company',
    names: { en: `Firm number ${i}` },
  }));
  const lines = (items) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  await writeFile(join(folder, 'entities.jsonl'), lines(companies));
  await writeFile(join(folder, 'relations.jsonl'), lines(relations));
  const text = '---\ntitle: Who supplies whom\nlanguage: en\n---\nOne firm supplies another.\n';
  await writeFile(join(folder, 'documents', 'story.md'), text);
  const writer = new Writer(folder);
  const claims = await writer.ask(({ dossier }) =>
    dossier.relations.flatMap(({ claims: of }) => of.map(({ id }) => id)),
  );
  return { writer, claims };
}
