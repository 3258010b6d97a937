/** Several names in one field, as they are typed: separated by semicolons of either script. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
