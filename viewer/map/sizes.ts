/** Sizes of discs by a metric of the registry. */
import { metricById } from '../../src/analysis/metrics/registry.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import type { Dossier } from '../../src/model/dossier.js';

/** px: the area of a disc grows with the value, from the smallest to the largest. */
const RADIUS = { least: 9, most: 22 };

/** Computes a metric once for each picture. */
export class Sizes {
  #dossier: Dossier | undefined;
  #metric: string | undefined;
  #radii: ReadonlyMap<string, number> = new Map();

  /** The radius of an entity; undefined where there is no such metric, or it yields groups. */
  of(dossier: Dossier, metricId: string): ((id: string) => number) | undefined {
    const metric = metricById(metricId);
    if (metric?.yields !== 'number') return undefined;
    if (dossier !== this.#dossier || metricId !== this.#metric) {
      const snapshot = buildSnapshot(dossier);
      const graph = { snapshot, neighbours: () => neighboursOf(snapshot) };
      const { values } = metric.compute(graph, metric.parameters.parse({}));
      const most = Math.max(Number.MIN_VALUE, ...values);
      const radius = (value: number) =>
        RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(Math.max(0, value) / most);
      this.#radii = new Map(snapshot.ids.map((id, i) => [id, radius(values[i] as number)]));
      this.#dossier = dossier;
      this.#metric = metricId;
    }
    return (id) => this.#radii.get(id) ?? RADIUS.least;
  }
}
