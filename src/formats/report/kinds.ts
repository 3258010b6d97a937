/** The kinds of files that a report is written as, by their extensions. */
import type { Report } from './blocks.js';
import { reportDocx } from './docx.js';
import { reportHtml } from './html.js';
import type { ReportKindId } from './labels.js';
import { reportMarkdown } from './markdown.js';
import { reportPptx } from './pptx.js';

interface ReportKind {
  mediaType: string;
  write(report: Report): Iterable<string | Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const REPORTS: Readonly<Record<ReportKindId, ReportKind>> = {
  md: { mediaType: 'text/markdown', write: (report) => [reportMarkdown(report)] },
  html: { mediaType: 'text/html', write: (report) => [reportHtml(report)] },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, write: (report) => reportDocx(report) },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, write: (report) => reportPptx(report) },
};

export function isReportKind(kind: string): kind is ReportKindId {
  return Object.hasOwn(REPORTS, kind);
}

export function writeReport(kind: ReportKindId, report: Report): Iterable<string | Uint8Array> {
  return REPORTS[kind].write(report);
}
