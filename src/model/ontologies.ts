/** The ontologies that ship with claimgraph: what a new dossier may begin with. */
import type { Localised } from './language.js';
import { minimalOntology } from './minimal.js';
import { newsOntology } from './news/index.js';
import type { Ontology } from './ontology.js';
import { ownershipOntology } from './ownership/index.js';

interface Base {
  ontology: Ontology;
  /** what it is for, in a few words */
  about: Localised;
}

/** The usual one first. */
export const BASE_ONTOLOGIES: readonly Base[] = [
  {
    ontology: newsOntology,
    about: {
      en: 'People, organisations, products, laws, events, and what news says of them.',
      zh: '人物、机构、产品、法律、事件，以及新闻对它们的报道。',
    },
  },
  {
    ontology: ownershipOntology,
    about: {
      en: 'Companies, the people behind them, shares, offices and registries.',
      zh: '公司及其背后的人、股份、职务与登记机关。',
    },
  },
  {
    ontology: minimalOntology,
    about: { en: 'A few roots; you add your own types.', zh: '只有几个基本类型，其余由您自己添加。' },
  },
];

export const BASES: ReadonlyMap<string, Ontology> = new Map(
  BASE_ONTOLOGIES.map(({ ontology }) => [ontology.id, ontology]),
);
