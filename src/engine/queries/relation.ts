import { z } from 'zod';
import { DocumentMetadata } from '../../model/document.js';
import { inLanguage, Localised } from '../../model/language.js';
import { briefRelation, briefWording } from '../brief.js';
import { explanation } from '../explanation.js';
import { defineQuery, EntityRef, filtered, Id, RelationSummary, Wording } from '../query.js';
import { Turn } from './turn.js';

/** A wording with its place for people, who count lines. */
const PlacedWording = Wording.extend({ line: z.int().min(1).describe('Line of the text where the quote begins.') });

/** One relation with all its claims, explained. */
export const relationQuery = defineQuery({
  id: 'relation',
  summary: 'Explain one relation: its standing, who says so, who opposes it, in which words.',
  cost: 'small',
  query: z.strictObject({ id: Id.describe('The id of the relation, as `relations` lists it.'), ...filtered }),
  answer: z.strictObject({
    relation: RelationSummary,
    subject: EntityRef,
    object: EntityRef.optional(),
    label: Localised.describe('The label of the relation type.'),
    meaning: Localised.describe('What the standing means, in words.'),
    sides: z.strictObject({
      supports: z.array(PlacedWording),
      opposes: z.array(PlacedWording),
      questions: z.array(PlacedWording),
      setAside: z.array(PlacedWording),
      retracts: z.array(PlacedWording),
    }),
    withdrawn: z
      .array(PlacedWording.extend({ reason: Localised.describe('Who took it back, where and when.') }))
      .describe('Claims that those who made them have taken back: they are not counted.'),
    history: z.array(Turn).describe('Every turn of the standing, earliest first.'),
    uncounted: z.array(PlacedWording).describe('Claims that await review or were rejected: they are not counted.'),
    entities: z.array(EntityRef).describe('The speakers.'),
    documents: z.array(DocumentMetadata.extend({ id: Id })).describe('Those that the claims stand in.'),
  }),
  command: { name: 'explain', args: ['id'], table: explanation },
  tool: {
    name: 'explain',
    brief: ({ relation, meaning, sides, withdrawn, history, uncounted }, words) => {
      const few = (wordings: readonly Wording[]) => wordings.slice(0, 8).map((one) => briefWording(one, words));
      return {
        relation: { ...briefRelation(relation, words), standing: relation.standing },
        meaning: inLanguage(meaning, words.language),
        sides: {
          supports: few(sides.supports),
          opposes: few(sides.opposes),
          questions: few(sides.questions),
          setAside: few(sides.setAside),
          retracts: few(sides.retracts),
        },
        withdrawn: withdrawn
          .slice(0, 8)
          .map((one) => ({ ...briefWording(one, words), reason: inLanguage(one.reason, words.language) })),
        history: history.map(({ words: turn }) => inLanguage(turn, words.language)),
        claims: {
          supports: sides.supports.length,
          opposes: sides.opposes.length,
          questions: sides.questions.length,
          setAside: sides.setAside.length,
          retracts: sides.retracts.length,
          withdrawn: withdrawn.length,
          uncounted: uncounted.length,
        },
        assessments: relation.assessments.slice(-1),
      };
    },
  },
});
