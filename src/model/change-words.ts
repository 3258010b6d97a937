/** What was done to a dossier, as logs, tables and screens call it. */
import type { Decision } from './decision.js';
import { inLanguage, type Localised } from './language.js';

/** Kinds of records in the journal: decisions, what takes them back, and what nobody decided. */
type ChangeKind = Decision['kind'] | 'readAgain' | 'redo' | 'documents' | 'places' | 'change';

const CHANGE_WORDS: Record<ChangeKind, Localised> = {
  accept: { en: 'accepted', zh: '采纳' },
  reject: { en: 'rejected', zh: '驳回' },
  edit: { en: 'corrected', zh: '更正' },
  add: { en: 'added a claim', zh: '添加主张' },
  propose: { en: 'proposed', zh: '提案' },
  merge: { en: 'merged', zh: '合并' },
  split: { en: 'split', zh: '拆分' },
  join: { en: 'joined', zh: '合并关系' },
  different: { en: 'kept apart', zh: '判为不同' },
  unsure: { en: 'left open', zh: '存疑' },
  copy: { en: 'joined copies as one source', zh: '认定为转载' },
  notCopy: { en: 'kept apart as sources', zh: '认定为非转载' },
  grade: { en: 'graded a source', zh: '评定来源' },
  undo: { en: 'undid', zh: '撤销' },
  redo: { en: 'redid', zh: '重做' },
  newEntity: { en: 'added an entity', zh: '新建实体' },
  changeEntity: { en: 'changed an entity', zh: '修改实体' },
  removeEntity: { en: 'removed an entity', zh: '移除实体' },
  newRelation: { en: 'drew a relation', zh: '画出关系' },
  changeRelation: { en: 'changed a relation', zh: '修改关系' },
  removeRelation: { en: 'removed a relation', zh: '移除关系' },
  assess: { en: 'assessed', zh: '评估' },
  setEntityType: { en: 'changed a type', zh: '修改类型' },
  setRelationType: { en: 'changed a type', zh: '修改类型' },
  removeType: { en: 'removed a type', zh: '移除类型' },
  changeDocument: { en: 'changed a document', zh: '修改文件信息' },
  removeDocument: { en: 'removed a document', zh: '移除文件' },
  readAgain: { en: 'read a document again', zh: '重新读取文件' },
  changeDossier: { en: 'changed the dossier', zh: '修改卷宗' },
  saveView: { en: 'saved a view', zh: '保存视图' },
  removeView: { en: 'removed a view', zh: '删除视图' },
  saveStory: { en: 'saved a story', zh: '保存故事' },
  removeStory: { en: 'removed a story', zh: '删除故事' },
  batch: { en: 'decided on several', zh: '一次决定多条' },
  documents: { en: 'documents came in', zh: '添加文件' },
  places: { en: 'saved places', zh: '保存位置' },
  change: { en: 'changed by a program', zh: '程序修改' },
};

/** `accepted`, `merged`; what no list knows stays as it is. */
export function changeWord(kind: string, language: string): string {
  const words = (CHANGE_WORDS as Record<string, Localised>)[kind];
  return words ? inLanguage(words, language) : kind;
}
