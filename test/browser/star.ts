/** A dossier of one hub with a stated relation to each of some entities around it, at given angles. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Degrees. */
export const SPOKES = [0, 9, 22, 45, 63, 90, 118, 135, 160, 199, 240, 292];
const REACH = 330;

export async function writeStar(folder: string): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  const quote = (angle: number) => `The hub works with the place at ${angle} degrees.`;
  const places = Object.fromEntries(
    SPOKES.map((angle) => {
      const turned = (angle * Math.PI) / 180;
      return [`at-${angle}`, { x: REACH * Math.cos(turned), y: REACH * Math.sin(turned) }];
    }),
  );
  const entities = ['hub', ...SPOKES.map((angle) => `at-${angle}`)];
  const relations = SPOKES.map((angle) => ({
    ...{ id: `works-${angle}`, subject: 'hub', type: 'works-with', object: `at-${angle}` },
    claims: [{ document: 'plan', chain: [], evidence: { quote: quote(angle) } }],
  }));
  const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  const front = 'title: Plan\npublisher: claimgraph\ndate: "2025-01-01"\nlanguage: en';
  await writeFile(join(folder, 'dossier.yaml'), 'id: star\ntitle: { en: A star }\nontology: news\n');
  await writeFile(
    join(folder, 'entities.jsonl'),
    lines(entities.map((id) => ({ id, type: 'company', names: { en: id.replace('at-', 'N') } }))),
  );
  await writeFile(join(folder, 'relations.jsonl'), lines(relations));
  await writeFile(join(folder, 'layout.json'), JSON.stringify({ places: { ...places, hub: { x: 0, y: 0 } } }));
  await writeFile(join(folder, 'documents', 'plan.md'), `---\n${front}\n---\n${SPOKES.map(quote).join('\n\n')}\n`);
}
