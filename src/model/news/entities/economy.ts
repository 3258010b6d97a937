/** The economy: green. */
import type { z } from 'zod';
import type { EntityType } from '../../ontology.js';
import type { Data } from '../data.js';

const COLOUR = '#3f981c';

export const ECONOMY = [
  {
    id: 'security',
    label: { en: 'security', zh: '证券' },
    plural: { en: 'securities', zh: '证券' },
    colour: COLOUR,
    icon: 'chart-candlestick',
    ftm: 'Security',
    schemaOrg: 'FinancialProduct',
    cues: { en: ['shares', 'stock', 'bond'], zh: ['股价', '股票', '股份', '债券'] },
  },
  {
    id: 'currency',
    label: { en: 'currency', zh: '货币' },
    plural: { en: 'currencies', zh: '货币' },
    colour: COLOUR,
    icon: 'coins',
    cues: { en: ['currency', 'coin'], zh: ['货币', '币'] },
  },
  {
    id: 'market',
    label: { en: 'market', zh: '市场' },
    plural: { en: 'markets', zh: '市场' },
    colour: COLOUR,
    icon: 'store',
    cues: { en: ['market'], zh: ['市场'] },
  },
  {
    id: 'exchange',
    label: { en: 'exchange', zh: '交易所' },
    plural: { en: 'exchanges', zh: '交易所' },
    parent: 'market',
    icon: 'arrow-left-right',
    cues: { en: ['exchange', 'stock exchange'], zh: ['交易所', '证券交易所'] },
  },
  {
    id: 'measure',
    label: { en: 'measure or mood', zh: '指标或情绪' },
    plural: { en: 'measures and moods', zh: '指标或情绪' },
    colour: COLOUR,
    icon: 'gauge',
    schemaOrg: 'StatisticalVariable',
    cues: { en: ['confidence', 'inflation', 'sentiment', 'index'], zh: ['信心', '通胀', '情绪', '指数'] },
  },
] as const satisfies readonly Data<z.input<typeof EntityType>>[];
