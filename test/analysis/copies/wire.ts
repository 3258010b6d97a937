/** Invented texts for tests of copies: a wire story, what others make of it, and stories that only look alike. */

export const WIRE = `OSLO, Nov 12 (Reuters) - Norvik Energy has agreed to pay 340 million kroner to the port of Halden for a terminal that was never built, according to a contract seen by the agency. The company signed the contract on 3 March with a firm owned by Anna Berg, a former deputy minister.

The firm had no employees and shared an address with a bakery, records showed. Norvik said on Tuesday that the payment was an ordinary deposit and that it would answer all questions from the auditor. Work on the site stopped in June after 14 weeks. Shares in the company fell 6.5 percent on the news.

The port's board will meet on 20 November to decide whether it asks for the money back. A spokeswoman for the ministry declined to comment.`;

/** The same with other line ends, letters, spaces and quotation marks. */
export const REPRINT = WIRE.replace(/\n\n/g, '\r\n').replace(/ /g, '  ').replace('(Reuters) - ', '').toUpperCase();

/** Two paragraphs of the wire within a longer story of one's own. */
export const LONGER = `A quiet deal in Halden is back on the agenda this week. Residents who gathered by the old ferry dock on Wednesday evening said they had stopped believing in a terminal years ago, and few of them had heard of the contract before it was in the news. Fishermen remember the survey ship, and little else.

The company signed the contract on 3 March with a firm owned by Anna Berg, a former deputy minister. The firm had no employees and shared an address with a bakery, records showed. Norvik said on Tuesday that the payment was an ordinary deposit and that it would answer all questions from the auditor.

Our own look at the land register shows that the plot changed hands twice. The second buyer was a holding in Gothenburg that was wound up the following winter. Its last director did not return our calls, and the liquidator said that the books were with the court.

Halden has seen such plans before. In the nineties a paper mill was promised, then a ferry line, then a data centre; none was built. The mayor says that this time the town will read every page before it signs.`;

/** The same event in one's own words. */
export const OWN = `Norvik Energy's payment for an unbuilt terminal raised fresh questions on Wednesday. The energy group transferred 340 million kroner to Halden's port after signing with a company belonging to Anna Berg, once a deputy minister. Critics ask why nobody checked who stood behind that company. The board of the port is due to discuss the affair later this month, and Norvik insists that nothing improper took place.`;

const QUOTE =
  '“We have made a deposit, as is usual in our trade, and we will answer every question that the auditor may have about it, today, tomorrow and for as long as it takes; we have nothing to hide and never had.”';

/** Two stories that print the same statement. */
export const QUOTED = [
  `Norvik's chief executive went on the offensive. ${QUOTE} He spoke in Oslo. Analysts were not convinced, and the opposition wants a hearing in parliament before Christmas.`,
  `Under pressure, the energy group defends itself. ${QUOTE} So says the head of the company in a letter to its staff, which this newspaper has read from beginning to end.`,
] as const;

export const CHINESE_WIRE = `路透社奥斯陆11月12日电 诺维克能源公司同意向哈尔登港支付3.4亿克朗，用于一座从未建成的码头。该公司于3月3日与前副部长安娜·贝里名下的一家公司签订合同。记录显示，这家公司没有员工，注册地址与一家面包店相同。诺维克周二表示，这笔款项属于正常定金，公司会回答审计人员的全部问题。工程在开工14周后于6月停止。消息传出后，该公司股价下跌6.5%。港口董事会将于11月20日开会，决定是否要求退款。`;

/** Not from the translation above, but told from the wire by another hand. */
export const CHINESE_OWN = `哈尔登港的码头迟迟没有动工，诺维克能源公司却早已付款。当地居民说，他们多年前就不再相信这个项目。安娜·贝里没有回应记者的提问。市长表示，今后签约之前一定逐页审读。`;

/** In traditional characters, with a little added. */
export const TRADITIONAL = `【本報訊】諾維克能源公司同意向哈爾登港支付3.4億克朗，用於一座從未建成的碼頭。該公司於3月3日與前副部長安娜·貝里名下的一家公司簽訂合同。記錄顯示，這家公司沒有員工，註冊地址與一家麵包店相同。本地商會對此不予置評。`;

export const PLAIN_ENTITIES = [
  {
    id: 'norvik',
    type: 'thing',
    names: { en: 'Norvik', zh: '诺维克' },
    aliases: { en: ['Norvik Energy'], zh: ['诺维克能源公司'] },
  },
  { id: 'anna-berg', type: 'thing', names: { en: 'Anna Berg', zh: '安娜·贝里' } },
  { id: 'halden', type: 'thing', names: { en: 'Halden', zh: '哈尔登' } },
  { id: 'reuters', type: 'thing', names: { en: 'Reuters', zh: '路透社' } },
];
