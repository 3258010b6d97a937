/** Answers `compare`: what documents claim, agree on, contradict and leave out. */
import type { Claim } from '../../model/claim.js';
import { summarise } from '../../model/relation.js';
import { independentRoots, opposingRoots, type Standing, standing } from '../../model/standing.js';
import { Agreement } from '../calls/compare.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { knownDocuments } from './known.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { entitiesIn, wording } from './refs.js';
import type { View } from './view.js';

interface Said {
  document: string;
  claims: Claim[];
  standing: Standing;
}

export function answerCompare(memory: Memory, query: FullQuery<'compare'>, view: View): Answer<'compare'> {
  const documents = [...new Set(query.document)];
  knownDocuments(memory, documents, 'document');
  const compared = view.relations().flatMap((relation) => {
    const said = documents.flatMap((document): Said[] => {
      const claims = relation.claims.filter((claim) => claim.document === document);
      return claims.length > 0 ? [{ document, claims, standing: standing(claims) }] : [];
    });
    if (said.length === 0) return [];
    const { standing: _, independentRoots: __, opposingRoots: ___, ...whole } = relation;
    const silent = documents.filter((document) => !said.some((one) => one.document === document));
    return {
      relation: summarise({ ...whole, claims: said.flatMap(({ claims }) => claims) }),
      said,
      silent,
      agreement: agreementOf(said, silent),
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
      const document = memory.documents.get(id);
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
        wordings: claims.map((claim) => wording(memory, relation.id, claim)),
      })),
      silent,
    })),
    entities: entitiesIn(
      memory,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function agreementOf(said: readonly Said[], silent: readonly string[]): Agreement {
  const supports = said.filter(({ claims }) => independentRoots(claims) > 0);
  const onlyOpposes = said.filter(({ claims }) => independentRoots(claims) === 0 && opposingRoots(claims) > 0);
  if (supports.length > 0 && onlyOpposes.length > 0) return 'contradict';
  if (silent.length > 0) return 'partial';
  return said.every((one) => one.standing === said[0]?.standing) ? 'agree' : 'differ';
}
