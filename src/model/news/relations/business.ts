/** Relations between businesses: who owns, pays, supplies, works with or rivals whom. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const BUSINESS = [
  {
    id: 'owns',
    label: { en: 'owns', zh: '拥有' },
    inverse: { en: 'is owned by', zh: '归属于' },
    domain: ACTOR,
    range: ['organisation', 'product', 'security', 'place', 'industry'],
    ftm: 'Ownership',
    schemaOrg: 'owns',
    cues: {
      en: ['owns', 'owned', 'owner of', 'owned by', 'holds a stake in', 'controls'],
      zh: ['拥有', '持有', '持股', '控股', '旗下'],
    },
  },
  {
    id: 'subsidiary-of',
    label: { en: 'is a subsidiary of', zh: '是…的子公司' },
    inverse: { en: 'has the subsidiary', zh: '拥有子公司' },
    domain: ['organisation'],
    range: ['organisation'],
    ftm: 'LegalEntity:parent',
    schemaOrg: 'parentOrganization',
    cues: {
      en: ['subsidiary of', 'unit of', 'arm of', 'division of', 'parent company of'],
      zh: ['子公司', '下属公司', '分公司', '隶属'],
    },
  },
  {
    id: 'part-of',
    label: { en: 'is part of', zh: '属于' },
    inverse: { en: 'includes', zh: '包括' },
    cues: {
      en: ['part of', 'belongs to'],
      zh: ['属于', '隶属于', '组成部分'],
    },
  },
  {
    id: 'acquires',
    label: { en: 'acquires', zh: '收购' },
    inverse: { en: 'is acquired by', zh: '被收购于' },
    domain: ACTOR,
    range: ['organisation', 'product', 'security'],
    cues: {
      en: [
        'acquires',
        'acquired',
        'buys',
        'bought',
        'takes over',
        'took over',
        'acquisition of',
        'takeover of',
        'acquired by',
        'bought by',
      ],
      zh: ['收购', '并购', '买下', '被…收购'],
    },
  },
  {
    id: 'sells',
    label: { en: 'sells', zh: '出售' },
    inverse: { en: 'is sold by', zh: '由…出售' },
    domain: ACTOR,
    range: ['organisation', 'product', 'security', 'document'],
    cues: {
      en: ['sells', 'sold', 'divests', 'divested', 'sale of', 'sold by'],
      zh: ['出售', '销售', '剥离', '转让'],
    },
  },
  {
    id: 'merges-with',
    label: { en: 'merges with', zh: '与…合并' },
    symmetric: true,
    domain: ['organisation'],
    range: ['organisation'],
    cues: {
      en: ['merges with', 'merged with', 'merger with', 'merger of'],
      zh: ['合并', '与…合并'],
    },
  },
  {
    id: 'invests-in',
    label: { en: 'invests in', zh: '投资' },
    inverse: { en: 'is invested in by', zh: '获…投资' },
    domain: ACTOR,
    range: ['organisation', 'industry', 'product', 'security', 'event'],
    cues: {
      en: ['invests in', 'invested in', 'investment in', 'backs', 'backed by', 'takes a stake in'],
      zh: ['投资', '入股', '注资', '获…投资'],
    },
  },
  {
    id: 'funds',
    label: { en: 'funds', zh: '资助' },
    inverse: { en: 'is funded by', zh: '受…资助' },
    domain: ACTOR,
    ftm: 'Payment',
    cues: {
      en: ['funds', 'funded', 'finances', 'financed', 'funded by', 'grant to', 'donates to', 'pays', 'paid', 'paid by'],
      zh: ['资助', '出资', '拨款', '融资', '捐款'],
    },
  },
  {
    id: 'lends-to',
    label: { en: 'lends to', zh: '贷款给' },
    inverse: { en: 'borrows from', zh: '向…借款' },
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['lends to', 'lent', 'loan to', 'owes', 'borrowed from'],
      zh: ['贷款', '借款', '借贷', '欠'],
    },
  },
  {
    id: 'supplies',
    label: { en: 'supplies', zh: '供应' },
    inverse: { en: 'is supplied by', zh: '由…供应' },
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['supplies', 'supplied', 'supplier of', 'sells to', 'provides to', 'supplied by'],
      zh: ['供应', '供货', '向…提供', '向…出售', '向…供货', '卖给', '供应商'],
    },
  },
  {
    id: 'works-with',
    label: { en: 'works with', zh: '与…合作' },
    symmetric: true,
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: [
        'works with',
        'worked with',
        'cooperates with',
        'cooperated with',
        'partners with',
        'partnered with',
        'teams up with',
        'partnership with',
        'cooperation with',
        'joint venture with',
      ],
      zh: ['合作', '与…合作', '联手', '携手', '合资'],
    },
  },
  {
    id: 'competes-with',
    label: { en: 'competes with', zh: '与…竞争' },
    symmetric: true,
    cues: {
      en: ['competes with', 'competed with', 'rival of', 'rivals', 'competitor of', 'competition between'],
      zh: ['竞争', '与…竞争', '对手', '抗衡'],
    },
  },
  {
    id: 'surpasses',
    label: { en: 'surpasses', zh: '超过' },
    inverse: { en: 'is surpassed by', zh: '被…超过' },
    cues: {
      en: [
        'surpasses',
        'surpassed',
        'passes',
        'passed',
        'overtakes',
        'overtook',
        'exceeds',
        'exceeded',
        'outsells',
        'outperforms',
        'overtaken by',
      ],
      zh: ['超过', '超越', '赶超', '反超', '领先于', '被…超过'],
    },
  },
  {
    id: 'trades-on',
    label: { en: 'trades on', zh: '在…交易' },
    inverse: { en: 'lists', zh: '有…挂牌' },
    domain: ['organisation', 'security', 'industry'],
    range: ['market'],
    cues: {
      en: ['trades on', 'traded on', 'listed on', 'lists on', 'goes public on'],
      zh: ['上市', '挂牌', '在…上市', '在…交易'],
    },
  },
  {
    id: 'issues-security',
    label: { en: 'issues the security', zh: '发行证券' },
    inverse: { en: 'is issued by', zh: '由…发行' },
    domain: ['organisation', 'industry'],
    range: ['security'],
    ftm: 'LegalEntity:securities',
    cues: {
      en: ["'s shares", "'s stock", 'shares of', 'shares in', 'bonds of', 'issues bonds', 'issues shares'],
      zh: ['股价', '股票', '股份', '发行债券', '增发'],
    },
  },
  {
    id: 'buys-from',
    label: { en: 'buys from', zh: '从…购买' },
    inverse: { en: 'sells to', zh: '向…出售' },
    domain: ACTOR,
    range: ACTOR,
    cues: {
      en: ['buys from', 'bought from', 'orders from', 'ordered from', 'imports from', 'customer of'],
      zh: ['采购', '从…购买', '订购', '进口自', '客户'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
