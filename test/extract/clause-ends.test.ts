/** A Chinese event that does not end its clause, or that somebody only comments on, is not asserted. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

const SOFTENED = [
  '比亚迪收购日产仍要等股东点头。',
  '比亚迪收购日产一事前途未卜。',
  '比亚迪收购日产的事宜递交监管部门。',
  '比亚迪与日产的收购谈判破裂。',
  '万一比亚迪收购日产，股价会跌。',
  '纵使比亚迪收购日产也无济于事。',
  '比亚迪收购了日产——假如那封邮件属实的话。',
  '比亚迪收购了日产。骗你的。',
  '在平行宇宙里，比亚迪收购了日产。',
  '论坛用户一口咬定比亚迪收购了日产。',
  '王传福对比亚迪收购日产付之一笑。',
  '判决书写明，比亚迪收购了日产。',
];

describe('what follows or frames a Chinese event', () => {
  it.each(SOFTENED)('is closed: %s', (text) => {
    expect(said(text, 'zh').filter((claim) => / acquires /.test(claim) && !claim.includes('|'))).toEqual([]);
  });

  it.each([
    '比亚迪收购日产。',
    '比亚迪收购日产后裁员。',
    '比亚迪收购日产并更换管理层。',
    '比亚迪收购日产一事震动业界。',
    '从未亏损的比亚迪收购日产。',
  ])('is firm: %s', (text) => {
    expect(said(text, 'zh')).toContain('byd acquires nissan');
  });

  it('takes no denial from a word that only looks like one', () => {
    expect(said('比亚迪说不定收购了日产。', 'zh')).toEqual(['byd acquires nissan | possible']);
    expect(said('比亚迪未必收购日产。', 'zh')).toEqual(['byd acquires nissan | possible']);
  });
});
