/** Filters for property tests, with any of the conditions, over dossiers whose sources take back and grade each other. */
import { Reliability } from '../src/model/assessment.js';
import { Act, Review } from '../src/model/claim.js';
import type { Dossier } from '../src/model/dossier.js';
import { Filter } from '../src/model/filter.js';
import { Standing } from '../src/model/standing.js';
import { ARBITRARY_ONTOLOGY, arbitraryDossier } from './arbitrary-dossier.js';
import { fc } from './property.js';

/** A dossier and a filter that names what is in it. */
export function filteredDossier(): fc.Arbitrary<{ dossier: Dossier; filter: Filter }> {
  return connectedDossier().chain((dossier) => filterOf(dossier).map((filter) => ({ dossier, filter })));
}

/** Documents of few publishers that copy, correct and retract each other, and entities that are graded or rejected. */
function connectedDossier(): fc.Arbitrary<Dossier> {
  return arbitraryDossier({ most: { entities: 5, documents: 4, relations: 10 } }).chain((dossier) => {
    const others = fc.subarray(
      dossier.documents.map(({ id }) => id),
      { maxLength: Math.min(2, dossier.documents.length) },
    );
    const link = fc.constantFrom('derivedFrom', 'corrects', 'retracts', 'none');
    const links = fc.array(fc.tuple(fc.constantFrom('Paper', 'Post', ''), link, others), {
      minLength: dossier.documents.length,
      maxLength: dossier.documents.length,
    });
    const judged = fc.record(
      { review: fc.constantFrom(...Review.options), reliability: fc.constantFrom(...Reliability.options) },
      { requiredKeys: [] },
    );
    const judgements = fc.array(judged, { minLength: dossier.entities.length, maxLength: dossier.entities.length });
    return fc.tuple(links, judgements).map(([linked, entities]) => ({
      ...dossier,
      documents: dossier.documents.map((document, i) => {
        const [publisher = '', field = 'none', ids = []] = linked[i] ?? [];
        const named = ids.filter((id) => id !== document.id);
        return {
          ...document,
          ...(publisher && { publisher }),
          ...(field !== 'none' && named.length > 0 && { [field]: named }),
        };
      }),
      entities: dossier.entities.map((entity, i) => {
        const { review, reliability } = entities[i] ?? {};
        const gradings = reliability && [{ reliability, by: 'editor', at: '2025' }];
        return { ...entity, ...(review && { review }), ...(gradings && { gradings }) };
      }),
    }));
  });
}

function filterOf({ documents, entities, speakers }: Dossier): fc.Arbitrary<Filter> {
  const some = (values: readonly string[]) =>
    fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
  const both = (name: string, values: readonly string[]) => ({
    [name]: some(values),
    [`not${name.charAt(0).toUpperCase()}${name.slice(1)}`]: some(values),
  });
  const entityIds = entities.map(({ id }) => id);
  const documentIds = documents.map(({ id }) => id);
  const date = fc.constantFrom('2024', '2025-11', '2025-11-03', '-0044');
  const conditions = {
    ...both('saidBy', [...entityIds, ...speakers.map(({ id }) => id), ...documentIds]),
    ...both('act', Act.options),
    ...both('document', documentIds),
    ...both('language', ['en', 'zh']),
    ...both('review', Review.options),
    entity: some(entityIds),
    notEntity: some(entityIds),
    ...both(
      'entityType',
      ARBITRARY_ONTOLOGY.entityTypes.map(({ id }) => id),
    ),
    ...both(
      'relationType',
      ARBITRARY_ONTOLOGY.relationTypes.map(({ id }) => id),
    ),
    ...both('standing', Standing.options),
    ...{ claimedFrom: date, claimedUntil: date, asOf: date, from: date, until: date },
    undated: fc.boolean(),
    minReliability: fc.constantFrom('A', 'C', 'E'),
    minConfidence: fc.integer({ min: 0, max: 100 }),
  };
  return fc
    .subarray(Object.keys(conditions) as (keyof typeof conditions)[], { maxLength: 4 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, conditions[name]]))))
    .map((filter) => Filter.parse(filter));
}
