/** Opening a dossier from its files, checked whole, beside JSON.parse of the lines of its relations: CPU time of all threads. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDossier } from '../../../dist/index.js';
import { cpuOf } from '../cpu.js';
import { writeNewsDossier } from '../news-dossier.js';
import { race, row } from '../race.js';

export async function* openWork({ size, rounds }) {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'));
  const folder = join(parent, 'news');
  try {
    await writeNewsDossier(folder, size);
    const times = await race(
      {
        ours: () => cpuOf(() => openDossier(folder)),
        'JSON.parse of its relations': () =>
          cpuOf(async () => {
            const text = await readFile(join(folder, 'relations.jsonl'), 'utf8');
            return text.split('\n').map((line) => line && JSON.parse(line));
          }),
      },
      { rounds },
    );
    const most = Math.round(process.resourceUsage().maxRSS / 1024);
    yield row('open and check a dossier of news (CPU)', times, `most memory of the bench so far ${most} MB`);
  } finally {
    await rm(parent, { recursive: true });
  }
}
