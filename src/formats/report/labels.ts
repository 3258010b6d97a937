/** What the kinds of reports are called, without what writes them: for menus of a page. */
import type { Localised } from '../../model/language.js';

export const REPORT_LABELS = [
  { id: 'docx', label: { en: 'Word document', zh: 'Word 文档' } },
  { id: 'pptx', label: { en: 'Slides (PowerPoint)', zh: '演示文稿(PowerPoint)' } },
  { id: 'html', label: { en: 'HTML', zh: 'HTML' } },
  { id: 'md', label: { en: 'Markdown', zh: 'Markdown' } },
] as const satisfies readonly { id: string; label: Localised }[];

export type ReportKindId = (typeof REPORT_LABELS)[number]['id'];
