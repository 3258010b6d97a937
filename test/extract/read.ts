/** Reads a short text by rules and tells what it proposes in one line a claim. */
import { extractByRules } from '../../src/extract/rules/index.js';
import type { Entity } from '../../src/model/entity.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';

export const ONTOLOGY = new OntologyIndex(newsOntology);

export function read(text: string, language = 'en', entities: readonly Entity[] = []) {
  const document = { id: 'story', title: 'Story', language, date: '2025-11-20', text };
  return { text, ...extractByRules(document, { ontology: ONTOLOGY, entities }) };
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
