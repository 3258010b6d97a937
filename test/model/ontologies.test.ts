/** Each base ontology holds together, in both languages, and takes what is read into it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { checkTypes } from '../../src/dossier/ontology.js';
import { BASE_ONTOLOGIES } from '../../src/model/ontologies.js';
import type { Problem } from '../../src/model/problem.js';
import { addDocuments, packageExtractor } from '../../src/review/index.js';

const STORY =
  'Anna Berg, a director of Harbour Holdings Ltd, owns Fjordlink AS. Google acquired Slack, which Microsoft denies. OpenAI released ChatGPT in Norway.';

describe.each(BASE_ONTOLOGIES.map(({ ontology, about }) => [ontology.id, ontology, about] as const))(
  '%s',
  (id, ontology, about) => {
    it('names parents and ends that are there, and has labels in both languages', () => {
      const problems: Problem[] = [];
      checkTypes({ value: ontology, place: () => ({ file: '' }) }, ontology, ontology, (problem) =>
        problems.push(problem),
      );
      expect(problems).toEqual([]);
      for (const { label } of [...ontology.entityTypes, ...ontology.relationTypes])
        expect(Object.keys(label)).toEqual(['en', 'zh']);
      expect(Object.keys(about)).toEqual(['en', 'zh']);
    });

    it('takes a document whose reader knows more types', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      await createDossier(`${folder}/made`, { id: 'made', ontology: id });
      async function* one() {
        yield { name: 'story.txt', title: 'Story', language: 'en', text: STORY };
      }
      const added = await addDocuments(`${folder}/made`, one(), { extractor: packageExtractor });
      expect(added.problems).toEqual([]);
      const { entities, ontology: own } = await openDossier(`${folder}/made`);
      const types = new Set(own.entityTypes.map((type) => type.id));
      expect(entities.length).toBeGreaterThan(3);
      expect(entities.filter(({ type }) => !types.has(type))).toEqual([]);
      if (id === 'ownership') expect(added.claims).toBeGreaterThanOrEqual(3);
    });
  },
);
