/** Claims in every wording that keeps them from being stated: alleged, denied, called for, supposed. */
import { standing, UNKNOWN_SOURCES } from '../../src/model/standing.js';
import { read } from './read.js';

export const NAMES = [
  'Google',
  'Meta',
  'Norvane Energy',
  'the European Union',
  'Shell',
  'Jane Doe',
  'Reuters',
  'two officials',
];
export const VERBS = ['acquired', 'sued', 'supports', 'fined', 'met', 'bombed', 'works with', 'invested in'];
export const HEDGES = [
  (claim: string) => `Reuters reported a memo which alleges that ${claim}.`,
  (claim: string) => `Allegedly, ${claim}.`,
  (claim: string) => `An anonymous blog claims that ${claim}.`,
  (claim: string) => `Critics accused the firm and alleged ${claim}.`,
  (claim: string) => `It is alleged that ${claim}.`,
  (claim: string) => `There were allegations that ${claim}.`,
  (claim: string) => `Lawmakers demanded that ${claim}.`,
  (claim: string) => `If ${claim}, shares may fall.`,
  (claim: string) => `Unless ${claim}, the vote goes ahead.`,
  (claim: string) => `Assuming ${claim}, the deal is dead.`,
  (claim: string) => `Shares may fall if ${claim}.`,
  (claim: string) => `It is unclear whether ${claim}.`,
  (claim: string) => `Nobody has shown that ${claim}.`,
  (claim: string) => `A court will decide whether ${claim}.`,
  (claim: string) => `He feared that ${claim}.`,
  (claim: string) => `The company denied that ${claim}.`,
  (claim: string) => `Officials questioned whether ${claim}.`,
  (claim: string) => `${claim}, or so it is whispered.`,
  (claim: string) => `${claim}, if the indictment holds.`,
  (claim: string) => `${claim}, a charge that was never proven.`,
  (claim: string) => `${claim}, insiders whisper.`,
  (claim: string) => `${claim}, at least on paper.`,
  (claim: string) => `${claim}, by his own reckoning.`,
  (claim: string) => `It is by no means certain that ${claim}.`,
  (claim: string) => `It is not obvious that ${claim}.`,
  (claim: string) => `The worry is that ${claim}.`,
  (claim: string) => `The idea that ${claim} is nonsense, she said.`,
  (claim: string) => `There is no truth to the rumour that ${claim}.`,
  (claim: string) => `The lawyer claimed in a letter later withdrawn that ${claim}.`,
  (claim: string) => `The auditors found no proof that ${claim}.`,
];
export const CHINESE_HEDGES = [
  (claim: string) => `据称${claim}。`,
  (claim: string) => `一份备忘录指称${claim}。`,
  (claim: string) => `有传言称${claim}。`,
  (claim: string) => `该公司否认${claim}。`,
  (claim: string) => `议员要求${claim}。`,
  (claim: string) => `如果${claim}，股价可能下跌。`,
  (claim: string) => `除非${claim}，否则谈判将破裂。`,
  (claim: string) => `没有证据表明${claim}。`,
  (claim: string) => `外界担心${claim}。`,
  (claim: string) => `目前尚不清楚${claim}与否。`,
  (claim: string) => `警方不确定${claim}。`,
  (claim: string) => `${claim}一事有待证实。`,
  (claim: string) => `网曝${claim}。`,
  (claim: string) => `朋友圈疯传${claim}。`,
  (claim: string) => `疑似${claim}。`,
  (claim: string) => `传${claim}`,
  (claim: string) => `说${claim}，那是天方夜谭。`,
  (claim: string) => `所谓${claim}，不过是谣言。`,
  (claim: string) => `${claim}：外媒`,
  (claim: string) => `${claim}：知情人士`,
  (claim: string) => `${claim}，坊间如此流传。`,
  (claim: string) => `${claim}，街坊邻居都这么说。`,
  (claim: string) => `${claim}——有人这样讲。`,
  (claim: string) => `${claim}（网传）。`,
  (claim: string) => `${claim}的说法已被辟谣。`,
  (claim: string) => `${claim}的传闻被证伪。`,
  (claim: string) => `${claim}一说，遭路透社证伪。`,
  (claim: string) => `${claim}之说实为讹传。`,
  (claim: string) => `${claim}，纯属捏造。`,
  (claim: string) => `${claim}，真假难辨。`,
  (claim: string) => `${claim}，目前未获证实。`,
  (claim: string) => `${claim}。据说如此。`,
  (claim: string) => `${claim}。这一消息后来被证实是谣言。`,
  (claim: string) => `谣言：${claim}`,
  (claim: string) => `难道${claim}？`,
  (claim: string) => `莫非${claim}？`,
  (claim: string) => `会不会是${claim}？`,
  (claim: string) => `${claim}？`,
  (claim: string) => `很难相信${claim}。`,
];

const CHINESE_NAMES = ['谷歌', '华为', '欧盟', '云桥科技公司', '微软', '小米', '海蓝银行'];
const CHINESE_VERBS = ['收购', '起诉', '支持', '制裁'];

/** Every name as subject and as object of every verb, or of every other verb with the name after it. */
function sentences(names: string[], verbs: string[], space: string, all: boolean): string[] {
  return names.flatMap((a, i) =>
    verbs.flatMap((verb, j) =>
      names
        .filter((_, k) => all || ((i + j) % 2 === 0 && k === (i + j + 1) % names.length))
        .map((b) => [a, verb, b].join(space)),
    ),
  );
}

export const claimsIn = (language: 'en' | 'zh', all = false): string[] =>
  language === 'en' ? sentences(NAMES, VERBS, ' ', all) : sentences(CHINESE_NAMES, CHINESE_VERBS, '', all);

/** The texts of which a claim would come out as stated or reported once it is accepted, but for what only names a topic. */
export function tooFirm(texts: string[], language: string): string[] {
  return texts.filter((text) =>
    read(text, language).claims.some(
      (claim) =>
        !['accuses', 'about', 'reports-on', 'issues'].includes(claim.type) &&
        ['stated', 'reported'].includes(
          standing([{ ...claim, review: 'accepted', document: 'story', id: 'c' }], UNKNOWN_SOURCES),
        ),
    ),
  );
}
