/** What files are for, in the order in which menus list them: what is wanted most comes first. */
import type { Localised } from '../model/language.js';

export const FORMAT_KINDS = {
  picture: { en: 'Picture', zh: '图片' },
  document: { en: 'Document', zh: '文档' },
  table: { en: 'Tables', zh: '表格' },
  graph: { en: 'Graph and diagram tools', zh: '图分析与制图工具' },
  database: { en: 'Graph databases', zh: '图数据库' },
  exchange: { en: 'Exchange and linked data', zh: '数据交换与关联数据' },
} as const satisfies Record<string, Localised>;

export type FormatKind = keyof typeof FORMAT_KINDS;
