/** The tool of an assistant that writes a report: as text to read, or as a Word document or slides to hand on. */
import { z } from 'zod';
import { checkFilterIds } from '../engine/check-filter.js';
import type { Engine } from '../engine/engine.js';
import { reportOn } from '../formats/report/index.js';
import { REPORTS, writeReport } from '../formats/report/kinds.js';
import type { Dossier } from '../model/dossier.js';
import { Filter } from '../model/filter.js';
import { defineTool, type McpTool } from './mcp-tools.js';

const INPUT = {
  as: z
    .enum(['md', 'docx', 'pptx'])
    .default('md')
    .describe('md: text in the answer. docx, pptx: a file in the answer.'),
  language: z.enum(['en', 'zh']).default('en'),
  filter: Filter.default({}),
};

/** @param latest the dossier as it is now, and what answers over it */
export function reportTool(latest: () => Promise<{ dossier: Dossier; engine: Engine }>): McpTool {
  return defineTool({
    name: 'report',
    description:
      'Write a report with the words of both sides of what is contested, a comparison of the documents, a timeline and the stories, each statement with its standing and its claims: Markdown, a Word document or slides.',
    input: INPUT,
    annotations: { readOnlyHint: true, openWorldHint: false },
    async call({ as, language, filter }) {
      const { dossier, engine } = await latest();
      checkFilterIds(dossier, filter);
      const pieces = [...writeReport(as, await reportOn(dossier, engine, { language, filter }))];
      if (as === 'md') return { content: [{ type: 'text', text: pieces.join('') }] };
      const blob = Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array))).toString('base64');
      const uri = `claimgraph:///${dossier.id}/report.${as}`;
      return { content: [{ type: 'resource', resource: { uri, mimeType: REPORTS[as].mediaType, blob } }] };
    },
  });
}
