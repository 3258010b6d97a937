/** What the head of a Markdown file says, and what is said where it cannot be read. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const read = (text: string) => readSource(Buffer.from(text), { name: 'a.md' });

describe('metadata of Markdown', () => {
  it('takes days as they are written, and numbers as names', async () => {
    for (const [written, date] of [
      ['31.12.2025', '2025-12-31'],
      ['14 November 2025', '2025-11-14'],
      ['2025年11月14日', '2025-11-14'],
      ['2025', '2025'],
      ['2025-11', '2025-11'],
      ['2025-11-14', '2025-11-14'],
    ] as const) {
      const found = await read(`---\ntitle: A\npublisher: 1843\ndate: ${written}\n---\nBlue Sea grew.\n`);
      expect(found).toMatchObject({ date, publisher: '1843', notes: [] });
    }
  });

  it('says which date it cannot read', async () => {
    const { date, notes } = await read('---\ntitle: A\ndate: 31 Feb 2025\n---\nBlue Sea grew.\n');
    expect(date).toBeUndefined();
    expect(notes).toEqual(['its date cannot be read: 31 Feb 2025']);
  });

  it('says what is wrong with fields that cannot be read, and keeps them as text', async () => {
    const { text, notes } = await read('---\npublisher: A\ntitle: [unclosed\n---\nBlue Sea grew.\n');
    expect(text).toContain('[unclosed');
    expect(notes[0]).toMatch(/^its first lines look like metadata and cannot be read: .*line \d/);
  });

  it('takes a line between two rules for text', async () => {
    expect((await read('---\nBlue Sea grew.\n---\nIt shrank.\n')).notes).toEqual([]);
  });

  it('shows no title that turns the words after it', async () => {
    const turned = String.fromCharCode(0x202e);
    const { title } = await read(`---\ntitle: Sh\u200bell su\u00aded ${turned}BP\n---\nText.\n`);
    expect(title).toBe('Shell sued BP');
  });
});

describe('the language', () => {
  it('is that of many short lines, not of the one cell in another', async () => {
    const english = 'Ship owners\n\nThe yard was sold.\n\nIt is in the port.\n\n松林航运\n\nThat is all of it.\n';
    expect((await read(english)).language).toBe('en');
    const chinese = '松林航运\n\n船厂已出售。\n\n位于港口。\n\nPine Shipping\n\n仅此而已。\n';
    expect((await read(chinese)).language).toBe('zh');
  });
});
