/** What stands of a model's answer: whatever is not in the text, or does not fit the ontology, is dropped and counted. */
import type { Step } from '../../model/claim.js';
import { EdtfDate } from '../../model/date.js';
import { decimal } from '../../model/decimal.js';
import type { Document } from '../../model/document.js';
import type { Entity } from '../../model/entity.js';
import type { ValueKind } from '../../model/ontology.js';
import type { Value } from '../../model/relation.js';
import { type Folded, fold, foldWithOffsets } from '../../text/fold.js';
import { findQuote, type Span } from '../../text/quote.js';
import type { Dropped, Extraction, Knowledge, Mention, ProposedClaim } from '../extractor.js';
import { idOf } from '../rules/ids.js';
import type { AnsweredClaim, AnsweredEntity } from './answer.js';
import type { Chunk } from './chunks.js';

/** Words that say that something is not simply so; a claim that leaves them out is not to be trusted. */
const HEDGED =
  /\b(?:alleg\w+|accus\w+|reportedly|purportedly|claim(?:s|ed)|den(?:y|ies|ied)|not|never|may|might|could|would|if|should|urg\w+|called? (?:for|on)|demand\w*|unverified|according to|said|says|report(?:s|ed) that)\b|指称|声称|据称|据.{1,12}(?:报道|称)|否认|没有|未|可能|或许|如果|应当|呼吁|要求|表示|透露/i;
const HEDGED_CONFIDENCE = 30;

/** Collects what stands over all pieces of one document. */
export class Checked {
  readonly #document: Document;
  readonly #knowledge: Knowledge;
  readonly #folded: Folded;
  readonly #extractor: string;
  readonly #entities = new Map<string, Entity>();
  readonly #known: ReadonlyMap<string, Entity>;
  readonly #names = new Map<string, Entity>();
  readonly #mentions = new Map<string, Mention>();
  readonly #claims = new Map<string, ProposedClaim>();
  readonly dropped: Dropped[] = [];

  constructor(document: Document, knowledge: Knowledge, extractor: string) {
    this.#document = document;
    this.#knowledge = knowledge;
    this.#extractor = extractor;
    this.#folded = foldWithOffsets(document.text);
    this.#known = new Map(knowledge.entities.map((entity) => [entity.id, entity]));
    for (const entity of knowledge.entities) {
      for (const name of [...Object.values(entity.names), ...Object.values(entity.aliases).flat()])
        this.#names.set(keyOf(name), entity);
    }
  }

  take(
    entities: readonly AnsweredEntity[],
    claims: readonly AnsweredClaim[],
    malformed: readonly string[],
    chunk: Chunk,
  ): void {
    for (const detail of malformed) this.dropped.push({ reason: 'malformed', detail });
    const byKey = new Map<string, Entity>();
    for (const answered of entities) {
      const entity = this.#entity(answered);
      if (entity) byKey.set(answered.key, entity);
    }
    for (const claim of claims) {
      const dropped = this.#claim(claim, byKey, chunk);
      if (dropped) this.dropped.push(dropped);
    }
  }

  result(): Extraction {
    const claims = [...this.#claims.values()].sort(
      (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
    );
    return {
      entities: [...this.#entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      mentions: [...this.#mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
      claims,
      dropped: this.dropped,
    };
  }

  /** An entity whose name stands in the text; a known one by its id or its name. */
  #entity({ name, type, aliases, known }: AnsweredEntity): Entity | undefined {
    const places = [name, ...aliases].flatMap((words) => findQuote(this.#folded, words));
    if (places.length === 0) {
      this.dropped.push({ reason: 'unknown-entity', detail: `"${name}" does not stand in the text` });
      return undefined;
    }
    const named = this.#names.get(keyOf(name));
    const said = known == null ? undefined : this.#known.get(known);
    // an id that the model gives must bear one of the entity's names that the text has
    const trusted =
      said &&
      [...Object.values(said.names), ...Object.values(said.aliases).flat()].some(
        (one) => findQuote(this.#folded, one).length > 0,
      )
        ? said
        : undefined;
    const entity = named ?? trusted ?? this.#newEntity(name, type, aliases);
    if (!entity) return undefined;
    for (const { start, end } of places) this.#mentions.set(`${entity.id} ${start}`, { entity: entity.id, start, end });
    return entity;
  }

  #newEntity(name: string, type: string, aliases: readonly string[]): Entity | undefined {
    if (!this.#knowledge.ontology.entityTypes.has(type)) {
      this.dropped.push({ reason: 'unknown-type', detail: `there is no entity type "${type}" (${name})` });
      return undefined;
    }
    const language = this.#document.language;
    const id = idOf(name, new Set([...this.#known.keys(), ...this.#entities.keys(), this.#document.id]));
    const others = aliases.filter((alias) => alias !== name && findQuote(this.#folded, alias).length > 0);
    const entity: Entity = {
      id,
      type,
      names: { [language]: name },
      aliases: others.length > 0 ? { [language]: [...new Set(others)] } : {},
      sameAs: {},
      review: 'proposed',
    };
    this.#entities.set(id, entity);
    for (const one of [name, ...others]) this.#names.set(keyOf(one), entity);
    return entity;
  }

  /** Keeps a claim that stands; one that does not is given back with the reason. */
  #claim(claim: AnsweredClaim, byKey: ReadonlyMap<string, Entity>, chunk: Chunk): Dropped | undefined {
    const drop = (reason: Dropped['reason'], detail: string): Dropped => ({ reason, detail });
    const place = this.#place(claim.quote, chunk);
    if (!place) return drop('quote-not-found', claim.quote.slice(0, 200));
    // models often name an entity where its key should stand
    const entityOf = (key: string) => byKey.get(key) ?? this.#known.get(key) ?? this.#names.get(keyOf(key));
    const subject = entityOf(claim.subject);
    const object = claim.object == null ? undefined : entityOf(claim.object);
    if (!subject || (claim.object != null && !object))
      return drop('unknown-entity', `${claim.subject} ${claim.type} ${claim.object ?? claim.value}`);
    const type = this.#knowledge.ontology.relationTypes.get(claim.type);
    if (!type) return drop('unknown-type', `there is no relation type "${claim.type}"`);
    const fits = (entity: Entity, types: readonly string[]) =>
      types.length === 0 || this.#knowledge.ontology.isEntityOf(entity.type, types);
    if (type.value === undefined) {
      const straight = object && fits(subject, type.domain) && fits(object, type.range);
      const turned = object && type.symmetric && fits(object, type.domain) && fits(subject, type.range);
      if (!straight && !turned) return drop('wrong-ends', `${subject.id} ${type.id} ${object?.id ?? claim.value}`);
    } else if (object || !fits(subject, type.domain)) {
      return drop('wrong-ends', `${subject.id} ${type.id} ${object?.id ?? claim.value}`);
    }
    const value = type.value === undefined ? undefined : this.#value(claim.value, type.value);
    if (type.value !== undefined && value === undefined)
      return drop('wrong-ends', `${subject.id} ${type.id} ${claim.value}: it takes a literal (${type.value})`);
    const chain: Step[] = [];
    for (const { agent, act } of claim.chain) {
      const speaker = agent == null || agent === '' ? undefined : entityOf(agent);
      if (agent && !speaker) return drop('unknown-entity', `the speaker ${agent}`);
      if (!speaker && chain.length > 0) return drop('malformed', 'a step inside the chain names no speaker');
      chain.push({ ...(speaker && { agent: speaker.id }), act });
    }
    this.#keep({ ...claim, chain }, subject, object, value, place);
    return undefined;
  }

  /** The literal of a kind that a text is; undefined where it is none. */
  #value(text: string | null | undefined, kind: ValueKind): Value | undefined {
    if (text == null || text.trim() === '') return undefined;
    if (kind === 'number') return decimal(text.replace(/(\d),(?=\d{3}\b)/g, '$1'));
    if (kind === 'date') return EdtfDate.safeParse(text).data;
    if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
    if (kind === 'url') return URL.canParse(text) ? text : undefined;
    return { [this.#document.language]: text };
  }

  #keep(
    claim: Omit<AnsweredClaim, 'chain'> & { chain: Step[] },
    subject: Entity,
    object: Entity | undefined,
    value: Value | undefined,
    place: Span,
  ): void {
    const { chain, polarity, modality, confidence, type } = claim;
    const quote = this.#document.text.slice(place.start, place.end);
    const bald = chain.length === 0 && polarity === 'positive' && modality === 'actual' && HEDGED.test(quote);
    const proposed: ProposedClaim = {
      subject: subject.id,
      type,
      ...(object && { object: object.id }),
      ...(value !== undefined && { value }),
      chain,
      polarity,
      modality,
      evidence: { quote, ...place },
      proposal: {
        extractor: this.#extractor,
        confidence: bald ? Math.min(HEDGED_CONFIDENCE, confidence) : confidence,
        ...(bald && {
          reasons: ['the quote speaks of a denial, an allegation or a possibility that the claim leaves out'],
        }),
      },
    };
    const key = JSON.stringify([proposed.subject, type, proposed.object ?? proposed.value, chain, polarity, modality]);
    const other = this.#claims.get(key);
    if (!other || other.proposal.confidence < proposed.proposal.confidence) this.#claims.set(key, proposed);
  }

  /** Where a quote stands: of several places the one in this piece. */
  #place(quote: string, chunk: Chunk): Span | undefined {
    const places = findQuote(this.#folded, quote);
    return places.find(({ start, end }) => start >= chunk.start && end <= chunk.start + chunk.text.length) ?? places[0];
  }
}

function keyOf(name: string): string {
  return fold(name).toLowerCase();
}
