/** Makes dossier folders of any size for tests: companies that supply each other, each relation with one claim. */
import { dossierFolder } from './folder.js';

export interface LargeOptions {
  entities: number;
  relations: number;
  /** claims that await review; the rest counts */
  proposed?: boolean;
}

/** Entities `e0` …, relations between them in a fixed pattern; it passes its check. */
export function largeFolder({ entities, relations, proposed = false }: LargeOptions): Promise<string> {
  const lines = (items: object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  return dossierFolder({
    'entities.yaml': undefined,
    'relations.yaml': undefined,
    'documents/bericht.md': undefined,
    'documents/story.md': '---\ntitle: Who supplies whom\nlanguage: en\n---\nOne firm supplies another.\n',
    'entities.jsonl': lines(
      Array.from({ length: entities }, (_, i) => ({ id: `e${i}`, type: 'company', names: { en: `Firm number ${i}` } })),
    ),
    'relations.jsonl': lines(
      Array.from({ length: relations }, (_, i) => ({
        id: `r${i}`,
        subject: `e${i % entities}`,
        type: 'supplies',
        object: `e${(i * 7 + Math.floor(i / entities) * 13 + 1) % entities}`,
        claims: [
          {
            document: 'story',
            evidence: { quote: 'One firm supplies another' },
            ...(proposed && { review: 'proposed', confidence: 60 }),
          },
        ],
      })).filter(({ subject, object }) => subject !== object),
    ),
  });
}
