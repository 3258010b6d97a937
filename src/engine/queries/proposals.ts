import { z } from 'zod';
import { type Claim, Review } from '../../model/claim.js';
import { DocumentMetadata } from '../../model/document.js';
import { Entity } from '../../model/entity.js';
import { inLanguage } from '../../model/language.js';
import { MODALITY_WORDS } from '../../model/words.js';
import { BOUNDS, defineQuery, Id, page, paged, RelationSummary } from '../query.js';
import type { Voice } from '../voice.js';

/** What awaits review, in the order in which the documents are read. */
export const proposalsQuery = defineQuery({
  id: 'proposals',
  summary: 'List the claims that await review, by document and place in it, with how far the review is.',
  cost: 'small',
  query: z.strictObject({
    document: Id.optional().describe('Only those in this document.'),
    minConfidence: z.number().min(0).max(100).default(0).describe('Only those of at least this confidence, 0 to 100.'),
    type: z.array(Id).max(BOUNDS.ids).optional().describe('Only those about relations of these types and subtypes.'),
    allegedFirst: z.boolean().default(false).describe('Those that only pass on an allegation come first.'),
    surestFirst: z.boolean().default(false).describe('By confidence, the surest first, instead of by document.'),
    ...paged,
  }),
  answer: z.strictObject({
    proposals: z.array(
      z.strictObject({
        claim: Id.describe('The claim that awaits review.'),
        relation: RelationSummary.describe('The relation with its claims, none of which is rejected.'),
        newEntities: z.array(Id).describe('Entities that it names and nobody has accepted yet.'),
      }),
    ),
    entities: z.array(Entity).describe('Everyone that the proposals name.'),
    documents: z
      .array(DocumentMetadata.extend({ id: Id, waiting: z.int().min(0).describe('Claims in it that await review.') }))
      .describe('All documents of the dossier, in its order.'),
    progress: z.record(Review, z.int().min(0)).describe('Claims by review state.'),
    ...page,
  }),
  command: {
    table: ({ proposals }, voice) =>
      proposals.length === 0
        ? voice.language.startsWith('zh')
          ? '没有待审的主张。\n'
          : 'Nothing awaits review.\n'
        : voice.table(proposals.map(spelled), [
            { title: 'claim', cell: ({ claim }) => claim.id },
            { title: 'says', cell: ({ claim, relation }) => `${voice.sentence(relation)}${modality(claim, voice)}` },
            { title: 'who', cell: ({ claim }) => voice.chain(claim) },
            { title: 'confidence', cell: ({ claim }) => claim.proposal?.confidence ?? '', align: 'right' },
          ]),
  },
});

function spelled({ claim: id, relation }: { claim: string; relation: RelationSummary }) {
  const claim = relation.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`the proposed claim "${id}" is not among those of "${relation.id}"`);
  return { claim, relation };
}

function modality({ modality }: Claim, { language }: Voice): string {
  return modality === 'actual' ? '' : ` (${inLanguage(MODALITY_WORDS[modality], language)})`;
}
