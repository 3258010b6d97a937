/** A relation with its evidence: both sides beside each other, each claim with its chain and its words. */
import { type ExplainedClaim, explain } from '../../src/analysis/explain.js';
import { inLanguage } from '../../src/model/language.js';
import type { Stance } from '../../src/model/standing.js';
import { REVIEW_WORDS, STANCE_WORDS } from '../../src/model/words.js';
import { choose } from '../state/state.js';
import { Assessments } from './assessments.js';
import { Claim } from './claim.js';
import { Icon } from './icon.js';
import { StandingBadge, StandingLine } from './standing.js';
import { Tongues } from './tongues.js';
import { useStore } from './use-store.js';

export function Relation({ id }: { id: string }) {
  const { narrowed, state, words, go } = useStore();
  const { language } = state.value;
  if (!narrowed.value) return null;
  const { relation, subject, label, object, meaning, sides, uncounted } = explain(narrowed.value, id, language);
  const entity = (name: string, target: string | undefined) =>
    target === undefined ? (
      <strong>{name}</strong>
    ) : (
      <button type="button" class="link" onClick={() => go((now) => choose(now, { kind: 'entity', id: target }))}>
        {name}
      </button>
    );
  const contested = sides.supports.length > 0 || sides.opposes.length > 0;
  return (
    <section class={`relation standing-${relation.standing}`} aria-labelledby="relation-title">
      <button type="button" class="back" onClick={() => go((now) => choose(now, undefined))}>
        <Icon name="arrow-left" /> {words.value.overview}
      </button>
      <h2 id="relation-title" tabIndex={-1}>
        {entity(subject, relation.subject)} {label} {entity(object, relation.object)}
      </h2>
      <p class="verdict">
        <StandingLine standing={relation.standing} /> <StandingBadge standing={relation.standing} />
        <span>{meaning}</span>
      </p>
      <p class="faint">
        {words.value.rootsFor(relation.independentRoots)}
        {relation.opposingRoots > 0 && ` · ${words.value.rootsAgainst(relation.opposingRoots)}`}
        {relation.from !== undefined && ` · ${words.value.held}: ${span(relation.from, relation.until)}`}
      </p>
      <Assessments assessments={relation.assessments} />
      {contested && (
        <div class="sides">
          <Side relation={id} stance="supports" claims={sides.supports} empty={words.value.noSupport} />
          <Side relation={id} stance="opposes" claims={sides.opposes} empty={words.value.noOpposition} />
        </div>
      )}
      {(['questions', 'setAside'] as const).map(
        (stance) =>
          sides[stance].length > 0 && <Side key={stance} relation={id} stance={stance} claims={sides[stance]} />,
      )}
      {uncounted.length > 0 && (
        <div class="side uncounted">
          <h3>{words.value.uncounted}</h3>
          {uncounted.map((claim) => (
            <div key={claim.id}>
              <span class="badge">{inLanguage(REVIEW_WORDS[claim.review], language)}</span>
              <Claim claim={claim} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

interface SideProps {
  relation: string;
  stance: Stance;
  claims: readonly ExplainedClaim[];
  empty?: string;
}

function Side({ relation, stance, claims, empty }: SideProps) {
  const { state } = useStore();
  return (
    <div class={`side side-${stance}`}>
      <h3>
        {inLanguage(STANCE_WORDS[stance], state.value.language)} <span class="number">{claims.length}</span>
      </h3>
      <Tongues relation={relation} stance={stance} claims={claims} />
      {claims.length === 0 && empty && <p class="faint">{empty}</p>}
    </div>
  );
}

function span(from: string, until: string | undefined): string {
  return until === undefined || until === from ? from : `${from} – ${until}`;
}
