import { z } from 'zod';
import { CORRECTION_STATES } from '../../analysis/corrections/candidates.js';
import { clipped } from '../brief.js';
import { BOUNDS, DocumentRef, defineQuery, Id, Passage, page, paged } from '../query.js';
import type { Voice } from '../voice.js';

const CorrectionFound = z.strictObject({
  document: DocumentRef.describe('The document that says that it corrects or retracts something.'),
  of: DocumentRef.describe('The document of the same publisher that it means, or probably means.'),
  whole: z
    .boolean()
    .describe('It takes the other back as a whole (`retracts`) and does not only put it right (`corrects`).'),
  state: z.enum(CORRECTION_STATES),
  notice: Passage.optional().describe('Where it says so.'),
  passage: Passage.optional().describe('The passage of the other that shares the most with it.'),
});

/** Documents that may correct others: proposals, with both passages. */
export const correctionsQuery = defineQuery({
  id: 'corrections',
  summary: 'List documents that say they correct or retract an earlier one of their publisher, with the one they mean.',
  cost: 'large',
  query: z.strictObject({
    document: z.array(Id).max(BOUNDS.ids).optional().describe('Only pairs that one of these documents is part of.'),
    state: z
      .enum([...CORRECTION_STATES, 'all'])
      .default('open')
      .describe('open: nobody has decided yet.'),
    ...paged,
  }),
  answer: z.strictObject({ corrections: z.array(CorrectionFound), ...page }),
  command: {
    table: ({ corrections }, voice) =>
      corrections.map((one) => block(one, voice)).join('\n') ||
      (voice.language.startsWith('zh')
        ? '没有待定的更正\n'
        : 'No document says that it corrects another and is not decided on\n'),
  },
  tool: {
    note: 'Only a proposal until a person has accepted it.',
    brief: ({ corrections, total, cursor }) => ({
      corrections: corrections.map(({ document, of, whole, state, notice }) => ({
        ...{ document: document.id, [whole ? 'retracts' : 'corrects']: of.id, state },
        ...(notice && { notice: clipped(notice.quote, 200) }),
      })),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

type Correction = z.infer<typeof CorrectionFound>;

function block({ document, of, whole, state, notice, passage }: Correction, voice: Voice): string {
  const zh = voice.language.startsWith('zh');
  const name = ({ title, publisher, date }: Correction['of']) =>
    voice.plain([title, publisher, date].filter(Boolean).join(', '));
  const [field, may] = whole
    ? (['retracts', zh ? '可能撤回' : 'may retract'] as const)
    : (['corrects', zh ? '可能更正' : 'may correct'] as const);
  const decide = (key: string) =>
    voice.faint(`  claimgraph edit DOSSIER changeDocument document=${document.id} 'change.${key}=["${of.id}"]'`);
  return [
    voice.heading(`${name(document)} (${document.id})`),
    `  ${may} ${name(of)} (${of.id}) [${state}]`,
    ...(notice ? [`    < “${voice.plain(clipped(notice.quote, 300))}”`] : []),
    ...(passage ? [`    > “${voice.plain(clipped(passage.quote, 300))}”`] : []),
    ...(state === 'open' ? [decide(field), decide('notCorrecting')] : []),
    '',
  ].join('\n');
}
