/** Answers `contradictions` and `corroboration`: both sides of a relation, and how each reached us. */

import type { Claim } from '../../model/claim.js';
import { actsOf } from '../../model/claim.js';
import type { RelationSummary } from '../../model/relation.js';
import { rootsWords } from '../../model/root-words.js';
import type { Sources } from '../../model/source.js';
import { type Judge, type Stance, stance } from '../../model/standing.js';
import { contradictionsQuery } from '../queries/contradictions.js';
import type { AttributionNode } from '../queries/corroboration.js';
import { corroborationQuery } from '../queries/corroboration.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { partOf } from './pages.js';
import { bothLanguages, entitiesIn, nameIn, sidesOf } from './refs.js';
import type { View } from './view.js';

function answerContradictions(
  index: DossierIndex,
  query: QueryOf<typeof contradictionsQuery>,
  view: View,
): AnswerOf<typeof contradictionsQuery> {
  const disputed = view.relations().filter(({ standing }) => standing === 'disputed');
  const { items, page } = partOf(disputed, query);
  return {
    contradictions: items.map((relation) => {
      const { sides } = sidesOf(index, relation, view.sources);
      const label = index.ontology.relationTypes.get(relation.type)?.label ?? { en: relation.type };
      return { relation, label, supports: sides.supports, opposes: sides.opposes };
    }),
    entities: entitiesIn(index, items),
    ...page,
  };
}

/** Relations that somebody supports or opposes: those of the fewest roots first, since they hang by a thread. */
function answerCorroboration(
  index: DossierIndex,
  query: QueryOf<typeof corroborationQuery>,
  view: View,
): AnswerOf<typeof corroborationQuery> {
  const judged = view
    .relations()
    .filter(({ independentRoots, opposingRoots }) => independentRoots + opposingRoots > 0)
    .sort((a, b) => a.independentRoots - b.independentRoots || (a.id < b.id ? -1 : 1));
  const { items, page } = partOf(judged, query);
  return {
    relations: items.map((relation) => {
      const supporting = attributionTrees(relation, 'supports', view.sources);
      const opposing = attributionTrees(relation, 'opposes', view.sources);
      return { relation, supporting, opposing, words: words(index, relation, view.sources) };
    }),
    entities: entitiesIn(index, items),
    ...page,
  };
}

/** One tree for each root: who passes it on, and who passes that on, down to those whose words we have. */
function attributionTrees(relation: Pick<RelationSummary, 'claims'>, side: Stance, sources: Judge): AttributionNode[] {
  const trees: AttributionNode[] = [];
  for (const claim of relation.claims) {
    if (claim.review !== 'accepted' || stance(claim) !== side || sources.isWithdrawn(claim)) continue;
    let level = trees;
    let node: AttributionNode | undefined;
    for (const { speaker, act } of fromRoot(claim)) {
      node = level.find((one) => one.speaker === speaker && one.act === act);
      if (!node) {
        node = { speaker, act, claims: [], passedOnBy: [] };
        level.push(node);
      }
      level = node.passedOnBy;
    }
    node?.claims.push(claim.id);
  }
  return trees;
}

/** The speakers of a claim with what each does, innermost first. */
function fromRoot(claim: Claim) {
  return actsOf(claim)
    .map((act, i) => ({ speaker: claim.chain[i]?.agent ?? claim.document, act }))
    .reverse();
}

/** Both sides' roots in words; where nobody opposes, only those who support. */
function words(index: DossierIndex, { id, claims }: RelationSummary, sources: Sources) {
  return bothLanguages((language) => {
    const zh = language === 'zh';
    const voice = { nameOf: nameIn(index, language), language };
    const ended = (sentences: readonly string[]) =>
      sentences.map((one) => `${one}${zh ? '。' : '.'}`).join(zh ? '' : ' ');
    const side = (side: Stance) => {
      const counted = claims.filter(
        (claim) => claim.review === 'accepted' && stance(claim) === side && !sources.isWithdrawn(claim),
      );
      return counted.length === 0 ? '' : ended(rootsWords(counted, id, sources, voice));
    };
    const [supporting, opposing] = [side('supports'), side('opposes')];
    const support = supporting || ended([zh ? '没有独立来源支持' : 'No independent root supports it']);
    return [support, opposing && `${zh ? '反对：' : 'Against it: '}${opposing}`].filter(Boolean).join(zh ? '' : ' ');
  });
}

export const contradictions = answered(contradictionsQuery, answerContradictions);

export const corroboration = answered(corroborationQuery, answerCorroboration);
