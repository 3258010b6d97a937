/** `claimgraph entities`: the entities of a dossier with their names. */
import { inLanguage } from '../model/language.js';
import { type AddCommand, type Given, json, openNarrowed, withFilter, withJson } from './command.js';
import { renderTable } from './table.js';

export const addEntities: AddCommand = (program, terminal) => {
  withFilter(withJson(program.command('entities')))
    .description('list entities: id, type, names in English and Chinese, number of relations')
    .argument('<dossier>', "the dossier's folder")
    .action(async (folder: string, given: Given) => {
      const { dossier } = await openNarrowed(folder, given);
      if (given.json) return terminal.out(json(dossier.entities));
      const relations = new Map<string, number>();
      for (const { subject, object } of dossier.relations) {
        for (const end of new Set([subject, object ?? subject])) relations.set(end, (relations.get(end) ?? 0) + 1);
      }
      await terminal.out(
        renderTable(dossier.entities, [
          { title: 'id', cell: ({ id }) => id },
          { title: 'type', cell: ({ type }) => type },
          { title: 'relations', cell: ({ id }) => relations.get(id) ?? 0, align: 'right' },
          { title: 'name', cell: ({ names }) => inLanguage(names, 'en') },
          { title: '名称', cell: ({ names }) => inLanguage(names, 'zh') },
        ]),
      );
    });
};
