/** Claims beside each other by the language of their documents; where only one language has any, that in words. */
import { type Stance, stance as stanceOf } from '../../src/model/standing.js';
import type { ClaimShown } from '../state/claim-shown.js';
import { byLanguage, onlyLanguage } from '../state/languages.js';
import { languageNames } from '../words/language-names.js';
import { Claim } from './claim.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

interface ClaimsByLanguageProps {
  relation: string;
  stance: Stance;
  claims: readonly ClaimShown[];
}

export function ClaimsByLanguage({ relation, stance, claims }: ClaimsByLanguageProps) {
  const { state, words, facets } = useStore();
  const { language } = state.value;
  const name = languageNames(language);
  const groups = byLanguage(claims, language);
  // whatever the filter: what it hides has been said all the same
  const answer = useAnswer('relation', { id: relation, filter: { review: ['accepted'] } });
  const said = answer && !('failed' in answer) ? answer : undefined;
  const only =
    said &&
    onlyLanguage(
      said.relation.claims
        .filter((claim) => stanceOf(claim) === stance)
        .map(({ document }) => said.documents.find(({ id }) => id === document)?.language ?? 'und'),
      (facets.value?.languages ?? []).map(({ id }) => id),
    );
  if (groups.length < 2) {
    return (
      <>
        {only !== undefined && claims.length > 0 && <p class="only faint">{words.value.onlyIn(name(only))}</p>}
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </>
    );
  }
  return (
    <div class="language-columns">
      {groups.map(({ language: group, claims: said }) => (
        <div key={group} class="language-column" data-language={group}>
          <h4>{name(group)}</h4>
          {said.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </div>
      ))}
    </div>
  );
}
