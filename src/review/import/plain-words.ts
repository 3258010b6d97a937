/**
 * Words that leave what the label of an edge says as firm as it is. What is neither here nor a word of the ontology may
 * weaken it. The reader's own lists serve as far as they hold without a sentence around them.
 */
import { KEEPS_FIRM } from '../../extract/factuality/chinese-governors.js';
import { ADJECTIVES_OF_EVENTS, ADVERBS, PREPOSITIONS } from '../../extract/factuality/english-harmless.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** They need a sentence: "unsuccessfully bought", "would otherwise own", "hotly disputed". */
const NOT_ALONE = new Set(
  words(`
  not nor unsuccessfully otherwise instead nearly almost barely apparently first-time until toward towards excluding except despite notwithstanding
  disputed controversial contested divisive criticised criticized unexpected surprise
`),
);

export const ENGLISH_PLAIN: ReadonlySet<string> = new Set(
  [
    ...ADVERBS,
    ...ADJECTIVES_OF_EVENTS,
    ...PREPOSITIONS,
    ...words(`
      a an the of in on at with from for as by to is are was were has have had do does did been owned s its their his her
      sole chief vice deputy prime managing executive general senior junior honorary acting assistant associate
      ultimate beneficial registered listed wholly
      board council committee team department division unit group staff crew cabinet
      holding holdings cfo coo cto cio vp svp evp secretary treasurer
      share shares stake stock equity interest capital percent pct percentage majority minority vote votes voting right rights
      position role job post office
      year years month months day days since until usd eur gbp cny rmb dollar dollars euro euros yuan bn mn
      relation relations relationship link links linked connection connected associated association edge tie ties
      knows know contact contacts type kind category generic professional social other
      co ex-officio inc ltd llc plc corp
      spouse wife husband brother sister mother father son daughter child children sibling parent law step
    `),
  ].filter((word) => !NOT_ALONE.has(word)),
);

/** Said, found, decided, meant or only begun: in a sentence they keep it firm, in front of a label nobody knows. */
const NEEDS_SENTENCE = new Set(
  words(`
  说 称 表示 报道 指出 写道 宣称 显示 记载 认定 裁定 判定 查明 发现 知道 得知 获悉 披露 透露 承认 宣布 决定 支持 起诉 起 来 去
  前往 赴 让 将 开始 启动 进行 展开 发动 提起 达成 签署 签订 根据 按照 依照 基于 因 因为 由于 鉴于 采取 使用 利用 涉及 后悔 庆祝
`),
);

/** Longest first, as they are looked for. */
export const CHINESE_PLAIN: readonly string[] = [
  ...[...KEEPS_FIRM].filter((word) => !NEEDS_SENTENCE.has(word)),
  ...words(`
    的 地 得 了 着 过 之 其 该 在 于 至 到 从 自 为 是 由 以 向 对 与 和 同 跟 给 等 所 者 人 方 名 位 家 个 年 月 日 号 次 届
    约 近 超 逾 共 各 前 原 现 曾 曾任 时任 现任 历任 兼任 副 总 首席 正 大 小 第一 第二 最大 主要 唯一 多数 少数 部分 全部 实际 最终
    直接 间接 共同 绝对 相对 全资 独资 法定 名下 董事 董事长 董事会 监事 监事会 理事 理事会 委员 委员会 秘书 秘书长 总裁 经理
    总经理 主席 主任 会长 院长 校长 部长 局长 行长 执行官 财务官 运营官 技术官 高管 员工 职员 雇员 成员 会员 顾问 教授 研究员
    股 股份 股权 股票 股东 持股人 法人 代表人 受益 受益人 所有 所有人 所有者 控制人 控股 控股人 出资人 投资人 投资者 创始人 合伙人
    公司 集团 企业 母公司 父公司 总公司 分公司 子公司 机构 组织 部门 银行 基金 项目 关系 关联 联系 连接 类型 职务 职位 角色
    元 美元 欧元 港元 人民币 亿 万 千 百 十 百分之 比例 额 金额
    父亲 母亲 儿子 女儿 兄弟 姐妹 哥哥 弟弟 姐姐 妹妹 亲属 家人 朋友 同事 同学 校友 老师 学生
  `),
].sort((a, b) => b.length - a.length);

/** Words of one type that may stand beside those of another: "holds shares", but no "candidate owner". */
export const BESIDE_ANY: ReadonlySet<string> = new Set(
  words('owned deputy vice share shares stock stake interest 的 在 于 由 与 向 对 是 为 受 之 股份 股票 股权 控股'),
);

/** Beside letters and numbers: what joins words. Any other sign, such as "?" or quotation marks, may weaken them. */
export const PLAIN_SIGNS = /^[\s_.,:;/|&()（）[\]<>{}、，；：·•+#@=→←↔—–\-…%％€$£¥]$/u;
