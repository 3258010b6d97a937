import { z } from 'zod';
import { EdtfDate } from '../../model/date.js';
import { inLanguage, Localised } from '../../model/language.js';
import { STANDING_WORDS } from '../../model/words.js';
import { briefRelation, briefWording } from '../brief.js';
import { BOUNDS, defineQuery, EntityRef, Id, page, paged, RelationSummary, Standing, Wording } from '../query.js';
import type { Voice } from '../voice.js';
import { Turn } from './turn.js';

const Change = z.strictObject({
  relation: RelationSummary.describe('As known on the later day.'),
  before: Standing.optional().describe('On the earlier day; missing where nothing was said of it yet.'),
  turns: z.array(Turn).describe('How its standing turned in between, earliest first.'),
  said: z.array(Wording).describe('What was said of it in between.'),
  withdrawn: z.array(Wording.extend({ reason: Localised })).describe('What was taken back in between.'),
});

/** What somebody decided: on a claim, a relation or a source. */
const Decided = z.strictObject({
  at: z.string().describe('When, EDTF.'),
  by: z.string().describe('Empty where a program did it by itself.'),
  what: z
    .enum([
      'accepted',
      'rejected',
      'assessed',
      'graded',
      'merged',
      'split',
      'joined',
      'kept apart',
      'changed documents',
    ])
    .describe('What the journal alone tells, from merged on, is answered where the journal can be read.'),
  relation: Id.optional(),
  claim: Id.optional(),
  source: Id.optional(),
  words: Localised,
});

/** Decisions that a brief answer gives, the latest. */
const MOST_BRIEF = 30;

export const diffQuery = defineQuery({
  id: 'diff',
  summary:
    'List what changed between two days: new relations, standings that turned, claims taken back, decisions, merges, splits and changed documents.',
  cost: 'large',
  query: z.strictObject({
    from: EdtfDate.describe('List what came up after this day (EDTF).'),
    to: EdtfDate.optional().describe('The last day to look at (EDTF). If omitted, there is no last day.'),
    entity: z.array(Id).max(BOUNDS.ids).optional().describe('Only relations of one of these entities.'),
    ...paged,
  }),
  answer: z.strictObject({
    changes: z.array(Change).describe('Ordered by the day of the last change.'),
    decisions: z.array(Decided).describe('By time; those on relations of the entities asked for.'),
    entities: z.array(EntityRef),
    ...page,
  }),
  command: {
    table: ({ changes, decisions }, voice) =>
      [...changes.map((change) => block(change, voice)), ...decided(decisions, voice)].join('\n') ||
      (voice.language.startsWith('zh') ? '没有变化\n' : 'Nothing changed\n'),
  },
  tool: {
    brief: ({ changes, decisions, total, cursor }, words) => ({
      changes: changes.map(({ relation, before, turns, said, withdrawn }) => ({
        ...briefRelation(relation, words),
        before: before ?? 'new',
        turns: turns.map((turn) => inLanguage(turn.words, words.language)),
        said: said.slice(0, 3).map((one) => briefWording(one, words)),
        withdrawn: withdrawn.slice(0, 3).map((one) => inLanguage(one.reason, words.language)),
      })),
      decisions: decisions.slice(-MOST_BRIEF).map(({ at, words: what }) => `${at} ${inLanguage(what, words.language)}`),
      ...(decisions.length > MOST_BRIEF && { earlierDecisions: decisions.length - MOST_BRIEF }),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

function block({ relation, before, turns, said, withdrawn }: z.infer<typeof Change>, voice: Voice): string {
  const { language } = voice;
  const zh = language.startsWith('zh');
  const word = (standing: Standing) => inLanguage(STANDING_WORDS[standing].label, language);
  const was = before === undefined ? (zh ? '新' : 'new') : word(before);
  return [
    voice.heading(voice.sentence(relation)),
    `  ${relation.id}: ${was} → ${voice.standing(relation.standing, word(relation.standing))}`,
    ...turns.map(({ words }) => `  - ${voice.plain(inLanguage(words, language))}`),
    ...said.map(
      ({ words, quote, document }) =>
        `    ${voice.plain(inLanguage(words, language))}: “${voice.plain(quote)}” (${document})`,
    ),
    ...withdrawn.map(
      ({ quote, reason }) =>
        `    ${voice.faint(`“${voice.plain(quote)}”`)} ${voice.plain(inLanguage(reason, language))}`,
    ),
    '',
  ].join('\n');
}

function decided(decisions: readonly z.infer<typeof Decided>[], voice: Voice): string[] {
  if (decisions.length === 0) return [];
  const title = voice.language.startsWith('zh') ? '期间的决定' : 'Decisions';
  const lines = decisions.map(({ at, words }) => `- ${at} ${voice.plain(inLanguage(words, voice.language))}`);
  return [[voice.heading(title), ...lines, ''].join('\n')];
}
