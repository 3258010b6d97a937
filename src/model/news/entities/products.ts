/** Products: teal. */
import type { z } from 'zod';
import type { EntityType } from '../../ontology.js';
import type { Data } from '../data.js';

const COLOUR = '#156767';

export const PRODUCTS = [
  {
    id: 'product',
    label: { en: 'product', zh: '产品' },
    plural: { en: 'products', zh: '产品' },
    colour: COLOUR,
    icon: 'package',
    schemaOrg: 'Product',
    cues: { en: ['product', 'device'], zh: ['产品', '设备'] },
  },
  {
    id: 'software',
    label: { en: 'software', zh: '软件' },
    plural: { en: 'software', zh: '软件' },
    parent: 'product',
    icon: 'code-xml',
    schemaOrg: 'SoftwareApplication',
    cues: { en: ['software', 'platform', 'system'], zh: ['软件', '平台', '系统'] },
  },
  {
    id: 'app',
    label: { en: 'app', zh: '应用' },
    plural: { en: 'apps', zh: '应用' },
    parent: 'software',
    icon: 'app-window',
    schemaOrg: 'MobileApplication',
    cues: { en: ['app', 'application'], zh: ['应用', '应用程序', '客户端'] },
  },
  {
    id: 'ai-model',
    label: { en: 'AI model', zh: '人工智能模型' },
    plural: { en: 'AI models', zh: '人工智能模型' },
    parent: 'product',
    icon: 'brain-circuit',
    schemaOrg: 'SoftwareApplication',
    cues: { en: ['model', 'large language model', 'LLM'], zh: ['模型', '大模型', '大语言模型'] },
  },
  {
    id: 'service',
    label: { en: 'service', zh: '服务' },
    plural: { en: 'services', zh: '服务' },
    parent: 'product',
    icon: 'cloud',
    schemaOrg: 'Service',
    cues: { en: ['service'], zh: ['服务'] },
  },
  {
    id: 'weapon',
    label: { en: 'weapon', zh: '武器' },
    plural: { en: 'weapons', zh: '武器' },
    parent: 'product',
    icon: 'crosshair',
    schemaOrg: 'Product',
    cues: { en: ['missile', 'drone', 'weapon'], zh: ['导弹', '无人机', '武器'] },
  },
  {
    id: 'vehicle',
    label: { en: 'vehicle', zh: '交通工具' },
    plural: { en: 'vehicles', zh: '交通工具' },
    parent: 'product',
    icon: 'car',
    ftm: 'Vehicle',
    schemaOrg: 'Vehicle',
    cues: { en: ['car', 'ship', 'aircraft'], zh: ['汽车', '船', '飞机'] },
  },
  {
    id: 'component',
    label: { en: 'component', zh: '部件' },
    plural: { en: 'components', zh: '部件' },
    parent: 'product',
    icon: 'cpu',
    schemaOrg: 'Product',
    cues: { en: ['chip', 'battery', 'semiconductor'], zh: ['芯片', '电池', '半导体'] },
  },
] as const satisfies readonly Data<z.input<typeof EntityType>>[];
