/** A pasted text without a headline gets a short title from its first words, and says that it was guessed. */
import { describe, expect, it } from 'vitest';
import { titleFromText } from '../../src/intake/guessed-title.js';
import { readSource } from '../../src/intake/index.js';
import { fc } from '../property.js';

describe('a title from the text', () => {
  it.each([
    ['Norvik fines Gorm Bank over its loans to shipyards, brokers and two of its own directors\n\nThe bank ...', false],
    ['# Gorm Bank. A history\n\nIt began ...', false],
    ['Will Gorm Bank survive?\n\nNobody knows.', false],
    ['Gorm Bank sued Helva Steel. It wants money.', false],
    ['戈姆银行被罚\n\n监管机构周一表示', false],
  ])('keeps a headline: %j', (text, guessed) => {
    const title = (text.split('\n')[0] ?? '').replace('# ', '');
    expect(titleFromText(text)).toEqual({ title, guessed });
  });

  it.each([
    ['Gorm Bank sued Helva Steel. It wants 3.5 million crowns in damages.', 'Gorm Bank sued Helva Steel'],
    [
      'The Norvik regulator said on Monday that Gorm Bank, the largest lender, had hidden losses. It denies this.',
      'The Norvik regulator said on Monday that Gorm Bank…',
    ],
    [
      'Mr. Lund told the U.S. Senate on Tuesday that Helva Steel had never paid anybody anything at all. It had.',
      'Mr. Lund told the U.S. Senate on Tuesday that Helva Steel…',
    ],
    ['戈姆银行起诉赫尔瓦钢铁公司。后者对此予以否认，并表示将在法庭上反诉。', '戈姆银行起诉赫尔瓦钢铁公司'],
    [
      '监管机构周一在首都表示，全国最大的戈姆银行隐瞒亏损，须在三十天内提交整改报告。',
      '监管机构周一在首都表示，全国最大的戈姆银行隐瞒亏损…',
    ],
  ])('cuts prose at a sentence, a clause or a word: %j', (text, title) => {
    expect(titleFromText(text)).toEqual({ title, guessed: true });
  });

  it('is never longer than sixty columns where it was guessed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.constantFrom('. Next', '。', '! So'), (words, end) => {
        const { title, guessed } = titleFromText(words + end);
        if (guessed) expect([...title].length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('is told to whoever adds the text', async () => {
    const read = (text: string) => readSource(new TextEncoder().encode(text), { name: 'pasted.txt' });
    expect((await read('Gorm Bank sued Helva Steel. It wants 3.5 million crowns in damages.')).notes).toContain(
      'its title was guessed from its first words',
    );
    expect((await read('Gorm Bank sues\n\nIt wants money.')).notes).toEqual([]);
  });
});
