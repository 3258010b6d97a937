/** Relations to places and times at a place. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';

export const PLACES = [
  {
    id: 'located-in',
    label: { en: 'is located in', zh: '位于' },
    inverse: { en: 'is the place of', zh: '是…的所在地' },
    range: ['place'],
    schemaOrg: 'location',
    cues: {
      en: ['located in', 'based in', 'situated in', 'lies in', 'in the city of'],
      zh: ['位于', '坐落于', '地处', '在…境内'],
    },
  },
  {
    id: 'headquartered-in',
    label: { en: 'has its headquarters in', zh: '总部位于' },
    inverse: { en: 'is the headquarters of', zh: '是…的总部所在地' },
    parent: 'located-in',
    domain: ['organisation', 'industry'],
    range: ['place'],
    schemaOrg: 'location',
    cues: {
      en: ['headquartered in', 'headquarters in', 'based in'],
      zh: ['总部位于', '总部设在'],
    },
  },
  {
    id: 'takes-place-in',
    label: { en: 'takes place in', zh: '发生在' },
    inverse: { en: 'is the scene of', zh: '是…的发生地' },
    parent: 'located-in',
    domain: ['event'],
    range: ['place'],
    ftm: 'Event:location',
    schemaOrg: 'location',
    cues: {
      en: ['takes place in', 'took place in', 'held in', 'happened in'],
      zh: ['发生在', '举行于', '在…举行'],
    },
  },
  {
    id: 'operates-in',
    label: { en: 'operates in', zh: '在…经营' },
    inverse: { en: 'hosts', zh: '有…经营' },
    domain: ['organisation', 'industry', 'product', 'person', 'group'],
    range: ['place', 'market'],
    cues: {
      en: ['operates in', 'active in', 'expands into', 'expands abroad', 'does business in', 'sells in'],
      zh: ['在…经营', '进军', '走向海外', '出海', '拓展'],
    },
  },
  {
    id: 'lives-in',
    label: { en: 'lives in', zh: '居住在' },
    inverse: { en: 'is home to', zh: '是…的居住地' },
    domain: ['person', 'group'],
    range: ['place'],
    schemaOrg: 'homeLocation',
    cues: {
      en: ['lives in', 'lived in', 'resident of', 'resides in'],
      zh: ['居住', '住在', '定居', '居民'],
    },
  },
  {
    id: 'citizen-of',
    label: { en: 'is a citizen of', zh: '是…的公民' },
    inverse: { en: 'has the citizen', zh: '公民包括' },
    domain: ['person'],
    range: ['country'],
    schemaOrg: 'nationality',
    cues: {
      en: ['citizen of', 'national of', 'nationality of', 'passport of'],
      zh: ['公民', '国籍', '国民'],
    },
  },
  {
    id: 'born-in',
    label: { en: 'was born in', zh: '出生于' },
    inverse: { en: 'is the birthplace of', zh: '是…的出生地' },
    domain: ['person'],
    range: ['place'],
    schemaOrg: 'birthPlace',
    cues: {
      en: ['born in', 'native of', 'birthplace'],
      zh: ['出生于', '生于', '出生地'],
    },
  },
  {
    id: 'exports-to',
    label: { en: 'exports to', zh: '向…出口' },
    inverse: { en: 'imports from', zh: '从…进口' },
    domain: ['organisation', 'industry', 'country', 'group', 'person'],
    range: ['place', 'organisation', 'industry'],
    cues: {
      en: ['exports to', 'exported to', 'ships to', 'sells abroad to', 'exports into'],
      zh: ['出口', '向…出口', '出口到', '销往'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
