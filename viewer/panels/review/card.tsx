/** One proposal: what it says, who says it, why it was found, and what accepting it would make of the relation. */
import { namesOf, valueWords } from '../../../src/analysis/explain.js';
import type { Waiting } from '../../../src/analysis/queue.js';
import { inOwnVoice } from '../../../src/model/claim.js';
import { inLanguage } from '../../../src/model/language.js';
import { standing } from '../../../src/model/standing.js';
import { chainWords } from '../../../src/model/words.js';
import { Chain } from '../claim.js';
import { StandingBadge } from '../standing.js';
import { useStore } from '../use-store.js';

export function Card({ waiting: { relation, claim, newEntities } }: { waiting: Waiting }) {
  const { dossier, state, words } = useStore();
  const { language } = state.value;
  if (!dossier.value) return null;
  const name = namesOf(dossier.value, language);
  const type = dossier.value.ontology.relationTypes.find(({ id }) => id === relation.type);
  const document = dossier.value.documents.find(({ id }) => id === claim.document);
  const then = standing(
    relation.claims.map((other) => (other.id === claim.id ? { ...other, review: 'accepted' } : other)),
  );
  const explained = {
    ...claim,
    words: chainWords(claim, name, language),
    title: document?.title ?? claim.document,
    language: document?.language ?? language,
    ownVoice: inOwnVoice(claim),
  };
  const types = new Map(dossier.value.entities.map((entity) => [entity.id, entity.type]));
  const typeName = (id: string) => {
    const found = dossier.value?.ontology.entityTypes.find((one) => one.id === types.get(id));
    return found ? inLanguage(found.label, language) : types.get(id);
  };
  return (
    <article class="claim proposal" data-claim={claim.id}>
      <h2>
        {name(relation.subject)} <span class="type">{type ? inLanguage(type.label, language) : relation.type}</span>{' '}
        {relation.object === undefined ? valueWords(relation.value, language) : name(relation.object)}
      </h2>
      <Chain claim={explained} />
      <blockquote lang={explained.language}>{claim.evidence.quote}</blockquote>
      <p class="then">
        {words.value.reviewThen} <StandingBadge standing={then} />
      </p>
      {newEntities.length > 0 && (
        <p class="faint">
          {words.value.reviewNew}{' '}
          {newEntities.map((id) => `${name(id)} (${typeName(id)})`).join(words.value.reviewJoin)}
        </p>
      )}
      {claim.proposal && (
        <details class="why">
          <summary>{words.value.reviewConfidence(Math.round(claim.proposal.confidence))}</summary>
          <ul>
            {(claim.proposal.reasons ?? []).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
