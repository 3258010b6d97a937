/** `claimgraph metrics`: a metric of the registry, the highest first. */
import { Option } from 'commander';
import { METRICS } from '../analysis/metrics/registry.js';
import { inLanguage } from '../model/language.js';
import { question } from './question.js';
import { renderTable } from './table.js';

const list = METRICS.map(({ id }) => id).join(', ');

export const addMetrics = question({
  call: 'metrics',
  without: ['metric'],
  options: [new Option('--metric <id>', `the metric: ${list}`).default('pagerank')],
  ask: ({ metric }) => ({ metric }),
  table: ({ metric, values, summary }, { language, name }) => {
    const table = renderTable(values, [
      { title: 'rank', cell: ({ rank }) => rank, align: 'right' },
      { title: inLanguage(metric.label, language), cell: ({ value }) => shown(value), align: 'right' },
      { title: 'id', cell: ({ entity }) => entity.id },
      { title: 'name', cell: ({ entity }) => name(entity.id) },
    ]);
    const facts = Object.entries(summary).map(
      ([key, value]) => `${key}: ${typeof value === 'number' ? shown(value) : value}`,
    );
    return `${table}${[...facts, metric.citation].join('\n')}\n`;
  },
});

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(5);
}
