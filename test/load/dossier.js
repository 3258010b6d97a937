/** Writes a dossier of so many relations, with their claims, as it lies on disk. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDossier, newsOntology } from '../../dist/index.js';
import { story } from '../bench/story.js';

export async function writeDossier(folder, size) {
  await createDossier(folder, { title: 'Load' });
  const { documents, entities, relations } = story(size, newsOntology);
  const lines = (items) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  for (const { id, title, language, date, text } of documents)
    await writeFile(
      join(folder, 'documents', `${id}.md`),
      `---\ntitle: ${title}\ndate: ${date}\nlanguage: ${language}\n---\n${text}\n`,
    );
  await writeFile(join(folder, 'entities.jsonl'), lines(entities));
  await writeFile(
    join(folder, 'relations.jsonl'),
    lines(
      relations.map((relation) => ({
        ...relation,
        claims: relation.claims.map(({ evidence: { quote }, ...claim }) => ({ ...claim, evidence: { quote } })),
      })),
    ),
  );
}
