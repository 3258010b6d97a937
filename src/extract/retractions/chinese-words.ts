/** Chinese words for taking back what was said, for what was said, and for one's own paper. */

/** Verbs that take back what was said: "撤回其关于……的报道". */
export const TAKE_BACK = '撤回|收回|撤销|撤下|撤除|撤稿|更正|订正|勘误|纠正|修正|推翻|删除|下架|下线';
/** Of these, verbs for things as well as for words: only a published piece, or one's own words, are taken back by them. */
export const ALSO_OF_THINGS = /^(?:纠正|修正|推翻|删除|下架|下线|撤销|撤下|撤除)$/u;
/** What was said, as a noun after the words: "关于……的报道". */
export const SPOKEN =
  '报道|報道|报导|消息|稿件|新闻|文章|社论|评论文章|论文|研究|帖子|帖文|微博|推文|视频|节目|说法|指控|指称|指责|言论|言辞|声明|证词|证言|供词|口供|爆料|表态|结论|陈述|表述|通报|公告';
export const PUBLISHED =
  /^(?:报道|報道|报导|消息|稿件|新闻|文章|社论|评论文章|论文|研究|帖子|帖文|微博|推文|视频|节目)$/u;
export const ALLEGED = /^(?:指控|指称|指责|爆料)$/u;
/** Words between the verb and what was said. */
export const BETWEEN =
  /^(?:了|过|\d{4}年|\d{1,2}月|\d{1,2}日|上?周[一二三四五六日]|昨日|昨天|其|此前|之前|早前|先前|日前|前述|一篇|一则|一条|这篇|这则|该|自己|本报|有关|关于|涉及|对|针对|有|称|所谓的?|的)+/u;
/** Sorry for what was said. */
export const SORRY = '致歉|道歉|表示歉意|谢罪|认错|赔礼道歉|公开致歉|公开道歉';
/** What was said wrongly. */
export const MISSAID = '误报|误称|错误地?报道|误传|误写|误将|错误地?称|失实报道|不实报道';
/** One's own paper. */
export const OWN_OUTLET = '本报|本刊|本台|本社|本网|本站|本公众号|我报|我社|我刊|我台|我们|本编辑部';
export const OWN_PIECE = '本文|本稿|该稿|本篇报道|本报道|该文|文章|原文|标题|原标题';
/** It no longer holds. */
export const ONCE = '此前|早前|先前|之前|曾|原先|原|最初|初版|旧版|此前版本|早前版本|较早版本|误|错误地?';
/** A verb of saying. */
export const SAY = '报道称|报道说|报道了|报道|报导称|报导|刊文称|刊发|写道|写作|表示|称|说|指|写|刊登|误将';
/** It was wrong. */
export const WAS_WRONG =
  /(?:有误|失实|不实|不属实|错误|有错|不准确|不确|与事实不符|不符合事实|系误|为误|特此更正|现予更正|予以更正|特此致歉|深表歉意|谨此致歉|现更正|更正为|应为|实为)/u;
/** What follows says what is right. */
export const INSTEAD =
  /(?:实际上|事实上|其实|实则|实情是|正确的?(?:说法|表述)?(?:是|为|应为)|应(?:当)?为|实为|更正为|现更正为)/u;
/** "该报道", "这一说法": said before. */
export const POINTING = '(?:该|这一|这篇|这则|这条|此|上述|前述|有关|相关|其)(?:篇|则|条|项|份)?';
/** Before the verb: it has not happened. */
export const NOT = /(?:没有|未|并未|尚未|拒绝|拒不|不会|不愿|不|无意|从未|不予)$/u;
export const MAY =
  /(?:可能|或|或将|将|考虑|要求|敦促|呼吁|威胁|应|应当|应该|必须|须|促请|打算|计划|拟|准备|是否)(?:[^，。]{0,8})$/u;
/** A correction as a text of its own. */
export const NOTICE =
  '更正(?:启事|声明|说明|公告|通知|函)?|撤稿(?:声明|启事|说明|通知|公告)|撤回声明|(?:致歉|道歉)(?:声明|启事|公告|信)|澄清(?:声明|说明|公告|启事)|(?:勘误|订正)(?:启事|声明|说明)?';
/** Of these, those that say by themselves that what they speak of was one's own word. */
export const OWN_TO_CORRECT = /^(?:更正|撤稿|撤回|勘误|订正)/u;
/** "发布更正". */
export const ISSUE = '发布|刊登|刊发|刊出|登出|发出|发表|作出|做出|公布|进行';
