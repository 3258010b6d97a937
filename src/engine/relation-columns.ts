/** The columns in which tables show relations: the standing first, so that no relation is read without it. */
import type { RelationSummary } from '../model/relation.js';
import { type Column, standingWords, type Voice } from './voice.js';

export function relationColumns(voice: Voice): readonly Column<RelationSummary>[] {
  return [
    standingColumn((relation) => relation, voice),
    { title: 'relation', cell: (relation) => voice.sentence(relation) },
    { title: 'id', cell: ({ id }) => id },
  ];
}

export function standingColumn<Row>(
  of: (row: Row) => Pick<RelationSummary, 'standing' | 'verdict'>,
  { language }: Pick<Voice, 'language'>,
): Column<Row> {
  return { title: 'standing', cell: (row) => standingWords(of(row), language), standing: (row) => of(row).standing };
}
