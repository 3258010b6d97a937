/** Chinese words that give words or thoughts to somebody, with the act that each is. */
import type { Act } from '../../../model/claim.js';
import type { Sense } from '../attribution.js';

export interface CueWord {
  act: Act;
  sense: Sense;
}

type Entry = readonly [Act, Sense, string];

function table(entries: readonly Entry[]): ReadonlyMap<string, CueWord> {
  return new Map(
    entries.flatMap(([act, sense, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, { act, sense }] as const),
    ),
  );
}

/** Verbs that open what somebody says wherever they stand, also within a longer word: the reader of claims asks for these. */
const OPENING: readonly Entry[] = [
  [
    'states',
    'speech',
    `说 说道 称 表示 指出 强调 介绍 坦言 回应 解释 写道 补充 声明 表态 坚称 重申 告诉 透露
     宣布 说明 回答 答复 直言 笑称 提到 谈到 申明 反驳道 补充道 明言 断言 辩称 陈述 供述 作证
     转述 讲述 表明 告知`,
  ],
  ['reports', 'speech', `报道 报导 披露 曝光 爆料 刊文 援引 发现 显示 获悉 揭露 揭示 查明 记载 载明`],
  ['confirms', 'speech', `证实 确认 承认 坦承`],
  [
    'alleges',
    'speech',
    `指 指称 声称 宣称 指控 指责 控告 诬称 谎称 妄称 怀疑 检举 举报 控诉 起诉称 诉称 谣传
     盛传 风传 传出 爆出 揭发`,
  ],
  ['questions', 'speech', `质疑 存疑`],
  ['denies', 'speech', `否认 驳斥 反驳 澄清 辟谣 批驳 矢口否认 不承认`],
  ['callsFor', 'speech', `呼吁 要求 敦促 建议 提议 主张 促请 督促 请求 倡议 力主 责令 下令 命令 号召`],
  ['predicts', 'speech', `预计 预测 预期 预料 警告 估计 预言 料将 看好 预警 预判`],
  ['states', 'thought', '认为'],
];

export const OPENING_VERBS = table(OPENING);

/** Verbs, whole words. One that is not here is no cue. */
export const CUE_VERBS = table([
  ...OPENING,
  [
    'states',
    'speech',
    `感叹 感慨 总结 讲 道 叫 喊 喊道 问道 答道 自称 号称 谈及 提及 阐述 通报 通告 公告 发文
     发文称 发帖 留言 评论 评价 赞扬 称赞 批评 抨击 谴责 痛斥 讽刺 嘲讽 调侃 抱怨 描述 形容
     概括 明确 保证 承诺 感谢 祝贺 道歉 致歉 呼 辩解 申辩 交代 举例 自述 口述 转达 传达 讲话
     说过 称道 坚持`,
  ],
  ['reports', 'speech', `引述 报 刊登 刊发 转载 统计 测算 认定 载 列举 曝 了解 得知`],
  ['confirms', 'speech', `印证 核实 佐证`],
  ['alleges', 'speech', `扬言 据传 传 影射 暗示 归咎 污蔑 诬陷 疑`],
  ['questions', 'speech', `询问 问 追问 发问 质问 提问 反问`],
  ['denies', 'speech', `驳回 斥`],
  ['callsFor', 'speech', `恳请 提出 申请 劝 劝说 力挺 倡导 吁 促`],
  ['predicts', 'speech', `料 警示 威胁 誓言 发誓`],
  [
    'states',
    'thought',
    `觉得 相信 深信 坚信 以为 感到 感觉 知道 明白 理解 意识到 看来 判断 分析 推断 推测 猜测
     想 看 认定 视为 同意 赞同 反对 支持 担心 担忧 忧虑 害怕 记得 回忆 回忆说 发觉 考虑 决定
     打算 计划`,
  ],
  ['predicts', 'thought', `期待 期望 希望 盼望 但愿`],
  ['callsFor', 'attitude', `想要 希望 力争 寻求 有意 拟`],
]);

/** Verbs after which, at the end of a sentence, stands what was said before. */
export const CLOSING_VERBS: ReadonlySet<string> = new Set(
  '说 称 表示 指出 透露 报道 写道 坦言 强调 说道 道 介绍 补充 解释 回应 笑称 感叹 认为 告诉'.split(' '),
);

/** Before a source that the words are taken from. */
export const ACCORDING: ReadonlySet<string> = new Set('据 根据 按照 依据 按 援引 引述'.split(' '));
/** Behind the source of 据: what says that something follows. */
export const AFTER_ACCORDING =
  /^(?:报道|报导|消息|透露|称|介绍|披露|显示|统计|说法|数据|指出|表示|分析|估计|测算|获悉|了解|预测|公告|通报|通告|声明|证词|说|指控|指称)/;

/** Words that say that somebody says so, without saying who. */
export const HEARSAY = table([
  [
    'alleges',
    'speech',
    '据称 据传 据说 据报 据报道 网传 传闻 传言 盛传 涉嫌 疑似 被指 被控 被指控 被曝 据悉 据了解 据信 据透露 谣传 所谓 有传言称 有消息称 有报道称',
  ],
]);

/** Nouns of saying: what stands before 的 is what is said, or what follows a comma. */
export const CUE_NOUNS = table([
  ['alleges', 'speech', '指控 指责 指称 说法 传闻 传言 谣言 言论 质疑 控罪 罪名 猜测 嫌疑 控告 谣传'],
  ['reports', 'speech', '报道 消息 新闻 报告 调查'],
  ['states', 'speech', '声明 表态 观点 看法 意见 主张 回应 讲话 证词 承认'],
  ['callsFor', 'speech', '要求 呼吁 建议 提议 请求 提案'],
  ['predicts', 'speech', '预测 警告 预期 承诺 威胁'],
  ['denies', 'speech', '否认'],
]);

/** What was said before, as a noun: whoever denies it denies that. */
export const POINTERS =
  /^(?:了|过|这一|这项|这些|该|上述|相关|有关|此|其|该项|所谓的|任何|这种|此类|此前的|的|他们的|他的|她的|一切|全部|所有)*(?:指称|指控|指责|说法|报道|传闻|消息|传言|言论|质疑|控罪|罪名|关联|事实|此事|谣言)/;
