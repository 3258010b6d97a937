/** What the attributes of a node or edge say, as text by name. */
import { joinList } from '../list.js';
import { type Attribute, type GraphEdge, type GraphNode, valueAt } from './graph.js';

/** Lists of aliases are joined as `joinList` does, others by `; `. Names are in small letters but for `sameAs_…`. */
export function saidBy(
  attributes: readonly Attribute[],
  element: Pick<GraphNode | GraphEdge, 'values'>,
): Map<string, string> {
  const said = new Map<string, string>();
  attributes.forEach(({ name }, i) => {
    const value = valueAt(attributes, i, element);
    if (value === undefined || value === '') return;
    const key = name.startsWith('sameAs_') ? name : name.toLowerCase();
    said.set(key, typeof value === 'object' ? joined(key, value.map(String)) : String(value));
  });
  return said;
}

function joined(key: string, items: readonly string[]): string {
  return key.startsWith('aliases_') ? joinList(items) : items.join('; ');
}
