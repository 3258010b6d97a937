/** The countries of the world with their names and, for phrases such as "Chinese military", the words for what is theirs. */
import { readTable } from './entry.js';

export const COUNTRIES = readTable(
  'country',
  `
afghanistan | Afghanistan | 阿富汗
albania | Albania | 阿尔巴尼亚
algeria | Algeria | 阿尔及利亚
andorra | Andorra | 安道尔
angola | Angola | 安哥拉
antigua-and-barbuda | Antigua and Barbuda | 安提瓜和巴布达
argentina | Argentina | 阿根廷
armenia | Armenia | 亚美尼亚
australia | Australia | 澳大利亚; 澳洲
austria | Austria | 奥地利
azerbaijan | Azerbaijan | 阿塞拜疆
bahamas | Bahamas | 巴哈马
bahrain | Bahrain | 巴林
bangladesh | Bangladesh | 孟加拉国
barbados | Barbados | 巴巴多斯
belarus | Belarus | 白俄罗斯
belgium | Belgium | 比利时
belize | Belize | 伯利兹
benin | Benin | 贝宁
bhutan | Bhutan | 不丹
bolivia | Bolivia | 玻利维亚
bosnia | Bosnia and Herzegovina; Bosnia | 波黑
botswana | Botswana | 博茨瓦纳
brazil | Brazil | 巴西
brunei | Brunei | 文莱
bulgaria | Bulgaria | 保加利亚
burkina-faso | Burkina Faso | 布基纳法索
burundi | Burundi | 布隆迪
cambodia | Cambodia | 柬埔寨
cameroon | Cameroon | 喀麦隆
canada | Canada | 加拿大
cape-verde | Cape Verde; Cabo Verde | 佛得角
central-african-republic | Central African Republic | 中非共和国
chad | Republic of Chad | 乍得
chile | Chile | 智利
china | China; People's Republic of China; PRC | 中国; 中华人民共和国
colombia | Colombia | 哥伦比亚
comoros | Comoros | 科摩罗
congo | Democratic Republic of Congo; Congo; DRC | 刚果
costa-rica | Costa Rica | 哥斯达黎加
croatia | Croatia | 克罗地亚
cuba | Cuba | 古巴
cyprus | Cyprus | 塞浦路斯
czechia | Czechia; Czech Republic | 捷克
denmark | Denmark | 丹麦
djibouti | Djibouti | 吉布提
dominica | Commonwealth of Dominica | 多米尼克
dominican-republic | Dominican Republic | 多米尼加; 多米尼加共和国
east-timor | East Timor; Timor-Leste | 东帝汶
ecuador | Ecuador | 厄瓜多尔
egypt | Egypt | 埃及
el-salvador | El Salvador | 萨尔瓦多
equatorial-guinea | Equatorial Guinea | 赤道几内亚
eritrea | Eritrea | 厄立特里亚
estonia | Estonia | 爱沙尼亚
eswatini | Eswatini; Swaziland | 斯威士兰
ethiopia | Ethiopia | 埃塞俄比亚
fiji | Fiji | 斐济
finland | Finland | 芬兰
france | France | 法国
gabon | Gabon | 加蓬
gambia | Gambia | 冈比亚
georgia | Georgia | 格鲁吉亚
germany | Germany | 德国
ghana | Ghana | 加纳
greece | Greece | 希腊
grenada | Grenada | 格林纳达
guatemala | Guatemala | 危地马拉
guinea | Republic of Guinea | 几内亚
guinea-bissau | Guinea-Bissau | 几内亚比绍
guyana | Guyana | 圭亚那
haiti | Haiti | 海地
honduras | Honduras | 洪都拉斯
hungary | Hungary | 匈牙利
iceland | Iceland | 冰岛
india | India | 印度
indonesia | Indonesia | 印度尼西亚; 印尼
iran | Iran | 伊朗
iraq | Iraq | 伊拉克
ireland | Ireland | 爱尔兰
israel | Israel | 以色列
italy | Italy | 意大利
ivory-coast | Ivory Coast; Côte d'Ivoire | 科特迪瓦
jamaica | Jamaica | 牙买加
japan | Japan | 日本
jordan | Jordan | 约旦
kazakhstan | Kazakhstan | 哈萨克斯坦
kenya | Kenya | 肯尼亚
kiribati | Kiribati | 基里巴斯
kosovo | Kosovo | 科索沃
kuwait | Kuwait | 科威特
kyrgyzstan | Kyrgyzstan | 吉尔吉斯斯坦
laos | Laos | 老挝
latvia | Latvia | 拉脱维亚
lebanon | Lebanon | 黎巴嫩
lesotho | Lesotho | 莱索托
liberia | Liberia | 利比里亚
libya | Libya | 利比亚
liechtenstein | Liechtenstein | 列支敦士登
lithuania | Lithuania | 立陶宛
luxembourg | Luxembourg | 卢森堡
madagascar | Madagascar | 马达加斯加
malawi | Malawi | 马拉维
malaysia | Malaysia | 马来西亚
maldives | Maldives | 马尔代夫
mali | Mali | 马里
malta | Malta | 马耳他
marshall-islands | Marshall Islands | 马绍尔群岛
mauritania | Mauritania | 毛里塔尼亚
mauritius | Mauritius | 毛里求斯
mexico | Mexico | 墨西哥
micronesia | Micronesia | 密克罗尼西亚
moldova | Moldova | 摩尔多瓦
monaco | Monaco | 摩纳哥
mongolia | Mongolia | 蒙古
montenegro | Montenegro | 黑山
morocco | Morocco | 摩洛哥
mozambique | Mozambique | 莫桑比克
myanmar | Myanmar; Burma | 缅甸
namibia | Namibia | 纳米比亚
nauru | Nauru | 瑙鲁
nepal | Nepal | 尼泊尔
netherlands | Netherlands; Holland | 荷兰
new-zealand | New Zealand | 新西兰
nicaragua | Nicaragua | 尼加拉瓜
niger | Republic of Niger | 尼日尔
nigeria | Nigeria | 尼日利亚
north-korea | North Korea; DPRK | 朝鲜; 北韩
north-macedonia | North Macedonia; Macedonia | 北马其顿; 马其顿
norway | Norway | 挪威
oman | Oman | 阿曼
pakistan | Pakistan | 巴基斯坦
palau | Palau | 帕劳
palestine | Palestine | 巴勒斯坦
panama | Panama | 巴拿马
papua-new-guinea | Papua New Guinea | 巴布亚新几内亚
paraguay | Paraguay | 巴拉圭
peru | Peru | 秘鲁
philippines | Philippines | 菲律宾
poland | Poland | 波兰
portugal | Portugal | 葡萄牙
qatar | Qatar | 卡塔尔
republic-of-the-congo | Republic of the Congo; Congo-Brazzaville | 刚果共和国; 刚果（布）
romania | Romania | 罗马尼亚
russia | Russia; Russian Federation; Soviet Union | 俄罗斯; 俄国; 苏联
rwanda | Rwanda | 卢旺达
saint-kitts-and-nevis | Saint Kitts and Nevis | 圣基茨和尼维斯
saint-lucia | Saint Lucia | 圣卢西亚
saint-vincent | Saint Vincent and the Grenadines | 圣文森特和格林纳丁斯
samoa | Samoa | 萨摩亚
san-marino | San Marino | 圣马力诺
sao-tome-and-principe | São Tomé and Príncipe | 圣多美和普林西比
saudi-arabia | Saudi Arabia | 沙特阿拉伯; 沙特
senegal | Senegal | 塞内加尔
serbia | Serbia | 塞尔维亚
seychelles | Seychelles | 塞舌尔
sierra-leone | Sierra Leone | 塞拉利昂
singapore | Singapore | 新加坡
slovakia | Slovakia | 斯洛伐克
slovenia | Slovenia | 斯洛文尼亚
solomon-islands | Solomon Islands | 所罗门群岛
somalia | Somalia | 索马里
south-africa | South Africa | 南非
south-korea | South Korea; Republic of Korea | 韩国; 南韩
south-sudan | South Sudan | 南苏丹
spain | Spain | 西班牙
sri-lanka | Sri Lanka | 斯里兰卡
sudan | Sudan | 苏丹
suriname | Suriname | 苏里南
sweden | Sweden | 瑞典
switzerland | Switzerland | 瑞士
syria | Syria | 叙利亚
taiwan | Taiwan | 台湾
tajikistan | Tajikistan | 塔吉克斯坦
tanzania | Tanzania | 坦桑尼亚
thailand | Thailand | 泰国
togo | Togo | 多哥
tonga | Tonga | 汤加
trinidad-and-tobago | Trinidad and Tobago | 特立尼达和多巴哥
tunisia | Tunisia | 突尼斯
turkey | Turkey; Türkiye; Turkiye | 土耳其
turkmenistan | Turkmenistan | 土库曼斯坦
tuvalu | Tuvalu | 图瓦卢
uganda | Uganda | 乌干达
ukraine | Ukraine | 乌克兰
united-arab-emirates | United Arab Emirates; UAE | 阿联酋; 阿拉伯联合酋长国
united-kingdom | United Kingdom; UK; U.K.; Britain; Great Britain | 英国
united-states | United States; United States of America; US; U.S.; USA; U.S.A. | 美国
uruguay | Uruguay | 乌拉圭
uzbekistan | Uzbekistan | 乌兹别克斯坦
vanuatu | Vanuatu | 瓦努阿图
vatican-city | Vatican City | 梵蒂冈
venezuela | Venezuela | 委内瑞拉
vietnam | Vietnam | 越南
yemen | Yemen | 也门
zambia | Zambia | 赞比亚
zimbabwe | Zimbabwe | 津巴布韦
`,
);

/** Words for what belongs to a country, by the country's id; a hyphen stands for a space. */
export const DEMONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  `
afghanistan: Afghan
albania: Albanian
algeria: Algerian
andorra: Andorran
angola: Angolan
antigua-and-barbuda: Antiguan
argentina: Argentine Argentinian Argentinean
armenia: Armenian
australia: Australian
austria: Austrian
azerbaijan: Azerbaijani Azeri
bahamas: Bahamian
bahrain: Bahraini
bangladesh: Bangladeshi
barbados: Barbadian
belarus: Belarusian Belarussian
belgium: Belgian
belize: Belizean
benin: Beninese
bhutan: Bhutanese
bolivia: Bolivian
bosnia: Bosnian
botswana: Botswanan
brazil: Brazilian
brunei: Bruneian
bulgaria: Bulgarian
burkina-faso: Burkinabe
burundi: Burundian
cambodia: Cambodian
cameroon: Cameroonian
canada: Canadian
cape-verde: Cape-Verdean
chad: Chadian
chile: Chilean
china: Chinese
colombia: Colombian
comoros: Comorian
congo: Congolese
costa-rica: Costa-Rican
croatia: Croatian
cuba: Cuban
cyprus: Cypriot
czechia: Czech
denmark: Danish
djibouti: Djiboutian
dominican-republic: Dominican
east-timor: Timorese
ecuador: Ecuadorian Ecuadorean
egypt: Egyptian
el-salvador: Salvadoran
equatorial-guinea: Equatoguinean
eritrea: Eritrean
estonia: Estonian
eswatini: Swazi
ethiopia: Ethiopian
fiji: Fijian
finland: Finnish
france: French
gabon: Gabonese
gambia: Gambian
georgia: Georgian
germany: German
ghana: Ghanaian
greece: Greek
grenada: Grenadian
guatemala: Guatemalan
guinea: Guinean
guyana: Guyanese
haiti: Haitian
honduras: Honduran
hungary: Hungarian
iceland: Icelandic
india: Indian
indonesia: Indonesian
iran: Iranian
iraq: Iraqi
ireland: Irish
israel: Israeli
italy: Italian
ivory-coast: Ivorian
jamaica: Jamaican
japan: Japanese
jordan: Jordanian
kazakhstan: Kazakh Kazakhstani
kenya: Kenyan
kosovo: Kosovan
kuwait: Kuwaiti
kyrgyzstan: Kyrgyz
laos: Laotian Lao
latvia: Latvian
lebanon: Lebanese
lesotho: Basotho
liberia: Liberian
libya: Libyan
lithuania: Lithuanian
luxembourg: Luxembourgish
madagascar: Malagasy
malawi: Malawian
malaysia: Malaysian
maldives: Maldivian
mali: Malian
malta: Maltese
marshall-islands: Marshallese
mauritania: Mauritanian
mauritius: Mauritian
mexico: Mexican
micronesia: Micronesian
moldova: Moldovan
monaco: Monegasque
mongolia: Mongolian
montenegro: Montenegrin
morocco: Moroccan
mozambique: Mozambican
myanmar: Burmese
namibia: Namibian
nauru: Nauruan
nepal: Nepali Nepalese
netherlands: Dutch
new-zealand: Kiwi New-Zealand
nicaragua: Nicaraguan
niger: Nigerien
nigeria: Nigerian
north-korea: North-Korean
north-macedonia: Macedonian
norway: Norwegian
oman: Omani
pakistan: Pakistani
palau: Palauan
palestine: Palestinian
panama: Panamanian
papua-new-guinea: Papuan
paraguay: Paraguayan
peru: Peruvian
philippines: Philippine Filipino
poland: Polish
portugal: Portuguese
qatar: Qatari
romania: Romanian
russia: Russian Soviet
rwanda: Rwandan
samoa: Samoan
san-marino: Sammarinese
saudi-arabia: Saudi
senegal: Senegalese
serbia: Serbian
seychelles: Seychellois
sierra-leone: Sierra-Leonean
singapore: Singaporean
slovakia: Slovak Slovakian
slovenia: Slovenian Slovene
somalia: Somali
south-africa: South-African
south-korea: Korean South-Korean
south-sudan: South-Sudanese
spain: Spanish
sri-lanka: Sri-Lankan
sudan: Sudanese
suriname: Surinamese
sweden: Swedish
switzerland: Swiss
syria: Syrian
taiwan: Taiwanese
tajikistan: Tajik
tanzania: Tanzanian
thailand: Thai
togo: Togolese
tonga: Tongan
trinidad-and-tobago: Trinidadian
tunisia: Tunisian
turkey: Turkish
turkmenistan: Turkmen
tuvalu: Tuvaluan
uganda: Ugandan
ukraine: Ukrainian
united-arab-emirates: Emirati
united-kingdom: British English Scottish Welsh
united-states: American US U.S.
uruguay: Uruguayan
uzbekistan: Uzbek
vanuatu: Ni-Vanuatu
venezuela: Venezuelan
vietnam: Vietnamese
yemen: Yemeni
zambia: Zambian
zimbabwe: Zimbabwean
`
    .trim()
    .split('\n')
    .map((line) => line.split(': ') as [string, string]),
);

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(DEMONYMS).flatMap(([country, words]) =>
    words.split(' ').map((word) => [word.replace('-', ' '), country] as const),
  ),
);

/** English adjectives of nationality. */
export const NATIONALITIES: ReadonlySet<string> = new Set(BY_WORD.keys());

const BY_ID: ReadonlyMap<string, string> = new Map(COUNTRIES.map(({ id, names }) => [id, names.en ?? id]));

/** The country, by its English name, that an adjective of nationality stands for. */
export function countryOf(adjective: string): string | undefined {
  return BY_ID.get(BY_WORD.get(adjective) ?? '');
}
