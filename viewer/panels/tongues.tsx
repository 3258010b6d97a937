/** Claims beside each other by the language of their documents; where only one language has any, that in words. */
import type { ExplainedClaim } from '../../src/analysis/explain.js';
import type { Stance } from '../../src/model/standing.js';
import { byLanguage, onlyLanguage } from '../state/languages.js';
import { languageNames } from '../words/language-names.js';
import { Claim } from './claim.js';
import { useStore } from './use-store.js';

interface TonguesProps {
  relation: string;
  stance: Stance;
  claims: readonly ExplainedClaim[];
}

export function Tongues({ relation, stance, claims }: TonguesProps) {
  const { state, words, dossier } = useStore();
  const { language } = state.value;
  const name = languageNames(language);
  const tongues = byLanguage(claims, language);
  const only = dossier.value && onlyLanguage(dossier.value, relation, stance);
  if (tongues.length < 2) {
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
    <div class="tongues">
      {tongues.map(({ language: tongue, claims: said }) => (
        <div key={tongue} class="tongue" data-language={tongue}>
          <h4>{name(tongue)}</h4>
          {said.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </div>
      ))}
    </div>
  );
}
