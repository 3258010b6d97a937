/** Answers `contradictions` and `corroboration`: both sides of a relation, and how each reached us. */
import type { Claim } from '../../model/claim.js';
import { actsOf } from '../../model/claim.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { type Stance, stance } from '../../model/standing.js';
import { ACT_WORDS } from '../../model/words.js';
import type { AttributionNode } from '../calls/corroboration.js';
import type { Answer, FullQuery } from '../calls/index.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { bothLanguages, entitiesIn, sidesOf } from './refs.js';
import type { View } from './view.js';

export function answerContradictions(
  memory: Memory,
  query: FullQuery<'contradictions'>,
  view: View,
): Answer<'contradictions'> {
  const disputed = view.relations().filter(({ standing }) => standing === 'disputed');
  const { items, page } = partOf(disputed, query);
  return {
    contradictions: items.map((relation) => {
      const { sides } = sidesOf(memory, relation);
      const label = memory.ontology.relationTypes.get(relation.type)?.label ?? { en: relation.type };
      return { relation, label, supports: sides.supports, opposes: sides.opposes };
    }),
    entities: entitiesIn(memory, items),
    ...page,
  };
}

/** Relations that somebody supports or opposes: those of the fewest roots first, since they hang by a thread. */
export function answerCorroboration(
  memory: Memory,
  query: FullQuery<'corroboration'>,
  view: View,
): Answer<'corroboration'> {
  const judged = view
    .relations()
    .filter(({ independentRoots, opposingRoots }) => independentRoots + opposingRoots > 0)
    .sort((a, b) => a.independentRoots - b.independentRoots || (a.id < b.id ? -1 : 1));
  const { items, page } = partOf(judged, query);
  return {
    relations: items.map((relation) => {
      const supporting = attributionTrees(relation, 'supports');
      const opposing = attributionTrees(relation, 'opposes');
      return { relation, supporting, opposing, words: words(memory, relation, supporting) };
    }),
    entities: entitiesIn(memory, items),
    ...page,
  };
}

/** One tree for each root: who passes it on, and who passes that on, down to those whose words we have. */
export function attributionTrees(relation: Pick<RelationSummary, 'claims'>, side: Stance): AttributionNode[] {
  const trees: AttributionNode[] = [];
  for (const claim of relation.claims) {
    if (claim.review !== 'accepted' || stance(claim) !== side) continue;
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

function words(memory: Memory, { independentRoots }: RelationSummary, trees: readonly AttributionNode[]) {
  return bothLanguages((language) => {
    const name = (id: string) => {
      const names = memory.entities.get(id)?.names;
      return names ? inLanguage(names, language) : (memory.documents.get(id)?.title ?? id);
    };
    const zh = language === 'zh';
    const roots = [...new Map(trees.map(({ speaker, act }) => [speaker, act]))];
    const list = roots.map(
      ([speaker, act]) => `${name(speaker)}${zh ? '' : ' '}${inLanguage(ACT_WORDS[act], language)}`,
    );
    if (roots.length === 0) return zh ? '没有独立来源支持。' : 'No independent root supports it.';
    const shown = list.join(zh ? '、' : ', ');
    if (zh) return `${independentRoots} 个独立来源：${shown}。`;
    return `${independentRoots} independent ${independentRoots === 1 ? 'root' : 'roots'}: ${shown}.`;
  });
}
