/** The smallest ontology: the roots that nearly every dossier has, and one relation; the rest is the dossier's own. */
import { newsOntology } from './news/index.js';
import { Ontology } from './ontology.js';
import { partOf } from './part-of-ontology.js';

export const minimalOntology: Ontology = partOf(
  newsOntology,
  Ontology.parse({ id: 'minimal', title: { en: 'Minimal', zh: '最简' } }),
  ['person', 'group', 'organisation', 'place', 'document', 'event', 'product', 'concept'],
  ['related-to', 'about'],
);
