/** Marks: what a passage is in the structure of its document, kept beside the text and never in it. */
import { z } from 'zod';
import { EdtfDate } from './date.js';
import { Language, type Localised } from './language.js';

/** Whose words a marked passage holds: the document's own, somebody else's, or nobody's, as they were taken back. */
type Voice = 'own' | 'other' | 'none';

export interface MarkEntry {
  label: Localised;
  voice: Voice;
}

/** Every kind of mark, in the order in which they are listed. */
export const MARKS = {
  headline: { label: { en: 'headline', zh: '标题' }, voice: 'own' },
  quotation: { label: { en: 'quotation', zh: '引文' }, voice: 'other' },
  turn: { label: { en: 'turn', zh: '发言' }, voice: 'other' },
  forwarded: { label: { en: 'forwarded mail', zh: '转发邮件' }, voice: 'other' },
  reply: { label: { en: 'quoted mail', zh: '引用邮件' }, voice: 'other' },
  comment: { label: { en: 'comment', zh: '评论' }, voice: 'other' },
  caption: { label: { en: 'caption', zh: '图片说明' }, voice: 'other' },
  table: { label: { en: 'table', zh: '表格' }, voice: 'own' },
  footnote: { label: { en: 'footnote', zh: '脚注' }, voice: 'own' },
  struck: { label: { en: 'struck text', zh: '删除的文字' }, voice: 'none' },
  hidden: { label: { en: 'hidden text', zh: '隐藏的文字' }, voice: 'none' },
  language: { label: { en: 'passage in another language', zh: '其他语言的段落' }, voice: 'own' },
} as const satisfies Record<string, MarkEntry>;

export const MarkKind = z.enum(Object.keys(MARKS) as [keyof typeof MARKS]);
export type MarkKind = z.infer<typeof MarkKind>;

/**
 * A passage with its role. `start` and `end` are UTF-16 code units into the document's text as stored, end exclusive.
 * Marks may nest (a quotation within a turn); of several that hold a place, the shortest is innermost.
 */
export const Mark = z
  .strictObject({
    kind: MarkKind.describe('What the passage is in the structure of the text.'),
    start: z.int().min(0).describe('UTF-16 offset of its first character.'),
    end: z.int().min(1).describe('UTF-16 offset after its last character.'),
    speaker: z.string().min(1).optional().describe('Whose words they are, as the document names them.'),
    date: EdtfDate.optional().describe('When they were said or sent (EDTF), where the document tells.'),
    language: Language.optional().describe('Their language, where it is not that of the document.'),
  })
  .refine(({ start, end }) => start < end, { error: 'must end after it starts', path: ['end'] });
export type Mark = z.infer<typeof Mark>;

/** The numbers of the marks that reach beyond a text: it was changed after they were made. */
export function marksBeyond(marks: readonly Mark[], text: string): number[] {
  return marks.flatMap(({ end }, i) => (end > text.length ? [i] : []));
}

/** The marks that hold a whole passage, outermost first. */
export function marksAround(
  marks: readonly Mark[],
  { start, end }: { readonly start: number; readonly end: number },
): Mark[] {
  return marks
    .filter((mark) => mark.start <= start && end <= mark.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** The marks of somebody else's words that hold a passage, outermost first: each is a link of who says it. */
export function voicesAround(marks: readonly Mark[], place: { readonly start: number; readonly end: number }): Mark[] {
  return marksAround(marks, place).filter(({ kind }) => MARKS[kind].voice === 'other');
}
