/** Relations of politics and force: who supports, bargains with, protests against or attacks whom. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const POLITICS = [
  {
    id: 'supports',
    label: { en: 'supports', zh: '支持' },
    inverse: { en: 'is supported by', zh: '受…支持' },
    domain: ACTOR,
    cues: {
      en: [
        'supports',
        'supported',
        'helps',
        'helped',
        'backs',
        'backed',
        'assists',
        'aids',
        'provides support to',
        'supported by',
        'helped by',
      ],
      zh: ['支持', '协助', '帮助', '援助', '向…提供支持', '提供技术支持', '受…支持'],
    },
  },
  {
    id: 'opposes',
    label: { en: 'opposes', zh: '反对' },
    inverse: { en: 'is opposed by', zh: '遭…反对' },
    domain: [...ACTOR, 'event'],
    cues: {
      en: ['opposes', 'opposed', 'objects to', 'rejects', 'rejected', 'votes against', 'opposed by', 'rejected by'],
      zh: ['反对', '抵制', '拒绝', '否决', '遭…反对'],
    },
  },
  {
    id: 'endorses',
    label: { en: 'endorses', zh: '为…背书' },
    inverse: { en: 'is endorsed by', zh: '获…背书' },
    parent: 'supports',
    domain: ACTOR,
    cues: {
      en: ['endorses', 'endorsed', 'votes for', 'voted for', 'endorsed by'],
      zh: ['背书', '力挺', '表态支持', '投票支持'],
    },
  },
  {
    id: 'allied-with',
    label: { en: 'is allied with', zh: '与…结盟' },
    symmetric: true,
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['allied with', 'ally of', 'alliance with', 'coalition with'],
      zh: ['结盟', '盟友', '联盟', '与…结盟'],
    },
  },
  {
    id: 'agrees-to',
    label: { en: 'is a party to', zh: '是…的缔约方' },
    inverse: { en: 'has the party', zh: '缔约方为' },
    domain: ACTOR,
    range: ['agreement'],
    cues: {
      en: [
        'agrees to',
        'agreed to',
        'signs',
        'signed',
        'party to',
        'truce between',
        'deal between',
        'agreement between',
      ],
      zh: ['达成', '签署', '同意', '缔结', '协议双方'],
    },
  },
  {
    id: 'breaks-agreement',
    label: { en: 'breaks', zh: '违反' },
    inverse: { en: 'is broken by', zh: '被…违反' },
    domain: ACTOR,
    range: ['law', 'agreement'],
    cues: {
      en: ['breaks', 'broke', 'violates', 'violated', 'breaches', 'breached', 'violation of', 'violated by'],
      zh: ['违反', '违背', '破坏', '撕毁', '违约'],
    },
  },
  {
    id: 'negotiates-with',
    label: { en: 'negotiates with', zh: '与…谈判' },
    symmetric: true,
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['negotiates with', 'negotiated with', 'talks with', 'bargains with', 'negotiations between'],
      zh: ['谈判', '与…谈判', '磋商', '协商'],
    },
  },
  {
    id: 'takes-part-in',
    label: { en: 'takes part in', zh: '参与' },
    inverse: { en: 'involves', zh: '涉及' },
    domain: ['person', 'group', 'organisation', 'industry', 'country'],
    range: ['event', 'agreement'],
    ftm: 'ProjectParticipant',
    cues: {
      en: ['takes part in', 'took part in', 'participates in', 'participated in', 'attends', 'attended', 'joins'],
      zh: ['参加', '参与', '出席', '加入'],
    },
  },
  {
    id: 'organises',
    label: { en: 'organises', zh: '组织' },
    inverse: { en: 'is organised by', zh: '由…组织' },
    domain: ACTOR,
    range: ['event'],
    ftm: 'LegalEntity:eventsOrganized',
    cues: {
      en: ['organises', 'organised', 'organizes', 'hosts', 'hosted', 'stages', 'organised by', 'hosted by'],
      zh: ['组织', '举办', '主办', '发起', '由…主办'],
    },
  },
  {
    id: 'involves',
    label: { en: 'involves', zh: '涉及' },
    inverse: { en: 'is involved in', zh: '卷入' },
    domain: ['event', 'agreement', 'document'],
    ftm: 'Event:involved',
    cues: {
      en: ['involves', 'involving', 'between', 'involved in'],
      zh: ['涉及', '牵涉', '卷入', '之间'],
    },
  },
  {
    id: 'protests-against',
    label: { en: 'protests against', zh: '抗议' },
    inverse: { en: 'is protested against by', zh: '遭…抗议' },
    parent: 'opposes',
    domain: ['person', 'group', 'organisation', 'event', 'country'],
    cues: {
      en: [
        'protests against',
        'protested against',
        'demonstrates against',
        'rally against',
        'strike against',
        'boycotts',
      ],
      zh: ['抗议', '示威反对', '罢工', '游行反对', '抵制'],
    },
  },
  {
    id: 'attacks',
    label: { en: 'attacks', zh: '攻击' },
    inverse: { en: 'is attacked by', zh: '遭…攻击' },
    domain: ACTOR,
    cues: {
      en: ['attacks', 'attacked', 'bombs', 'bombed', 'strikes', 'hacks', 'hacked', 'raids', 'attacked by', 'hacked by'],
      zh: ['攻击', '袭击', '轰炸', '空袭', '入侵', '遭…袭击'],
    },
  },
  {
    id: 'kills',
    label: { en: 'kills', zh: '杀害' },
    inverse: { en: 'is killed by', zh: '被…杀害' },
    domain: ['person', 'group', 'organisation', 'country', 'event'],
    range: ['person', 'group'],
    cues: {
      en: ['kills', 'killed', 'murders', 'murdered', 'assassinates', 'killed by', 'shot dead by'],
      zh: ['杀害', '打死', '杀死', '暗杀', '致死'],
    },
  },
  {
    id: 'spies-on',
    label: { en: 'spies on', zh: '监视' },
    inverse: { en: 'is spied on by', zh: '被…监视' },
    domain: ACTOR,
    cues: {
      en: ['spies on', 'spied on', 'wiretaps', 'surveils', 'espionage against', 'spied on by'],
      zh: ['监视', '窃听', '刺探', '间谍', '监听'],
    },
  },
  {
    id: 'controls-territory',
    label: { en: 'controls', zh: '控制' },
    inverse: { en: 'is controlled by', zh: '被…控制' },
    domain: ACTOR,
    range: ['place'],
    cues: {
      en: ['controls', 'controlled', 'occupies', 'occupied', 'seizes', 'captured', 'controlled by', 'occupied by'],
      zh: ['控制', '占领', '占据', '夺取', '攻占'],
    },
  },
  {
    id: 'directed-against',
    label: { en: 'is directed against', zh: '针对' },
    inverse: { en: 'is the target of', zh: '是…的目标' },
    domain: ['event', 'law', 'document'],
    cues: {
      en: ['directed against', 'campaign against', 'targets', 'aimed against', 'targeted by'],
      zh: ['针对', '矛头指向', '打击', '向…发难'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
