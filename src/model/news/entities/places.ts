/** Places: navy. */
import type { z } from 'zod';
import type { EntityType } from '../../ontology.js';
import type { Data } from '../data.js';

const COLOUR = '#14337f';

export const PLACES = [
  {
    id: 'place',
    label: { en: 'place', zh: '地点' },
    plural: { en: 'places', zh: '地点' },
    colour: COLOUR,
    icon: 'map-pin',
    ftm: 'Address',
    schemaOrg: 'Place',
  },
  {
    id: 'country',
    label: { en: 'country', zh: '国家' },
    plural: { en: 'countries', zh: '国家' },
    parent: 'place',
    icon: 'flag',
    schemaOrg: 'Country',
    cues: { en: ['country', 'nation'], zh: ['国', '国家'] },
  },
  {
    id: 'region',
    label: { en: 'region', zh: '地区' },
    plural: { en: 'regions', zh: '地区' },
    parent: 'place',
    icon: 'map',
    schemaOrg: 'AdministrativeArea',
    cues: { en: ['region', 'province', 'state'], zh: ['地区', '省', '州'] },
  },
  {
    id: 'city',
    label: { en: 'city', zh: '城市' },
    plural: { en: 'cities', zh: '城市' },
    parent: 'place',
    icon: 'building',
    ftm: 'Address',
    schemaOrg: 'City',
    cues: { en: ['city', 'town'], zh: ['市', '城市', '镇'] },
  },
  {
    id: 'facility',
    label: { en: 'facility', zh: '设施' },
    plural: { en: 'facilities', zh: '设施' },
    parent: 'place',
    icon: 'factory',
    ftm: 'Address',
    schemaOrg: 'Place',
    cues: { en: ['plant', 'factory', 'base', 'port'], zh: ['工厂', '基地', '港口'] },
  },
] as const satisfies readonly Data<z.input<typeof EntityType>>[];
