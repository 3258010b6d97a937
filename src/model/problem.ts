/** Problems: errors as data. Words are made of them only at the edge, by `describeProblem`. */

/** Where in a file a problem stands; line and column count from 1. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

export interface Problem {
  /** What kind it is, in kebab-case: `unknown-entity`, `quote-not-found` ... */
  code: string;
  /** What is wrong, as one clause without capital letter and full stop: `describeProblem` makes a sentence of it. */
  message: string;
  place?: Place | undefined;
  /** The field: `claims[0].chain[1].agent` */
  field?: string | undefined;
  /** How to fix it. */
  hint?: string | undefined;
  /** The id that names nothing. */
  id?: string | undefined;
  /** What stands for it now, since somebody merged the two: ids, and an ISO 8601 date. */
  merged?: { into: string; at: string; by?: string | undefined } | undefined;
}

/** What a user did or gave that cannot be worked with. Carries every problem found, not only the first. */
export class ClaimgraphError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.name = 'ClaimgraphError';
    this.problems = problems;
  }
}

/** `file:line:column: message (field). Hint.`, or `Message (field). Hint.` where it is of no file. */
export function describeProblem(problem: Problem): string {
  const { place, field, message, hint } = problem;
  const where = place
    ? `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}: `
    : '';
  return `${where === '' ? asSentence(message) : where + message}${field ? ` (${field})` : ''}${hint ? `. ${hint}` : ''}`;
}

/** A clause as a person reads it by itself. A first word that is a path, an id or a number stays as it is. */
export function asSentence(clause: string): string {
  return /^[a-z]+ /.test(clause) ? clause.charAt(0).toUpperCase() + clause.slice(1) : clause;
}
