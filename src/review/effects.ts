/** What a change would do to a dossier: what comes, changes and goes, and which standings turn. */
import { z } from 'zod';
import type { Draft } from '../dossier/index.js';
import { Id } from '../model/id.js';
import { describeProblem, type Problem } from '../model/problem.js';
import { sourcesOf } from '../model/source.js';
import { Standing, standing } from '../model/standing.js';

const Counted = z.object({ added: z.array(Id), changed: z.array(Id), removed: z.array(Id) });

export const Effects = z.object({
  entities: Counted,
  relations: Counted,
  claims: Counted,
  documents: Counted,
  standings: z
    .array(z.object({ relation: Id, from: Standing.optional(), to: Standing.optional() }))
    .describe('Relations whose standing turns; without `from` it is new, without `to` it goes.'),
  problems: z.array(z.string()).describe('Why the change would be refused; none where it can be made.'),
});
export type Effects = z.infer<typeof Effects>;

/** @param problems what the check of the draft refuses */
export function effectsOf(draft: Draft, problems: readonly Problem[] = []): Effects {
  const { base } = draft;
  const claims = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  const standings: Effects['standings'] = [];
  const claimsIn = (ids: Iterable<string>, side: { relation(id: string): ReturnType<Draft['relation']> }) =>
    new Map([...ids].flatMap((id) => side.relation(id)?.claims ?? []).map((claim) => [claim.id, claim]));
  const [before, after] = [claimsIn(draft.relations.keys(), base), claimsIn(draft.relations.keys(), draft)];
  for (const [id, claim] of after) {
    const old = before.get(id);
    if (!old) claims.added.push(id);
    else if (JSON.stringify(old) !== JSON.stringify(claim)) claims.changed.push(id);
  }
  for (const id of before.keys()) if (!after.has(id)) claims.removed.push(id);
  const whole = draft.whole();
  const [sources, then] = [sourcesOf(base.dossier), sourcesOf(whole)];
  const ids = new Set([...base.dossier.relations, ...whole.relations].map(({ id }) => id));
  for (const id of ids) {
    const [old, next] = [base.relation(id), draft.relation(id)];
    const [from, to] = [old && standing(old.claims, sources), next && standing(next.claims, then)];
    if (from !== to) standings.push({ relation: id, ...(from && { from }), ...(to && { to }) });
  }
  return {
    entities: counted(
      draft.entities.keys(),
      (id) => base.entity(id),
      (id) => draft.entity(id),
    ),
    relations: counted(
      draft.relations.keys(),
      (id) => base.relation(id),
      (id) => draft.relation(id),
    ),
    claims,
    documents: counted(
      draft.documents.keys(),
      (id) => base.document(id),
      (id) => draft.document(id),
    ),
    standings,
    problems: problems.map(describeProblem),
  };
}

function counted(ids: Iterable<string>, before: (id: string) => unknown, after: (id: string) => unknown) {
  const found = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  for (const id of ids) {
    const [old, next] = [before(id), after(id)];
    if (old === undefined && next !== undefined) found.added.push(id);
    else if (old !== undefined && next === undefined) found.removed.push(id);
    else if (old !== undefined) found.changed.push(id);
  }
  return found;
}
