/** Cities and regions that news names often; capitals that stand for their governments are in public-bodies.ts. */
import { readTable } from './entry.js';

export const PLACES = [
  ...readTable(
    'city',
    `
london | London | 伦敦
paris | Paris | 巴黎
berlin | Berlin | 柏林
new-york | New York; New York City | 纽约
los-angeles | Los Angeles | 洛杉矶
san-francisco | San Francisco | 旧金山
chicago | Chicago | 芝加哥
boston | Boston | 波士顿
seattle | Seattle | 西雅图
houston | Houston | 休斯敦
shanghai | Shanghai | 上海
shenzhen | Shenzhen | 深圳
guangzhou | Guangzhou | 广州
hangzhou | Hangzhou | 杭州
chengdu | Chengdu | 成都
wuhan | Wuhan | 武汉
nanjing | Nanjing | 南京
tianjin | Tianjin | 天津
chongqing | Chongqing | 重庆
suzhou | Suzhou | 苏州
xian | Xi'an | 西安
taipei | Taipei | 台北
seoul | Seoul | 首尔
mumbai | Mumbai | 孟买
new-delhi | New Delhi; Delhi | 新德里
sydney | Sydney | 悉尼
toronto | Toronto | 多伦多
vancouver | Vancouver | 温哥华
dubai | Dubai | 迪拜
geneva | Geneva | 日内瓦
vienna | Vienna | 维也纳
rome | Rome | 罗马
madrid | Madrid | 马德里
munich | Munich | 慕尼黑
frankfurt | Frankfurt | 法兰克福
amsterdam | Amsterdam | 阿姆斯特丹
stockholm | Stockholm | 斯德哥尔摩
warsaw | Warsaw | 华沙
istanbul | Istanbul | 伊斯坦布尔
cairo | Cairo | 开罗
nairobi | Nairobi | 内罗毕
jerusalem | Jerusalem | 耶路撒冷
`,
  ),
  ...readTable(
    'region',
    `
california | California | 加利福尼亚; 加州
texas | Texas | 得克萨斯; 得州
florida | Florida | 佛罗里达; 佛州
hong-kong | Hong Kong | 香港
macau | Macau; Macao | 澳门
tibet | Tibet | 西藏
xinjiang | Xinjiang | 新疆
gaza | Gaza; Gaza Strip | 加沙
west-bank | West Bank | 约旦河西岸
crimea | Crimea | 克里米亚
scotland | Scotland | 苏格兰
wales | Wales | 威尔士
england | England | 英格兰
catalonia | Catalonia | 加泰罗尼亚
europe | Europe | 欧洲
asia | Asia | 亚洲
africa | Africa | 非洲
middle-east | Middle East | 中东
latin-america | Latin America | 拉丁美洲
south-china-sea | South China Sea | 南海; 南中国海
`,
  ),
];
