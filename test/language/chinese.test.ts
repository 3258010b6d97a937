/** Chinese labels against Paddle's own, and words, names and sentences at their places. */

import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/node-models.js';
import { Chinese } from '../../src/language/zh/chinese.js';
import { splitSentences } from '../../src/language/zh/sentences.js';
import { fc, runs } from '../property.js';
import { fixture, type PaddleLabels, readLines } from './originals.js';

const bytes = await readModel('zh/model.bin.gz');
const chinese = await Chinese.open(bytes);
const wordsOf = (text: string) => chinese.parse(text).tokens.map((token) => token.text);

describe('a Chinese parse', () => {
  it.each(readLines<PaddleLabels>(fixture('chinese-by-paddle.jsonl')))('is the one of Paddle: $text', (original) => {
    expect(chinese.labelsOf(original.text)).toEqual(original.labels);
  });

  it('is the same with the plain kernel', async () => {
    const plain = await Chinese.open(bytes, 'plain');
    for (const { text } of readLines<PaddleLabels>(fixture('chinese-by-paddle.jsonl'))) {
      expect(plain.labelsOf(text)).toEqual(chinese.labelsOf(text));
    }
  });

  it('has words with parts of speech, and names with what they stand for', () => {
    const parse = chinese.parse('外交部发言人王建国周五在上海表示，华星集团没有收购该公司。');
    expect(parse.tokens.map((token) => `${token.text}/${token.pos}`).join(' ')).toBe(
      '外交部/PROPN 发言人/NOUN 王建国/PROPN 周五/NOUN 在/ADP 上海/PROPN 表示/VERB ，/PUNCT 华星集团/PROPN 没有/VERB 收购/VERB 该/DET 公司/NOUN 。/PUNCT',
    );
    expect(parse.entities.map((one) => `${parse.textOf(one)}:${one.kind}`)).toEqual([
      '外交部:organization',
      '王建国:person',
      '周五:date',
      '上海:place',
      '华星集团:organization',
    ]);
    expect(parse.hasHeads).toBe(false);
  });

  it('reads traditional text as simplified, at the offsets of the text', () => {
    const traditional = '國務院發言人週五否認了華爾街日報的報導。';
    const parse = chinese.parse(traditional);
    const same = chinese.parse('国务院发言人周五否认了华尔街日报的报导。');
    expect(parse.tokens.map((token) => [token.start, token.end, token.norm, token.tag])).toEqual(
      same.tokens.map((token) => [token.start, token.end, token.norm, token.tag]),
    );
    expect(parse.entities.map((one) => parse.textOf(one))).toContain('國務院');
  });

  it('reads full-width letters and digits as half-width', () => {
    const [first] = chinese.parse('ＡＢＣ公司').tokens;
    expect(first?.text).toBe('ＡＢＣ公司'.slice(0, first?.end));
    expect(first?.norm.toLowerCase()).toMatch(/^abc/);
  });

  it('has every character that is no white space in exactly one token, whatever comes', () => {
    const piece = fc.constantFrom('公司', '。', '”', '“', ' ', '\n', 'Apple', '𠮷', '…', '"', '否认', '，', '\ud842');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let covered = 0;
        for (const token of chinese.parse(text).tokens) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(covered, token.start).trim()).toBe('');
          covered = token.end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
      { numRuns: runs(300) },
    );
  });

  it('cuts a sentence of any length after a pause and loses nothing', () => {
    const text = '该公司否认收购，'.repeat(1000);
    const words = wordsOf(text);
    expect(words.join('')).toBe(text);
    expect(words.filter((word) => word === '否认')).toHaveLength(1000);
    expect(chinese.parse(text).sentences).toHaveLength(1);
  });
});

describe('Chinese sentences', () => {
  it.each([
    ['甲否认。乙呢？', ['甲否认。', '乙呢？']],
    ['标题\n正文。', ['标题', '正文。']],
    ['“我们否认。”他说。', ['“我们否认。”他说。']],
    ['他说：“我们否认。”股价随后下跌。', ['他说：“我们否认。”', '股价随后下跌。']],
    ['“不。我们否认。”他说。', ['“不。', '我们否认。”他说。']],
    ['“走吗？”“走。”', ['“走吗？”', '“走。”']],
    ['等等……他来了。', ['等等……他来了。']],
    ['增长3.5%.他说', ['增长3.5%.他说']],
    ['他走了.她来了.', ['他走了.', '她来了.']],
    ['  ', []],
  ])('of %j', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
