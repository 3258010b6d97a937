/** Languages by their names in the language of the screens. */

/** The language without its script and region: an edition for Taiwan and one for Beijing both speak Chinese. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/** Takes a tag such as `zh` to `Chinese` or `中文`; a tag that nobody knows stands for itself. */
export function languageNames(screens: string): (tag: string) => string {
  const names = new Intl.DisplayNames([screens], { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
