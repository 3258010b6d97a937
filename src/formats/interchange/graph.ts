/** The graph between two formats: what a reader makes of a file and what a writer takes, free of any ontology. */
import type { Act, Modality, Polarity, Review } from '../../model/claim.js';
import type { Problem } from '../../model/problem.js';

export type Scalar = string | number | boolean;
/** A number that a double cannot hold exactly stays the text it was. */
export type Value = Scalar | readonly Scalar[];
export type ValueType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'uri';

/** A column of all nodes or all edges. */
export interface Attribute {
  name: string;
  type: ValueType;
  list?: boolean;
  /** the value of every element that gives none */
  default?: Value;
  /** whether it has several values over time */
  dynamic?: boolean;
}

/** A stretch of time, as the file writes it. A missing bound is open; `startOpen` and `endOpen` exclude the bound. */
export interface Spell {
  start?: string;
  end?: string;
  startOpen?: boolean;
  endOpen?: boolean;
}

/** One value of a dynamic attribute. */
interface Timed extends Spell {
  /** index into the attributes */
  attribute: number;
  value: Value;
}

/** How an element is drawn. */
export interface Look {
  x?: number;
  y?: number;
  z?: number;
  size?: number;
  thickness?: number;
  /** `#rrggbb` */
  colour?: string;
  /** opacity, 0 to 1 */
  alpha?: number;
  shape?: string;
}

interface Element {
  label?: string;
  type?: string;
  /** by the index of the attribute; missing where the element gives no value */
  values: (Value | undefined)[];
  timed?: Timed[];
  spells?: Spell[];
  look?: Look;
}

export interface GraphNode extends Element {
  id: string;
  /** ids of the nodes that hold this one */
  parents?: string[];
}

export type Direction = 'directed' | 'undirected' | 'mutual';

export interface GraphEdge extends Element {
  /** missing where the file gives none */
  id?: string;
  source: string;
  target: string;
  direction: Direction;
  weight?: number;
  claims?: GraphClaim[];
}

/** Who says what an edge says, where the format knows; agents are ids of nodes, or names. */
export interface GraphClaim {
  id?: string;
  chain: { agent?: string; act: Act }[];
  polarity?: Polarity;
  modality?: Modality;
  review?: Review;
  document?: string;
  quote?: string;
}

export interface GraphMetadata {
  title?: string;
  description?: string;
  creator?: string;
  keywords?: string;
  /** day of the last change, as the file writes it */
  date?: string;
}

export interface Graph {
  metadata: GraphMetadata;
  /** what its times are: `date`, `dateTime`, `integer`, `double`; missing where it has none */
  timeFormat?: string;
  timeZone?: string;
  nodeAttributes: Attribute[];
  edgeAttributes: Attribute[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** what was read but could not be kept, or was repaired */
  warnings: Problem[];
}

/** The value of an attribute for one element: its own, or the default. */
export function valueAt(attributes: readonly Attribute[], index: number, element: Pick<Element, 'values'>) {
  return element.values[index] ?? attributes[index]?.default;
}
