/** Answers `compare`: what documents claim, agree on, contradict and leave out. */

import type { Claim } from '../../model/claim.js';
import { summarise, withoutDerived } from '../../model/relation.js';
import { independentRoots, type Judge, opposingRoots, type Standing, standing } from '../../model/standing.js';
import { Agreement, compareQuery } from '../queries/compare.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownDocuments } from './known.js';
import { partOf } from './pages.js';
import { entitiesIn, wording } from './refs.js';
import type { View } from './view.js';

interface Said {
  document: string;
  claims: Claim[];
  standing: Standing;
}

function answerCompare(
  index: DossierIndex,
  query: QueryOf<typeof compareQuery>,
  view: View,
): AnswerOf<typeof compareQuery> {
  const documents = [...new Set(query.document)];
  knownDocuments(index, documents, 'document');
  const { sources } = view;
  const compared = view.relations().flatMap((relation) => {
    const said = documents.flatMap((document): Said[] => {
      const claims = relation.claims.filter((claim) => claim.document === document);
      return claims.length > 0 ? [{ document, claims, standing: standing(claims, sources) }] : [];
    });
    if (said.length === 0) return [];
    const silent = documents.filter((document) => !said.some((one) => one.document === document));
    return {
      relation: summarise({ ...withoutDerived(relation), claims: said.flatMap(({ claims }) => claims) }, sources),
      said,
      silent,
      agreement: agreementOf(said, silent, sources),
    };
  });
  const wanted = query.agreement?.length
    ? compared.filter(({ agreement }) => query.agreement?.includes(agreement))
    : compared;
  const { items, page } = partOf(wanted, query);
  const counts = Object.fromEntries(Agreement.options.map((name) => [name, 0])) as Record<Agreement, number>;
  for (const { agreement } of compared) counts[agreement] += 1;
  return {
    documents: documents.map((id) => {
      const document = index.documents.get(id);
      const own = compared.filter(({ said }) => said.some((one) => one.document === id));
      return {
        id,
        title: document?.title ?? id,
        language: document?.language ?? 'und',
        relations: own.length,
        only: own.filter(({ said }) => said.length === 1).map(({ relation }) => relation.id),
        leavesOut: compared.filter(({ silent }) => silent.includes(id)).map(({ relation }) => relation.id),
      };
    }),
    counts,
    relations: items.map(({ relation, said, silent, agreement }) => ({
      relation,
      agreement,
      said: said.map(({ document, claims, standing: derived }) => ({
        document,
        standing: derived,
        wordings: claims.map((claim) => wording(index, relation.id, claim)),
      })),
      silent,
    })),
    entities: entitiesIn(
      index,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function agreementOf(said: readonly Said[], silent: readonly string[], sources: Judge): Agreement {
  const supports = said.filter(({ claims }) => independentRoots(claims, sources) > 0);
  const onlyOpposes = said.filter(
    ({ claims }) => independentRoots(claims, sources) === 0 && opposingRoots(claims, sources) > 0,
  );
  if (supports.length > 0 && onlyOpposes.length > 0) return 'contradict';
  if (silent.length > 0) return 'partial';
  return said.every((one) => one.standing === said[0]?.standing) ? 'agree' : 'differ';
}

export const compare = answered(compareQuery, answerCompare);
