/**
 * Opening a dossier from its files, checked whole, and from its compiled form, beside JSON.parse of the lines of its
 * relations: CPU time of all threads.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDossier, openDossier } from '../../../dist/index.js';
import { cpuOf } from '../cpu.js';
import { writeNewsDossier } from '../news-dossier.js';
import { race, row } from '../race.js';

export async function* openWork({ size, rounds }) {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'));
  const folder = join(parent, 'news');
  try {
    await writeNewsDossier(folder, size);
    const peer = {
      'JSON.parse of its relations': () =>
        cpuOf(async () => {
          const text = await readFile(join(folder, 'relations.jsonl'), 'utf8');
          return text.split('\n').map((line) => line && JSON.parse(line));
        }),
    };
    const read = await race({ ours: () => cpuOf(() => checkDossier(folder)), ...peer }, { rounds });
    const most = Math.round(process.resourceUsage().maxRSS / 1024);
    yield row('read and check a dossier of news (CPU)', read, `most memory of the bench so far ${most} MB`);
    await openDossier(folder);
    const opened = await race({ ours: () => cpuOf(() => openDossier(folder)), ...peer }, { rounds });
    yield row('open it again, from its compiled form (CPU)', opened);
    const made = await race(
      {
        ours: () =>
          cpuOf(async () => {
            const { relations } = await openDossier(folder);
            let claims = 0;
            for (const relation of relations) claims += relation.claims.length;
            return claims;
          }),
        ...peer,
      },
      { rounds },
    );
    yield row('and go over all claims in it (CPU)', made);
  } finally {
    await rm(parent, { recursive: true });
  }
}
