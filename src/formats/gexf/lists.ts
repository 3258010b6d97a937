/** Lists in a GEXF value. Version 1.3 writes `["a", "b"]`; older files and tools write `a|b`, `a,b`, `a;b` or `[a, b]`. */

/** The items, as text. */
export function readGexfList(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) return bracketed(trimmed.slice(1, -1));
  if (trimmed === '') return [];
  const separator = ['|', ';', ','].find((one) => trimmed.includes(one));
  return separator === undefined ? [trimmed] : trimmed.split(separator).map((item) => item.trim());
}

/** As version 1.3 has it; every item in quotes, so that none is taken for another. */
export function writeGexfList(items: readonly (string | number | boolean)[]): string {
  return `[${items.map((item) => `"${String(item).replace(/[\\"]/g, '\\$&')}"`).join(', ')}]`;
}

function bracketed(inner: string): string[] {
  const items: string[] = [];
  let at = 0;
  while (at < inner.length) {
    while (inner[at] === ' ' || inner[at] === '\t' || inner[at] === '\n') at++;
    const quote = inner[at];
    if (quote === '"' || quote === "'") {
      let item = '';
      for (at++; at < inner.length && inner[at] !== quote; at++) {
        if (inner[at] === '\\') at++;
        item += inner.charAt(at);
      }
      items.push(item);
      while (at < inner.length && inner[at] !== ',') at++;
    } else {
      const end = inner.indexOf(',', at);
      const item = inner.slice(at, end < 0 ? undefined : end).trim();
      if (item !== '' || end >= 0 || items.length > 0) items.push(item);
      at = end < 0 ? inner.length : end;
    }
    at++;
  }
  return items;
}
