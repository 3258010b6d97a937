/** Letters that are attached to another one, as a file of e-mail or of Outlook: each is a document of its own. */
import type { Attached, ReadAttached } from './letter-body.js';

const isEmail = ({ name = '', mime = '' }: Attached) => mime === 'message/rfc822' || /\.eml$/i.test(name);
const isOutlook = ({ name = '', mime = '', content }: Attached) =>
  (mime === 'application/vnd.ms-outlook' || /\.msg$/i.test(name)) && content[0] === 0xd0 && content[1] === 0xcf;

/** Undefined where it is no letter. @throws ClaimgraphError where letters are nested too deep */
export const attachedLetter: ReadAttached = async (attached, guard, depth) => {
  const { content } = attached;
  if (isEmail(attached)) return (await import('./email.js')).readEmail(content, guard, attachedLetter, depth);
  if (isOutlook(attached)) return (await import('./msg.js')).readMsg(content, guard, attachedLetter, depth);
  return undefined;
};
