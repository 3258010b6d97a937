/** What an extractor proposes as changes of a dossier: claims that await review, and the entities they name. */
import type { DossierEdit } from '../dossier/index.js';
import type { Extraction, ProposedClaim } from '../extract/extractor.js';
import type { Claim } from '../model/claim.js';
import { mayBeOneTime } from '../model/date.js';
import type { Dossier } from '../model/dossier.js';
import { deriveClaimId, deriveRelationId } from '../model/id.js';
import { OntologyIndex, type RelationType } from '../model/ontology.js';
import type { Relation } from '../model/relation.js';

/** Relations and claims of a dossier by what they say, for telling what is there already. */
export class Register {
  /** those with the same ends: what happened on two days is two relations */
  readonly #relations = new Map<string, Timed[]>();
  readonly #symmetric: ReadonlySet<string>;
  readonly #said = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #entities: Map<string, string>;
  readonly #ontology: OntologyIndex;
  readonly #types: Map<string, RelationType>;
  /** how many proposals did not fit what is there, such as a name that is of another type here */
  unfit = 0;

  constructor(dossier: Dossier) {
    this.#ontology = new OntologyIndex(dossier.ontology);
    this.#types = new Map(this.#ontology.relationTypes);
    this.#symmetric = new Set(dossier.ontology.relationTypes.filter(({ symmetric }) => symmetric).map(({ id }) => id));
    this.#entities = new Map(dossier.entities.map(({ id, type }) => [id, type]));
    for (const relation of dossier.relations) {
      this.#ids.add(relation.id);
      this.#remember(this.#keyOf(relation), relation);
      for (const claim of relation.claims) {
        this.#ids.add(claim.id);
        this.#said.add(saidKey(relation.id, claim));
      }
    }
  }

  /** The changes that one document's proposals make; nothing that is there already, whatever was decided on it. */
  edits(extraction: Extraction, document: string): DossierEdit[] {
    const edits: DossierEdit[] = [];
    for (const type of extraction.types ?? []) {
      if (this.#types.has(type.id)) continue;
      this.#types.set(type.id, type);
      const { parent, ...own } = type;
      const isUnder = parent !== undefined && this.#types.has(parent);
      edits.push({ put: 'relationType', type: isUnder ? type : own });
    }
    for (const entity of extraction.entities) {
      if (this.#entities.has(entity.id)) continue;
      this.#entities.set(entity.id, entity.type);
      edits.push({ put: 'entity', entity: { ...entity, review: 'proposed' }, asLine: true });
    }
    const fresh = new Map<string, Extract<DossierEdit, { put: 'relation' }>>();
    for (const proposed of extraction.claims) {
      if (!this.#fits(proposed)) {
        this.unfit++;
        continue;
      }
      const key = this.#keyOf(proposed);
      const known = ofTime(this.#relations.get(key) ?? [], proposed);
      const relation = known?.id ?? this.#newId(deriveRelationId(proposed));
      const said = saidKey(relation, { ...proposed, document });
      if (this.#said.has(said)) continue;
      this.#said.add(said);
      const claim = { id: this.#newClaimId(relation, document), ...entryOf(proposed, document) };
      const opened = fresh.get(relation);
      if (opened) opened.relation.claims = [...(opened.relation.claims ?? []), claim];
      else if (known !== undefined) edits.push({ put: 'claim', relation, claim });
      else {
        this.#remember(key, { id: relation, from: proposed.from, until: proposed.until });
        const edit = {
          put: 'relation' as const,
          relation: { id: relation, ...endsOf(proposed), claims: [claim] },
          asLine: true,
        };
        fresh.set(relation, edit);
        edits.push(edit);
      }
    }
    return edits;
  }

  #remember(key: string, { id, from, until }: Timed): void {
    this.#relations.set(key, [...(this.#relations.get(key) ?? []), { id, from, until }]);
  }

  /** Whether the ends are there and of types that the relation type allows. */
  #fits({ subject, type, object, chain }: ProposedClaim): boolean {
    const rule = this.#types.get(type);
    if (!rule || chain.some(({ agent }) => agent !== undefined && !this.#entities.has(agent))) return false;
    const fits = (id: string, types: readonly string[]) => {
      const own = this.#entities.get(id);
      return own !== undefined && (types.length === 0 || this.#ontology.isEntityOf(own, types));
    };
    if (object === undefined) return rule.value !== undefined && this.#entities.has(subject);
    if (rule.value !== undefined) return false;
    return (
      (fits(subject, rule.domain) && fits(object, rule.range)) ||
      (rule.symmetric && fits(object, rule.domain) && fits(subject, rule.range))
    );
  }

  #keyOf({ subject, type, object, value }: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>): string {
    const [a, b] =
      this.#symmetric.has(type) && object !== undefined && object < subject ? [object, subject] : [subject, object];
    return JSON.stringify([a, type, b ?? null, value ?? null]);
  }

  #newId(wanted: string): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? wanted : `${wanted}-${n}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  #newClaimId(relation: string, document: string): string {
    for (let n = 1; ; n++) {
      const id = deriveClaimId(relation, document, n);
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }
}

interface Timed {
  id: string;
  from?: string | undefined;
  until?: string | undefined;
}

/** The relation that a claim of that time is about; without a time, of several dated ones, none can be told. */
function ofTime(known: readonly Timed[], { from, until }: Omit<Timed, 'id'>): Timed | undefined {
  const fitting = known.filter((one) => mayBeOneTime(one, { from, until }));
  const undated = fitting.find((one) => one.from === undefined && one.until === undefined);
  if (from !== undefined || until !== undefined) return fitting.find((one) => one !== undated) ?? undated;
  return undated ?? (fitting.length === 1 ? fitting[0] : undefined);
}

function entryOf({ chain, polarity, modality, evidence, proposal }: ProposedClaim, document: string) {
  return { document, chain, polarity, modality, review: 'proposed' as const, evidence, proposal };
}

function endsOf({ subject, type, object, value, from, until }: ProposedClaim) {
  return {
    subject,
    type,
    ...(object !== undefined && { object }),
    ...(value !== undefined && { value }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

/** Two claims of one document say the same of a relation when chain, polarity and modality are the same. */
function saidKey(relation: string, claim: Pick<Claim, 'document' | 'chain' | 'polarity' | 'modality'>): string {
  return JSON.stringify([
    relation,
    claim.document,
    claim.chain.map(({ agent, act }) => [agent ?? null, act]),
    claim.polarity,
    claim.modality,
  ]);
}
