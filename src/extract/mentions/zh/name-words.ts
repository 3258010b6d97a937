/** Chinese word lists for finding names, beside those of the rules. */

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Last words that make what stands before them an organisation; longest first when matched. */
export const ORGANISATION_ENDS = words(`
  公司 集团 银行 大学 学院 中学 小学 学校 医院 法院 检察院 委员会 协会 学会 研究会 研究院 研究所 联合会 基金会 商会 工会 俱乐部 联盟 联邦政府
  政府 议会 国会 使馆 大使馆 领事馆 电视台 电台 出版社 通讯社 日报社 报社 杂志社 剧院 剧团 交易所 证交所 公安局 管理局 总局 派出所 看守所 事务所
  管理处 办事处 办公室 办公厅 书记处 总公司 分公司 子公司 工厂 电影厂 制片厂 污水处理厂 球队 代表队 国家队 女队 男队 足球队 队 党委 市委 省委 县委
  军区 部队 舰队 党 局 厅 部 署 院 系 处 科 所 社 厂 店 行`);
/** A short end only counts behind a name, not behind any noun. */
export const SHORT_ENDS: ReadonlySet<string> = new Set(words('局 厅 部 署 院 系 处 科 所 社 厂 店 行 队 党'));
/** Last words of places. */
export const PLACE_ENDS = words(`
  省 市 县 区 州 镇 乡 村 街道 街 路 大道 大街 胡同 小区 花园 广场 公园 景区 风景区 保护区 开发区 新区 商圈 高速 大桥 桥 机场 车站 火车站 港 湾 海 湖 江 河 山 岛 半岛
  海峡 群岛 平原 高原 盆地 沙漠 地区 中心 大厦 酒店 宾馆 剧场 体育馆 体育场 博物馆 寺 庙 宫 塔 陵`);
/** Countries and regions by their one character, as in 中美. */
export const ONE_CHARACTER: ReadonlySet<string> = new Set([
  ...'中美日俄英法德意印韩朝台港澳欧亚非越泰菲澳加巴以伊叙乌苏蒙缅古埃',
]);
/** Words for several countries that are not their characters: "中东" is one place. */
export const NOT_SPLIT: ReadonlySet<string> = new Set(
  words('中东 中非共和国 东欧 西欧 北欧 南亚 东亚 中亚 北非 南非 印尼 古巴 加中 欧亚 亚非 中印半岛 中原 中欧'),
);
/** What a short name of an organisation may be without: its end. */
export const DROPPED_ENDS = words('有限责任公司 股份有限公司 有限公司 公司 集团 银行 控股 大学');
