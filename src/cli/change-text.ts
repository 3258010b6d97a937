/** Reads a correction as a reviewer types it: `type=acquires chain=reuters:reports,:alleges quote=all the rest`. */
import { Act, Chain } from '../model/claim.js';
import type { Decision } from '../model/decision.js';
import { itemAt } from '../model/item-at.js';
import { ClaimgraphError } from '../model/problem.js';

const FIELDS = ['subject', 'type', 'object', 'value', 'chain', 'polarity', 'modality', 'quote'] as const;

/** `type=acquires chain=reuters:reports,:alleges quote=all the rest` @throws ClaimgraphError */
export function readChange(text: string): Extract<Decision, { kind: 'edit' }>['change'] {
  const change: Record<string, unknown> = {};
  const starts = [...text.matchAll(/(?:^|\s)(\w+)=/g)].filter((match) =>
    (FIELDS as readonly string[]).includes(itemAt(match, 1)),
  );
  const wrong = /^\s*(\w+)=/.exec(text)?.[1] ?? text.trim().split(/\s+/)[0] ?? '';
  if (starts.length === 0 || starts[0]?.index !== text.search(/\S/) - (text.search(/\S/) > 0 ? 1 : 0)) {
    throw new ClaimgraphError([
      {
        code: 'wrong-change',
        message: `"${wrong}" is not a field with a value`,
        hint: `Give ${FIELDS.map((field) => `${field}=...`).join(' ')}`,
      },
    ]);
  }
  for (const [i, match] of starts.entries()) {
    const field = itemAt(match, 1);
    const value = text.slice(match.index + match[0].length, starts[i + 1]?.index ?? text.length).trim();
    change[field] = field === 'chain' ? readChain(value) : value;
  }
  return change;
}

function readChain(text: string): Chain {
  const steps = text
    .split(',')
    .filter(Boolean)
    .map((step) => {
      const [agent = '', act = ''] = step.split(':');
      return { ...(agent !== '' && { agent }), act };
    });
  const chain = Chain.safeParse(steps);
  if (chain.success) return chain.data;
  const hint = `Write speaker:act with commas between, outermost first; acts are ${Act.options.join(', ')}`;
  throw new ClaimgraphError([{ code: 'wrong-chain', message: `"${text}" is not a chain`, hint }]);
}
