/** What a Chinese text says beside a sentence: hearsay, debunking, judgments undone, questions. None of it is stated. */
import { describe, expect, it } from 'vitest';
import { tooFirm } from './hedges.js';
import { read, said } from './read.js';

const line = (text: string, type: string) => said(text, 'zh').filter((claim) => claim.includes(` ${type} `));

describe('hearsay around a clause', () => {
  it.each([
    ['网曝百度资助哈马斯', 'baidu funds hamas | -:alleges'],
    ['曝谷歌起诉微软', 'google sues microsoft | -:alleges'],
    ['江湖传言腾讯资助哈马斯。', 'tencent funds hamas | -:alleges'],
    ['网友热议谷歌起诉微软。', 'google sues microsoft | -:alleges'],
    ['疑似腾讯收购京东。', 'tencent acquires jd | -:alleges'],
    ['有一种说法是华为收购小米。', 'huawei acquires xiaomi | -:alleges'],
    ['谣言称腾讯资助哈马斯。', 'tencent funds hamas | -:alleges'],
    ['网传：谷歌起诉微软', 'google sues microsoft | -:alleges'],
    ['消息人士：腾讯收购京东', 'tencent acquires jd | -:alleges'],
    ['腾讯资助哈马斯：外媒', 'tencent funds hamas | -:alleges'],
    ['谷歌起诉微软：港媒', 'google sues microsoft | -:alleges'],
    ['腾讯资助哈马斯：起诉书', 'tencent funds hamas | -:alleges'],
    ['华为收购小米，街坊邻居都这么说。', 'huawei acquires xiaomi | -:alleges'],
    ['腾讯收购京东，街头巷尾都在议论。', 'tencent acquires jd | -:alleges'],
    ['谷歌起诉微软，坊间早有耳闻。', 'google sues microsoft | -:alleges'],
    ['腾讯资助哈马斯，业内流传已久。', 'tencent funds hamas | -:alleges'],
    ['李彦宏杀害马云，这种说法在民间广为流传。', 'robin-li kills jack-ma | -:alleges'],
    ['华为收购中兴——圈内有此一说。', 'huawei acquires zte | -:alleges'],
    ['谷歌起诉微软——这是网上的说法。', 'google sues microsoft | -:alleges'],
    ['谷歌起诉微软，一份未署名的帖子如此写道。', 'google sues microsoft | -:alleges'],
    ['腾讯资助哈马斯（坊间传闻）。', 'tencent funds hamas | -:alleges'],
    ['华为收购小米，据说而已。', 'huawei acquires xiaomi | -:alleges'],
    ['腾讯资助哈马斯。坊间都这么传。', 'tencent funds hamas | -:alleges'],
    ['华为收购小米。据说如此。', 'huawei acquires xiaomi | -:alleges'],
  ])('%s', (text, claim) =>
    expect(said(text, 'zh').filter((one) => one.startsWith(claim.split(' |')[0] ?? ''))).toEqual([claim]),
  );
});

describe('debunking', () => {
  it.each([
    ['腾讯资助哈马斯的传言已被官方辟谣。', 'tencent funds hamas | -:denies'],
    ['谷歌起诉微软的传闻被证伪。', 'google sues microsoft | -:denies'],
    ['华为资助塔利班一说，遭法新社证伪。', 'huawei funds taliban | afp:denies'],
    ['路透社证伪了腾讯资助哈马斯的说法。', 'tencent funds hamas | reuters:denies'],
    ['腾讯资助哈马斯的指控遭《纽约时报》证伪。', 'tencent funds hamas | new-york-times:denies'],
    ['谷歌起诉微软，后经查证为假消息。', 'google sues microsoft | -:denies'],
    ['腾讯收购京东。这一消息后来被证实是谣言。', 'tencent acquires jd | -:denies'],
    ['谷歌起诉微软。官方随后辟谣。', 'google sues microsoft | -:denies'],
    ['华为收购小米的说法纯属无稽之谈。', 'huawei acquires xiaomi | not'],
    ['华为收购小米一说不攻自破。', 'huawei acquires xiaomi | not'],
    ['说百度资助塔利班，那是天大的笑话。', 'baidu funds taliban | not'],
    ['称阿里巴巴资助解放军，简直是无稽之谈。', 'alibaba funds chinese-military | not'],
    ['小米收购华为，纯属误传。', 'xiaomi acquires huawei | not'],
    ['腾讯资助哈马斯，事后证明是乌龙。', 'tencent funds hamas | not'],
    ['华为收购小米，这根本是天方夜谭。', 'huawei acquires xiaomi | not'],
    ['中兴资助哈马斯，这是竞争对手的抹黑。', 'zte funds hamas | not'],
    ['腾讯收购京东？假的！', 'tencent acquires jd | not'],
    ['【谣言】华为收购小米', 'huawei acquires xiaomi | not'],
    ['谣言：腾讯收购京东。真相：双方从未接触。', 'tencent acquires jd | not'],
    ['腾讯资助哈马斯。这是谣言。', 'tencent funds hamas | not'],
    ['腾讯资助哈马斯。以上内容均系捏造。', 'tencent funds hamas | not'],
  ])('%s', (text, claim) =>
    expect(said(text, 'zh').filter((one) => one.startsWith(claim.split(' |')[0] ?? ''))).toEqual([claim]),
  );
});

describe('a suspicion or a judgment that is gone', () => {
  it.each([
    ['马云曾被怀疑杀害李彦宏，后来洗清嫌疑。', 'jack-ma kills robin-li | -:denies'],
    ['百度一度被指资助哈马斯，法院最终还其清白。', 'baidu funds hamas | -:denies'],
    ['马云因杀害李彦宏被判有罪，二审改判无罪。', 'jack-ma kills robin-li | -:denies'],
    ['马云被控杀害李彦宏，后被宣告无罪。', 'jack-ma kills robin-li | -:denies'],
    ['马云被误认为杀害了李彦宏。', 'jack-ma kills robin-li | -:denies'],
    ['马云被冤枉杀害李彦宏。', 'jack-ma kills robin-li | -:denies'],
  ])('%s', (text, claim) => expect(line(text, claim.split(' ')[1] ?? '')).toEqual([claim]));
});

describe('what is only asked or doubted', () => {
  it.each([
    ['难道阿里巴巴资助解放军？', 'alibaba funds chinese-military | possible'],
    ['莫非华为收购小米？', 'huawei acquires xiaomi | possible'],
    ['会不会是腾讯资助哈马斯？', 'tencent funds hamas | possible'],
    ['阿里巴巴到底有没有资助解放军？', 'alibaba funds chinese-military | possible'],
    ['腾讯有没有收购京东，目前不得而知。', 'tencent acquires jd | possible'],
    ['会议周二举行。\n\n腾讯是否收购了京东？\n\n会后无人发言。', 'tencent acquires jd | possible'],
    ['华为收购小米，真假难辨。', 'huawei acquires xiaomi | possible'],
    ['谷歌起诉微软，目前未获官方证实。', 'google sues microsoft | possible'],
    ['华为收购小米（消息未经核实）。', 'huawei acquires xiaomi | possible'],
    ['未经证实的消息：谷歌起诉微软', 'google sues microsoft | possible'],
    ['谷歌起诉微软。真相如何，不得而知。', 'google sues microsoft | possible'],
    ['很难相信腾讯资助哈马斯。', 'tencent funds hamas | possible'],
    ['看来华为收购小米。', 'huawei acquires xiaomi | possible'],
    ['腾讯似乎收购了京东。', 'tencent acquires jd | possible'],
  ])('%s', (text, claim) => expect(line(text, claim.split(' ')[1] ?? '')).toEqual([claim]));
});

it('says nothing firm where the sentence is not understood', () => {
  const texts = [
    '阿里巴巴资助解放军，白宫备忘录如是说。',
    '公司强调从未资助哈马斯。',
    '李彦宏杀害马云的判决已被最高法院撤销。',
    '华为澄清绝无资助塔利班一事。',
    '并无谷歌起诉微软一事。',
    '谷歌起诉微软之说实为讹传。',
    '报道误称华为收购小米。',
    '谁也不信谷歌起诉微软。',
    '检方撤回了对马云杀害李彦宏的指控。',
  ];
  expect(tooFirm(texts, 'zh')).toEqual([]);
});

it.each([
  '腾讯资助哈马斯，坊间如此流传',
  '腾讯收购京东，街头巷尾都在议论',
  '网曝百度资助哈马斯',
  '谷歌起诉微软。官方随后辟谣',
])('its quote reaches the words that weaken it: %s', (text) => {
  const [claim] = read(`${text}。`, 'zh').claims;
  expect(claim?.evidence.quote).toContain(text);
});

describe('what stands beside it and says nothing of it', () => {
  it.each([
    ['腾讯收购京东：史上最大交易', 'tencent acquires jd'],
    ['快讯：腾讯收购京东', 'tencent acquires jd'],
    ['【财经】腾讯收购京东', 'tencent acquires jd'],
    ['腾讯收购京东，对此公司未予置评。', 'tencent acquires jd'],
    ['腾讯收购京东，百度则遭到抹黑。', 'tencent acquires jd'],
    ['腾讯收购京东。有网友称这是一笔好交易。', 'tencent acquires jd'],
    ['腾讯投资京东。谁是下一个？', 'tencent invests-in jd'],
    ['毫无疑问，腾讯收购了京东。', 'tencent acquires jd'],
    ['拥有传媒集团的腾讯收购京东。', 'tencent acquires jd'],
    ['马云杀害了李彦宏等无辜平民。', 'jack-ma kills robin-li'],
    ['特斯拉起诉Rivian，指控其窃取商业机密。', 'tesla sues rivian'],
    ['腾讯收购京东，公司对此予以否认。', 'tencent acquires jd'],
  ])('%s', (text, claim) => expect(said(text, 'zh')).toContain(claim));
});

it.each([
  ['王立曾资助哈马斯。', 'wang-li funds hamas'],
  ['王立却资助了哈马斯。', 'wang-li funds hamas'],
  ['王立恐资助哈马斯。', 'wang-li funds hamas | possible'],
])('an adverb is no part of a name: %s', (text, claim) => expect(said(text, 'zh')).toEqual([claim]));
