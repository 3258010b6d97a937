/** `claimgraph relations`: the relations of a dossier, each with its standing. */
import { namesOf, valueWords } from '../analysis/explain.js';
import { inLanguage } from '../model/language.js';
import { type RelationSummary, summarise } from '../model/relation.js';
import { type AddCommand, type Given, json, openNarrowed, withFilter, withJson, withNames } from './command.js';
import { standingPaint } from './paint.js';
import { renderTable } from './table.js';

export const addRelations: AddCommand = (program, terminal) => {
  withFilter(withNames(withJson(program.command('relations'))))
    .description('list relations with their standing and their independent roots, for and against')
    .argument('<dossier>', "the dossier's folder")
    .action(async (folder: string, given: Given) => {
      const { whole, dossier } = await openNarrowed(folder, given);
      const relations = dossier.relations.map(summarise);
      if (given.json) return terminal.out(json(relations));
      const language = String(given.names);
      const nameOf = namesOf(whole, language);
      const labels = new Map(whole.ontology.relationTypes.map(({ id, label }) => [id, inLanguage(label, language)]));
      const object = (relation: RelationSummary) =>
        relation.object === undefined ? `“${valueWords(relation.value, language)}”` : nameOf(relation.object);
      await terminal.out(
        renderTable(relations, [
          {
            title: 'standing',
            cell: ({ standing }) => standing,
            paint: (text, { standing }) => standingPaint(terminal, standing, text),
          },
          { title: 'roots', cell: ({ independentRoots, opposingRoots }) => `${independentRoots}:${opposingRoots}` },
          { title: 'subject', cell: ({ subject }) => nameOf(subject) },
          { title: 'relation', cell: ({ type }) => labels.get(type) ?? type },
          { title: 'object or value', cell: object },
          { title: 'when', cell: ({ from, until }) => period(from, until) },
          { title: 'id', cell: ({ id }) => id },
        ]),
      );
    });
};

function period(from?: string, until?: string): string {
  if (from === undefined && until === undefined) return '';
  return from === until ? (from ?? '') : `${from ?? '..'}/${until ?? '..'}`;
}
