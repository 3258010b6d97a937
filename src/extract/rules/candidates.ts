/** The candidates of one document: entities that are known, those of the gazetteer that it names, and new ones. */
import type { Entity } from '../../model/entity.js';
import type { OntologyIndex } from '../../model/ontology.js';
import { simplified } from '../../text/script.js';
import type { Knowledge } from '../extractor.js';
import { GAZETTEER } from '../gazetteer/index.js';
import { idOf, TakenIds } from './ids.js';

/** One of the candidates. The type of a new one may still change while the document is read. */
export interface Candidate {
  id: string;
  type: string;
  /** in the dossier; the gazetteer; or made of this document */
  origin: 'known' | 'gazetteer' | 'new';
  entity: Entity;
  /** whether more than one is meant: "lawmakers", "sources" */
  plural: boolean;
  /** how often it was named so far */
  named: number;
  /** a description rather than a name: it is proposed only where something is said of it */
  described: boolean;
  /** its type was only guessed: what is said of it may tell better */
  guessed: boolean;
}

interface Entry {
  entity: Entity;
  /** the name begins with a capital, so must the text */
  capital: boolean;
  /** short and all capitals: "US" is not "us" */
  exact: string | undefined;
}

/** Finds known names: whole names by their normal form, and in running text the longest name at a place. */
export class NameBook {
  /** the ids of all */
  readonly ids: ReadonlySet<string>;
  readonly #byName = new Map<string, Entry>();
  /** how long the names are that begin with two characters, the longest first */
  readonly #lengths = new Map<string, number[]>();

  constructor(entities: readonly Entity[]) {
    this.ids = new Set(entities.map(({ id }) => id));
    for (const entity of entities) {
      for (const name of namesIn(entity)) {
        const key = normalName(name);
        if (key === '' || this.#byName.has(key)) continue;
        const bare = name.replace(/^(?:the|The) (?=.)/, '');
        const exact = /^[A-Z.]{1,5}$/.test(bare) ? bare : undefined;
        this.#byName.set(key, { entity, capital: /^\p{Lu}/u.test(bare), exact });
        const start = key.slice(0, 2);
        const lengths = this.#lengths.get(start);
        if (!lengths) this.#lengths.set(start, [key.length]);
        else if (!lengths.includes(key.length)) lengths.push(key.length);
      }
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  find(name: string): Entity | undefined {
    return this.#byName.get(normalName(name))?.entity;
  }

  /**
   * The longest name that starts at a place, looked up by each length that a name beginning so has: it takes no longer
   * among many names.
   * @param folded the text by `foldedForNames`, unit for unit
   */
  longestAt(text: string, folded: string, at: number): { entity: Entity; length: number } | undefined {
    for (const length of this.#lengths.get(folded.slice(at, at + 2)) ?? []) {
      const end = at + length;
      const entry = this.#byName.get(folded.slice(at, end));
      if (!entry) continue;
      const { entity, capital, exact } = entry;
      if (exact !== undefined && !text.startsWith(exact, at)) continue;
      if (capital && !/\p{Lu}/u.test(text.charAt(at))) continue;
      if (isWord(folded.charAt(end - 1)) && isWord(folded.charAt(end))) continue;
      if (isWord(folded.charAt(at)) && at > 0 && isWord(folded.charAt(at - 1))) continue;
      return { entity, length };
    }
    return undefined;
  }
}

/** The text as names are matched in it, unit for unit. */
export function foldedForNames(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return simplified(same).replace(/[’\n]/g, (mark) => (mark === '\n' ? ' ' : "'"));
}

function isWord(character: string): boolean {
  return /[a-z0-9\u00df-\u024f]/.test(character);
}

/** Case, white space, quotation marks, a leading article and traditional forms make no difference between names. */
export function normalName(name: string): string {
  const kept = NORMAL.get(name);
  if (kept !== undefined) return kept;
  const made = makeNormal(name);
  if (NORMAL.size >= MOST_KEPT) NORMAL.clear();
  NORMAL.set(name, made);
  return made;
}

const NORMAL = new Map<string, string>();
const MOST_KEPT = 20_000;

function makeNormal(name: string): string {
  return simplified(name)
    .toLowerCase()
    .replace(/[“”"‘’«»]/g, (mark) => (mark === '’' ? "'" : ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
}

function namesIn(entity: Entity): string[] {
  return [...Object.values(entity.names), ...Object.values(entity.aliases).flat()];
}

const GAZETTEER_BOOK = new NameBook(GAZETTEER);
const BOOKS = new WeakMap<readonly Entity[], NameBook>();

/** What a name of unknown type is most often. */
const LIKELY = ['company', 'organisation', 'person', 'product', 'city', 'place'];

/** How many members back a short form may point. */
const LATELY = 300;

export class Candidates {
  readonly members: Candidate[] = [];
  readonly ontology: OntologyIndex;
  readonly #known: NameBook;
  readonly #byKey = new Map<string, Candidate>();
  readonly #byEntity = new Map<Entity, Candidate>();
  readonly #ids: TakenIds;

  constructor({ entities, ontology }: Knowledge, document: string) {
    this.ontology = ontology;
    const book = BOOKS.get(entities) ?? new NameBook(entities);
    BOOKS.set(entities, book);
    this.#known = book;
    this.#ids = new TakenIds(book.ids, [document]);
  }

  /** Who bears a name: of this document, the dossier, or the gazetteer. */
  find(name: string): Candidate | undefined {
    const met = this.#byKey.get(normalName(name));
    if (met) return met;
    const known = this.#known.find(name);
    if (known) return this.#enter(known, 'known');
    const famous = GAZETTEER_BOOK.find(name);
    return famous && this.#fromGazetteer(famous);
  }

  /** The longest known name at a place; `folded` by `foldedForNames`. */
  longestAt(text: string, folded: string, at: number): { member: Candidate; length: number } | undefined {
    const known = this.#known.longestAt(text, folded, at);
    const famous = GAZETTEER_BOOK.longestAt(text, folded, at);
    if (known && known.length >= (famous?.length ?? 0)) {
      return { member: this.#enter(known.entity, 'known'), length: known.length };
    }
    return famous && { member: this.#fromGazetteer(famous.entity), length: famous.length };
  }

  /** A member by its name, made where nobody bears it. */
  meet(
    name: string,
    type: string,
    language: 'en' | 'zh',
    options: { plural?: boolean; described?: boolean; guessed?: boolean } = {},
  ) {
    const found = this.find(name);
    if (found) return found;
    const id = idOf(name, this.#ids);
    this.#ids.add(id);
    const entity: Entity = { id, type, names: { [language]: name }, aliases: {}, sameAs: {}, review: 'proposed' };
    const member: Candidate = {
      id,
      type,
      origin: 'new',
      entity,
      plural: options.plural ?? false,
      named: 0,
      described: options.described ?? false,
      guessed: options.guessed ?? false,
    };
    this.members.push(member);
    this.#byKey.set(normalName(name), member);
    return member;
  }

  /** The last member that fits, of those met lately: a short form stands near the long one. */
  findLately(fits: (member: Candidate) => boolean): Candidate | undefined {
    for (let i = this.members.length - 1; i >= Math.max(0, this.members.length - LATELY); i--) {
      const member = this.members[i] as Candidate;
      if (fits(member)) return member;
    }
    return undefined;
  }

  /** Another name of a member: an acronym, a surname, a short form. */
  alsoCalled(member: Candidate, name: string, language: 'en' | 'zh'): void {
    const key = normalName(name);
    if (this.#byKey.has(key)) return;
    this.#byKey.set(key, member);
    if (member.origin !== 'new') return;
    const names = member.entity.aliases[language] ?? [];
    if (member.entity.names[language] === name || names.includes(name)) return;
    member.entity = { ...member.entity, aliases: { ...member.entity.aliases, [language]: [...names, name] } };
  }

  /** A new member is called by a longer name; the one before becomes an alias. */
  rename(member: Candidate, name: string, language: 'en' | 'zh'): void {
    if (member.origin !== 'new') return;
    const before = member.entity.names[language];
    member.entity = { ...member.entity, names: { ...member.entity.names, [language]: name } };
    this.#byKey.set(normalName(name), member);
    if (before === undefined) return;
    const others = member.entity.aliases[language] ?? [];
    member.entity = { ...member.entity, aliases: { ...member.entity.aliases, [language]: [...others, before] } };
  }

  /** A new member turns out to be of another type. */
  retype(member: Candidate, type: string): void {
    if (member.origin !== 'new' || !this.ontology.entityTypes.has(type)) return;
    member.type = type;
    member.entity = { ...member.entity, type };
  }

  /** Whether a member may be at an end that asks for these types; one whose type was guessed becomes what is asked for. */
  fits(member: Candidate, types: readonly string[]): boolean {
    if (types.length === 0 || this.isOf(member, ...types)) return true;
    if (!member.guessed) return false;
    const better = LIKELY.find((type) => this.ontology.isEntityOf(type, types));
    if (better === undefined) return false;
    this.retype(member, better);
    member.guessed = false;
    return true;
  }

  isOf(member: Candidate, ...types: string[]): boolean {
    return this.ontology.isEntityOf(member.type, types);
  }

  /** Whether a word is the name of a country or region. */
  isCountry(word: string): boolean {
    const member = this.find(word);
    return member !== undefined && this.isOf(member, 'country', 'region');
  }

  #fromGazetteer(famous: Entity): Candidate {
    const own = namesIn(famous)
      .map((name) => this.#known.find(name))
      .find((entity) => entity !== undefined && this.#related(entity.type, famous.type));
    if (own) return this.#enter(own, 'known');
    return this.#enter(famous, 'gazetteer');
  }

  #related(a: string, b: string): boolean {
    return this.ontology.isEntityOf(a, [b]) || this.ontology.isEntityOf(b, [a]);
  }

  #enter(entity: Entity, origin: 'known' | 'gazetteer'): Candidate {
    const met = this.#byEntity.get(entity);
    if (met) return met;
    const id = origin === 'known' ? entity.id : idOf(entity.id, this.#ids);
    this.#ids.add(id);
    const own: Entity = origin === 'known' ? entity : { ...entity, id, review: 'proposed' };
    const plural = this.ontology.isEntityOf(entity.type, ['group', 'industry']);
    const member: Candidate = {
      id,
      type: entity.type,
      origin,
      entity: own,
      plural,
      named: 0,
      described: false,
      guessed: false,
    };
    this.members.push(member);
    this.#byEntity.set(entity, member);
    return member;
  }
}
