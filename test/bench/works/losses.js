/**
 * What is left without some claims: the standings of all relations under a filter, beside the same from the objects of
 * the dossier; and `keystones` and `sensitivity`, which leave out many things in turn. CPU time of all threads.
 */
import { columnsOf, leftBy } from '../../../dist/graph/columns.js';
import { memoryEngine } from '../../../dist/index.js';
import { filterContext, narrow, prepareFilter } from '../../../dist/model/filter.js';
import { sourcesOf } from '../../../dist/model/source.js';
import { standing } from '../../../dist/model/standing.js';
import { cpuOf } from '../cpu.js';
import { median, race, row } from '../race.js';

const FILTERS = [{ notAct: ['alleges'] }, { language: ['en'] }, { claimedUntil: '2025-06' }];

export async function* lossesWork({ dossier, rounds }) {
  const whole = dossier();
  const context = filterContext(whole);
  const columns = columnsOf(whole.relations, context.sources);
  for (const filter of FILTERS) {
    const times = await race(
      {
        ours: () => cpuOf(() => leftBy(columns, prepareFilter(filter, context)).standings),
        'from objects': () =>
          cpuOf(() => {
            const narrowed = narrow(whole, filter, context);
            const sources = sourcesOf(narrowed);
            return narrowed.relations.map(({ claims }) => standing(claims, sources));
          }),
      },
      { rounds },
    );
    yield row(`standings of all relations, ${Object.keys(filter)} (CPU)`, times);
  }
  const engine = memoryEngine(whole);
  await engine.stats({});
  for (const query of ['keystones', 'sensitivity']) {
    const times = [];
    for (let round = 0; round < Math.min(2, rounds); round++) times.push((await cpuOf(() => engine[query]({}))).ms);
    yield row(`${query} (CPU)`, { ours: median(times) });
  }
}
