/** A metric: a figure per entity over the snapshot of a claim graph, described so that screens and APIs can be drawn. */
import type { z } from 'zod';
import type { Neighbours } from '../../graph/neighbours.js';
import type { Snapshot } from '../../graph/snapshot.js';
import type { Localised } from '../../model/language.js';
import type { Betweenness, BetweennessOptions } from './betweenness.js';

/** What metrics work on: the snapshot, and its simple undirected graph, made when first asked for. */
export interface MetricGraph {
  snapshot: Snapshot;
  neighbours(): Neighbours;
}

interface MetricResult {
  /** one value per entity, in the order of the snapshot's ids */
  values: Float64Array;
  /** figures of the whole graph */
  summary: Record<string, number | string | boolean>;
}

export interface Metric<Parameters extends z.ZodObject = z.ZodObject> {
  id: string;
  label: Localised;
  description: Localised;
  /** where the method comes from */
  citation: string;
  /** each parameter has a default */
  parameters: Parameters;
  /** number: larger is more. category: the number of a group, 0 the largest. */
  yields: 'number' | 'category';
  /** Defined for no entities (no values), one, and graphs of several components. */
  compute(graph: MetricGraph, parameters: z.output<Parameters>): MetricResult;
  /** The same values by several threads; left out where one is soon done. */
  computeIn?(threads: Threads, graph: MetricGraph, parameters: z.output<Parameters>): Promise<MetricResult>;
}

/** Work that several threads share, where the platform has them. */
export interface Threads {
  betweenness(graph: Neighbours, options: BetweennessOptions): Promise<Betweenness>;
}

export function defineMetric<Parameters extends z.ZodObject>(metric: Metric<Parameters>): Metric<Parameters> {
  return metric;
}
