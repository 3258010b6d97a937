/** Decisions that `claimgraph review` takes as an option with two words: which two, or what of which. */
import { Reliability } from '../model/assessment.js';
import type { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { type Given, kebab } from './command.js';

interface PairOption {
  what: string;
  form: string;
  decision(first: string, second: string): Decision;
}

const PAIRS: Readonly<Record<string, PairOption>> = {
  merge: {
    what: 'two entities',
    form: 'FROM INTO',
    decision: (entity, into) => ({ kind: 'merge', entity, into }),
  },
  join: {
    what: 'two relations',
    form: 'FROM INTO',
    decision: (relation, into) => ({ kind: 'join', relation, into }),
  },
  copy: {
    what: 'a document and another, or a service',
    form: 'COPY ORIGINAL',
    decision: (document, of) => ({ kind: 'copy', document, ...original(of) }),
  },
  notCopy: {
    what: 'a document and another, or a service',
    form: 'DOCUMENT OTHER',
    decision: (document, of) => ({ kind: 'notCopy', document, ...original(of) }),
  },
  grade: {
    what: 'a source and a letter',
    form: 'SOURCE LETTER',
    decision: (source, letter) => ({ kind: 'grade', source, reliability: reliabilityOf(letter) }),
  },
};

/** @throws ClaimgraphError where an option was not given two words */
export function pairDecisions(given: Given): Decision[] {
  return Object.entries(PAIRS).flatMap(([name, { what, form, decision }]): Decision[] => {
    const words = (given[name] as string[] | undefined) ?? [];
    if (words.length === 0) return [];
    const [first, second] = words;
    if (first === undefined || second === undefined || words.length > 2) {
      const flag = `--${kebab(name)}`;
      const message = `it takes ${what}: ${flag} ${form}`;
      throw new ClaimgraphError([{ code: `wrong-${kebab(name)}`, message, field: flag }]);
    }
    return [decision(first, second)];
  });
}

/** The id of a document, or `service:NAME` as `claimgraph copies` writes it. */
function original(given: string): { of: string } | { service: string } {
  const service = /^service:(.+)$/s.exec(given)?.[1];
  return service === undefined ? { of: given } : { service };
}

function reliabilityOf(letter: string): Reliability {
  const read = Reliability.safeParse(letter.toUpperCase());
  if (read.success) return read.data;
  throw new ClaimgraphError([
    {
      code: 'wrong-grade',
      message: `"${letter}" is no grade`,
      field: '--grade',
      hint: `Use one of: ${Reliability.options.join(', ')}`,
    },
  ]);
}
