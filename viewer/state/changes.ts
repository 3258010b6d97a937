/** What a filter does to the picture: which relations go, and whose standing is another. */
import type { Dossier } from '../../src/model/dossier.js';
import { type Standing, standing } from '../../src/model/standing.js';

export interface Changes {
  /** relations that are gone */
  gone: string[];
  /** relations that stay with another standing */
  turned: { id: string; from: Standing; to: Standing }[];
}

/** @param after is `before`, narrowed */
export function changes(before: Dossier, after: Dossier): Changes {
  const left = new Map(after.relations.map((relation) => [relation.id, relation]));
  const found: Changes = { gone: [], turned: [] };
  for (const { id, claims } of before.relations) {
    const now = left.get(id);
    if (!now) {
      found.gone.push(id);
      continue;
    }
    if (now.claims === claims) continue;
    const [from, to] = [standing(claims), standing(now.claims)];
    if (from !== to) found.turned.push({ id, from, to });
  }
  return found;
}
