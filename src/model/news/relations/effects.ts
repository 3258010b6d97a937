/** Relations of effect: what causes, changes, threatens or meets what. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';
import { ACTOR } from '../ends.js';

export const EFFECTS = [
  {
    id: 'affects',
    label: { en: 'affects', zh: '影响' },
    inverse: { en: 'is affected by', zh: '受…影响' },
    cues: {
      en: ['affects', 'affected', 'influences', 'influenced', 'impacts', 'has an effect on', 'affected by'],
      zh: ['影响', '波及', '冲击', '受…影响'],
    },
  },
  {
    id: 'causes',
    label: { en: 'causes', zh: '引起' },
    inverse: { en: 'is caused by', zh: '由…引起' },
    parent: 'affects',
    cues: {
      en: [
        'causes',
        'caused',
        'triggers',
        'triggered',
        'sets off',
        'set off',
        'leads to',
        'led to',
        'sparks',
        'sparked',
        'brings about',
        'caused by',
        'triggered by',
      ],
      zh: ['引起', '导致', '造成', '引发', '触发', '带来', '由…引起'],
    },
  },
  {
    id: 'prevents',
    label: { en: 'prevents', zh: '阻止' },
    inverse: { en: 'is prevented by', zh: '被…阻止' },
    parent: 'affects',
    cues: {
      en: ['prevents', 'prevented', 'stops', 'stopped', 'blocks', 'blocked', 'averts', 'prevented by', 'blocked by'],
      zh: ['阻止', '防止', '避免', '阻碍', '拦截'],
    },
  },
  {
    id: 'weakens',
    label: { en: 'weakens', zh: '削弱' },
    inverse: { en: 'is weakened by', zh: '被…削弱' },
    parent: 'affects',
    cues: {
      en: [
        'weakens',
        'weakened',
        'reduces',
        'reduced',
        'lowers',
        'lowered',
        'undermines',
        'undermined',
        'shakes',
        'hurts',
        'hurt',
        'weakened by',
      ],
      zh: ['削弱', '动摇', '降低', '减少', '打压', '损害', '被…削弱'],
    },
  },
  {
    id: 'lessens-appeal-of',
    label: { en: 'makes less attractive', zh: '降低…的吸引力' },
    inverse: { en: 'is made less attractive by', zh: '吸引力被…削弱' },
    parent: 'weakens',
    cues: {
      en: ['makes less attractive', 'less attractive', 'reduces the appeal of', 'dents the appeal of'],
      zh: ['削弱…的吸引力', '降低…的吸引力', '失去吸引力'],
    },
  },
  {
    id: 'eclipses',
    label: { en: 'eclipses', zh: '盖过' },
    inverse: { en: 'is eclipsed by', zh: '被…盖过' },
    parent: 'weakens',
    cues: {
      en: ['eclipses', 'eclipsed', 'overshadows', 'overshadowed', 'eclipsed by', 'overshadowed by'],
      zh: ['盖过', '掩盖', '遮蔽', '被…盖过'],
    },
  },
  {
    id: 'strengthens',
    label: { en: 'strengthens', zh: '加强' },
    inverse: { en: 'is strengthened by', zh: '被…加强' },
    parent: 'affects',
    cues: {
      en: [
        'strengthens',
        'strengthened',
        'boosts',
        'boosted',
        'improves',
        'improved',
        'raises',
        'makes more competitive',
        'strengthened by',
        'boosted by',
      ],
      zh: ['加强', '增强', '提升', '提高', '改善', '促进'],
    },
  },
  {
    id: 'eases',
    label: { en: 'eases', zh: '缓和' },
    inverse: { en: 'is eased by', zh: '因…缓和' },
    parent: 'weakens',
    cues: {
      en: ['eases', 'eased', 'calms', 'calmed', 'relieves', 'defuses', 'eased by'],
      zh: ['缓和', '缓解', '减轻', '平息'],
    },
  },
  {
    id: 'revives',
    label: { en: 'revives', zh: '重新引起' },
    inverse: { en: 'is revived by', zh: '因…再起' },
    parent: 'strengthens',
    cues: {
      en: ['revives', 'revived', 'rekindles', 'rekindled', 'reignites', 'renews', 'revived by'],
      zh: ['重新引起', '重燃', '再度引发', '新的紧张', '复苏', '恢复'],
    },
  },
  {
    id: 'threatens',
    label: { en: 'threatens', zh: '威胁' },
    inverse: { en: 'is threatened by', zh: '受…威胁' },
    cues: {
      en: ['threatens', 'threatened', 'endangers', 'puts at risk', 'risk to', 'threat to', 'threatened by'],
      zh: ['威胁', '危及', '危害', '受…威胁'],
    },
  },
  {
    id: 'faces',
    label: { en: 'faces', zh: '面临' },
    inverse: { en: 'is faced by', zh: '是…所面临的' },
    cues: {
      en: ['faces', 'faced', 'meets', 'encounters', 'encountered', 'runs into', 'confronted with'],
      zh: ['面临', '面对', '遭遇', '遇到', '遭受'],
    },
  },
  {
    id: 'exposed-to',
    label: { en: 'is exposed to', zh: '受制于' },
    inverse: { en: 'exposes', zh: '牵动' },
    cues: {
      en: ['exposed to', 'vulnerable to', 'at the mercy of', 'caught in'],
      zh: ['暴露于', '受制于', '处在…之中', '交火之中', '易受'],
    },
  },
  {
    id: 'depends-on',
    label: { en: 'depends on', zh: '依赖' },
    inverse: { en: 'is depended on by', zh: '为…所依赖' },
    cues: {
      en: ['depends on', 'depended on', 'relies on', 'relied on', 'dependent on'],
      zh: ['依赖', '取决于', '依靠', '离不开'],
    },
  },
  {
    id: 'loses-confidence-in',
    label: { en: 'loses confidence in', zh: '对…失去信心' },
    inverse: { en: 'loses the confidence of', zh: '失去…的信心' },
    domain: ACTOR,
    cues: {
      en: ['loses confidence in', 'lost confidence in', 'values lower', 'value lower', 'loses trust in', 'distrusts'],
      zh: ['失去信心', '动摇信心', '对…的信心', '不信任', '看淡'],
    },
  },
  {
    id: 'mood-of',
    label: { en: 'is the mood of', zh: '是…的情绪' },
    inverse: { en: 'has the mood', zh: '持有的情绪' },
    domain: ['measure', 'concept'],
    range: ['group', 'market', 'industry', 'organisation', 'person', 'country'],
    cues: {
      en: ['confidence of', 'mood of', 'sentiment among', 'trust of'],
      zh: ['的信心', '的情绪', '的看法'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
