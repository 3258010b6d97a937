/** Checks a draft: everything that it touches, and whatever hangs on that. */
import type { Claim } from '../model/claim.js';
import { Id } from '../model/id.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { checkLinks } from './document-links.js';
import { Draft } from './draft.js';
import type { DossierEdit } from './edit.js';
import { Quotes } from './evidence.js';
import { didYouMean } from './ids.js';
import { checkTypes } from './ontology.js';
import { checkEntity } from './read.js';
import { checkEnds, type Known, type Lookup, makeClaim } from './relations.js';
import type { State } from './state.js';
import { checkIds as checkSavedIds } from './stories.js';

/**
 * Tries edits, in their order, and checks what they touch as the check of the whole dossier would.
 * @throws ClaimgraphError with every problem
 */
export function tryEdits(state: State, edits: readonly DossierEdit[]): Draft {
  const draft = new Draft(state, edits);
  inspect(draft);
  return draft;
}

/** New quotes get their offsets. */
function inspect(draft: Draft): void {
  const problems: Problem[] = [];
  // a problem of an edit has no place in a file; what is not checked for its place is said in words
  const report = ({ place: _, ...problem }: Problem) => void problems.push(problem);
  const known = knownTo(draft);
  const place = () => ({ file: '' });
  checkIds(draft, report);
  if (draft.types) checkTypes({ value: draft.types, place }, draft.types, draft.types, report);
  for (const id of draft.types ? known.entities.keys() : draft.entities.keys()) {
    const item = draft.entity(id);
    if (item) checkEntity({ value: item, place }, known.ontology, report);
  }
  checkDocuments(draft, known, report);
  const quotes = new Quotes();
  const locate = quotes.locate.bind(quotes);
  for (const id of touched(draft)) {
    const relation = draft.relation(id);
    if (!relation) continue;
    const before = draft.base.relation(id);
    if (!before && !Id.safeParse(id).success) {
      report({ code: 'no-id', message: `no id can be made of the ends of "${id}"`, hint: 'Give the relation an id' });
    }
    checkEnds({ value: relation, place }, id, known, report);
    const old = new Map(before?.claims.map((claim) => [claim.id, claim]));
    const claims = relation.claims.map((claim, i): Claim => {
      if (isSame(claim, old.get(claim.id), draft)) return claim;
      const whole = makeClaim(claim, claim.id, { place, path: ['claims', i] }, locate, known, report);
      return (whole ?? claim) as Claim;
    });
    const change = draft.relations.get(id);
    if (change) change.item = { ...relation, claims };
  }
  checkPlaces(draft, report);
  if (draft.stories) checkSavedIds({ value: draft.stories, place }, report);
  if (problems.length > 0) throw new ClaimgraphError(problems);
}

/** Relations that changed, and those that name what changed. */
function touched(draft: Draft): Set<string> {
  const ids = new Set([...draft.relations.keys(), ...(draft.types ? draft.base.relationIds() : [])]);
  for (const [id, { item }] of draft.entities) {
    const old = draft.base.entity(id);
    if (old && item?.type === old.type) continue;
    for (const relation of draft.naming(id)) ids.add(relation.id);
  }
  for (const [id, document] of draft.documents) {
    if (!document) for (const relation of draft.naming(id)) ids.add(relation.id);
  }
  return ids;
}

/** Whether nothing about a claim needs to be looked up again. */
function isSame(claim: Claim, old: Claim | undefined, draft: Draft): boolean {
  const named = [claim.document, ...claim.chain.map(({ agent }) => agent ?? claim.document)];
  if (named.some((id) => draft.entities.has(id) || draft.documents.has(id))) return false;
  return (
    old !== undefined && claim.evidence === old.evidence && JSON.stringify(claim.chain) === JSON.stringify(old.chain)
  );
}

function knownTo(draft: Draft): Known {
  const { base } = draft;
  const entities = lookup((id) => draft.entity(id), draft.entities, base.entityIds());
  const documents = lookup((id) => draft.document(id), draft.documents, base.documentIds());
  return {
    ontology: draft.ontology,
    entities,
    documents,
    mayBeEntity: entities.has,
    mayBeDocument: documents.has,
  };
}

function lookup<T>(
  get: (id: string) => T | undefined,
  changed: ReadonlyMap<string, unknown>,
  known: Iterable<string>,
): Lookup<T> {
  const has = (id: string) => get(id) !== undefined;
  return { get, has, keys: () => new Set([...known, ...changed.keys()].filter(has)).keys() };
}

/** Entities and documents share their ids, and claims and relations have theirs once. */
function checkIds(draft: Draft, report: (problem: Problem) => void): void {
  for (const id of [...draft.entities.keys(), ...draft.documents.keys()]) {
    if (!draft.entity(id) || !draft.document(id)) continue;
    const hint = 'Give one of the two another id';
    report({ code: 'duplicate-id', message: `the id "${id}" is that of an entity and of a document`, hint });
  }
}

/** Documents that changed, and where one goes, those that name it. */
function checkDocuments(draft: Draft, { documents }: Known, report: (problem: Problem) => void): void {
  if (draft.documents.size === 0) return;
  const isGone = [...draft.documents.values()].includes(undefined);
  const all = isGone ? [...documents.keys()] : [...draft.documents.keys()];
  for (const id of all) {
    const document = draft.document(id);
    if (document) checkLinks(document, () => documents.keys(), documents.has, report);
  }
}

function checkPlaces(draft: Draft, report: (problem: Problem) => void): void {
  for (const id of Object.keys(draft.places ?? {})) {
    if (draft.entity(id)) continue;
    const hint = didYouMean(id, draft.base.entityIds(), 'Read the dossier again: it has changed');
    report({ code: 'unknown-entity', message: `there is no entity "${id}" here`, field: `places.${id}`, hint });
  }
}
