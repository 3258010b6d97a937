/** Takes a record of the journal back, where nobody has built on it since. */
import type { DossierEdit, JournalRecord, View } from '../dossier/index.js';
import type { Decision } from '../model/decision.js';
import { Document } from '../model/document.js';
import { Entity } from '../model/entity.js';
import { ClaimgraphError } from '../model/problem.js';

/**
 * The edits that take back a record: the one of a number, or the last decision of a person.
 * @param wanted undefined where there is none that stands
 * @throws ClaimgraphError with the code `conflict` where somebody decided on the same since
 */
export function takeBack(
  state: View,
  { n }: Extract<Decision, { kind: 'undo' | 'redo' }>,
  wanted: JournalRecord | undefined,
  by: string,
) {
  if (!wanted) {
    const message =
      n === undefined ? `there is no decision of ${by} to take back` : `there is no decision ${n} to take back`;
    throw new ClaimgraphError([{ code: 'nothing-to-undo', message }]);
  }
  const gone = new Set(
    wanted.back.flatMap((edit) =>
      'remove' in edit && edit.remove === 'relation' ? (state.relation(edit.id) ?? []) : [],
    ),
  );
  for (const relation of gone) {
    for (const { id } of relation.claims) if (!cameWith(wanted, id)) throw conflict(relation.id, 'it has other claims');
    for (const { id, reviewed } of relation.claims) checkSince(wanted, id, reviewed);
  }
  for (const edit of wanted.back) checkClaim(state, wanted, edit);
  checkFields(state, wanted);
  return { edits: wanted.back, about: wanted.about, undoes: wanted.n };
}

/** Whether a claim that an edit touches is still as the record left it. @throws ClaimgraphError with the code `conflict` */
function checkClaim(state: View, wanted: JournalRecord, edit: JournalRecord['back'][number]): void {
  if ('remove' in edit && edit.remove === 'claim') {
    // a claim that moved with a merge and was decided on since must not lose that decision
    checkSince(wanted, edit.id, state.claim(edit.id)?.claim.reviewed);
  }
  if (!('set' in edit) || edit.set !== 'claim' || !('review' in edit.fields)) return;
  const { review, reviewed } = state.claim(edit.id)?.claim ?? {};
  const left = wanted.kind === 'undo' ? reviewLeft(wanted, edit.id) : undefined;
  const isLeft = left
    ? isSame(reviewed, left.reviewed) && isSame(review, left.review)
    : reviewed?.at === wanted.at && reviewed.by === wanted.by;
  if (!isLeft) throw conflict(edit.id, reviewed ? decided(reviewed) : 'it was changed by hand');
}

/**
 * Whether entities, documents and the fields that a record set are still as it left them.
 * @throws ClaimgraphError with the code `conflict`
 */
function checkFields(state: View, { edits = [] }: JournalRecord): void {
  const last = new Map<string, () => void>();
  for (const edit of edits) {
    const saved = savedCheck(state, edit);
    if (saved) last.set(...saved);
    else if ('set' in edit && edit.set !== 'claim' && edit.set !== 'dossier') {
      const { set, id, fields } = edit;
      const now = () =>
        set === 'entity' ? state.entity(id) : set === 'document' ? state.document(id)?.value : state.relation(id);
      for (const [field, value] of Object.entries(fields)) {
        last.set(`${set} ${id} ${field}`, () => {
          const held = (now() as Record<string, unknown> | undefined)?.[field];
          if (!isSame(held, value)) throw conflict(id, `its ${field} was changed`);
        });
      }
    } else if ('put' in edit && edit.put === 'entity') {
      const made = Entity.safeParse(edit.entity).data;
      const { id } = edit.entity;
      last.set(`entity ${id}`, () => {
        if (made && !isSame(withoutReview(state.entity(id)), withoutReview(made))) throw conflict(id, 'it was changed');
      });
    } else if ('put' in edit && edit.put === 'relation') {
      // removed and made again: its claims are looked at one by one
      last.delete(`relation ${edit.relation.id}`);
    } else if ('put' in edit && edit.put === 'document') {
      const made = Document.safeParse(edit.document).data;
      const { id } = edit.document;
      last.set(`document ${id}`, () => {
        if (made && !isSame(state.document(id)?.value, made)) throw conflict(id, 'it was changed');
      });
    } else if ('remove' in edit && edit.remove === 'entity') {
      last.set(`entity ${edit.id}`, () => {
        if (state.entity(edit.id)) throw conflict(edit.id, 'there is another one of this id');
      });
    } else if ('remove' in edit && edit.remove === 'relation') {
      last.set(`relation ${edit.id}`, () => {
        if (state.relation(edit.id)) throw conflict(edit.id, 'there is another one of this id');
      });
    }
  }
  // a later edit of the same record has the last word on what it touches
  const isPut = (key: string) => key.split(' ').length === 2;
  for (const [key, check] of last) {
    if (isPut(key) && [...last.keys()].some((other) => other !== key && other.startsWith(`${key} `))) continue;
    check();
  }
}

/** The check of a view or story that a record put or removed; undefined for any other edit. */
function savedCheck(state: View, edit: DossierEdit): [key: string, check: () => void] | undefined {
  const savedNow = (part: 'view' | 'story', id: string) => (part === 'view' ? state.savedView(id) : state.story(id));
  if ('put' in edit && (edit.put === 'view' || edit.put === 'story')) {
    const { put } = edit;
    const made = put === 'view' ? edit.view : edit.story;
    const check = () => {
      if (!isSame(savedNow(put, made.id), made)) throw conflict(made.id, 'it was changed');
    };
    return [`${put} ${made.id}`, check];
  }
  if ('remove' in edit && (edit.remove === 'view' || edit.remove === 'story')) {
    const { remove, id } = edit;
    const check = () => {
      if (savedNow(remove, id)) throw conflict(id, 'there is another one of this id');
    };
    return [`${remove} ${id}`, check];
  }
  return undefined;
}

/** How a record left the review of a claim. */
function reviewLeft({ edits = [] }: JournalRecord, id: string): Readonly<Record<string, unknown>> {
  return Object.assign(
    {},
    ...edits.flatMap((edit) => ('set' in edit && edit.set === 'claim' && edit.id === id ? [edit.fields] : [])),
  );
}

/** An entity becomes accepted with the first claim that names it: that changes nothing that somebody wrote. */
function withoutReview(entity: Entity | undefined): object | undefined {
  if (!entity) return undefined;
  const { review: _, ...rest } = entity;
  return rest;
}

/** Equal as JSON, whatever the order of keys; nothing, null and an empty map are the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a) ?? null) === JSON.stringify(canonical(b) ?? null);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const inner = canonical(one);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** Whether a claim is one of those that a record put there; journals before version 0.2 do not say. */
function cameWith({ edits }: JournalRecord, id: string): boolean {
  if (!edits) return true;
  const put = (edit: DossierEdit): boolean =>
    'put' in edit &&
    ((edit.put === 'claim' && edit.claim.id === id) ||
      (edit.put === 'relation' && (edit.relation.claims ?? []).some((claim) => claim.id === id)));
  return edits.some(put);
}

function checkSince({ at, by }: JournalRecord, id: string, reviewed: { by: string; at: string } | undefined): void {
  if (reviewed && (by === undefined || reviewed.at > at || (reviewed.at === at && reviewed.by !== by))) {
    throw conflict(id, decided(reviewed));
  }
}

function decided({ by, at }: { by: string; at: string }): string {
  return `${by} decided on it at ${at}`;
}

function conflict(id: string, why: string): ClaimgraphError {
  return new ClaimgraphError([{ code: 'conflict', message: `"${id}" has changed since: ${why}` }]);
}
