/** Relations of effect: what causes, changes, threatens or meets what. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const EFFECTS = [
  {
    id: 'affects',
    label: { en: 'affects', zh: '影响' },
    plural: { en: 'affect' },
    inverse: { en: 'is affected by', zh: '受…影响' },
    inversePlural: { en: 'are affected by' },
    cues: {
      en: ['affects', 'influences', 'impacts', 'has an effect on', 'effect on', 'impact on', 'affected by'],
      zh: ['影响', '波及', '冲击', '受…影响'],
    },
  },
  {
    id: 'causes',
    label: { en: 'causes', zh: '引起' },
    plural: { en: 'cause' },
    inverse: { en: 'is caused by', zh: '由…引起' },
    inversePlural: { en: 'are caused by' },
    parent: 'affects',
    cues: {
      en: [
        'causes',
        'triggers',
        'sets off',
        'leads to',
        'sparks',
        'brings about',
        'results in',
        'cause of',
        'caused by',
      ],
      zh: ['引起', '导致', '造成', '引发', '触发', '带来', '由…引起'],
    },
  },
  {
    id: 'prevents',
    label: { en: 'prevents', zh: '阻止' },
    plural: { en: 'prevent' },
    inverse: { en: 'is prevented by', zh: '被…阻止' },
    inversePlural: { en: 'are prevented by' },
    parent: 'affects',
    cues: {
      en: ['prevents', 'stops', 'blocks', 'averts', 'thwarts', 'prevented by'],
      zh: ['阻止', '防止', '避免', '阻碍', '拦截'],
    },
  },
  {
    id: 'weakens',
    label: { en: 'weakens', zh: '削弱' },
    plural: { en: 'weaken' },
    inverse: { en: 'is weakened by', zh: '被…削弱' },
    inversePlural: { en: 'are weakened by' },
    parent: 'affects',
    cues: {
      en: ['weakens', 'reduces', 'lowers', 'undermines', 'shakes', 'hurts', 'damages', 'weakened by'],
      zh: ['削弱', '动摇', '降低', '减少', '打压', '损害', '被…削弱'],
    },
  },
  {
    id: 'lessens-appeal-of',
    label: { en: 'makes … less attractive', zh: '降低…的吸引力' },
    plural: { en: 'make … less attractive' },
    inverse: { en: 'is made less attractive by', zh: '吸引力被…削弱' },
    inversePlural: { en: 'are made less attractive by' },
    parent: 'weakens',
    cues: {
      en: ['makes less attractive', 'less attractive', 'reduces the appeal of', 'dents the appeal of'],
      zh: ['削弱…的吸引力', '降低…的吸引力', '失去吸引力'],
    },
  },
  {
    id: 'eclipses',
    label: { en: 'eclipses', zh: '盖过' },
    plural: { en: 'eclipse' },
    inverse: { en: 'is eclipsed by', zh: '被…盖过' },
    inversePlural: { en: 'are eclipsed by' },
    parent: 'weakens',
    cues: {
      en: ['eclipses', 'overshadows', 'eclipsed by'],
      zh: ['盖过', '掩盖', '遮蔽', '被…盖过'],
    },
  },
  {
    id: 'strengthens',
    label: { en: 'strengthens', zh: '加强' },
    plural: { en: 'strengthen' },
    inverse: { en: 'is strengthened by', zh: '被…加强' },
    inversePlural: { en: 'are strengthened by' },
    parent: 'affects',
    cues: {
      en: ['strengthens', 'boosts', 'improves', 'raises', 'makes more competitive', 'strengthened by'],
      zh: ['加强', '增强', '提升', '提高', '改善', '促进'],
    },
  },
  {
    id: 'eases',
    label: { en: 'eases', zh: '缓和' },
    plural: { en: 'ease' },
    inverse: { en: 'is eased by', zh: '因…缓和' },
    inversePlural: { en: 'are eased by' },
    parent: 'weakens',
    cues: {
      en: ['eases', 'calms', 'relieves', 'defuses', 'eased by'],
      zh: ['缓和', '缓解', '减轻', '平息'],
    },
  },
  {
    id: 'revives',
    label: { en: 'revives', zh: '重新引起' },
    plural: { en: 'revive' },
    inverse: { en: 'is revived by', zh: '因…再起' },
    inversePlural: { en: 'are revived by' },
    parent: 'strengthens',
    cues: {
      en: ['revives', 'rekindles', 'reignites', 'renews', 'revived by'],
      zh: ['重新引起', '重燃', '再度引发', '新的紧张', '复苏', '恢复'],
    },
  },
  {
    id: 'threatens',
    label: { en: 'threatens', zh: '威胁' },
    plural: { en: 'threaten' },
    inverse: { en: 'is threatened by', zh: '受…威胁' },
    inversePlural: { en: 'are threatened by' },
    cues: {
      en: ['threatens', 'endangers', 'puts at risk', 'risk to', 'threat to', 'threatened by'],
      zh: ['威胁', '危及', '危害', '受…威胁'],
    },
  },
  {
    id: 'faces',
    label: { en: 'faces', zh: '面临' },
    plural: { en: 'face' },
    inverse: { en: 'is faced by', zh: '是…所面临的' },
    inversePlural: { en: 'are faced by' },
    cues: {
      en: ['faces', 'meets', 'encounters', 'runs into', 'confronted with'],
      zh: ['面临', '面对', '遭遇', '遇到', '遭受'],
    },
  },
  {
    id: 'exposed-to',
    label: { en: 'is exposed to', zh: '受制于' },
    plural: { en: 'are exposed to' },
    inverse: { en: 'exposes', zh: '牵动' },
    inversePlural: { en: 'expose' },
    cues: {
      en: ['exposed to', 'vulnerable to', 'at the mercy of', 'caught in'],
      zh: ['暴露于', '受制于', '处在…之中', '交火之中', '易受'],
    },
  },
  {
    id: 'depends-on',
    label: { en: 'depends on', zh: '依赖' },
    plural: { en: 'depend on' },
    inverse: { en: 'is depended on by', zh: '为…所依赖' },
    inversePlural: { en: 'are depended on by' },
    cues: {
      en: ['depends on', 'relies on', 'dependent on', 'dependence on', 'reliance on'],
      zh: ['依赖', '取决于', '依靠', '离不开'],
    },
  },
  {
    id: 'loses-confidence-in',
    label: { en: 'loses confidence in', zh: '对…失去信心' },
    plural: { en: 'lose confidence in' },
    inverse: { en: 'loses the confidence of', zh: '失去…的信心' },
    inversePlural: { en: 'lose the confidence of' },
    domain: ACTOR,
    cues: {
      en: ['loses confidence in', 'values lower', 'loses trust in', 'distrusts'],
      zh: ['失去信心', '动摇信心', '对…的信心', '不信任', '看淡'],
    },
  },
  {
    id: 'mood-of',
    label: { en: 'is the mood of', zh: '是…的情绪' },
    plural: { en: 'are the mood of' },
    inverse: { en: 'has the mood', zh: '持有的情绪' },
    inversePlural: { en: 'have the mood' },
    domain: ['measure', 'concept'],
    range: ['group', 'market', 'industry', 'organisation', 'person', 'country'],
    cues: {
      en: ['confidence of', 'mood of', 'sentiment among', 'trust of'],
      zh: ['的信心', '的情绪', '的看法'],
    },
  },
  {
    id: 'related-to',
    label: { en: 'is related to', zh: '关联' },
    plural: { en: 'are related to' },
    symmetric: true,
    ftm: 'UnknownLink',
    cues: { en: ['is related to'], zh: ['与…存在关联'] },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
