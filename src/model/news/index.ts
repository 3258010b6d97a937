/** The news ontology, the base that a dossier starts from. */
import { Ontology } from '../ontology.js';
import { NEWS_ENTITY_TYPES } from './entity-types.js';
import { NEWS_RELATION_TYPES } from './relation-types.js';

export type NewsEntityType = (typeof NEWS_ENTITY_TYPES)[number]['id'];
export type NewsRelationType = (typeof NEWS_RELATION_TYPES)[number]['id'];

export const newsOntology: Ontology = Ontology.parse({
  id: 'news',
  title: { en: 'News', zh: '新闻' },
  entityTypes: NEWS_ENTITY_TYPES,
  relationTypes: NEWS_RELATION_TYPES,
});
