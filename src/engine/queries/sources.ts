import { z } from 'zod';
import { Grading } from '../../model/assessment.js';
import { inLanguage, Localised } from '../../model/language.js';
import { Stance } from '../../model/standing.js';
import { STANCE_WORDS } from '../../model/words.js';
import {
  defineQuery,
  EntityRef,
  filtered,
  page,
  paged,
  RelationSummary,
  Standing,
  StandingCounts,
  Wording,
} from '../query.js';
import { standingColumn } from '../relation-columns.js';
import type { Column, Voice } from '../voice.js';

const count = z.int().min(0);
const SourceId = z.string().min(1).max(400);

/** What a source has claimed, in figures. */
const SourceSummary = z.strictObject({
  source: SourceId.describe(
    'An entity, `publisher NAME` where a publisher is none, or a document without a publisher.',
  ),
  name: Localised,
  publishes: count.describe('Documents that it published.'),
  claims: count.describe('Claims that rest on its word.'),
  relations: count.describe('Relations that these are about.'),
  passedOn: count.describe('Claims of others that it passed on.'),
  confirmed: count.describe('Of its claims, those that an independent source made as well.'),
  denied: count.describe('Those of which an independent source says the opposite.'),
  retracted: count.describe('Those that it has taken back.'),
  standings: StandingCounts.describe('The relations by standing.'),
  first: z.string().optional().describe('Date of the first document with a claim of it, EDTF.'),
  last: z.string().optional(),
  unnamed: z.array(EntityRef).describe('Speakers without a name that it quotes: what they say is its word.'),
  gradings: z.array(Grading).describe('Our own grades of it, oldest first; the last is in force.'),
});
export type SourceSummary = z.infer<typeof SourceSummary>;

export const sourcesQuery = defineQuery({
  id: 'sources',
  summary:
    'List publishers and speakers with what they claim, how often it was confirmed, denied or retracted, and their grades.',
  cost: 'whole',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    sources: z.array(SourceSummary),
    circles: z
      .array(z.strictObject({ relation: z.string(), sources: z.array(SourceId), words: Localised }))
      .describe('Sources that cite each other about one relation: they count as one.'),
    ...page,
  }),
  command: {
    table: ({ sources, circles }, voice) =>
      voice.table(sources, [
        { title: 'source', cell: ({ name }) => inLanguage(name, voice.language) },
        { title: 'id', cell: ({ source }) => source },
        { title: 'grade', cell: ({ gradings }) => gradings.at(-1)?.reliability ?? '' },
        ...FIGURES,
        { title: 'first', cell: ({ first }) => first ?? '' },
        { title: 'last', cell: ({ last }) => last ?? '' },
      ]) + circles.map(({ words }) => `${voice.plain(inLanguage(words, voice.language))}\n`).join(''),
  },
  tool: {
    brief: ({ sources, circles, total, cursor }, { language }) => ({
      sources: sources.map(({ source, name, gradings, claims, passedOn, confirmed, denied, retracted }) => ({
        ...{ id: source, name: inLanguage(name, language), claims, passedOn, confirmed, denied, retracted },
        ...(gradings.length > 0 && { grade: gradings.at(-1)?.reliability }),
      })),
      circles: circles.map(({ words }) => inLanguage(words, language)),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

const FIGURES = (['publishes', 'claims', 'passedOn', 'confirmed', 'denied', 'retracted'] as const).map(
  (key): Column<SourceSummary> => ({
    title: key === 'passedOn' ? 'passed on' : key,
    cell: (row) => row[key],
    align: 'right',
  }),
);

const Testimony = Wording.extend({
  standing: Standing.describe('Of the relation, as all claims together give it.'),
  stance: Stance,
  date: z.string().optional().describe('Of the document, EDTF.'),
  through: z.array(Localised).describe('Who passed it on, outermost first.'),
  confirmedBy: z.array(Localised).describe('Independent sources that say the same.'),
  confirmedOn: z.string().optional().describe('The first day on which one did, EDTF.'),
  deniedBy: z.array(Localised).describe('Independent sources that say the opposite.'),
  deniedOn: z.string().optional(),
  retracted: z.boolean().describe('Whether the source has taken it back.'),
  retractedOn: z.string().optional(),
});

export const sourceQuery = defineQuery({
  id: 'source',
  summary: 'Show one source: what it claims, through whom, and who confirmed, denied or retracted it, by when.',
  cost: 'whole',
  query: z.strictObject({
    id: SourceId.describe('A source as `sources` lists it; an entity, or `publisher NAME`.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    source: SourceSummary,
    claims: z.array(Testimony).describe('By date; those without one last.'),
    relations: z.array(RelationSummary).describe('What these claims are about, by id.'),
    entities: z.array(EntityRef),
    ...page,
  }),
  command: {
    args: ['id'],
    table: ({ source, claims }, voice) => `${head(source, voice)}${voice.table(claims, claimColumns(voice))}`,
  },
  tool: {
    brief: ({ source, claims, total, cursor }, words) => ({
      source: { id: source.source, name: inLanguage(source.name, words.language), gradings: source.gradings },
      claims: claims.map(({ relation, standing, stance, date, quote, deniedBy, confirmedBy, retracted }) => ({
        says: `[${standing}] ${words.sentenceOf(relation)}`,
        ...{ stance, date, quote: quote.slice(0, 300), retracted },
        confirmedBy: confirmedBy.map((name) => inLanguage(name, words.language)),
        deniedBy: deniedBy.map((name) => inLanguage(name, words.language)),
      })),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

type Testimony = z.infer<typeof Testimony>;

function head({ source, name, gradings, unnamed }: SourceSummary, voice: Voice): string {
  const { language } = voice;
  const zh = language.startsWith('zh');
  const grades = gradings.map(({ reliability, by, at, note }) =>
    [reliability, by, at, note && inLanguage(note, language)].filter(Boolean).join(', '),
  );
  return [
    voice.heading(`${voice.plain(inLanguage(name, language))} (${voice.plain(source)})`),
    ...grades.map((grade) => `  ${zh ? '评级' : 'grade'}: ${voice.plain(grade)}`),
    ...(unnamed.length > 0
      ? [
          `  ${zh ? '引用的匿名者' : 'quotes without a name'}: ${voice.plain(unnamed.map(({ names }) => inLanguage(names, language)).join(', '))}`,
        ]
      : []),
    '',
  ].join('\n');
}

function claimColumns(voice: Voice): Column<Testimony>[] {
  const names = (list: readonly Localised[]) => list.map((name) => inLanguage(name, voice.language)).join(', ');
  const dated = (list: readonly Localised[], date: string | undefined) => [names(list), date].filter(Boolean).join(' ');
  return [
    { title: 'date', cell: ({ date }) => date ?? '' },
    standingColumn((row) => row, voice),
    { title: 'stance', cell: ({ stance }) => inLanguage(STANCE_WORDS[stance], voice.language) },
    { title: 'relation', cell: ({ relation }) => voice.sentenceOf(relation) },
    { title: 'through', cell: ({ through }) => names(through) },
    { title: 'confirmed', cell: ({ confirmedBy, confirmedOn }) => dated(confirmedBy, confirmedOn) },
    { title: 'denied', cell: ({ deniedBy, deniedOn }) => dated(deniedBy, deniedOn) },
    { title: 'retracted', cell: ({ retracted, retractedOn }) => (retracted ? (retractedOn ?? 'yes') : '') },
  ];
}
