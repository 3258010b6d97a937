/** All that a file says, by subject: each statement once, in the order of the file. */
import type { Quad, Resource, Term } from './terms.js';
import { expanded } from './terms.js';

export interface Said {
  predicate: string;
  object: Term;
  graph?: Resource;
}

export interface Subject {
  resource: Resource;
  said: Said[];
  line: number;
}

export class Dataset {
  readonly subjects = new Map<string, Subject>();
  readonly #seen = new Set<string>();

  add(quad: Quad, line: number): void {
    const { subject, predicate, object, graph } = quad;
    const known = this.subjects.get(subject.value) ?? { resource: subject, said: [], line };
    this.subjects.set(subject.value, known);
    const key = JSON.stringify([subject.value, predicate, object, graph?.value]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    known.said.push({ predicate, object, ...(graph && { graph }) });
  }

  /** What something leads to by a predicate, whatever graph says so; the predicate may have a known prefix. */
  all(subject: string, predicate: string): Term[] {
    const wanted = expanded(predicate);
    const found = new Map<string, Term>();
    for (const { predicate: one, object } of this.subjects.get(subject)?.said ?? [])
      if (one === wanted) found.set(JSON.stringify(object), object);
    return [...found.values()];
  }

  one(subject: string, predicate: string): Term | undefined {
    return this.all(subject, predicate)[0];
  }

  text(subject: string, predicate: string): string | undefined {
    return this.one(subject, predicate)?.value;
  }

  isA(subject: string, type: string): boolean {
    const wanted = expanded(type);
    return this.all(subject, 'rdf:type').some(({ value }) => value === wanted);
  }
}
