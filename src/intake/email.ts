/** E-mail: the fuller of its text and its page, with subject, sender and day; attached letters are documents of their own. */
import PostalMime, { type Email } from 'postal-mime';
import type { Found } from './intake.js';
import { attachmentsLeft, letterBody, type ReadAttached } from './letter-body.js';
import type { Guard } from './limits.js';
import { withReadableHead } from './raw-head.js';
import { dateOf } from './when.js';

/** The letter, then those that are attached to it. */
export async function readEmail(
  bytes: Uint8Array,
  guard: Guard,
  readAttached: ReadAttached,
  depth = 0,
): Promise<Found[]> {
  guard.depth(depth);
  const { bytes: readable, notes } = await withReadableHead(bytes);
  const mail = await parseMail(readable, guard);
  const letters: Found[] = [];
  const left: string[] = [];
  for (const { filename, mimeType, content } of mail.attachments) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const attached = { name: filename ?? undefined, mime: mimeType, content: bytes };
    const more = await readAttached(attached, guard, depth + 1);
    if (more) letters.push(...more);
    else left.push(filename ?? mimeType);
  }
  const head = {
    title: mail.subject,
    publisher: mail.from?.name || mail.from?.address,
    ...dayOf(mail),
    source: mail.messageId,
  };
  return [{ ...letterBody(mail, guard), ...head, notes: [...notes, ...attachmentsLeft(left)] }, ...letters];
}

/** The day as the sender wrote it: at their own place, not in Greenwich. */
function dayOf(mail: Email): Pick<Found, 'date' | 'dateFrom'> {
  const written = mail.headers.find(({ key }) => key === 'date')?.value;
  const date = dateOf(written) ?? dateOf(mail.date);
  return date === undefined ? {} : { date, dateFrom: 'mail' };
}

/** A part too deep, or a head too long, is the only thing that the parser throws for. */
async function parseMail(bytes: Uint8Array, guard: Guard) {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: guard.limits.depth,
      maxHeadersSize: guard.limits.heads,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    if (error instanceof Error && error.message.includes('nesting depth')) guard.depth(guard.limits.depth + 1);
    if (error instanceof Error && error.message.includes('header size')) guard.heads();
    throw error;
  }
}
