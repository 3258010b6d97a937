/** Reports over HTTP: as a page, as text, as a Word document, as slides. */
import { z } from 'zod';
import { shapeParameters, valuesFromParameters } from '../engine/parameters.js';
import { REPORTS } from '../formats/report/kinds.js';
import { REPORT_LABELS } from '../formats/report/labels.js';
import { EdtfDate } from '../model/date.js';
import { askerOf } from './asker.js';
import { parseBody } from './body.js';
import { asked, FILTERS, inTurn, lengthOf } from './dossiers.js';
import { LONG, type Route } from './route.js';
import { stateOf } from './work/tasks.js';

/** In an address they carry a prefix, since `language` narrows there. */
const ReportQuery = z.strictObject({
  'report.language': z.enum(['en', 'zh']).default('en').describe('Language of the report.'),
  'report.date': EdtfDate.optional().describe('The date to print on it, such as 2025-11-30.'),
});
const NAMES: ReadonlySet<string> = new Set(Object.keys(ReportQuery.shape));

function reportAs({ id: kind, label }: (typeof REPORT_LABELS)[number]): Route {
  const { mediaType } = REPORTS[kind];
  const isText = mediaType.startsWith('text/');
  return {
    method: 'GET',
    path: `/api/dossiers/:dossier/report.${kind}`,
    operationId: `report-${kind}`,
    summary: `Write a report as ${label.en}: what is contested with both sides, compared, in the order of time, its stories.`,
    tag: 'dossiers',
    parameters: [...FILTERS, ...shapeParameters(ReportQuery.shape)],
    answer: { schema: z.string(), mediaType },
    problems: LONG,
    async handle(context, { store, pool }) {
      const query = new URL(context.req.url).searchParams;
      const own = new URLSearchParams([...query].filter(([name]) => NAMES.has(name)));
      const given = parseBody(ReportQuery, valuesFromParameters(ReportQuery.shape, own), 'Invalid request');
      const { opened, filter } = await asked(context, store);
      const [language, date] = [given['report.language'], given['report.date']];
      const key = `${opened.state} report ${kind} ${JSON.stringify([filter, language, date])}`;
      const base = { kind: 'report', of: await stateOf(opened), as: kind, filter, language } as const;
      const task = date === undefined ? base : { ...base, date };
      const taken = await pool.run(key, task, askerOf(context));
      return context.body(inTurn(taken), 200, {
        'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType,
        'content-disposition': `attachment; filename="${opened.dossier.id}-report.${kind}"`,
        'content-length': lengthOf(taken.parts),
      });
    },
  };
}

export const REPORT_ROUTES: readonly Route[] = REPORT_LABELS.map(reportAs);
