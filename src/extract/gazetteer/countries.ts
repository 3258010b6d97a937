/** Countries with their names and, for the reader of phrases such as "Chinese military", the words for what is theirs. */
import { readTable } from './entry.js';

export const COUNTRIES = readTable(
  'country',
  `
afghanistan | Afghanistan | 阿富汗
algeria | Algeria | 阿尔及利亚
argentina | Argentina | 阿根廷
armenia | Armenia | 亚美尼亚
australia | Australia | 澳大利亚; 澳洲
austria | Austria | 奥地利
azerbaijan | Azerbaijan | 阿塞拜疆
bahrain | Bahrain | 巴林
bangladesh | Bangladesh | 孟加拉国
belarus | Belarus | 白俄罗斯
belgium | Belgium | 比利时
bolivia | Bolivia | 玻利维亚
bosnia | Bosnia and Herzegovina; Bosnia | 波黑
brazil | Brazil | 巴西
bulgaria | Bulgaria | 保加利亚
cambodia | Cambodia | 柬埔寨
cameroon | Cameroon | 喀麦隆
canada | Canada | 加拿大
chile | Chile | 智利
china | China; People's Republic of China; PRC | 中国; 中华人民共和国
colombia | Colombia | 哥伦比亚
congo | Democratic Republic of Congo; Congo; DRC | 刚果
costa-rica | Costa Rica | 哥斯达黎加
croatia | Croatia | 克罗地亚
cuba | Cuba | 古巴
cyprus | Cyprus | 塞浦路斯
czechia | Czechia; Czech Republic | 捷克
denmark | Denmark | 丹麦
ecuador | Ecuador | 厄瓜多尔
egypt | Egypt | 埃及
estonia | Estonia | 爱沙尼亚
ethiopia | Ethiopia | 埃塞俄比亚
finland | Finland | 芬兰
france | France | 法国
georgia | Georgia | 格鲁吉亚
germany | Germany | 德国
ghana | Ghana | 加纳
greece | Greece | 希腊
guatemala | Guatemala | 危地马拉
haiti | Haiti | 海地
hungary | Hungary | 匈牙利
iceland | Iceland | 冰岛
india | India | 印度
indonesia | Indonesia | 印度尼西亚; 印尼
iran | Iran | 伊朗
iraq | Iraq | 伊拉克
ireland | Ireland | 爱尔兰
israel | Israel | 以色列
italy | Italy | 意大利
japan | Japan | 日本
jordan | Jordan | 约旦
kazakhstan | Kazakhstan | 哈萨克斯坦
kenya | Kenya | 肯尼亚
kuwait | Kuwait | 科威特
laos | Laos | 老挝
latvia | Latvia | 拉脱维亚
lebanon | Lebanon | 黎巴嫩
libya | Libya | 利比亚
lithuania | Lithuania | 立陶宛
luxembourg | Luxembourg | 卢森堡
malaysia | Malaysia | 马来西亚
mexico | Mexico | 墨西哥
moldova | Moldova | 摩尔多瓦
mongolia | Mongolia | 蒙古
morocco | Morocco | 摩洛哥
myanmar | Myanmar; Burma | 缅甸
nepal | Nepal | 尼泊尔
netherlands | Netherlands; Holland | 荷兰
new-zealand | New Zealand | 新西兰
nigeria | Nigeria | 尼日利亚
north-korea | North Korea; DPRK | 朝鲜; 北韩
norway | Norway | 挪威
oman | Oman | 阿曼
pakistan | Pakistan | 巴基斯坦
palestine | Palestine | 巴勒斯坦
panama | Panama | 巴拿马
peru | Peru | 秘鲁
philippines | Philippines | 菲律宾
poland | Poland | 波兰
portugal | Portugal | 葡萄牙
qatar | Qatar | 卡塔尔
romania | Romania | 罗马尼亚
russia | Russia; Russian Federation; Soviet Union | 俄罗斯; 俄国; 苏联
rwanda | Rwanda | 卢旺达
saudi-arabia | Saudi Arabia | 沙特阿拉伯; 沙特
serbia | Serbia | 塞尔维亚
singapore | Singapore | 新加坡
slovakia | Slovakia | 斯洛伐克
slovenia | Slovenia | 斯洛文尼亚
somalia | Somalia | 索马里
south-africa | South Africa | 南非
south-korea | South Korea; Republic of Korea | 韩国; 南韩
spain | Spain | 西班牙
sri-lanka | Sri Lanka | 斯里兰卡
sudan | Sudan | 苏丹
sweden | Sweden | 瑞典
switzerland | Switzerland | 瑞士
syria | Syria | 叙利亚
taiwan | Taiwan | 台湾
tanzania | Tanzania | 坦桑尼亚
thailand | Thailand | 泰国
tunisia | Tunisia | 突尼斯
turkey | Turkey; Türkiye; Turkiye | 土耳其
uganda | Uganda | 乌干达
ukraine | Ukraine | 乌克兰
united-arab-emirates | United Arab Emirates; UAE | 阿联酋; 阿拉伯联合酋长国
united-kingdom | United Kingdom; UK; U.K.; Britain; Great Britain | 英国
united-states | United States; United States of America; US; U.S.; USA; U.S.A. | 美国
uruguay | Uruguay | 乌拉圭
uzbekistan | Uzbekistan | 乌兹别克斯坦
venezuela | Venezuela | 委内瑞拉
vietnam | Vietnam | 越南
yemen | Yemen | 也门
zambia | Zambia | 赞比亚
zimbabwe | Zimbabwe | 津巴布韦
`,
);

/** Words for what belongs to a country, by the country's id. */
export const DEMONYMS: Record<string, string> = {
  afghanistan: 'Afghan',
  argentina: 'Argentine Argentinian',
  australia: 'Australian',
  austria: 'Austrian',
  belgium: 'Belgian',
  brazil: 'Brazilian',
  canada: 'Canadian',
  chile: 'Chilean',
  china: 'Chinese',
  colombia: 'Colombian',
  cuba: 'Cuban',
  czechia: 'Czech',
  denmark: 'Danish',
  egypt: 'Egyptian',
  ethiopia: 'Ethiopian',
  finland: 'Finnish',
  france: 'French',
  germany: 'German',
  greece: 'Greek',
  hungary: 'Hungarian',
  india: 'Indian',
  indonesia: 'Indonesian',
  iran: 'Iranian',
  iraq: 'Iraqi',
  ireland: 'Irish',
  israel: 'Israeli',
  italy: 'Italian',
  japan: 'Japanese',
  kenya: 'Kenyan',
  lebanon: 'Lebanese',
  malaysia: 'Malaysian',
  mexico: 'Mexican',
  netherlands: 'Dutch',
  'new-zealand': 'Kiwi',
  nigeria: 'Nigerian',
  'north-korea': 'North-Korean',
  norway: 'Norwegian',
  pakistan: 'Pakistani',
  palestine: 'Palestinian',
  philippines: 'Philippine Filipino',
  poland: 'Polish',
  portugal: 'Portuguese',
  romania: 'Romanian',
  russia: 'Russian Soviet',
  'saudi-arabia': 'Saudi',
  serbia: 'Serbian',
  'south-africa': 'South-African',
  'south-korea': 'Korean',
  spain: 'Spanish',
  sweden: 'Swedish',
  switzerland: 'Swiss',
  syria: 'Syrian',
  taiwan: 'Taiwanese',
  thailand: 'Thai',
  turkey: 'Turkish',
  ukraine: 'Ukrainian',
  'united-kingdom': 'British',
  'united-states': 'American US U.S.',
  venezuela: 'Venezuelan',
  vietnam: 'Vietnamese',
  yemen: 'Yemeni',
};

/** English adjectives of nationality. */
export const NATIONALITIES: ReadonlySet<string> = new Set(
  Object.values(DEMONYMS).flatMap((words) => words.split(' ').map((word) => word.replace('-', ' '))),
);
