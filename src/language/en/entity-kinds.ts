/** What the English model's entity labels (OntoNotes 5) are in the words of every language. */
import type { EntityKind } from '../parse.js';

const KINDS: Record<string, EntityKind> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'facility',
  NORP: 'group',
  PRODUCT: 'product',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  LAW: 'law',
  LANGUAGE: 'language',
  DATE: 'date',
  TIME: 'time',
  PERCENT: 'percent',
  MONEY: 'money',
  QUANTITY: 'quantity',
  ORDINAL: 'ordinal',
  CARDINAL: 'cardinal',
};

export function entityKindOf(label: string): EntityKind {
  return KINDS[label] ?? 'other';
}
