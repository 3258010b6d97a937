/** Newspapers, agencies, broadcasters and sites that news is attributed to. */
import { readTable } from './entry.js';

export const MEDIA = readTable(
  'media-outlet',
  `
reuters | Reuters | 路透社; 路透
associated-press | Associated Press; The Associated Press; AP | 美联社
afp | Agence France-Presse; AFP | 法新社
bloomberg | Bloomberg; Bloomberg News | 彭博社; 彭博
xinhua | Xinhua; Xinhua News Agency | 新华社; 新华网
tass | TASS; Tass | 塔斯社
kyodo | Kyodo; Kyodo News | 共同社
yonhap | Yonhap; Yonhap News Agency | 韩联社
dpa | dpa | 德新社
financial-times | Financial Times; The Financial Times; FT | 《金融时报》; 金融时报
wall-street-journal | Wall Street Journal; The Wall Street Journal; WSJ | 《华尔街日报》; 华尔街日报
new-york-times | New York Times; The New York Times; NYT | 《纽约时报》; 纽约时报
washington-post | Washington Post; The Washington Post | 《华盛顿邮报》; 华盛顿邮报
guardian | The Guardian; Guardian | 《卫报》; 卫报
the-times | The Times; Times of London | 《泰晤士报》; 泰晤士报
telegraph | The Telegraph; Daily Telegraph | 《每日电讯报》; 每日电讯报
economist | The Economist; Economist | 《经济学人》; 经济学人
bbc | BBC; BBC News | 英国广播公司; 英国广播公司
cnn | CNN | 美国有线电视新闻网
cnbc | CNBC | 消费者新闻与商业频道
fox-news | Fox News | 福克斯新闻; 福克斯新闻网
abc-news | ABC News | 美国广播公司
cbs-news | CBS News; CBS | 哥伦比亚广播公司
nbc-news | NBC News; NBC | 全国广播公司
npr | NPR | 美国全国公共广播电台
al-jazeera | Al Jazeera | 半岛电视台
politico | Politico | 《政客》; 政客新闻网
axios | Axios | 阿克西奥斯
der-spiegel | Der Spiegel; Spiegel | 《明镜》周刊; 明镜周刊
le-monde | Le Monde | 《世界报》; 世界报
le-figaro | Le Figaro | 《费加罗报》; 费加罗报
nikkei | Nikkei; Nikkei Asia | 《日本经济新闻》; 日经新闻; 日本经济新闻
asahi-shimbun | Asahi Shimbun | 《朝日新闻》; 朝日新闻
south-china-morning-post | South China Morning Post; SCMP | 《南华早报》; 南华早报
straits-times | Straits Times; The Straits Times | 《海峡时报》; 海峡时报
lianhe-zaobao | Lianhe Zaobao | 《联合早报》; 联合早报
peoples-daily | People's Daily | 《人民日报》; 人民日报
global-times | Global Times | 《环球时报》; 环球时报
china-daily | China Daily | 《中国日报》; 中国日报
cctv | CCTV; China Central Television | 中央电视台; 央视
caixin | Caixin | 财新; 财新网; 《财新》
china-securities-journal | China Securities Journal | 《中国证券报》; 中国证券报
securities-times | Securities Times | 《证券时报》; 证券时报
yicai | Yicai | 第一财经
the-paper | The Paper | 澎湃新闻; 澎湃
21st-century-business-herald | 21st Century Business Herald | 《21世纪经济报道》; 21世纪经济报道
sina-finance | Sina Finance | 新浪财经
the-information | The Information | The Information
techcrunch | TechCrunch | TechCrunch
the-verge | The Verge | The Verge
wired | Wired; WIRED | 《连线》
`,
);
