/** Letters that are attached to another one, as a file of e-mail or of Outlook: each is a document of its own. */
import type { Found } from './intake.js';
import type { Guard } from './limits.js';

interface Attached {
  name?: string | undefined;
  mime?: string | undefined;
  content: Uint8Array;
}

/** Undefined where it is no letter, or a broken one. @throws ClaimgraphError where letters are nested too deep */
export async function attachedLetter(
  { name = '', mime = '', content }: Attached,
  guard: Guard,
  depth: number,
): Promise<Found[] | undefined> {
  if (mime === 'message/rfc822' || /\.eml$/i.test(name))
    return (await import('./email.js')).readEmail(content, guard, depth);
  const isOutlook = mime === 'application/vnd.ms-outlook' || /\.msg$/i.test(name);
  if (!isOutlook || content[0] !== 0xd0 || content[1] !== 0xcf) return undefined;
  return (await import('./msg.js')).readMsg(content, guard, depth);
}
