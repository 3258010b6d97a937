/**
 * Wikidata entities as JSON: a dump (one array, or an entity a line), `{"entities": {…}}`, or one entity. Nothing is looked
 * up. Items and properties are nodes; a statement whose value is another entity is an edge of the type of its property
 * (`P108`), any other a value of its item. The references of a statement are its claims: each is what a source states. A
 * statement without a reference is Wikidata's own word. A deprecated statement supports nothing, whatever its references
 * say: Wikidata questions it. A qualifier that says how it is known ("allegedly", "presumably", inferred) makes it no more
 * than possible, and whoever disputes it denies it. Qualifiers for start, end and moment are its times.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Graph, GraphClaim, Spell, Value } from '../interchange/graph.js';
import { jsonItems } from '../interchange/json-items.js';
import type { ReadOptions } from '../interchange/options.js';
import { type Source, textOf } from '../interchange/source.js';

type Json = Readonly<Record<string, unknown>>;

/** @throws ClaimgraphError where it holds no entity */
export async function readWikidata(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const builder = new GraphBuilder(source.name, { ...options, implied: true });
  const { limits } = builder;
  const reader = new EntityReader(builder);
  let single: Record<string, unknown> = {};
  for await (const { value, line, key, listed } of jsonItems(textOf(source, limits), source.name, limits, [
    'entities',
  ])) {
    if (listed) reader.take(value, line);
    else if (key !== undefined) {
      // the members of one entity come one by one; where several stand in lines, `type` or `id` begins the next
      if (key in single) {
        reader.take(single, line);
        single = {};
      }
      single[key] = value;
    }
  }
  if ('id' in single) reader.take(single, 1);
  if (reader.count === 0) {
    const message = 'this is no Wikidata: there is no entity with an id such as Q42';
    throw new ClaimgraphError([
      {
        code: 'not-wikidata',
        message,
        place: { file: source.name, line: 1 },
        hint: 'Is this another format? Name it',
      },
    ]);
  }
  return builder.finish();
}

/** Properties with a meaning of their own. */
const INSTANCE_OF = 'P31';
const TIMES = { start: ['P580', 'P585'], end: ['P582', 'P585'] } as const;
/** of a reference: stated in, publisher, author, reference URL, imported from */
const SPEAKERS = ['P248', 'P123', 'P50', 'P143'];
const ADDRESS = 'P854';
/** Qualifiers of a statement that is no plain one: nature of statement, sourcing circumstances, based on heuristic. */
const UNSURE = ['P5102', 'P1480', 'P887'];
/** Values of these that speak of a number or a day: circa, official. */
const HARMLESS = new Set(['Q5727902', 'Q29509043']);
/** Properties that say no more than that it may be so: possible creator, attributed to. */
const UNSURE_PROPERTIES = new Set(['P1779', 'P1773']);
const DISPUTED_BY = 'P1310';

/** What Wikidata often calls things: item → word that imports know. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{
    Q5: 'person',
    Q43229: 'organisation',
    Q4830453: 'company',
    Q783794: 'company',
    Q6881511: 'company',
    Q891723: 'company',
  },
  ...{
    Q22687: 'bank',
    Q7278: 'political-party',
    Q6256: 'country',
    Q3624078: 'country',
    Q515: 'city',
    Q1549591: 'city',
  },
  ...{
    Q3918: 'university',
    Q11032: 'media-outlet',
    Q192350: 'government-body',
    Q327333: 'government-body',
    Q7397: 'software',
  },
  ...{
    Q198: 'conflict',
    Q180684: 'conflict',
    Q40231: 'election',
    Q1656682: 'event',
    Q1190554: 'event',
    Q163740: 'ngo',
  },
};

class EntityReader {
  readonly #builder: GraphBuilder;
  count = 0;

  constructor(builder: GraphBuilder) {
    this.#builder = builder;
  }

  take(value: unknown, line: number): void {
    const entity = record(value);
    const id = entity.id;
    if (typeof id !== 'string' || !/^[A-Z]\d+/.test(id) || 'missing' in entity) {
      this.#builder.warn('no-entity', 'an entity is missing or has no id; it is left out', line);
      return;
    }
    this.count++;
    const labels = languages(entity.labels);
    const values: (Value | undefined)[] = [];
    const node = this.#builder.node(id) ?? this.#builder.addNode({ id, values }, line);
    const label = labels.get('en') ?? labels.get('mul') ?? [...labels.values()][0];
    if (label !== undefined) node.label = label;
    const put = (name: string, one: string) => {
      node.values[this.#builder.attribute('node', name)] = one;
    };
    if (id.startsWith('Q')) put('sameAs_wikidata', id);
    for (const [language, text] of labels) put(`label_${language}`, text);
    for (const [language, text] of languages(entity.descriptions)) put(`description_${language}`, text);
    for (const [language, list] of Object.entries(record(entity.aliases))) {
      const texts = array(list).map((one) => String(record(one).value ?? ''));
      if (texts.length > 0)
        node.values[this.#builder.attribute('node', `aliases_${language}`, { type: 'text', list: true })] = texts;
    }
    for (const [property, statements] of Object.entries(record(entity.claims ?? entity.statements))) {
      for (const statement of array(statements)) this.#statement(id, property, record(statement), line);
    }
    const classes = array(record(entity.claims)[INSTANCE_OF])
      .filter((one) => record(one).rank !== 'deprecated')
      .map((one) => itemIn(record(record(one).mainsnak)));
    const type =
      classes.map((one) => CLASSES[one ?? '']).find((one) => one !== undefined) ??
      classes.find((one) => one !== undefined);
    if (type !== undefined) node.type = type;
  }

  #statement(subject: string, property: string, statement: Json, line: number): void {
    const snak = record(statement.mainsnak);
    const rank = String(statement.rank ?? 'normal');
    const target = itemIn(snak);
    if (target === undefined) {
      if (rank !== 'deprecated') this.#literal(subject, property, snak);
      return;
    }
    const qualifiers = record(statement.qualifiers);
    const spell = spellOf(qualifiers);
    const values: (Value | undefined)[] = [];
    values[this.#builder.attribute('edge', 'rank')] = rank;
    for (const [name, snaks] of Object.entries(qualifiers)) {
      if ([...TIMES.start, ...TIMES.end].includes(name as never)) continue;
      const texts = array(snaks)
        .map((one) => textIn(record(one)))
        .filter((one) => one !== undefined);
      if (texts.length > 0) values[this.#builder.attribute('edge', name, { type: 'text', list: true })] = texts;
    }
    const id = typeof statement.id === 'string' ? statement.id : undefined;
    this.#builder.addEdge(
      {
        ...(id !== undefined && { id }),
        ...{ source: subject, target, type: property, direction: 'directed', values },
        ...(spell && { spells: [spell] }),
        claims: claimsOf(property, statement, rank),
      },
      line,
    );
  }

  #literal(subject: string, property: string, snak: Json): void {
    const value = textIn(snak);
    const node = this.#builder.node(subject);
    if (value === undefined || !node) return;
    const index = this.#builder.attribute('node', property, { type: 'text', list: true });
    node.values[index] = [...((node.values[index] as string[] | undefined) ?? []), value];
  }
}

/** Each reference is what a source states; without one, Wikidata says it itself. */
function claimsOf(property: string, statement: Json, rank: string): GraphClaim[] {
  const references = array(statement.references).map((one) => record(record(one).snaks));
  const said = references.map((snaks): GraphClaim => {
    const [agent] = SPEAKERS.flatMap((name) =>
      array(snaks[name]).map((one) => itemIn(record(one)) ?? textIn(record(one))),
    );
    const [address] = array(snaks[ADDRESS]).map((one) => textIn(record(one)));
    return {
      chain: agent === undefined ? [] : [{ agent, act: 'states' }],
      ...(address !== undefined && { document: address }),
    };
  });
  if (rank === 'deprecated') return [{ chain: [{ act: 'questions' }] }];
  const qualifiers = record(statement.qualifiers);
  const all = (name: string) => array(qualifiers[name]).map((one) => itemIn(record(one)) ?? textIn(record(one)));
  const isUnsure =
    UNSURE_PROPERTIES.has(property) || UNSURE.flatMap(all).some((one) => one === undefined || !HARMLESS.has(one));
  const claims: GraphClaim[] = said.length > 0 ? said : [{ chain: [] }];
  return [
    ...(isUnsure ? claims.map((claim): GraphClaim => ({ ...claim, modality: 'possible' })) : claims),
    ...all(DISPUTED_BY).map(
      (agent): GraphClaim => ({ chain: [{ ...(agent !== undefined && { agent }), act: 'denies' }] }),
    ),
  ];
}

function spellOf(qualifiers: Json): Spell | undefined {
  const at = (names: readonly string[]) =>
    names.flatMap((name) => array(qualifiers[name]).map((one) => textIn(record(one)))).find((one) => one !== undefined);
  const [start, end] = [at(TIMES.start), at(TIMES.end)];
  return start === undefined && end === undefined
    ? undefined
    : { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** The entity that a snak names. */
function itemIn(snak: Json): string | undefined {
  const value = record(record(snak.datavalue).value);
  if (record(snak.datavalue).type !== 'wikibase-entityid') return undefined;
  if (typeof value.id === 'string') return value.id;
  const number = value['numeric-id'];
  return typeof number === 'number' ? `${value['entity-type'] === 'property' ? 'P' : 'Q'}${number}` : undefined;
}

/** The value of a snak as text; undefined where it is unknown or none. */
function textIn(snak: Json): string | undefined {
  const { type, value } = record(snak.datavalue);
  if (typeof value === 'string') return value;
  const parts = record(value);
  if (type === 'time') return dateOf(parts);
  if (type === 'monolingualtext') return String(parts.text ?? '');
  if (type === 'quantity') return String(parts.amount ?? '').replace(/^\+/, '');
  if (type === 'globecoordinate') return `${parts.latitude}, ${parts.longitude}`;
  return itemIn(snak);
}

/** A time by its precision: 11 is a day, 10 a month, 9 a year; vaguer ones are left as years. */
function dateOf({ time, precision }: Json): string | undefined {
  const [, sign, year = '', month, day] = /^([+-])(\d{1,12})-(\d\d)-(\d\d)T/.exec(String(time)) ?? [];
  if (sign === undefined) return undefined;
  const years = `${sign === '-' ? '-' : ''}${String(Number(year)).padStart(4, '0')}`;
  if (precision === 11) return `${years}-${month}-${day}`;
  return precision === 10 ? `${years}-${month}` : years;
}

function languages(texts: unknown): Map<string, string> {
  return new Map(
    Object.entries(record(texts)).flatMap(([language, one]) => {
      const value = typeof one === 'string' ? one : record(one).value;
      return typeof value === 'string' && value !== '' ? [[language, value] as const] : [];
    }),
  );
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
