/** The history of a standing as answers give it. */
import { chainWords } from '../../model/chain-words.js';
import type { Claim } from '../../model/claim.js';
import { historyOf } from '../../model/history.js';
import type { RelationSummary } from '../../model/relation.js';
import type { Sources } from '../../model/source.js';
import { sourceName, turnWords } from '../../model/source-words.js';
import type { DossierIndex } from './dossier-index.js';
import { bothLanguages, chainNames } from './refs.js';

/** Every turn of a relation's standing, earliest first. */
export function turnsOf(index: DossierIndex, relation: RelationSummary, sources: Sources) {
  return historyOf(relation, sources, (id) => index.documents.get(id)?.date).map((turn) => ({
    ...turn,
    claims: turn.claims.map((claim) => claim.id),
    words: bothLanguages((language) => turnWords(turn, chainIn(index, sources, language), language)),
  }));
}

/** A chain in words, in which a document that speaks itself is called as its publisher is. */
function chainIn(index: DossierIndex, sources: Sources, language: string) {
  const names = chainNames(index, language);
  const voice = (document: string) => sourceName(sources.publisher(document), sources, names.name);
  return (claim: Claim) => chainWords(claim, { ...names, voice }, language);
}
