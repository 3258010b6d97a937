/**
 * Who is meant by a name that a new document uses. A person's name is a proposal of identity: two people can bear it.
 * Organisations and places are known by a distinctive name, and not by a common one such as "police".
 */
import type { Extraction, ProposedClaim } from '../extract/extractor.js';
import { normalName } from '../extract/rules/candidates.js';
import { idOf } from '../extract/rules/ids.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { baseLanguage } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import {
  addRelation,
  allNames,
  type Context,
  compareContexts,
  contextAt,
  contextsOf,
  joinContexts,
  namedIn,
} from '../resolve/context.js';
import { hasCommonName, isFamous, typeByRole } from '../resolve/distinctive.js';
import type { Judgement } from './judgements.js';
import { divided } from './namesakes.js';

const OUTLET = 'media-outlet';

/** What was decided on a name that the dossier knew already. */
export interface IdentityNote {
  document: string;
  name: string;
  /** the entity that the document's claims name now */
  entity: string;
  /** who bore the name before */
  other: string;
  same: boolean;
  why: string;
}

interface Verdict {
  same: boolean;
  /** empty where the name is no name of anybody, such as "inflation" */
  why: string;
}

/** Decides, document by document, whom names mean; it remembers what earlier documents of the same batch brought. */
export class Identity {
  readonly notes: IdentityNote[] = [];
  readonly #ontology: OntologyIndex;
  readonly #entities: Map<string, Entity>;
  readonly #taken: Set<string>;
  readonly #byName = new Map<string, Set<string>>();
  readonly #contexts = new Map<string, Context>();
  readonly #ofDossier: (id: string) => Context;
  readonly #judged: readonly Judgement[];
  /** documents in which an entity is named */
  readonly #documents: Map<string, Set<string>>;
  readonly #publishers: Map<string, string>;

  constructor(dossier: Dossier, judged: readonly Judgement[]) {
    this.#ontology = new OntologyIndex(dossier.ontology);
    this.#entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
    this.#taken = new Set([...dossier.entities, ...dossier.documents].map(({ id }) => id));
    this.#ofDossier = contextsOf(dossier);
    this.#judged = judged;
    this.#documents = documentsOf(dossier);
    this.#publishers = new Map(dossier.documents.flatMap(({ id, publisher }) => (publisher ? [[id, publisher]] : [])));
    for (const entity of dossier.entities) this.#index(entity);
  }

  /** The extraction with each name given to whom it means; new people have entities of their own. */
  place(given: Extraction, document: Document): Extraction {
    if (document.publisher !== undefined) this.#publishers.set(document.id, document.publisher);
    this.#taken.add(document.id);
    const read = this.#withOutlets(given);
    const extraction = divided(read, document, this.#entities, (type) => this.#isPerson(type));
    const own = new Map(extraction.entities.map((entity) => [entity.id, entity]));
    const named = new Set([...own.keys(), ...extraction.claims.flatMap(idsIn)]);
    const moved = new Map<string, string>();
    const made: Entity[] = [];
    const reasons = new Map<string, string>();
    const here = new Set<string>();
    for (const id of [...named].sort()) {
      const entity = own.get(id) ?? this.#entities.get(id);
      if (!entity) continue;
      const { used, context } = this.#read(entity, extraction, document, own);
      const bearers = this.#bearers(entity, used).filter((one) => !here.has(one));
      const verdicts = bearers.map((bearer) => ({
        bearer,
        ...this.#judge(entity, bearer, used, context, document, bearers),
      }));
      const same = verdicts.filter(({ same: is }) => is);
      const [one] = same;
      if (one && same.length === 1) {
        this.#note(reasons, {
          document: document.id,
          name: used[0] ?? id,
          entity: one.bearer,
          other: one.bearer,
          same: true,
          why: one.why,
        });
        if (one.bearer !== id) moved.set(id, one.bearer);
        here.add(one.bearer);
        this.#contexts.set(one.bearer, joinContexts([this.#contextOf(one.bearer), context]));
        continue;
      }
      const fresh = this.#fresh(entity, used, context, document, own.has(id));
      if (fresh.id !== id) moved.set(id, fresh.id);
      made.push(fresh);
      here.add(fresh.id);
      this.#contexts.set(fresh.id, context);
      for (const { bearer, why } of verdicts) {
        const ambiguous =
          same.length > 1 ? `it may be any of ${same.map(({ bearer: other }) => other).join(', ')}` : why;
        this.#note(reasons, {
          document: document.id,
          name: used[0] ?? id,
          entity: fresh.id,
          other: bearer,
          same: false,
          why: ambiguous,
        });
      }
    }
    for (const id of here) this.#documents.set(id, (this.#documents.get(id) ?? new Set()).add(document.id));
    return renamed(extraction, moved, made, reasons);
  }

  /** Who is called as a publisher is called is that publisher, and no person: so two outlets do not become three people. */
  #withOutlets(extraction: Extraction): Extraction {
    if (!this.#ontology.entityTypes.has(OUTLET)) return extraction;
    const publishers = new Set([...this.#publishers.values()].map(normalName));
    const entities = extraction.entities.map((entity) =>
      this.#isPerson(entity.type) && allNames(entity).some((name) => publishers.has(normalName(name)))
        ? { ...entity, type: OUTLET }
        : entity,
    );
    return { ...extraction, entities };
  }

  #read(entity: Entity, { mentions, claims }: Extraction, { text }: Document, own: ReadonlyMap<string, Entity>) {
    const marked = mentions.filter((mention) => mention.entity === entity.id);
    const spans = marked.length > 0 ? marked : namedIn(text, allNames(entity));
    const names = new Set(allNames(entity).map(normalName));
    const used = [...new Set(spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))]
      .filter((name) => names.has(normalName(name)))
      .sort((a, b) => b.length - a.length);
    const context = joinContexts(spans.map((span) => contextAt(text, span)));
    const namesOf = (id: string) => allNames(own.get(id) ?? this.#entities.get(id) ?? { names: {}, aliases: {} });
    for (const claim of claims) addRelation(context, entity.id, claim, namesOf);
    return { used: used.length > 0 ? used : allNames(entity).slice(0, 1), context };
  }

  /** Entities that bear one of the names and are of a kind with it. */
  #bearers({ id, type }: Entity, used: readonly string[]): string[] {
    const found = new Set(used.flatMap((name) => [...(this.#byName.get(normalName(name)) ?? [])]));
    if (this.#entities.has(id)) found.add(id);
    return [...found]
      .filter((one) => {
        const other = this.#entities.get(one)?.type ?? '';
        return (
          this.#ontology.isEntityOf(other, [type]) ||
          this.#ontology.isEntityOf(type, [other]) ||
          (this.#isPerson(type) && this.#isPerson(other))
        );
      })
      .sort();
  }

  #judge(
    entity: Entity,
    bearer: string,
    used: readonly string[],
    context: Context,
    document: Document,
    bearers: readonly string[],
  ): Verdict {
    if (this.#documents.get(bearer)?.has(document.id)) return { same: true, why: 'read in this document before' };
    const other = this.#entities.get(bearer) as Entity;
    const schemes = Object.keys(entity.sameAs).filter(
      (scheme) => other.sameAs[scheme] !== undefined && entity !== other,
    );
    const [scheme] = schemes;
    if (scheme !== undefined) {
      return entity.sameAs[scheme] === other.sameAs[scheme]
        ? { same: true, why: `the same ${scheme}` }
        : { same: false, why: `another ${scheme}` };
    }
    if (this.#isPerson(entity.type)) return this.#judgePerson(bearer, used, context, bearers);
    if (!this.#ontology.isEntityOf(entity.type, ['organisation', 'place'])) return { same: true, why: '' };
    if (!hasCommonName(used)) return { same: true, why: 'the same name, and a distinctive one' };
    if (other.review !== 'proposed') return { same: true, why: 'a common name, which this dossier has accepted' };
    const outlet = document.publisher;
    const sameOutlet = [...(this.#documents.get(bearer) ?? [])].some(
      (id) => outlet !== undefined && this.#publishers.get(id) === outlet,
    );
    return sameOutlet
      ? { same: true, why: `a common name, as ${outlet} uses it` }
      : { same: false, why: 'a common name says nothing of which one is meant' };
  }

  #judgePerson(bearer: string, used: readonly string[], context: Context, bearers: readonly string[]): Verdict {
    const { agree, differ } = compareContexts(this.#contextOf(bearer), context);
    if (differ.length > 0) return { same: false, why: differ.map(({ en }) => en).join('; ') };
    if (agree.length > 0) return { same: true, why: agree.map(({ en }) => en).join('; ') };
    const judged = this.#judged.filter(({ a, b }) => a === bearer || b === bearer);
    const same = judged.find(({ verdict, b }) => verdict === 'same' && b === bearer);
    if (same && bearers.length === 1 && judged.every(({ verdict }) => verdict === 'same'))
      return { same: true, why: `${same.by} judged at ${same.at} that this name is one person here` };
    if (isFamous(this.#entities.get(bearer) as Entity, used, context))
      return { same: true, why: 'a name known all over, and nothing here against it' };
    return { same: false, why: 'nothing but the name is the same' };
  }

  /** An entity of its own: with the names that this document uses, and no others where somebody else is known by them. */
  #fresh(entity: Entity, used: readonly string[], context: Context, document: Document, isOwn: boolean): Entity {
    const person = this.#isPerson(entity.type);
    const borrowed =
      person &&
      (!isOwn ||
        (allNames(entity).length > used.length &&
          !isFamous(entity, used, context) &&
          hasOtherLanguages(entity, document)));
    const id = this.#taken.has(entity.id) ? idOf(used[0] ?? entity.id, this.#taken) : entity.id;
    const [name = entity.id, ...others] = used;
    const language = document.language.startsWith('zh') ? 'zh' : baseLanguage(document.language);
    const fresh: Entity = borrowed
      ? {
          id,
          type: typeByRole(context, entity.type, this.#ontology),
          names: { [language]: name },
          aliases: others.length > 0 ? { [language]: others } : {},
          sameAs: {},
          review: 'proposed',
        }
      : { ...entity, id, review: 'proposed' };
    this.#taken.add(id);
    this.#entities.set(id, fresh);
    this.#index(fresh);
    return fresh;
  }

  #note(reasons: Map<string, string>, note: IdentityNote): void {
    if (note.why === '') return;
    this.notes.push(note);
    const words = note.same
      ? `"${note.name}" is taken for ${note.other}`
      : `"${note.name}" is kept apart from ${note.other}`;
    const before = reasons.get(note.entity);
    reasons.set(note.entity, `${before ? `${before}; ` : ''}${words}: ${note.why}`);
  }

  #contextOf(id: string): Context {
    return this.#contexts.get(id) ?? this.#ofDossier(id);
  }

  #index(entity: Entity): void {
    for (const name of allNames(entity)) {
      const key = normalName(name);
      this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(entity.id));
    }
  }

  #isPerson(type: string): boolean {
    return this.#ontology.isEntityOf(type, ['person']);
  }
}

function hasOtherLanguages({ names }: Entity, { language }: Document): boolean {
  return Object.keys(names).some((one) => !language.startsWith(one));
}

function idsIn({ subject, object, chain }: ProposedClaim): string[] {
  return [subject, object, ...chain.map(({ agent }) => agent)].filter((id) => id !== undefined);
}

function renamed(
  extraction: Extraction,
  moved: ReadonlyMap<string, string>,
  entities: Entity[],
  reasons: ReadonlyMap<string, string>,
): Extraction {
  const now = (id: string) => moved.get(id) ?? id;
  return {
    ...extraction,
    entities,
    mentions: extraction.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
    claims: extraction.claims.map((claim) => {
      const placed = {
        ...claim,
        subject: now(claim.subject),
        ...(claim.object !== undefined && { object: now(claim.object) }),
        chain: claim.chain.map((step) => (step.agent === undefined ? step : { ...step, agent: now(step.agent) })),
      };
      const why = [...new Set(idsIn(placed))].flatMap((id) => reasons.get(id) ?? []);
      if (why.length === 0) return placed;
      return { ...placed, proposal: { ...claim.proposal, reasons: [...(claim.proposal.reasons ?? []), ...why] } };
    }),
  };
}

function documentsOf(dossier: Dossier): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subject, object, claims } of dossier.relations) {
    for (const { document, chain } of claims) {
      for (const id of [subject, object, ...chain.map(({ agent }) => agent)]) {
        if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(document));
      }
    }
  }
  return found;
}
