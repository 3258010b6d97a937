/** What is written on a line: the standing of what is only claimed outlives every lack of room. */
import { describe, expect, it } from 'vitest';
import { lineText } from '../../src/scene/line-text.js';

const measure = (text: string) => 6 * text.length;

describe('the text of a line', () => {
  it.each([
    ['supports · disputed', 200, 'supports · disputed'],
    ['supports · disputed', 108, 'disputed'],
    ['supports · disputed', 70, 'disputed'],
    ['supports · disputed', 40, ''],
    ['issues the security', 90, ''],
    ['issues the security', 40, ''],
  ])('%s in %i px: %j', (text, room, expected) => {
    expect(lineText(text, text.includes('·') ? 'disputed' : '', room, measure)).toBe(expected);
  });

  it('is at least the standing where something must be written, or the whole of what has none', () => {
    for (const room of [-20, 10, 40, 60]) {
      expect(lineText('supports · disputed', 'disputed', room, measure, true)).toBe('disputed');
      expect(lineText('uses', '', Math.min(room, 20), measure, true)).toBe('uses');
    }
  });
});
