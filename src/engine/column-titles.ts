/** What the columns of tables are called, in the languages of the screens. */
import { inLanguage, type Localised } from '../model/language.js';

const CHINESE = {
  id: '标识',
  relation: '关系',
  relations: '关系数',
  name: '名称',
  who: '何人',
  type: '类型',
  standing: '状态',
  title: '标题',
  rank: '名次',
  entity: '实体',
  entities: '实体数',
  document: '文献',
  date: '日期',
  until: '截止',
  turn: '变化',
  confidence: '置信度',
  agreement: '一致程度',
  about: '涉及',
  words: '原话',
  through: '经由',
  stance: '立场',
  source: '来源',
  score: '得分',
  says: '所称',
  said: '各文献说法',
  roots: '独立来源',
  claims: '主张数',
  confirmed: '获证实',
  denied: '遭否认',
  retracted: '已撤回',
  'passed on': '转述他人',
  publishes: '发布',
  steps: '步数',
  subject: '主体',
  'object or value': '客体或值',
  when: '时间',
  grade: '评级',
  first: '最早',
  last: '最近',
  'relations inside': '内部关系数',
  of: '项目',
  'most connected': '联系最多',
  matches: '匹配数',
  'left out by': '未提及者',
  'leaves out': '未提及',
  kind: '种类',
  how: '匹配方式',
  'found as': '匹配名称',
  count: '数量',
  claim: '主张',
  'by standing': '按状态',
  between: '两端之一',
  and: '两端之二',
  'because of': '缘由',
  'alone in': '仅见于此',
  after: '之后',
} as const satisfies Record<string, string>;

/** A title of a column, by its English words. */
export type ColumnTitle = keyof typeof CHINESE;

export function columnTitle(title: ColumnTitle | Localised, language: string): string {
  if (typeof title !== 'string') return inLanguage(title, language);
  return language.startsWith('zh') ? CHINESE[title] : title;
}
