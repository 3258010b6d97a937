/** What a value says of a node or edge where its key is no column: label, weight, direction, times, place, colour. */
import { EdtfDate } from '../../model/date.js';
import type { GraphEdge, GraphNode, Value } from '../interchange/graph.js';
import type { Role } from './keys.js';

type Element = GraphNode | GraphEdge;

export class Roles {
  /** red, green and blue of the current node */
  #channels: Partial<Record<'r' | 'g' | 'b', number>> = {};

  /** A new node begins. */
  begin(): void {
    this.#channels = {};
  }

  /**
   * Whether the value is taken as what its role says.
   * @param own whether claimgraph wrote the file: then a time may be written in any way
   */
  take(role: Role, value: Value, element: Element, own: boolean): boolean {
    if (role === 'parents') {
      if (!('id' in element) || 'source' in element || typeof value !== 'object') return false;
      element.parents = value.map(String);
      return true;
    }
    if (typeof value === 'object') return false;
    if (role === 'weight') {
      if (!('source' in element) || typeof value !== 'number') return false;
      element.weight = value;
      return true;
    }
    if (role === 'direction') {
      if (!('source' in element)) return false;
      if (value === 'mutual') element.direction = 'mutual';
      return true;
    }
    if (role === 'label' || role === 'type') element[role] = String(value);
    else if (role === 'start' || role === 'end') return bound(role, String(value), element, own);
    else if (role === 'r' || role === 'g' || role === 'b') this.#channel(role, Number(value), element);
    else if (role === 'shape') element.look = { ...element.look, shape: String(value) };
    else element.look = { ...element.look, [role]: Number(value) };
    return true;
  }

  #channel(role: 'r' | 'g' | 'b', value: number, element: Element): void {
    this.#channels[role] = value;
    const { r, g, b } = this.#channels;
    if (r === undefined || g === undefined || b === undefined) return;
    this.#channels = {};
    const channels = [r, g, b].map((one) => Math.round(one));
    if (!channels.every((one) => one >= 0 && one <= 255)) return;
    const colour = `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
    element.look = { ...element.look, colour };
  }
}

function bound(role: 'start' | 'end', text: string, element: Element, own: boolean): boolean {
  if (!own && !EdtfDate.safeParse(text.slice(0, 10)).success) return false;
  element.spells = [{ ...element.spells?.[0], [role]: text }];
  return true;
}
