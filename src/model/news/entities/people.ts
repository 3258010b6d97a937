/** People, and groups of people: pink. */
import type { z } from 'zod';
import type { EntityType } from '../../ontology.js';
import type { Data } from '../data.js';

const COLOUR = '#e01fa8';

export const PEOPLE = [
  {
    id: 'person',
    label: { en: 'person', zh: '人物' },
    plural: { en: 'people', zh: '人物' },
    colour: COLOUR,
    icon: 'user',
    ftm: 'Person',
    schemaOrg: 'Person',
  },
  {
    id: 'politician',
    label: { en: 'politician', zh: '政治人物' },
    plural: { en: 'politicians', zh: '政治人物' },
    parent: 'person',
    icon: 'user-round',
    ftm: 'Person',
    schemaOrg: 'Person',
    cues: {
      en: ['president', 'prime minister', 'minister', 'senator', 'congressman', 'congresswoman', 'governor', 'mayor'],
      zh: ['总统', '总理', '首相', '部长', '参议员', '众议员', '议员', '州长', '市长'],
    },
  },
  {
    id: 'executive',
    label: { en: 'executive', zh: '企业高管' },
    plural: { en: 'executives', zh: '企业高管' },
    parent: 'person',
    icon: 'briefcase',
    ftm: 'Person',
    schemaOrg: 'Person',
    cues: {
      en: ['chief executive', 'CEO', 'chairman', 'founder', 'president of'],
      zh: ['首席执行官', '总裁', '董事长', '创始人'],
    },
  },
  {
    id: 'group',
    label: { en: 'group of people', zh: '人群' },
    plural: { en: 'groups of people', zh: '人群' },
    collective: true,
    colour: COLOUR,
    icon: 'users',
    schemaOrg: 'Audience',
    cues: { en: ['people', 'workers', 'residents', 'voters', 'users'], zh: ['民众', '工人', '居民', '选民', '用户'] },
  },
  {
    id: 'consumers',
    label: { en: 'consumers', zh: '消费者' },
    plural: { en: 'consumers', zh: '消费者' },
    parent: 'group',
    icon: 'shopping-cart',
    schemaOrg: 'PeopleAudience',
    cues: { en: ['consumers', 'customers', 'shoppers', 'users'], zh: ['消费者', '顾客', '用户'] },
  },
  {
    id: 'developers',
    label: { en: 'developers', zh: '开发者' },
    plural: { en: 'developers', zh: '开发者' },
    parent: 'group',
    icon: 'code',
    schemaOrg: 'Audience',
    cues: { en: ['developers', 'programmers', 'engineers'], zh: ['开发者', '程序员', '工程师'] },
  },
  {
    id: 'investors',
    label: { en: 'investors', zh: '投资者' },
    plural: { en: 'investors', zh: '投资者' },
    parent: 'group',
    icon: 'piggy-bank',
    schemaOrg: 'Audience',
    cues: { en: ['investors', 'shareholders', 'traders'], zh: ['投资者', '股东', '投资人', '交易员'] },
  },
  {
    id: 'legislators',
    label: { en: 'legislators', zh: '议员群体' },
    plural: { en: 'legislators', zh: '议员群体' },
    parent: 'group',
    icon: 'gavel',
    schemaOrg: 'Audience',
    cues: {
      en: ['lawmakers', 'legislators', 'senators', 'members of parliament'],
      zh: ['议员', '立法者', '参议员', '众议员'],
    },
  },
  {
    id: 'position',
    label: { en: 'position', zh: '职位' },
    plural: { en: 'positions', zh: '职位' },
    colour: COLOUR,
    icon: 'user-check',
    ftm: 'Position',
    schemaOrg: 'Role',
    cues: { en: ['post of', 'office of'], zh: ['职位', '职务'] },
  },
] as const satisfies readonly Data<z.input<typeof EntityType>>[];
