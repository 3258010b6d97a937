/** A moment in words, in the reader's own time. */
export function whenWords(at: string, language: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
