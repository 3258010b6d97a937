/** What the journal tells of a time beside reviews: merges, splits, joins, and changes of documents, with who and when. */
import type { DossierEdit, JournalRecord } from '../dossier/index.js';
import { daySpan } from '../model/date.js';
import { DocumentMetadata } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage, type Localised } from '../model/language.js';

/** A change as `diff` lists it beside the decisions that the dossier itself keeps. */
export interface JournalChange {
  at: string;
  /** empty where a program did it by itself */
  by: string;
  what: 'merged' | 'split' | 'joined' | 'kept apart' | 'changed documents';
  words: Localised;
}

export interface Window {
  /** EDTF: what came after this day */
  from: string;
  /** EDTF: up to this day; left out, everything */
  to?: string | undefined;
  /** only changes of these entities */
  entity?: readonly string[] | undefined;
}

/** In the order of the journal; what was taken back since is left out. O(records). */
export function journalChanges(records: readonly JournalRecord[], dossier: Dossier, window: Window): JournalChange[] {
  const undone = new Set<number>();
  // from the end: an undoing that was itself taken back does not count
  for (const { n, undoes } of [...records].reverse()) if (undoes !== undefined && !undone.has(n)) undone.add(undoes);
  const [start, end] = [last(window.from), window.to === undefined ? Number.POSITIVE_INFINITY : last(window.to)];
  const wanted = new Set(window.entity);
  return records.flatMap((record): JournalChange[] => {
    const day = daySpan(record.at.slice(0, 10))?.first ?? Number.NEGATIVE_INFINITY;
    if (undone.has(record.n) || record.kind === 'undo' || day <= start || day > end) return [];
    if (wanted.size > 0 && !record.about.some((id) => wanted.has(id))) return [];
    const names = new Names(dossier, record);
    const words = [ofIdentity(record, names), wanted.size > 0 ? undefined : ofDocuments(record, names)];
    return words.flatMap((found) => (found ? [{ at: record.at, by: record.by ?? '', ...found }] : []));
  });
}

type Said = Pick<JournalChange, 'what' | 'words'>;

/** "Anna merged Li Wei into Li Wei (deputy minister)". */
function ofIdentity({ kind, by = '', about }: JournalRecord, names: Names): Said | undefined {
  const [a = '', b = ''] = about;
  const [en, zh] = (['en', 'zh'] as const).map((language) => [names.of(a, language), names.of(b, language)]);
  const [[enA, enB], [zhA, zhB]] = [en ?? [], zh ?? []];
  switch (kind) {
    case 'merge':
      return { what: 'merged', words: { en: `${by} merged ${enA} into ${enB}`, zh: `${by}将${zhA}并入${zhB}` } };
    case 'split':
      return { what: 'split', words: { en: `${by} split ${enB} off ${enA}`, zh: `${by}将${zhB}从${zhA}中分出` } };
    case 'different':
      return {
        what: 'kept apart',
        words: { en: `${by} kept ${enA} and ${enB} apart`, zh: `${by}判定${zhA}与${zhB}不同` },
      };
    case 'join':
      return {
        what: 'joined',
        words: { en: `${by} joined the relation ${a} to ${b}`, zh: `${by}将关系 ${a} 并入 ${b}` },
      };
    default:
      return undefined;
  }
}

/** "Anna changed Story: date, corrects"; whatever kind of change did it. */
function ofDocuments({ by = '', edits = [] }: JournalRecord, names: Names): Said | undefined {
  const [en, zh]: [string[], string[]] = [[], []];
  for (const edit of edits) {
    const id = documentIn(edit);
    if (id === undefined) continue;
    if ('put' in edit) {
      en.push(`added ${names.of(id, 'en')}`);
      zh.push(`添加了${names.of(id, 'zh')}`);
    } else if ('remove' in edit) {
      en.push(`removed ${names.of(id, 'en')}`);
      zh.push(`移除了${names.of(id, 'zh')}`);
    } else if ('set' in edit) {
      const fields = Object.keys(edit.fields).filter((field) => field in DocumentMetadata.shape);
      en.push(`changed ${names.of(id, 'en')}: ${fields.join(', ')}`);
      zh.push(`修改了${names.of(id, 'zh')}：${fields.join('、')}`);
    }
  }
  if (en.length === 0) return undefined;
  const shown = (list: readonly string[], more: (n: number) => string) =>
    [...list.slice(0, MOST), ...(list.length > MOST ? [more(list.length - MOST)] : [])].join('; ');
  const who = by === '' ? '' : `${by} `;
  return {
    what: 'changed documents',
    words: {
      en: `${who}${shown(en, (n) => `and ${n} more`)}`,
      zh: `${by}${shown(zh, (n) => `另有 ${n} 篇`)}`.replaceAll('; ', '；'),
    },
  };
}

/** So many documents of one record are named. */
const MOST = 10;

function documentIn(edit: DossierEdit): string | undefined {
  if ('put' in edit) return edit.put === 'document' ? edit.document.id : undefined;
  if ('set' in edit) return edit.set === 'document' ? edit.id : undefined;
  return edit.remove === 'document' ? edit.id : undefined;
}

/** Names of what a record is about, also of what it took away. */
class Names {
  readonly #gone = new Map<string, Localised>();
  readonly #dossier: Dossier;

  constructor(dossier: Dossier, { back, edits = [] }: JournalRecord) {
    this.#dossier = dossier;
    for (const edit of [...back, ...edits]) {
      if (!('put' in edit)) continue;
      if (edit.put === 'entity') this.#gone.set(edit.entity.id, edit.entity.names);
      if (edit.put === 'document') this.#gone.set(edit.document.id, { en: edit.document.title });
    }
  }

  of(id: string, language: 'en' | 'zh'): string {
    const entity = this.#dossier.entities.find((one) => one.id === id);
    const document = entity ? undefined : this.#dossier.documents.find((one) => one.id === id);
    const names = entity?.names ?? (document && { en: document.title }) ?? this.#gone.get(id);
    const name = names && inLanguage(names, language);
    if (name === undefined) return id;
    return document || !entity ? (language === 'zh' ? `《${name}》` : `“${name}”`) : `${name} (${id})`;
  }
}

function last(date: string): number {
  return daySpan(date)?.last ?? Number.NEGATIVE_INFINITY;
}
