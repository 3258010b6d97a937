/** Answers `metrics`: a metric of the registry over what the filter leaves. */
import type { Metric } from '../../analysis/metrics/metric.js';
import { ranks } from '../../analysis/metrics/rank.js';
import { METRICS, metricById } from '../../analysis/metrics/registry.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { MetricInfo } from '../queries/metrics.js';
import { metricsQuery } from '../queries/metrics.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';
import { partOf } from './pages.js';
import { entityRef } from './refs.js';
import type { View } from './view.js';

async function answerMetrics(
  index: DossierIndex,
  query: QueryOf<typeof metricsQuery>,
  view: View,
): Promise<AnswerOf<typeof metricsQuery>> {
  const metric = knownMetric(query.metric);
  const graph = view.graph();
  const parameters = parametersOf(metric, query.parameters);
  const { values, summary } =
    index.threads && metric.computeIn
      ? await metric.computeIn(index.threads, graph, parameters)
      : metric.compute(graph, parameters);
  const places = metric.yields === 'number' ? ranks(values) : undefined;
  const rows = graph.snapshot.ids.flatMap((id, i) => {
    const entity = entityRef(index, id);
    const value = values[i] as number;
    // of a category, the rank is the group's place by size
    return entity ? [{ entity, value, rank: places ? (places[i] as number) : value + 1 }] : [];
  });
  rows.sort((a, b) => a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1));
  const { items, page } = partOf(rows, query);
  return { metric: metricInfo(metric), values: items, summary, ...page };
}

export function metricInfo({ id, label, citation, yields }: Metric): MetricInfo {
  return { id, label, citation, yields };
}

/** @throws ClaimgraphError where the registry has no such metric */
export function knownMetric(id: string, field = 'metric'): Metric {
  const metric = metricById(id);
  if (metric) return metric;
  const ids = METRICS.map((one) => one.id);
  const [problem] = unknown('metric', id, field, ids).problems;
  throw new ClaimgraphError([
    {
      code: 'unknown-metric',
      field,
      message: `there is no metric "${id}"`,
      hint: problem?.hint ?? `Use ${ids.join(', ')}`,
    },
  ]);
}

/** The parameters of a metric, defaults filled in. @throws ClaimgraphError that names each that does not fit */
export function parametersOf(metric: Metric, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result = metric.parameters.safeParse(given);
  if (result.success) return result.data;
  const known = Object.keys(metric.parameters.shape);
  throw new ClaimgraphError(
    result.error.issues.map((issue) => {
      const code = 'invalid-parameter';
      if (issue.code !== 'unrecognized_keys')
        return { code, field: `parameters.${issue.path.join('.')}`, message: issue.message };
      return {
        code,
        field: `parameters.${issue.keys.join(', ')}`,
        message: `"${metric.id}" has no such parameter`,
        hint: known.length > 0 ? `Use ${known.join(', ')}` : 'It takes none',
      };
    }),
  );
}

export const metrics = answered(metricsQuery, answerMetrics);
