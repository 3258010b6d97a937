/** A mailbox (RFC 4155): each letter is a document. */
import { readEmail } from './email.js';
import type { Found } from './intake.js';
import type { ReadAttached } from './letter-body.js';
import type { Guard } from './limits.js';
import { dayInLine } from './mailbox-line.js';
import { dateOf } from './when.js';

/** Letters begin with a line "From …" behind an empty line; within a letter such lines have a > before them. */
export async function readMbox(bytes: Uint8Array, guard: Guard, readAttached: ReadAttached): Promise<Found[]> {
  const text = Buffer.from(bytes).toString('latin1');
  const starts = [...text.matchAll(/(?:^|\r?\n\r?\n)From \S[^\r\n]*\r?\n/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    day: dateOf(dayInLine(match[0].trimStart())),
  }));
  const { documents, notes } = guard.some(starts);
  const found: Found[] = [];
  for (const [i, { to, day }] of documents.entries()) {
    const letter = text.slice(to, starts[i + 1]?.from ?? text.length).replace(/^>(>*From )/gm, '$1');
    const [head, ...attached] = await readEmail(Buffer.from(letter, 'latin1'), guard, readAttached);
    const dated =
      head && head.date === undefined && day !== undefined ? { ...head, date: day, dateFrom: 'mail' as const } : head;
    found.push(...(dated ? [dated] : []), ...attached);
  }
  const [first] = found;
  if (first) first.notes = [...(first.notes ?? []), ...notes];
  return found;
}
