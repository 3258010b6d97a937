/**
 * What Chinese words do to the event after them in the same clause, and what follows an event and takes it back. Whole
 * words: they are held against the tagger's words, so that 联想 does not want anything.
 */
import { type Effect, effectsOf } from './level.js';

/** Before the event. */
export const BEFORE = effectsOf({
  not: '别 勿 莫 不要 切勿 没 无权 绝不 绝未 并非 尚无 没法 不让 不同意 不准 不许 阻止 禁止 叫停 防止 阻挠 拒绝 放弃 未能 没能 没有 未 并未 从未 未曾 尚未 避免 停止 终止 取消 否决 驳回 无法 不能 不会 不愿 不肯 不再 无意 无力 免于 排除 撤回 撤销 中止 搁置',
  possible:
    '哪怕 万一 倘使 设使 就算 纵使 纵然 未必 说不定 十有八九 没准 兴许 何尝 期待 期盼 酝酿 押注 原打算 本打算 可以 可 能 有权 获准 值得 宜 几近 几乎 近乎 差一步 差一点 差点儿 冤枉 被冤枉 误认为 误以为 被误认为 假装 佯装 要不是 若非 若不是 假若 假使 如若 即使 哪怕 威胁 扬言 打算 计划 准备 试图 企图 尝试 考虑 有意 希望 想 想要 拟 欲 意图 谋求 寻求 争取 洽谈 商谈 磋商 谈判 提议 提出 愿 愿意 承诺 誓言 同意 允许 批准 授权 能够 可能 或 或许 或将 也许 恐 恐将 恐怕 据信 担心 担忧 害怕 怀疑 猜测 预计 预料 预测 有望 即将 若 如果 假如 倘若 一旦 除非 是否 能否 会否 可否 幻想 梦想 险些 差点 本想 曾想 曾考虑 曾计划 曾试图 筹划 密谋 策划 支持 反对 赞成',
  proposed: '恳求 央求 吁请 哀求 催促 要求 敦促 呼吁 命令 责令 下令 建议 主张 督促 促请 恳请 请求 应 应当 应该 必须 须',
  alleged:
    '一口咬定 咬定 所谓 热议 议论 谈论 揣测 转发 炒作 冒充 假冒 自称 自封 号称 诬告 诬陷 诬指 误指 妄指 污蔑 遭诬告 被诬告 指责 指控 控告 谴责 涉嫌 被控 被指 被指控 疑似 疑 据称 据传 传 网传 传闻 传言 传出 疑因 声称 妄称 谎称 流传 盛传 谣传 疯传 相传 爆料 爆料称',
});

/**
 * Verbs before the event that leave it as firm as it is: it is done, begun, paid for, or somebody went to do it. After a
 * verb that is on no list an event is only possible.
 */
export const KEEPS_FIRM = new Set(
  `完成 宣布 成功 开始 启动 继续 持续 进行 实施 展开 开展 发动 提起 联合 共同 通过 斥资 出资 投资 耗资 花费 花 用 使用
  利用 参与 协助 证实 确认 承认 披露 透露 发现 知道 得知 获悉 后悔 庆祝 来 去 前往 到 赴 抵达 有 是 为 位于 设 设在 率
  率领 派 派出 派遣 采取 借 依法 领导 主导 牵头 获 获得 得以 遭 遭到 受 受到 被 经 经由 由 让 向 对 以 于 在 从 自 随
  随后 接着 转而 公开 联手 携手 合作 签署 签订 达成 正式 全资 出任 担任 就任 当选 成为 作为 连续 起 起诉 决定 说 称
  表示 报道 指出 写道 宣称 显示 记载 认定 裁定 判定 查明 存在 涉及 出手 出兵 动用 调动 购得 斥 耗 筹集 借助 坚持 会同
  根据 按照 依照 基于 因 因为 由于 鉴于 支持 长期 一直 曾 已 已经 正在 连同 并 把 将 给 与 和 同 跟 比 超过 达 达到`
    .trim()
    .split(/\s+/),
);

/** After the event, to the end of its sentence. */
export const AFTER: readonly (readonly [RegExp, Effect])[] = [
  [/^[^，。；]{0,6}(意向书|意向协议|框架协议|谅解备忘录|意向金)/u, 'possible'],
  [/^[^。；]{0,12}(证据不足|查无实据|缺乏证据|存疑|无从证实)/u, 'possible'],
  [
    /^[^。；]{0,10}的?(?:协议|交易|计划|提议|合同|方案|提案)?(从未|未曾|未能|没有|并未|尚未)(?:签署|达成|完成|实现|生效|落实|通过|成功)/u,
    'not',
  ],
  [/^[^。；]{0,8}，?(?:不过|只|仅仅?)是[^。；]{0,8}(玩笑|笑话|谣言|恶作剧|误会|炒作)/u, 'not'],
  [/^[^。；]{0,40}?((?:如果|若|假如|倘若|要是|假设)[^。；]{0,40}?(?:的话|为真|属实|可信|无误|没错))/u, 'possible'],
  [/^[^，。；]{0,12}(失败|未果|无果|不了了之|告吹|落空|泡汤|流产|未遂|作罢)/u, 'not'],
  [
    /^[^。；]{0,14}(不实|不属实|并不存在|系谣言|是谣言|为谣言|属谣言|纯属虚构|纯属捏造|子虚乌有|是假的|系伪造|没有根据|毫无根据)/u,
    'not',
  ],
  [/^[^，。；]{0,8}(的罪名不成立|罪名不成立|不成立|的说法被推翻)/u, 'not'],
  [/^[^，。；]{0,12}((?:遭到?|受到|被)(?:否决|阻止|叫停|拒绝|驳回|反对|质疑))/u, 'possible'],
  [/^[^，。；]{0,12}(搁浅|受阻|被叫停|被否决|被阻止|被驳回|遭否决|遭阻止|遇阻)/u, 'possible'],
  [/^[^。；]{0,10}(的传闻|的传言|的谣言|的指控|的猜测|的嫌疑|之嫌)/u, 'alleged'],
  // "就收购进行谈判": what is only talked, voted or asked about
  [
    /^[^，。；并后]{0,6}(?:进行|展开|开展|举行|启动|恢复|重启|开始|继续|陷入)[^，。；]{0,6}(谈判|磋商|洽谈|商谈|协商|会谈|讨论|接触|沟通|对话|研究|论证|评估|调查|审查|表决|投票)/u,
    'possible',
  ],
  [
    /^[^，。；]{0,12}(与否|还是没有|尚不清楚|尚不明朗|尚不得而知|尚待(?:确认|证实|核实)|有待(?:确认|证实|核实))/u,
    'possible',
  ],
  [
    /^[^。；]{0,10}(的计划|的提议|的可能|的时机|的权利|的资格|的条件|的理由|的动机|的能力|的机会|的意向|的打算|就好了|该多好)/u,
    'possible',
  ],
];

/** Before the event, anywhere in its sentence: what is told is made up, and nobody knows whether it is so. */
export const OPENINGS: readonly (readonly [RegExp, Effect])[] = [
  [/(要不是|若不是|若非|假如|假若|假使|倘若|如果|如若|设想|试想)/u, 'possible'],
  [/(演练|演习|推演|模拟|沙盘|剧情|想象|设想)(中|里)/u, 'possible'],
  [
    /(平行世界|平行宇宙|平行时空|另一个世界|小品|相声|短剧|伪造视频|小说|电影|电视剧|剧集|剧本|游戏|动画|漫画|童话|梦|段子|恶搞视频)(里面?|中|里头)/u,
    'possible',
  ],
  [
    /(不清楚|不明朗|不明确|不确定|不得而知|无从得知|无法(?:确认|证实|核实|判断)|未(?:能|获|经)?(?:确认|证实|核实)|有待(?:确认|证实|核实)|不知道?|难以判断)/u,
    'possible',
  ],
];

/** Words after which somebody else acts, or is kept from acting: what is named between them and the event does it. */
export const HANDS_OVER = new Set(
  '证伪 驳倒 揭穿 戳穿 热议 议论 谈论 揣测 疯传 转发 炒作 阻止 禁止 叫停 防止 阻挠 不让 恳求 央求 吁请 哀求 催促 要求 敦促 呼吁 命令 责令 下令 建议 督促 促请 请求 允许 批准 授权 指责 指控 控告 谴责 怀疑 担心 担忧 迫使 促使 让 令 使 帮助 协助 批评 抨击 赞扬 称赞 表扬 讽刺 支持 反对'.split(
    ' ',
  ),
);

/** Words that weaken what follows only as this part of speech: 将 "will" is an adverb, 就 "on" a preposition. */
export const BY_TAG: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['将 d', 'possible'],
  ['会 v', 'possible'],
  ['要 v', 'possible'],
  ['就 p', 'possible'],
]);

/** A verb of saying that ends its clause: what follows is somebody's words, also where nobody is found who says them. */
export const SAYING_BEFORE =
  /(?:写明|载明|列明|讲明|标明|记载|显示|描述|所述|统计|介绍|记录|称|说|表示|透露|指出|声称|宣称|认为|写道|披露|坚称|爆料|传出|爆出|盛传|指)[，：:,]/u;
