/** Lists in one cell of text, for formats whose tools do not agree on a list type. */

/** Items separated by ` | `; a bar or backslash inside an item has a backslash before it. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ');
}

/** The items that `joinList` was given; an empty text is no items. */
export function splitList(text: string): string[] {
  if (text === '') return [];
  const items = [''];
  for (const part of text.match(/\\[\s\S]| \| |[\s\S]/g) ?? []) {
    if (part === ' | ') items.push('');
    else items[items.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return items;
}
