/** Five invented articles over ten days, in English and in Chinese: a wire story, its reprint, a denial, a namesake, a correction. */
import type { Draft } from '../../src/review/index.js';

export interface Series {
  language: 'en' | 'zh';
  articles: Draft[];
  /** quotes that claims rest on */
  quotes: { wire: string; reprint: string; denial: string; arrest: string; correction: string };
  names: { company: string; official: string; memo: string; wire: string; police: string; cook: string };
}

const draft = (
  name: string,
  publisher: string,
  date: string,
  title: string,
  text: string,
  language: string,
): Draft => ({
  ...{ name, publisher, date, title, text, language },
});

const WIRE = `OSLO, Nov 12 (Reuters) - A leaked audit memo alleges that Norvik Energy funded Li Wei, a deputy minister, before the terminal at Halden was approved. The memo, dated 3 March, puts the sum at 340 million kroner. The ministry said on Wednesday that it was looking into the document and would answer within 14 days.`;

export const ENGLISH: Series = {
  language: 'en',
  articles: [
    draft('wire.md', 'Reuters', '2025-11-12', 'Memo alleges payments to deputy minister', WIRE, 'en'),
    draft(
      'reprint.md',
      'Halden News',
      '2025-11-13',
      'Payments alleged',
      `${WIRE} People in Halden heard of it on the radio.`,
      'en',
    ),
    draft(
      'denial.md',
      'The Morning Post',
      '2025-11-15',
      'Norvik denies',
      'Norvik Energy denied on Saturday that it had funded Li Wei, the deputy minister. Its lawyers called the memo a forgery.',
      'en',
    ),
    draft(
      'arrest.md',
      'Halden News',
      '2025-11-18',
      'Cook arrested',
      'The police in Halden arrested Li Wei, a cook at the Harbour Hotel, on Tuesday. He is suspected of stealing a van.',
      'en',
    ),
    draft(
      'correction.md',
      'Reuters',
      '2025-11-21',
      'Correction: memo on Norvik',
      'Reuters withdraws its story of Nov 12 on payments by Norvik Energy to deputy minister Li Wei. The memo was forged.',
      'en',
    ),
  ],
  quotes: {
    wire: 'A leaked audit memo alleges that Norvik Energy funded Li Wei',
    reprint: 'A leaked audit memo alleges that Norvik Energy funded Li Wei',
    denial: 'Norvik Energy denied on Saturday that it had funded Li Wei',
    arrest: 'The police in Halden arrested Li Wei, a cook at the Harbour Hotel',
    correction: 'Reuters withdraws its story of Nov 12 on payments by Norvik Energy to deputy minister Li Wei',
  },
  names: {
    ...{ company: 'Norvik Energy', official: 'Li Wei', memo: 'audit memo', wire: 'Reuters' },
    ...{ police: 'Halden police', cook: 'Li Wei' },
  },
};

const CHINESE_WIRE = `路透社奥斯陆11月12日电 一份外泄的审计备忘录指称，诺维克能源公司在哈尔登码头获批之前资助了副部长李伟。这份3月3日的备忘录称金额为3.4亿克朗。该部周三表示，正在核实这份文件，并将在14天内答复。`;

export const CHINESE: Series = {
  language: 'zh',
  articles: [
    draft('wire.md', '路透社', '2025-11-12', '备忘录指称副部长收受资助', CHINESE_WIRE, 'zh'),
    draft(
      'reprint.md',
      '哈尔登新闻',
      '2025-11-13',
      '副部长被指受资助',
      `${CHINESE_WIRE}哈尔登居民从广播里听到了这个消息。`,
      'zh',
    ),
    draft(
      'denial.md',
      '晨邮报',
      '2025-11-15',
      '诺维克否认',
      '诺维克能源公司周六否认曾资助副部长李伟。公司律师称这份备忘录是伪造的。',
      'zh',
    ),
    draft(
      'arrest.md',
      '哈尔登新闻',
      '2025-11-18',
      '厨师被捕',
      '哈尔登警方周二逮捕了海港酒店厨师李伟。他涉嫌偷窃一辆货车。',
      'zh',
    ),
    draft(
      'correction.md',
      '路透社',
      '2025-11-21',
      '更正：关于诺维克的备忘录',
      '路透社撤回11月12日关于诺维克能源公司资助副部长李伟的报道，并致歉。该备忘录系伪造。',
      'zh',
    ),
  ],
  quotes: {
    wire: '一份外泄的审计备忘录指称，诺维克能源公司在哈尔登码头获批之前资助了副部长李伟',
    reprint: '一份外泄的审计备忘录指称，诺维克能源公司在哈尔登码头获批之前资助了副部长李伟',
    denial: '诺维克能源公司周六否认曾资助副部长李伟',
    arrest: '哈尔登警方周二逮捕了海港酒店厨师李伟',
    correction: '路透社撤回11月12日关于诺维克能源公司资助副部长李伟的报道',
  },
  names: {
    ...{ company: '诺维克能源公司', official: '李伟', memo: '审计备忘录', wire: '路透社' },
    ...{ police: '哈尔登警方', cook: '李伟' },
  },
};
