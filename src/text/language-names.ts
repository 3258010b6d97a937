/** Languages by their names in the language of the reader. */

/** Takes a tag such as `zh` to `Chinese` or `中文`; a tag that nobody knows stands for itself. */
export function languageNames(reader: string): (tag: string) => string {
  const names = new Intl.DisplayNames([reader], { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
