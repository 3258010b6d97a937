/** Governments (also by the capitals that stand for them), legislatures, courts, regulators, forces and unions of states. */
import { readTable } from './entry.js';

export const PUBLIC_BODIES = [
  ...readTable(
    'government-body',
    `
us-government | US government; U.S. government; American government; Washington; Biden administration; Trump administration | 美国政府; 华盛顿; 拜登政府; 特朗普政府
white-house | White House | 白宫
chinese-government | Chinese government; Beijing | 中国政府; 北京
state-council | State Council | 国务院
kremlin | Kremlin; Moscow; Russian government | 克里姆林宫; 莫斯科; 俄罗斯政府
uk-government | British government; UK government; Downing Street; Whitehall | 英国政府; 唐宁街
french-government | French government | 法国政府
german-government | German government | 德国政府; 柏林当局
japanese-government | Japanese government; Tokyo | 日本政府; 东京
indian-government | Indian government | 印度政府
israeli-government | Israeli government | 以色列政府
iranian-government | Iranian government; Tehran | 伊朗政府; 德黑兰
ukrainian-government | Ukrainian government; Kyiv; Kiev | 乌克兰政府; 基辅
south-korean-government | South Korean government | 韩国政府
european-commission | European Commission; Brussels | 欧盟委员会; 欧委会; 布鲁塞尔
us-state-department | State Department; US State Department; U.S. State Department; Department of State | 美国国务院
us-treasury | US Treasury; Treasury Department; U.S. Treasury; Department of the Treasury | 美国财政部
us-commerce-department | Commerce Department; US Commerce Department; Department of Commerce | 美国商务部
us-justice-department | Justice Department; Department of Justice; DOJ; US Department of Justice; U.S. Department of Justice | 美国司法部
homeland-security | Department of Homeland Security; Homeland Security; DHS | 美国国土安全部
china-commerce-ministry | China's commerce ministry; Ministry of Commerce; MOFCOM | 商务部; 中国商务部
china-foreign-ministry | Chinese foreign ministry; China's foreign ministry | 中国外交部; 外交部
ndrc | National Development and Reform Commission; NDRC | 国家发展和改革委员会; 国家发改委; 发改委
cia | Central Intelligence Agency; CIA | 中央情报局; 中情局
nsa | National Security Agency; NSA | 美国国家安全局
hong-kong-government | Hong Kong government | 香港政府; 港府; 特区政府
`,
  ),
  ...readTable(
    'law-enforcement-body',
    `
fbi | FBI; Federal Bureau of Investigation | 联邦调查局
interpol | Interpol | 国际刑警组织
europol | Europol | 欧洲刑警组织
scotland-yard | Scotland Yard; Metropolitan Police | 苏格兰场
ministry-of-public-security | Ministry of Public Security | 公安部
`,
  ),
  ...readTable(
    'legislature',
    `
us-congress | US Congress; U.S. Congress; Congress; Capitol Hill | 美国国会; 国会山
us-senate | US Senate; U.S. Senate; Senate | 美国参议院
us-house | House of Representatives; US House | 美国众议院
uk-parliament | UK Parliament; British Parliament; House of Commons; Westminster | 英国议会; 英国下议院
house-of-lords | House of Lords | 英国上议院
european-parliament | European Parliament | 欧洲议会
national-peoples-congress | National People's Congress; NPC | 全国人民代表大会; 全国人大
bundestag | Bundestag | 德国联邦议院
knesset | Knesset | 以色列议会
duma | State Duma; Duma | 国家杜马
`,
  ),
  ...readTable(
    'court',
    `
us-supreme-court | Supreme Court; US Supreme Court; U.S. Supreme Court | 美国最高法院
supreme-peoples-court | Supreme People's Court | 最高人民法院; 最高法
international-criminal-court | International Criminal Court; ICC | 国际刑事法院
international-court-of-justice | International Court of Justice; ICJ | 国际法院
european-court-of-justice | European Court of Justice; ECJ | 欧洲法院
`,
  ),
  ...readTable(
    'regulator',
    `
ftc | Federal Trade Commission; FTC | 美国联邦贸易委员会
sec | Securities and Exchange Commission; SEC | 美国证券交易委员会; 美国证交会
fcc | Federal Communications Commission; FCC | 美国联邦通信委员会
fda | Food and Drug Administration; FDA | 美国食品药品监督管理局; 食药监局
epa | Environmental Protection Agency; EPA | 美国环境保护署
federal-reserve | Federal Reserve; the Fed; Fed | 美联储; 联准会
peoples-bank-of-china | People's Bank of China; PBOC | 中国人民银行; 央行; 人民银行
bank-of-england | Bank of England | 英国央行; 英格兰银行
ecb | European Central Bank; ECB | 欧洲央行; 欧洲中央银行
bank-of-japan | Bank of Japan | 日本央行
csrc | China Securities Regulatory Commission; CSRC | 中国证监会; 证监会; 中国证券监督管理委员会
samr | State Administration for Market Regulation; SAMR | 国家市场监督管理总局; 市场监管总局
cyberspace-administration-of-china | Cyberspace Administration of China; CAC | 国家互联网信息办公室; 国家网信办; 网信办
uk-cma | Competition and Markets Authority; CMA | 英国竞争与市场管理局
ofcom | Ofcom | 英国通信管理局
`,
  ),
  ...readTable(
    'military-body',
    `
pentagon | Pentagon; Department of Defense; US Department of Defense; U.S. Department of Defense; Defense Department | 五角大楼; 美国国防部
us-military | US military; U.S. military; American military; US Army; U.S. Army | 美军; 美国军方
us-navy | US Navy; U.S. Navy | 美国海军
chinese-military | Chinese military; People's Liberation Army; PLA; Chinese armed forces | 中国军方; 中国军队; 解放军; 中国人民解放军
russian-military | Russian military; Russian army; Russian forces | 俄军; 俄罗斯军方
ukrainian-military | Ukrainian military; Ukrainian army; Ukrainian forces | 乌军; 乌克兰军方
israeli-military | Israeli military; Israel Defense Forces; IDF | 以军; 以色列国防军
`,
  ),
  ...readTable(
    'international-body',
    `
united-nations | United Nations; UN; U.N. | 联合国
un-security-council | UN Security Council; U.N. Security Council; Security Council | 联合国安理会; 安理会
european-union | European Union; EU | 欧盟; 欧洲联盟
nato | NATO; North Atlantic Treaty Organization | 北约; 北大西洋公约组织
who | World Health Organization; WHO | 世界卫生组织; 世卫组织; 世卫
wto | World Trade Organization; WTO | 世界贸易组织; 世贸组织
imf | International Monetary Fund; IMF | 国际货币基金组织
world-bank | World Bank | 世界银行; 世行
opec | OPEC | 欧佩克; 石油输出国组织
asean | ASEAN | 东盟; 东南亚国家联盟
african-union | African Union | 非洲联盟; 非盟
iaea | International Atomic Energy Agency; IAEA | 国际原子能机构
oecd | OECD; Organisation for Economic Co-operation and Development | 经合组织
unesco | UNESCO | 联合国教科文组织
red-cross | Red Cross; International Committee of the Red Cross; ICRC | 红十字会; 红十字国际委员会
`,
  ),
  ...readTable(
    'political-party',
    `
republican-party | Republican Party; Republicans; GOP | 共和党
democratic-party | Democratic Party; Democrats | 民主党
labour-party | Labour Party; Labour | 英国工党; 工党
conservative-party | Conservative Party; Conservatives; Tories | 保守党
communist-party-of-china | Chinese Communist Party; Communist Party of China; CCP; CPC | 中国共产党; 中共
liberal-democrats | Liberal Democrats; Lib Dems | 自由民主党
kuomintang | Kuomintang; KMT | 国民党
dpp | Democratic Progressive Party; DPP | 民进党
likud | Likud | 利库德集团
bjp | Bharatiya Janata Party; BJP | 印度人民党
`,
  ),
  ...readTable(
    'armed-group',
    `
hamas | Hamas | 哈马斯
hezbollah | Hezbollah | 真主党
taliban | Taliban | 塔利班
islamic-state | Islamic State; ISIS; ISIL | 伊斯兰国
al-qaeda | al-Qaeda; Al Qaeda | 基地组织
houthis | Houthis; Houthi | 胡塞武装
`,
  ),
  ...readTable(
    'ngo',
    `
amnesty-international | Amnesty International; Amnesty | 国际特赦组织
human-rights-watch | Human Rights Watch; HRW | 人权观察
greenpeace | Greenpeace | 绿色和平组织; 绿色和平
transparency-international | Transparency International | 透明国际
`,
  ),
];
