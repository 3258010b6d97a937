/** Relations of speech: who publishes, reports, accuses, praises or meets whom, and what a text is about. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const SPEECH = [
  {
    id: 'issues',
    label: { en: 'issues', zh: '发布文件' },
    inverse: { en: 'is issued by', zh: '由…出具' },
    domain: ACTOR,
    range: ['document', 'law', 'event'],
    cues: {
      en: [
        'issues',
        'issued',
        'publishes',
        'published',
        'puts out',
        'sends',
        "'s memo",
        "'s statement",
        'statement by',
        'memo by',
        'issued by',
      ],
      zh: ['发布', '发出', '发表', '出具', '印发', '公布', '由…发布'],
    },
  },
  {
    id: 'authored-by',
    label: { en: 'was written by', zh: '由…撰写' },
    inverse: { en: 'wrote', zh: '撰写' },
    domain: ['document', 'law'],
    range: ACTOR,
    schemaOrg: 'author',
    cues: {
      en: ['written by', 'authored by', 'author of', 'drafted by', 'wrote'],
      zh: ['撰写', '作者', '起草', '执笔', '由…撰写'],
    },
  },
  {
    id: 'reports-on',
    label: { en: 'reports on', zh: '报道' },
    inverse: { en: 'is reported on by', zh: '被…报道' },
    domain: ['organisation', 'person', 'document', 'group'],
    cues: {
      en: ['reports on', 'reported on', 'covers', 'covered', 'reveals', 'revealed', 'reported by', 'revealed by'],
      zh: ['报道', '披露', '曝光', '爆料'],
    },
  },
  {
    id: 'about',
    label: { en: 'is about', zh: '关于' },
    inverse: { en: 'is the matter of', zh: '是…的主题' },
    domain: ['document', 'law', 'agreement', 'event', 'measure', 'concept'],
    ftm: 'Documentation',
    schemaOrg: 'about',
    cues: {
      en: ['about', 'concerning', 'regarding', 'on the subject of', 'deals with'],
      zh: ['关于', '有关', '涉及', '围绕'],
    },
  },
  {
    id: 'cites',
    label: { en: 'cites', zh: '援引' },
    inverse: { en: 'is cited by', zh: '被…援引' },
    domain: ['person', 'group', 'organisation', 'document', 'industry'],
    schemaOrg: 'citation',
    cues: {
      en: ['cites', 'cited', 'quotes', 'quoted', 'invokes', 'invoked', 'refers to', 'cited by'],
      zh: ['援引', '引用', '引述', '被…引用'],
    },
  },
  {
    id: 'speaks-of',
    label: { en: 'speaks of', zh: '谈论' },
    inverse: { en: 'is spoken of by', zh: '被…谈论' },
    domain: ['person', 'group', 'organisation', 'document', 'industry', 'country'],
    cues: {
      en: ['speaks of', 'speak of', 'talks about', 'talk of', 'discusses', 'calls it', 'dubs'],
      zh: ['谈论', '说法', '称之为', '热议', '讨论', '提到'],
    },
  },
  {
    id: 'criticises',
    label: { en: 'criticises', zh: '批评' },
    inverse: { en: 'is criticised by', zh: '受到…批评' },
    domain: [...ACTOR, 'document'],
    cues: {
      en: [
        'criticises',
        'criticized',
        'criticised',
        'criticizes',
        'condemns',
        'condemned',
        'slams',
        'denounces',
        'criticised by',
        'condemned by',
      ],
      zh: ['批评', '谴责', '指责', '抨击', '痛斥', '遭…批评'],
    },
  },
  {
    id: 'accuses',
    label: { en: 'accuses', zh: '指控' },
    inverse: { en: 'is accused by', zh: '被…指控' },
    parent: 'criticises',
    domain: ['person', 'group', 'organisation', 'industry', 'country', 'document'],
    range: ACTOR,
    cues: {
      en: ['accuses', 'accused', 'blames', 'blamed', 'accused by', 'blamed by'],
      zh: ['指控', '控告', '指责', '被…指控'],
    },
  },
  {
    id: 'praises',
    label: { en: 'praises', zh: '赞扬' },
    inverse: { en: 'is praised by', zh: '受到…赞扬' },
    domain: ACTOR,
    cues: {
      en: ['praises', 'praised', 'welcomes', 'welcomed', 'hails', 'hailed', 'praised by', 'welcomed by'],
      zh: ['赞扬', '称赞', '欢迎', '肯定', '赞赏'],
    },
  },
  {
    id: 'warns',
    label: { en: 'warns', zh: '警告' },
    inverse: { en: 'is warned by', zh: '受到…警告' },
    domain: ['person', 'group', 'organisation', 'industry', 'country', 'document'],
    cues: {
      en: ['warns', 'warned', 'cautions', 'cautioned', 'warning to', 'warned by'],
      zh: ['警告', '告诫', '提醒', '示警'],
    },
  },
  {
    id: 'apologises-to',
    label: { en: 'apologises to', zh: '向…道歉' },
    inverse: { en: 'receives an apology from', zh: '收到…道歉' },
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['apologises to', 'apologised to', 'apologized to', 'apology to', 'apologises'],
      zh: ['道歉', '致歉', '向…道歉'],
    },
  },
  {
    id: 'urges-action-against',
    label: { en: 'urges action against', zh: '呼吁对…采取行动' },
    inverse: { en: 'is the object of calls by', zh: '遭…呼吁制裁' },
    domain: ACTOR,
    cues: {
      en: [
        'calls for action against',
        'call for tougher steps',
        'calls for sanctions on',
        'urges action against',
        'demands action against',
      ],
      zh: ['呼吁制裁', '要求处罚', '要求加重处罚', '呼吁对…采取行动'],
    },
  },
  {
    id: 'meets',
    label: { en: 'meets', zh: '会见' },
    symmetric: true,
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['meets', 'met', 'held talks with', 'talks with', 'meeting with', 'summit with'],
      zh: ['会见', '会晤', '会谈', '与…会面', '见面'],
    },
  },
  {
    id: 'visits',
    label: { en: 'visits', zh: '访问' },
    inverse: { en: 'is visited by', zh: '接待' },
    domain: ACTOR,
    range: ['place', 'organisation', 'person', 'event'],
    cues: {
      en: ['visits', 'visited', 'travels to', 'travelled to', 'trip to', 'visit to', 'visited by'],
      zh: ['访问', '到访', '出访', '走访', '参观'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
