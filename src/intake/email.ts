/** E-mail: the text part, or the HTML part as a page; subject, sender and date from the head. */
import PostalMime from 'postal-mime';
import { readHtml } from './html.js';
import type { Found } from './intake.js';
import { dateOf } from './when.js';

export async function readEmail(bytes: Uint8Array): Promise<Found> {
  const mail = await PostalMime.parse(bytes);
  const page = !mail.text?.trim() && mail.html ? readHtml(mail.html) : undefined;
  const attached = mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType);
  const from = mail.from?.name || mail.from?.address;
  return {
    text: mail.text?.trim() ? mail.text : (page?.text ?? ''),
    title: mail.subject,
    publisher: from,
    date: dateOf(mail.date),
    source: mail.messageId,
    notes: attached.length > 0 ? [`attachments were left out: ${attached.join(', ')}`] : [],
  };
}
