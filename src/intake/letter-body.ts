/** What a letter says: the fuller of its text and its page. */
import { readHtml } from './html/index.js';
import type { Found } from './intake.js';
import type { Guard } from './limits.js';

/** What is attached to a letter. */
export interface Attached {
  name?: string | undefined;
  mime?: string | undefined;
  content: Uint8Array;
}

/** Reads what is attached as letters; undefined where it is none. */
export type ReadAttached = (attached: Attached, guard: Guard, depth: number) => Promise<Found[] | undefined>;

/** Words of a text part that says only that there is a page. */
const STUB =
  /(?:view|see|read|open)[^.]{0,60}(?:browser|html|online)|html[- ](?:e-?mail|mail|version|capable|format)|im browser (?:ansehen|anzeigen|öffnen)|浏览器|瀏覽器/i;

/** The text part, unless it is a stub beside a page that says more. */
export function letterBody(
  mail: { text?: string | undefined; html?: string | undefined },
  guard: Guard,
): Pick<Found, 'text' | 'marks'> {
  const plain = (mail.text ?? '')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const page = mail.html ? readHtml(mail.html, guard) : undefined;
  if (!page || page.text === '') return { text: plain };
  const isStub =
    plain === '' ||
    (page.text.length > plain.length * 1.5 && (STUB.test(plain) || plain.length < page.text.length / 4));
  return isStub ? { text: page.text, marks: page.marks } : { text: plain };
}

export function attachmentsLeft(names: readonly string[]): string[] {
  return names.length > 0 ? [`attachments were left out: ${names.join(', ')}`] : [];
}
