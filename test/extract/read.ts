/** Reads a short text and tells what it proposes in one line a claim. */
import { readDocument } from '../../src/extract/reader/index.js';
import { readModel } from '../../src/language/node-models.js';
import { Languages } from '../../src/language/registry.js';
import type { Entity } from '../../src/model/entity.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';

const languages = new Languages(readModel);
const loaded = await Promise.all(['en', 'zh'].map((id) => languages.get(id)));

/** The loaded model for a language tag. */
export function languageOf(tag: string) {
  const found = loaded[tag.startsWith('zh') ? 1 : 0];
  if (!found?.supported) throw new Error(`no model for ${tag}`);
  return found.language;
}

export const ONTOLOGY = new OntologyIndex(newsOntology);

export function read(text: string, language = 'en', entities: readonly Entity[] = []) {
  const document = { id: 'story', title: 'Story', language, date: '2025-11-20', text };
  return { text, ...readDocument(document, { ontology: ONTOLOGY, entities }, languageOf(language)) };
}

/** `apple acquires acme-robotics | reuters:reports officials:states` and `not`, `possible` or `proposed` where it is so */
export function said(text: string, language = 'en', entities: readonly Entity[] = []): string[] {
  return read(text, language, entities).claims.map(({ subject, type, object, value, chain, polarity, modality }) => {
    const end = object ?? JSON.stringify(value);
    const steps = chain.map(({ agent, act }) => `${agent ?? '-'}:${act}`).join(' ');
    const manner = [polarity === 'negative' ? 'not' : '', modality === 'actual' ? '' : modality]
      .filter(Boolean)
      .join(' ');
    return [`${subject} ${type} ${end}`, steps, manner].filter(Boolean).join(' | ');
  });
}
