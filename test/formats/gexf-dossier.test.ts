/** A dossier as GEXF says the same to our own reader: every node, edge and value, whatever the dossier. */
import { describe, expect, it } from 'vitest';
import { gexf } from '../../src/formats/gexf.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import { graphOfDossier } from '../../src/formats/interchange/from-dossier.js';
import { entityLabel, relationLabel } from '../../src/formats/labels.js';
import { edgeCells, edgeColumns, nodeCells, nodeColumns, present, tabular } from '../../src/formats/tabular.js';
import { pictured } from '../../src/model/pictured.js';
import { weightOf } from '../../src/model/weight.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { fc, runs } from '../property.js';
import { text } from './gather.js';
import { graphOf, thereAndBack, valuesOf } from './read-file.js';

describe('a dossier as GEXF', () => {
  it('is read back with all that the tables say', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const held = pictured(dossier);
        const context = tabular(held, { whole: dossier });
        const file = await text(gexf.exports.write(held, { whole: dossier }));
        const graph = await graphOf(file, 'a.gexf', undefined, 4096);
        expect(graph.warnings).toEqual([]);
        // the type has a place of its own
        const columns = nodeColumns(context).filter(([id]) => id !== 'type');
        expect(
          graph.nodes.map((node) => [node.id, node.label, node.type, valuesOf(graph.nodeAttributes, node)]),
        ).toEqual(
          context.entities.map((entity) => [
            ...[entity.id, entityLabel(entity, 'en'), entity.type],
            Object.fromEntries(present(nodeCells(entity, context), columns)),
          ]),
        );
        expect(
          graph.edges.map((edge) => [
            ...[edge.id, edge.source, edge.target, edge.type, edge.label, edge.weight],
            valuesOf(graph.edgeAttributes, edge),
          ]),
        ).toEqual(
          context.edges.map((relation) => [
            ...[relation.id, relation.subject, relation.object, context.kinds.get(relation.id)],
            ...[relationLabel(relation, 'en', context.ontology), weightOf(relation)],
            Object.fromEntries(present(edgeCells(relation, context), edgeColumns())),
          ]),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it.each(['gexf', 'graphml'])('comes back from %s as the graph that it was, but for claims', async (id) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const graph = graphOfDossier(pictured(dossier));
        const again = await thereAndBack(writerFor('', id), graph);
        const names = ({ nodes, nodeAttributes }: typeof graph) =>
          nodes.map((node) => [node.id, node.label, node.type, valuesOf(nodeAttributes, node)]);
        const lines = ({ edges, edgeAttributes }: typeof graph) =>
          edges.map(({ id, source, target, direction, type, label, weight, values }) => [
            ...[id, source, target, direction, type, label, weight],
            valuesOf(edgeAttributes, { values }),
          ]);
        expect(names(again)).toEqual(names(graph));
        expect(lines(again)).toEqual(lines(graph));
      }),
      { numRuns: runs(40) },
    );
  });
});
