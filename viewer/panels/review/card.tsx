/** One proposal: what it says, who says it, why it was found, and what accepting it would make of the relation. */
import type { Answer } from '../../../src/engine/queries/index.js';
import { inLanguage } from '../../../src/model/language.js';
import { judgeOf } from '../../../src/model/relation.js';
import { valueWords } from '../../../src/model/sentence.js';
import { standing } from '../../../src/model/standing.js';
import { claimShown } from '../../state/claim-shown.js';
import { Chain } from '../claim.js';
import { StandingBadge } from '../standing.js';
import { useStore } from '../use-store.js';
import type { Waiting } from './use-queue.js';

interface CardProps {
  waiting: Waiting;
  answer: Answer<'proposals'>;
}

export function Card({ waiting: { relation, claim, newEntities }, answer }: CardProps) {
  const { ontology, name: names, state, words } = useStore();
  const { language } = state.value;
  const name = names.value;
  const type = ontology.value?.relationTypes.get(relation.type);
  const then = standing(
    relation.claims.map((other) => (other.id === claim.id ? { ...other, review: 'accepted' } : other)),
    judgeOf(relation),
  );
  const explained = claimShown(claim, answer.documents);
  const typeName = (id: string) => {
    const entity = answer.entities.find((one) => one.id === id);
    const found = entity && ontology.value?.entityTypes.get(entity.type);
    return found ? inLanguage(found.label, language) : entity?.type;
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
