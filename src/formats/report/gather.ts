/** Gathers a report from an engine's answers: what is contested, who is central, what it all hangs on. */
import type { Engine } from '../../engine/engine.js';
import type { Answer } from '../../engine/queries/index.js';
import { isOverruled } from '../../model/assessment.js';
import type { Dossier } from '../../model/dossier.js';
import { type Filter, narrow } from '../../model/filter.js';
import { inLanguage } from '../../model/language.js';
import { pictureFilter } from '../../model/pictured.js';
import { summarise } from '../../model/relation.js';
import { sourcesOf } from '../../model/source.js';
import { Standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import { filterWords } from '../filter-words.js';
import type { Block, Part, Report, Span } from './blocks.js';
import type { DrawFigure } from './figure.js';
import { storyBlocks } from './stories.js';
import { timelineBlocks } from './timeline.js';
import { reportWords } from './words.js';
import { Writer } from './writer.js';

export interface ReportOptions {
  /** narrows the dossier; the report holds accepted claims, unless the filter names other review states */
  filter?: Filter;
  /** `en` or `zh` */
  language?: string;
  /** day of making, `YYYY-MM-DD`; left out, none is named */
  date?: string;
  /** draws the picture, and the views of stories; left out, nothing is drawn */
  draw?: DrawFigure;
  /** told before each part: how many are done, of how many */
  progress?(done: number, of: number): void;
}

const KEY_ENTITIES = 10;
const KEYSTONES = 10;
/** Contested relations set out with both sides; of more only the number is told. */
const CONTESTED = 40;
const PARTS = 10;

/**
 * @param whole the dossier before any filter
 * @param engine answers over that dossier
 */
export async function gatherReport(whole: Dossier, engine: Engine, options: ReportOptions = {}): Promise<Report> {
  const { filter: given = {}, language = 'en', date, draw } = options;
  const filter = pictureFilter(given);
  const dossier = narrow(whole, filter);
  const words = reportWords(language);
  const writer = new Writer(dossier, language, whole);
  const blocks: Block[] = [];
  let done = 0;
  const part = async <T>(answer: Promise<T>): Promise<T> => {
    options.progress?.(done++, PARTS);
    return answer;
  };

  const stats = await part(engine.stats({ filter }));
  blocks.push({ kind: 'title', text: `${inLanguage(dossier.title, language)}: ${words.report}` });
  const inWords = (some: Filter) => filterWords(some, whole, language);
  const filtered = inWords(given);
  const awaiting = countWaiting(dossier);
  const leftOut = countWaiting(narrow(whole, given)) - awaiting;
  const about = [
    ...(dossier.description ? [inLanguage(dossier.description, language)] : []),
    words.holds(stats.documents, stats.entities, stats.relations, stats.claims),
    ...(awaiting > 0 ? [words.awaiting(awaiting, stats.claims)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    ...(filtered ? [words.filtered(filtered)] : []),
    ...(date ? [words.made(date)] : []),
  ];
  blocks.push({ kind: 'paragraph', spans: [{ text: about.join(language.startsWith('zh') ? '' : ' ') }] });
  const heading = (text: string, name: Part) => blocks.push({ kind: 'heading', level: 2, text, part: name });
  heading(words.picture, 'picture');
  const figure = draw?.();
  if (figure) blocks.push({ kind: 'figure', figure, words: words.figure });
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
  heading(words.contested, 'contested');
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

  heading(words.denied, 'denied');
  const denied = all.filter(({ standing }) => standing === 'denied');
  for (const relation of denied.slice(0, CONTESTED))
    blocks.push(...writer.bothSides(relation, await engine.relation({ id: relation.id, filter })));
  const more = denied.slice(CONTESTED);
  if (more.length > 0) blocks.push({ kind: 'list', items: more.map((relation) => [writer.statement(relation)]) });
  if (denied.length === 0) blocks.push({ kind: 'paragraph', spans: [{ text: words.nothingDenied }] });

  const retracted = all.filter(({ standing }) => standing === 'retracted');
  if (retracted.length > 0) {
    heading(words.retracted, 'retracted');
    for (const relation of retracted.slice(0, CONTESTED))
      blocks.push(...writer.bothSides(relation, await engine.relation({ id: relation.id, filter })));
  }

  const overruled = dossier.relations
    .map((relation) => summarise(relation, sourcesOf(dossier)))
    .filter(({ verdict }) => isOverruled(verdict));
  if (overruled.length > 0) {
    heading(words.overruled, 'overruled');
    blocks.push({ kind: 'list', items: overruled.map((relation) => [writer.statement(relation)]) });
  }

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
  blocks.push(...timelineBlocks(await part(engine.timeline({ filter, limit: 500 })), all, writer));
  blocks.push(...storyBlocks(await part(engine.stories({})), writer, draw));
  heading(words.method, 'method');
  blocks.push({ kind: 'list', items: words.methodText.map((text) => [{ text }]) });
  options.progress?.(PARTS, PARTS);
  return { language, blocks, sources: writer.sources(), sourcesTitle: words.sources };
}

function countWaiting({ relations }: Dossier): number {
  return relations.flatMap(({ claims }) => claims).filter(({ review }) => review === 'proposed').length;
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
    { kind: 'paragraph', spans: [{ text: words.modularity(Number(summary.modularity).toFixed(2)) }] },
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
    { kind: 'heading', level: 2, text: words.compare, part: 'compare' },
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
  // what one document alone says comes below, under its title
  const apart = relations.filter(({ agreement, said }) => agreement !== 'agree' && said.length > 1);
  if (apart.length > 0) {
    const items = apart.map(({ relation, said, silent }): Span[] => [
      writer.statement(relation),
      {
        text: ` — ${said.map(({ document, standing }) => `${writer.name(document)}: ${inLanguage(STANDING_WORDS[standing].label, writer.language)}`).join(writer.comma)}`,
      },
      ...(silent.length > 0 ? [{ text: words.leftOutBy(silent.map(writer.name).join(writer.comma)) }] : []),
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
