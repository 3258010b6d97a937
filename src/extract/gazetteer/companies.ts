/** Companies, banks and exchanges that news names often. */
import { readTable } from './entry.js';

export const COMPANIES = [
  ...readTable(
    'company',
    `
alibaba | Alibaba; Alibaba Group | 阿里巴巴; 阿里; 阿里巴巴集团
ant-group | Ant Group | 蚂蚁集团; 蚂蚁金服
tencent | Tencent; Tencent Holdings | 腾讯; 腾讯控股
baidu | Baidu | 百度
bytedance | ByteDance | 字节跳动
huawei | Huawei; Huawei Technologies | 华为; 华为技术有限公司
xiaomi | Xiaomi | 小米; 小米集团
jd | JD.com | 京东; 京东集团
meituan | Meituan | 美团
pinduoduo | PDD; Pinduoduo; PDD Holdings | 拼多多
netease | NetEase | 网易
lenovo | Lenovo | 联想; 联想集团
byd | BYD | 比亚迪
catl | CATL | 宁德时代
smic | SMIC; Semiconductor Manufacturing International Corp | 中芯国际
zte | ZTE | 中兴通讯; 中兴
deepseek-company | DeepSeek | 深度求索
moonshot-ai | Moonshot AI | 月之暗面
zhipu | Zhipu AI; Zhipu | 智谱; 智谱AI
sinopec | Sinopec | 中国石化; 中石化
petrochina | PetroChina | 中国石油; 中石油
china-mobile | China Mobile | 中国移动
china-telecom | China Telecom | 中国电信
evergrande | Evergrande; China Evergrande | 恒大; 中国恒大
country-garden | Country Garden | 碧桂园
vanke | Vanke | 万科
tsmc | TSMC; Taiwan Semiconductor Manufacturing Company | 台积电
foxconn | Foxconn; Hon Hai | 富士康; 鸿海
samsung | Samsung; Samsung Electronics | 三星; 三星电子
sk-hynix | SK Hynix | SK海力士
lg | LG; LG Electronics | LG电子
hyundai | Hyundai; Hyundai Motor | 现代汽车
sony | Sony | 索尼
toyota | Toyota; Toyota Motor | 丰田; 丰田汽车
honda | Honda | 本田; 本田汽车
nissan | Nissan | 日产; 日产汽车
softbank | SoftBank; SoftBank Group | 软银; 软银集团
nintendo | Nintendo | 任天堂
apple | Apple; Apple Inc. | 苹果公司; 苹果
google | Google | 谷歌
alphabet | Alphabet; Alphabet Inc. | Alphabet
microsoft | Microsoft; Microsoft Corp. | 微软; 微软公司
amazon | Amazon; Amazon.com | 亚马逊
meta | Meta; Meta Platforms; Facebook Inc. | Meta; 元平台
nvidia | Nvidia; NVIDIA | 英伟达; 辉达
intel | Intel | 英特尔
amd | AMD; Advanced Micro Devices | 超威半导体; 超微
qualcomm | Qualcomm | 高通
broadcom | Broadcom | 博通
micron | Micron; Micron Technology | 美光; 美光科技
ibm | IBM | 国际商业机器公司
oracle | Oracle | 甲骨文
cisco | Cisco | 思科
tesla | Tesla; Tesla Motors | 特斯拉
spacex | SpaceX | SpaceX; 太空探索技术公司
openai | OpenAI | OpenAI; 开放人工智能公司
anthropic | Anthropic | Anthropic
xai | xAI | xAI
mistral-ai | Mistral AI; Mistral | Mistral AI
hugging-face | Hugging Face | Hugging Face
netflix | Netflix | 奈飞; 网飞
disney | Disney; Walt Disney | 迪士尼; 迪士尼公司
uber | Uber | 优步
airbnb | Airbnb | 爱彼迎
boeing | Boeing | 波音; 波音公司
airbus | Airbus | 空客; 空中客车
lockheed-martin | Lockheed Martin | 洛克希德·马丁
general-motors | General Motors; GM | 通用汽车
ford | Ford; Ford Motor | 福特; 福特汽车
general-electric | General Electric; GE | 通用电气
exxonmobil | ExxonMobil; Exxon Mobil; Exxon | 埃克森美孚
chevron | Chevron | 雪佛龙
bp | BP | 英国石油
shell | Shell; Royal Dutch Shell | 壳牌
totalenergies | TotalEnergies | 道达尔能源
gazprom | Gazprom | 俄罗斯天然气工业股份公司; 俄气
rosneft | Rosneft | 俄罗斯石油公司
saudi-aramco | Saudi Aramco; Aramco | 沙特阿美
volkswagen | Volkswagen; VW | 大众汽车; 大众集团
bmw | BMW | 宝马
mercedes-benz | Mercedes-Benz; Mercedes | 梅赛德斯-奔驰; 奔驰
siemens | Siemens | 西门子
sap | SAP | 思爱普
asml | ASML | 阿斯麦
arm | Arm Holdings | 安谋
ericsson | Ericsson | 爱立信
nokia | Nokia | 诺基亚
nestle | Nestlé; Nestle | 雀巢
unilever | Unilever | 联合利华
pfizer | Pfizer | 辉瑞
moderna | Moderna | 莫德纳
astrazeneca | AstraZeneca | 阿斯利康
johnson-and-johnson | Johnson & Johnson; J&J | 强生
novartis | Novartis | 诺华
roche | Roche | 罗氏
bayer | Bayer | 拜耳
novo-nordisk | Novo Nordisk | 诺和诺德
eli-lilly | Eli Lilly | 礼来
walmart | Walmart; Wal-Mart | 沃尔玛
starbucks | Starbucks | 星巴克
mcdonalds | McDonald's | 麦当劳
coca-cola | Coca-Cola | 可口可乐
nike | Nike | 耐克
twitter | Twitter | 推特
reddit | Reddit | Reddit
palantir | Palantir | Palantir
fosun | Fosun | 复星; 复星集团
wanda | Wanda; Dalian Wanda | 万达; 万达集团
hna | HNA; HNA Group | 海航; 海航集团
`,
  ),
  ...readTable(
    'bank',
    `
goldman-sachs | Goldman Sachs | 高盛; 高盛集团
morgan-stanley | Morgan Stanley | 摩根士丹利; 大摩
jpmorgan | JPMorgan; JPMorgan Chase; J.P. Morgan; JP Morgan | 摩根大通; 小摩
citigroup | Citigroup; Citi; Citibank | 花旗; 花旗集团; 花旗银行
bank-of-america | Bank of America | 美国银行
wells-fargo | Wells Fargo | 富国银行
hsbc | HSBC | 汇丰; 汇丰银行; 汇丰控股
barclays | Barclays | 巴克莱; 巴克莱银行
ubs | UBS | 瑞银; 瑞银集团
credit-suisse | Credit Suisse | 瑞信; 瑞士信贷
deutsche-bank | Deutsche Bank | 德意志银行
bnp-paribas | BNP Paribas | 法国巴黎银行
icbc | ICBC; Industrial and Commercial Bank of China | 工商银行; 中国工商银行; 工行
china-construction-bank | China Construction Bank; CCB | 建设银行; 中国建设银行; 建行
bank-of-china | Bank of China | 中国银行; 中行
agricultural-bank-of-china | Agricultural Bank of China | 农业银行; 中国农业银行; 农行
china-merchants-bank | China Merchants Bank | 招商银行; 招行
`,
  ),
  ...readTable(
    'exchange',
    `
nyse | New York Stock Exchange; NYSE | 纽约证券交易所; 纽交所
nasdaq | Nasdaq; NASDAQ | 纳斯达克
london-stock-exchange | London Stock Exchange; LSE | 伦敦证券交易所; 伦交所
hkex | Hong Kong Stock Exchange; HKEX | 香港交易所; 港交所; 香港联交所
shanghai-stock-exchange | Shanghai Stock Exchange | 上海证券交易所; 上交所
shenzhen-stock-exchange | Shenzhen Stock Exchange | 深圳证券交易所; 深交所
beijing-stock-exchange | Beijing Stock Exchange | 北京证券交易所; 北交所
tokyo-stock-exchange | Tokyo Stock Exchange | 东京证券交易所; 东交所
`,
  ),
];
