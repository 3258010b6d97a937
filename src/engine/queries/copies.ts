import { z } from 'zod';
import { COPY_KINDS, COPY_STATES } from '../../analysis/copies/candidate.js';
import { inLanguage, Localised } from '../../model/language.js';
import { clipped } from '../brief.js';
import { BOUNDS, DocumentRef, defineQuery, Id, Passage, page, paged } from '../query.js';
import { tableWord } from '../table-words.js';
import type { Voice } from '../voice.js';

/** Passages of one pair that are given; the longest come first. */
export const MOST_PASSAGES = 12;

const CopyFound = z.strictObject({
  copy: DocumentRef,
  original: DocumentRef.optional().describe('The document that it may be a copy of.'),
  service: z.string().optional().describe('Or the wire service whose text it may be.'),
  kind: z.enum(COPY_KINDS),
  likeness: z.number().min(0).max(1).describe('How much of the shorter text is in the other.'),
  state: z.enum(COPY_STATES),
  reasons: z.array(Localised),
  passages: z
    .array(z.strictObject({ copy: Passage, original: Passage, words: z.int().min(1) }))
    .describe('The same passage in both, or a sentence and its translation; most telling first.'),
});

/** Documents that may be copies of others: proposals, with what speaks for each. */
export const copiesQuery = defineQuery({
  id: 'copies',
  summary: 'List documents that may be reprints, wire copies or translations of others, with the passages they share.',
  cost: 'large',
  query: z.strictObject({
    document: z.array(Id).max(BOUNDS.ids).optional().describe('Only pairs that one of these documents is part of.'),
    state: z
      .enum([...COPY_STATES, 'all'])
      .default('open')
      .describe('open: nobody has decided yet.'),
    ...paged,
  }),
  answer: z.strictObject({
    copies: z.array(CopyFound),
    ...page,
  }),
  command: {
    table: ({ copies }, voice) =>
      copies.map((one) => block(one, voice)).join('\n') ||
      (voice.language.startsWith('zh') ? '没有待定的转载\n' : 'No document looks like a copy that is not decided on\n'),
  },
  tool: {
    note: 'Only a proposal until a person has accepted it.',
    brief: ({ copies, total, cursor }, { language }) => ({
      copies: copies.map(({ copy, original, service, state, likeness, reasons, passages }) => ({
        ...{ copy: copy.id, of: original?.id ?? service, state, likeness },
        reasons: reasons.map((reason) => inLanguage(reason, language)),
        passages: passages.slice(0, 1).map((one) => [one.copy, one.original].map(({ quote }) => clipped(quote, 200))),
      })),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

type Copy = z.infer<typeof CopyFound>;

function block({ copy, original, service, state, likeness, reasons, passages }: Copy, voice: Voice): string {
  const zh = voice.language.startsWith('zh');
  const name = ({ title, publisher, date }: Copy['copy']) =>
    voice.plain([title, publisher, date].filter(Boolean).join(', '));
  const decide = original === undefined ? `${copy.id} service:${service}` : `${copy.id} ${original.id}`;
  return [
    voice.heading(`${name(copy)} (${copy.id})`),
    `  ${zh ? '可能抄自' : 'may be a copy of'} ${original ? `${name(original)} (${original.id})` : voice.plain(service ?? '')}, ${Math.round(likeness * 100)} % [${tableWord(state, voice.language)}]`,
    ...reasons.map((reason) => `  - ${voice.plain(inLanguage(reason, voice.language))}`),
    ...passages
      .slice(0, 3)
      .flatMap((one) =>
        [one.copy, one.original].map(
          ({ quote }, i) => `    ${i === 0 ? '<' : '>'} “${voice.plain(clipped(quote, 300))}”`,
        ),
      ),
    ...(state === 'open' ? [voice.faint(`  claimgraph review DOSSIER --copy ${decide}   (--not-copy)`)] : []),
    '',
  ].join('\n');
}
