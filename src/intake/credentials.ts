/** Addresses without the user names and passwords in them: what is kept with a document, or said of it, may be shared. */

/** A text that is no address comes back as it is, less what stands like a password before a host. */
export function withoutCredentials(text: string): string {
  if (!URL.canParse(text)) return text.replace(/\/\/[^/?#]*@/, '//');
  const address = new URL(text);
  if (address.username === '' && address.password === '') return text;
  address.username = '';
  address.password = '';
  return address.href;
}
