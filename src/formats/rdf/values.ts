/** What a literal says as a value: its type, its number, a list; and how values of one name settle on one type. */
import type { Attribute, Value } from '../interchange/graph.js';
import { PREFIXES } from './terms.js';

export function typeOf(datatype: string | undefined): Attribute['type'] {
  const name = datatype?.startsWith(PREFIXES.xsd) ? datatype.slice(PREFIXES.xsd.length) : '';
  if (/^(integer|int|long|short|byte|(non)?(Negative|Positive)Integer|nonNegativeInteger|positiveInteger)$/.test(name))
    return 'integer';
  if (name === 'double' || name === 'decimal' || name === 'float') return 'number';
  if (name === 'boolean') return 'boolean';
  if (name === 'anyURI') return 'uri';
  return name === 'date' || name === 'dateTime' || name === 'gYear' || name === 'gYearMonth' ? 'date' : 'text';
}

/** A number that is written in the one usual way; else undefined, and it stays text. */
export function numberIn(text: string): number | undefined {
  const number =
    { INF: Number.POSITIVE_INFINITY, '-INF': Number.NEGATIVE_INFINITY, NaN: Number.NaN }[text] ?? Number(text);
  return String(number) === text || !Number.isFinite(number) ? number : undefined;
}

export function listIn(text: string): (string | number | boolean)[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one !== 'object') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Attributes with several values are lists for all; one that holds texts as well as numbers is of texts. */
export function settle(
  attributes: Attribute[],
  elements: readonly { values: (Value | undefined)[] }[],
  lists: ReadonlySet<number>,
): void {
  attributes.forEach((attribute, i) => {
    if (lists.has(i)) attribute.list = true;
    const held = elements.map(({ values }) => values[i]).filter((value) => value !== undefined);
    const mixed =
      attribute.type !== 'text' &&
      held
        .flat()
        .some(
          (one) =>
            (typeof one === 'string') ===
            (attribute.type === 'number' || attribute.type === 'integer' || attribute.type === 'boolean'),
        );
    for (const { values } of elements) {
      const value = values[i];
      if (value === undefined) continue;
      if (attribute.list && typeof value !== 'object') values[i] = [value];
    }
    if (mixed && attribute.type === 'boolean') attribute.type = 'text';
  });
}
