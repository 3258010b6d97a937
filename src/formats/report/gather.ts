/** Gathers a report from an engine's answers: what is contested, who is central, what it all hangs on. */
import { namesOf, valueWords } from '../../analysis/explain.js';
import type { Answer } from '../../engine/calls/index.js';
import type { Engine } from '../../engine/engine.js';
import type { Review } from '../../model/claim.js';
import type { Dossier } from '../../model/dossier.js';
import type { Filter } from '../../model/filter.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import { chainWords, REVIEW_WORDS, STANDING_WORDS } from '../../model/words.js';
import { lineAt } from '../../text/lines.js';
import { filterWords } from '../filter-words.js';
import type { Block, Report, Source, Span } from './blocks.js';
import { reportWords } from './words.js';

export interface ReportOptions {
  filter?: Filter;
  /** before it was narrowed: names what the filter leaves out; left out, those stand by their ids */
  whole?: Dossier;
  /** `en` or `zh` */
  language?: string;
  /** day of making, `YYYY-MM-DD`; left out, none is named */
  date?: string;
  /** an SVG drawing of the picture */
  figure?: string;
  /** told before each part: how many are done, of how many */
  progress?(done: number, of: number): void;
}

const KEY_ENTITIES = 10;
const KEYSTONES = 10;
/** Contested relations set out with both sides; of more only the number is told. */
const CONTESTED = 40;
const PARTS = 8;

/** @param dossier as the filter leaves it */
export async function gatherReport(dossier: Dossier, engine: Engine, options: ReportOptions = {}): Promise<Report> {
  const { filter = {}, language = 'en', date, figure } = options;
  const words = reportWords(language);
  const writer = new Writer(dossier, language);
  const blocks: Block[] = [];
  let done = 0;
  const part = async <T>(answer: Promise<T>): Promise<T> => {
    options.progress?.(done++, PARTS);
    return answer;
  };

  const stats = await part(engine.stats({ filter }));
  blocks.push({ kind: 'title', text: `${inLanguage(dossier.title, language)}: ${words.report}` });
  const whole = options.whole ?? dossier;
  const inWords = (some: Filter) => filterWords(some, whole, language);
  const filtered = inWords(filter);
  const awaiting = dossier.relations
    .flatMap(({ claims }) => claims)
    .filter(({ review }) => review === 'proposed').length;
  const about = [
    ...(dossier.description ? [inLanguage(dossier.description, language)] : []),
    words.holds(stats.documents, stats.entities, stats.relations, stats.claims),
    ...(awaiting > 0 ? [words.awaiting(awaiting, stats.claims)] : []),
    ...(filtered ? [words.filtered(filtered)] : []),
    ...(date ? [words.made(date)] : []),
  ];
  blocks.push({ kind: 'paragraph', spans: [{ text: about.join(language.startsWith('zh') ? '' : ' ') }] });
  blocks.push({ kind: 'heading', level: 2, text: words.picture });
  if (figure !== undefined) blocks.push({ kind: 'figure', svg: figure, words: words.figure });
  blocks.push({
    kind: 'table',
    head: [words.standing, words.relations, words.means],
    rows: Standing.options
      .filter((name) => stats.standings[name])
      .map((name) => [
        { text: inLanguage(STANDING_WORDS[name].label, language), standing: name },
        { text: String(stats.standings[name]) },
        { text: inLanguage(STANDING_WORDS[name].meaning, language) },
      ]),
  });

  const all = (await part(engine.relations({ filter, limit: 500 }))).relations;
  blocks.push({ kind: 'heading', level: 2, text: words.contested });
  const contested = all.filter(({ standing }) => standing === 'disputed' || standing === 'alleged');
  for (const relation of contested.slice(0, CONTESTED))
    blocks.push(...writer.bothSides(relation, await engine.relation({ id: relation.id, filter })));
  if (contested.length === 0) blocks.push({ kind: 'paragraph', spans: [{ text: words.nothingContested }] });
  const further = (stats.standings.disputed ?? 0) + (stats.standings.alleged ?? 0);
  if (further > Math.min(contested.length, CONTESTED)) {
    blocks.push({
      kind: 'paragraph',
      spans: [{ text: words.further(Math.min(contested.length, CONTESTED), further) }],
    });
  }

  blocks.push({ kind: 'heading', level: 2, text: words.denied });
  const denied = all.filter(({ standing }) => standing === 'denied');
  if (denied.length > 0) blocks.push({ kind: 'list', items: denied.map((relation) => [writer.statement(relation)]) });
  else blocks.push({ kind: 'paragraph', spans: [{ text: words.nothingDenied }] });

  const ranked = await part(engine.metrics({ metric: 'pagerank', filter, limit: KEY_ENTITIES }));
  const degrees = await part(engine.metrics({ metric: 'degree', filter, limit: 500 }));
  const degree = new Map(degrees.values.map(({ entity, value }) => [entity.id, value]));
  blocks.push({ kind: 'heading', level: 2, text: words.key }, { kind: 'paragraph', spans: [{ text: words.keyNote }] });
  blocks.push({
    kind: 'table',
    head: [words.rank, words.entity, words.pagerank, words.degree],
    rows: ranked.values.map(({ entity, value, rank }) => [
      { text: String(rank) },
      { text: writer.name(entity.id), strong: true, cites: writer.claimsAbout(entity.id) },
      { text: value.toPrecision(3) },
      { text: String(degree.get(entity.id) ?? 0) },
    ]),
  });

  blocks.push(...communities(await part(engine.metrics({ metric: 'leiden', filter, limit: 500 })), writer));
  blocks.push(...keystoneBlocks(await part(engine.keystones({ filter, limit: KEYSTONES })), writer));
  blocks.push(...sensitivityBlocks(await part(engine.sensitivity({ filter, limit: 1 })), writer, inWords));
  const document = dossier.documents.map(({ id }) => id).slice(0, 20);
  if (document.length > 1)
    blocks.push(...comparison(await part(engine.compare({ document, filter, limit: 500 })), writer));
  blocks.push({ kind: 'heading', level: 2, text: words.method });
  blocks.push({ kind: 'list', items: words.methodText.map((text) => [{ text }]) });
  options.progress?.(PARTS, PARTS);
  return { language, blocks, sources: writer.sources(), sourcesTitle: words.sources };
}

function communities({ values, summary }: Answer<'metrics'>, writer: Writer): Block[] {
  const { words } = writer;
  const groups = new Map<number, string[]>();
  for (const { entity, value } of values) groups.set(value, [...(groups.get(value) ?? []), entity.id]);
  const items = [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([number, members]): Span[] => [
      { text: `${words.community(number + 1)}: `, strong: true },
      { text: members.map(writer.name).join(writer.comma), cites: writer.claimsWithin(members) },
    ]);
  return [
    { kind: 'heading', level: 2, text: words.communities },
    { kind: 'paragraph', spans: [{ text: words.modularity(Number(summary.modularity ?? 0).toFixed(2)) }] },
    { kind: 'list', items },
  ];
}

function keystoneBlocks({ keystones }: Answer<'keystones'>, writer: Writer): Block[] {
  const { words, language } = writer;
  const note = keystones.length > 0 ? words.keystonesNote : words.noKeystones;
  return [
    { kind: 'heading', level: 2, text: words.keystones },
    { kind: 'paragraph', spans: [{ text: note }] },
    {
      kind: 'list',
      items: keystones.map(({ words: effects, relationsLost, standingsFlipped }) => [
        {
          text: inLanguage(effects, language),
          cites: writer.claimsOf([...relationsLost, ...standingsFlipped.map(({ relation }) => relation)]),
        },
      ]),
    },
  ];
}

function sensitivityBlocks(
  { scenarios }: Answer<'sensitivity'>,
  writer: Writer,
  inWords: (filter: Filter) => string,
): Block[] {
  const { words } = writer;
  const rows = scenarios.flatMap(({ filter, changes, relationsLost, standingsChanged }): Span[][] => {
    const [first] = changes;
    if (!first || (first.difference === 0 && first.after)) return [];
    const to = first.after ? `${first.before.rank} → ${first.after.rank}` : words.gone;
    const touched = [...relationsLost, ...standingsChanged.map(({ relation }) => relation)];
    return [
      [
        { text: inWords(filter) },
        { text: `${writer.name(first.entity.id)} (${to})`, cites: writer.claimsOf(first.because) },
        { text: String(touched.length) },
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.sensitivity },
    { kind: 'table', head: [words.scenario, words.most, words.relations], rows },
  ];
}

function comparison({ documents, counts, relations }: Answer<'compare'>, writer: Writer): Block[] {
  const { words } = writer;
  const byId = new Map(relations.map(({ relation }) => [relation.id, relation]));
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: words.compare },
    {
      kind: 'paragraph',
      spans: [
        {
          text: Object.entries(counts)
            .map(([name, n]) => `${words.agreement[name as keyof typeof words.agreement]}: ${n}`)
            .join(writer.comma),
        },
      ],
    },
  ];
  const apart = relations.filter(({ agreement }) => agreement === 'differ' || agreement === 'contradict');
  if (apart.length > 0) {
    const items = apart.map(({ relation, said }): Span[] => [
      writer.statement(relation),
      {
        text: ` — ${said.map(({ document, standing }) => `${writer.name(document)}: ${inLanguage(STANDING_WORDS[standing].label, writer.language)}`).join(writer.comma)}`,
      },
    ]);
    blocks.push({ kind: 'list', items });
  }
  for (const { title, only } of documents) {
    const own = only.flatMap((id) => byId.get(id) ?? []);
    if (own.length === 0) continue;
    blocks.push({ kind: 'paragraph', spans: [{ text: words.only(title), strong: true }] });
    blocks.push({ kind: 'list', items: own.map((relation) => [writer.statement(relation)]) });
  }
  return blocks;
}

/** Writes about relations so that each statement names its standing and cites its claims. */
class Writer {
  readonly language: string;
  readonly words: ReturnType<typeof reportWords>;
  readonly comma: string;
  readonly name: (id: string) => string;
  readonly #dossier: Dossier;
  readonly #labels: ReadonlyMap<string, string>;

  constructor(dossier: Dossier, language: string) {
    this.language = language;
    this.words = reportWords(language);
    this.comma = language.startsWith('zh') ? '、' : ', ';
    this.name = namesOf(dossier, language);
    this.#dossier = dossier;
    this.#labels = new Map(dossier.ontology.relationTypes.map(({ id, label }) => [id, inLanguage(label, language)]));
  }

  sentence({ subject, type, object, value }: RelationSummary): string {
    const label = this.#labels.get(type) ?? type;
    const end = object === undefined ? `“${valueWords(value, this.language)}”` : this.name(object);
    const [before = label, after] = label.split('…');
    const zh = this.language.startsWith('zh');
    if (after !== undefined) return `${this.name(subject)}${before}${end}${after}`;
    return zh ? `${this.name(subject)} ${label} ${end}` : `${this.name(subject)} ${label} ${end}`;
  }

  statement(relation: RelationSummary): Span {
    // what nobody has accepted yet must not read as if a document had been found to say it
    const text = `${this.sentence(relation)}${this.#reviewMark(relation.claims)}`;
    return { text, standing: relation.standing, cites: relation.claims.map(({ id }) => id) };
  }

  /** Nothing where one of the claims is accepted; else their review states, in brackets. */
  #reviewMark(claims: readonly { review: Review }[]): string {
    const states = [...new Set(claims.map(({ review }) => review))];
    if (states.length === 0 || states.includes('accepted')) return '';
    return ` [${states.map((state) => inLanguage(REVIEW_WORDS[state], this.language)).join(this.comma)}]`;
  }

  standingWord(standing: Standing): string {
    return inLanguage(STANDING_WORDS[standing].label, this.language);
  }

  bothSides(relation: RelationSummary, { sides, meaning }: Answer<'relation'>): Block[] {
    const { words } = this;
    const blocks: Block[] = [
      // a heading is read alone: it must not state what is only claimed
      { kind: 'heading', level: 3, text: `${this.sentence(relation)} [${this.standingWord(relation.standing)}]` },
      { kind: 'paragraph', spans: [this.statement(relation), { text: ` — ${inLanguage(meaning, this.language)}` }] },
    ];
    for (const [title, wordings, empty] of [
      [words.for, sides.supports, undefined],
      [words.against, sides.opposes, words.nobody],
      [words.doubts, sides.questions, undefined],
    ] as const) {
      if (wordings.length === 0 && empty === undefined) continue;
      blocks.push({
        kind: 'paragraph',
        spans: [{ text: title, strong: true }, ...(wordings.length === 0 ? [{ text: `: ${empty}` }] : [])],
      });
      for (const { words: chain, quote, language, claim } of wordings) {
        blocks.push({ kind: 'paragraph', spans: [{ text: inLanguage(chain, this.language), cites: [claim] }] });
        blocks.push({ kind: 'quote', text: quote, language, cites: [claim] });
      }
    }
    return blocks;
  }

  /** The claims of some relations, at most a few: enough to follow a figure up. */
  claimsOf(relations: readonly string[], most = 4): string[] {
    const wanted = new Set(relations);
    return this.#dossier.relations
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ claims }) => claims.map(({ id }) => id))
      .slice(0, most);
  }

  claimsAbout(entity: string): string[] {
    return this.claimsOf(
      this.#dossier.relations
        .filter(({ subject, object }) => subject === entity || object === entity)
        .map(({ id }) => id),
      3,
    );
  }

  claimsWithin(entities: readonly string[]): string[] {
    const members = new Set(entities);
    return this.claimsOf(
      this.#dossier.relations
        .filter(({ subject, object }) => members.has(subject) && members.has(object ?? ''))
        .map(({ id }) => id),
    );
  }

  sources(): Map<string, Source> {
    const documents = new Map(this.#dossier.documents.map((document) => [document.id, document]));
    const sources = new Map<string, Source>();
    for (const relation of this.#dossier.relations) {
      for (const claim of relation.claims) {
        const document = documents.get(claim.document);
        const line = document ? lineAt(document.text, claim.evidence.start).line : undefined;
        sources.set(claim.id, {
          claim: claim.id,
          relation: relation.id,
          words: `${chainWords(claim, this.name, this.language)}${this.#reviewMark([claim])}`,
          quote: claim.evidence.quote,
          language: document?.language ?? 'und',
          place: `${document?.title ?? claim.document}${line === undefined ? '' : `, ${this.words.line(line)}`}`,
        });
      }
    }
    return sources;
  }
}
