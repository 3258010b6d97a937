/** Lines of a text, for telling a person where something stands. */
import { lastOf } from '../model/item-at.js';

/** Line and column of an offset, both from 1; columns count UTF-16 code units. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: lastOf(before).length + 1 };
}
