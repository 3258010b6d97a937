/** Relations between makers, products and those who use them. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const PRODUCTS = [
  {
    id: 'makes',
    label: { en: 'makes', zh: '制作' },
    inverse: { en: 'is made by', zh: '由…制作' },
    domain: ACTOR,
    cues: {
      en: ['makes', 'made', 'creates', 'created', 'made by', 'created by', 'behind'],
      zh: ['制作', '打造', '创造', '出品', '由…打造'],
    },
  },
  {
    id: 'develops',
    label: { en: 'develops', zh: '开发' },
    inverse: { en: 'is developed by', zh: '由…开发' },
    parent: 'makes',
    domain: ACTOR,
    range: ['product', 'concept'],
    cues: {
      en: ['develops', 'developed', 'builds', 'built', 'developer of', 'developed by', 'designed by'],
      zh: ['开发', '研发', '研制', '自研', '由…开发'],
    },
  },
  {
    id: 'produces',
    label: { en: 'produces', zh: '生产' },
    inverse: { en: 'is produced by', zh: '由…生产' },
    parent: 'makes',
    domain: ACTOR,
    range: ['product', 'industry', 'document'],
    cues: {
      en: ['produces', 'produced', 'manufactures', 'manufactured', 'production of', 'produced by', 'manufactured by'],
      zh: ['生产', '制造', '出产', '量产', '由…生产'],
    },
  },
  {
    id: 'releases',
    label: { en: 'releases', zh: '发布' },
    inverse: { en: 'is released by', zh: '由…发布' },
    parent: 'makes',
    domain: ACTOR,
    range: ['product', 'document'],
    cues: {
      en: [
        'releases',
        'released',
        'launches',
        'launched',
        'unveils',
        'unveiled',
        'rolls out',
        'rolled out',
        'introduces',
        'introduced',
        'release of',
        'launch of',
        'released by',
        'launched by',
      ],
      zh: ['发布', '推出', '上线', '上架', '亮相', '面世', '由…发布'],
    },
  },
  {
    id: 'withdraws',
    label: { en: 'withdraws', zh: '撤回' },
    inverse: { en: 'is withdrawn by', zh: '被…撤回' },
    domain: ACTOR,
    range: ['product', 'document', 'law', 'agreement', 'security'],
    cues: {
      en: [
        'withdraws',
        'withdrew',
        'recalls',
        'recalled',
        'pulls',
        'pulled',
        'discontinues',
        'retracts',
        'withdrawn by',
        'recalled by',
      ],
      zh: ['撤回', '召回', '下架', '停产', '停用', '撤下'],
    },
  },
  {
    id: 'based-on',
    label: { en: 'is based on', zh: '基于' },
    inverse: { en: 'is the basis of', zh: '是…的基础' },
    domain: ['product', 'document', 'law', 'concept'],
    range: ['product', 'document', 'law', 'concept', 'event'],
    schemaOrg: 'isBasedOn',
    cues: {
      en: ['based on', 'built on', 'powered by', 'derived from', 'runs on'],
      zh: ['基于', '依托', '建立在', '衍生自', '搭载'],
    },
  },
  {
    id: 'trains',
    label: { en: 'trains', zh: '训练' },
    inverse: { en: 'is trained by', zh: '由…训练' },
    domain: ACTOR,
    range: ['ai-model', 'person', 'group'],
    cues: {
      en: ['trains', 'trained', 'training of', 'trained by'],
      zh: ['训练', '培训', '由…训练'],
    },
  },
  {
    id: 'uses',
    label: { en: 'uses', zh: '使用' },
    inverse: { en: 'is used by', zh: '被…使用' },
    cues: {
      en: ['uses', 'used', 'using', 'use of', 'relies on', 'keeps using', 'used by'],
      zh: ['使用', '利用', '采用', '依赖', '运用', '被…使用'],
    },
  },
  {
    id: 'adopts',
    label: { en: 'adopts', zh: '采用' },
    inverse: { en: 'is adopted by', zh: '被…采用' },
    parent: 'uses',
    domain: ACTOR,
    range: ['product', 'concept', 'document', 'law', 'agreement', 'currency'],
    cues: {
      en: ['adopts', 'adopted', 'switches to', 'switched to', 'adoption of', 'embraces', 'adopted by'],
      zh: ['采用', '改用', '转用', '普及', '被…采用'],
    },
  },
  {
    id: 'targets-audience',
    label: { en: 'is aimed at', zh: '面向' },
    inverse: { en: 'is the audience of', zh: '是…的受众' },
    domain: ['product', 'document', 'event', 'organisation', 'industry'],
    range: ['group', 'industry', 'organisation', 'person', 'country'],
    schemaOrg: 'audience',
    cues: {
      en: ['aimed at', 'aims at', 'targets', 'targeted at', 'geared to', 'bid for', 'designed for'],
      zh: ['面向', '针对', '目标是', '瞄准', '定位于'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
