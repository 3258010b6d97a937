/** A report before it becomes Markdown or HTML: blocks of text in which every statement carries the claims behind it. */
import { valueFor } from '../../model/item-at.js';
import type { Standing } from '../../model/standing.js';
import type { Figure } from './figure.js';

export interface Span {
  text: string;
  strong?: boolean;
  /** shown as a badge beside its word */
  standing?: Standing;
  /** ids of the claims that it rests on */
  cites?: readonly string[];
}

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string; level: 2 | 3; part?: Part }
  | { kind: 'paragraph'; spans: readonly Span[] }
  | { kind: 'list'; items: readonly (readonly Span[])[] }
  | { kind: 'quote'; text: string; language: string; cites: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Span[])[] }
  /** a drawing, with words for those who do not see it */
  | { kind: 'figure'; figure: Figure; words: string };

/** The parts of a report that slides show; a heading without one begins a part that only the report has. */
export type Part =
  | 'picture'
  | 'contested'
  | 'denied'
  | 'retracted'
  | 'overruled'
  | 'compare'
  | 'timeline'
  | 'story'
  | 'method';

/** A claim that the report cites, as its list of sources shows it. */
export interface Source {
  claim: string;
  relation: string;
  /** the chain in words */
  words: string;
  quote: string;
  language: string;
  /** document, and where in it */
  place: string;
}

export interface Report {
  language: string;
  blocks: Block[];
  sources: ReadonlyMap<string, Source>;
  sourcesTitle: string;
}

/** Numbers the claims in the order in which they are first cited, from 1. */
export class Citations {
  readonly #numbers = new Map<string, number>();

  /** The numbers of claims, each once, rising. */
  of(claims: readonly string[]): number[] {
    for (const claim of claims) if (!this.#numbers.has(claim)) this.#numbers.set(claim, this.#numbers.size + 1);
    return [...new Set(claims)].map((claim) => valueFor(this.#numbers, claim)).sort((a, b) => a - b);
  }

  /** All that were cited, by number. */
  all(): [claim: string, number: number][] {
    return [...this.#numbers];
  }
}
