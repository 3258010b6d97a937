/**
 * CSV (RFC 4180): one row a claim, for spreadsheets. Relations without a claim have one row as well.
 *
 * A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) is preceded by an
 * apostrophe: words from documents must not be executed.
 */
import { namesOf, valueWords } from '../analysis/explain.js';
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { type RelationSummary, summarise } from '../model/relation.js';
import { stance } from '../model/standing.js';
import { chainWords } from '../model/words.js';
import { chunked } from './chunks.js';
import type { Format, WriteOptions } from './format.js';

export const csv: Format = {
  id: 'csv',
  label: { en: 'CSV table of claims', zh: 'CSV 主张表' },
  extension: 'csv',
  mediaType: 'text/csv',
  cannotCarry: [
    'the texts of the documents and the ontology',
    'entities without a relation, aliases and identifiers elsewhere',
    'assessments, notes and who proposed a claim',
    'where entities lie on the map',
  ],
  write: (dossier, options = {}) => chunked(rows(dossier, options)),
};

const COLUMNS = [
  'relation',
  'subject',
  'subject_name',
  'type',
  'label',
  'object',
  'object_name_or_value',
  'from',
  'until',
  'standing',
  'independent_roots',
  'opposing_roots',
  'claim',
  'stance',
  'chain',
  'polarity',
  'modality',
  'review',
  'document',
  'quote',
  'start',
  'end',
] as const;

function* rows(dossier: Dossier, { language = 'en' }: WriteOptions): Generator<string> {
  const name = namesOf(dossier, language);
  const labels = new Map(dossier.ontology.relationTypes.map(({ id, label }) => [id, inLanguage(label, language)]));
  // spreadsheets take a file for UTF-8 only where it begins with a byte order mark
  yield `\ufeff${line(COLUMNS)}`;
  const relations = [...dossier.relations].sort((a, b) => (a.id < b.id ? -1 : 1)).map(summarise);
  for (const relation of relations) {
    const head = headOf(relation, name, labels.get(relation.type) ?? relation.type, language);
    if (relation.claims.length === 0)
      yield line([...head, ...Array.from({ length: COLUMNS.length - head.length }, () => '')]);
    for (const claim of relation.claims) yield line([...head, ...cellsOf(claim, name, language)]);
  }
}

function headOf(relation: RelationSummary, name: (id: string) => string, label: string, language: string) {
  const { id, subject, type, object, value, from, until, standing, independentRoots, opposingRoots } = relation;
  return [
    id,
    subject,
    name(subject),
    type,
    label,
    object ?? '',
    object === undefined ? valueWords(value, language) : name(object),
    from ?? '',
    until ?? '',
    standing,
    independentRoots,
    opposingRoots,
  ];
}

function cellsOf(claim: Claim, name: (id: string) => string, language: string) {
  const { id, polarity, modality, review, document, evidence } = claim;
  const side = review === 'accepted' ? stance(claim) : '';
  return [
    id,
    side,
    chainWords(claim, name, language),
    polarity,
    modality,
    review,
    document,
    evidence.quote,
    evidence.start,
    evidence.end,
  ];
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
