/** A relation with its evidence: both sides beside each other, each claim with its chain and its words. */
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../src/engine/queries/index.js';
import { inLanguage } from '../../src/model/language.js';
import type { RelationSummary } from '../../src/model/relation.js';
import type { Stance } from '../../src/model/standing.js';
import { REVIEW_WORDS, STANCE_WORDS, STANDING_WORDS } from '../../src/model/words.js';
import { type ClaimShown, sidesShown } from '../state/claim-shown.js';
import { choose } from '../state/state.js';
import { Assessments } from './assessments.js';
import { Awaiting } from './awaiting.js';
import { BackToView } from './back.js';
import { ChangeableClaims, Claim } from './claim.js';
import { ClaimsByLanguage } from './claims-by-language.js';
import { Lazy } from './lazy.js';
import { relationWords } from './relation-row.js';
import { StandingBadge, StandingLine } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

/** The relation as the filter leaves it. */
export function Relation({ id }: { id: string }) {
  const { filter, words, desk } = useStore();
  const answer = useAnswer('relation', { id, filter: filter.value });
  if (!answer) return <Awaiting />;
  if ('failed' in answer) return <p class="notice">{words.value.notHere}</p>;
  return (
    <ChangeableClaims.Provider value={desk.writes.value ? id : undefined}>
      <RelationShown
        relation={answer.relation}
        documents={answer.documents}
        explained={answer}
        tools={desk.writes.value && <Lazy part="RelationTools" quiet />}
      />
    </ChangeableClaims.Provider>
  );
}

interface RelationShownProps {
  relation: RelationSummary;
  documents: readonly { id: string; title: string; language: string }[];
  /** why claims were taken back, and how the standing turned; on paper only what was taken back */
  explained?: Pick<Answer<'relation'>, 'withdrawn' | 'history'>;
  /** what can be done with it, below what it says */
  tools?: ComponentChildren;
}

export function RelationShown({ relation, documents, explained, tools }: RelationShownProps) {
  const store = useStore();
  const { state, words, go } = store;
  const { language } = state.value;
  const { id } = relation;
  const { subject, label, object } = relationWords(store, relation);
  const meaning = inLanguage(STANDING_WORDS[relation.standing].meaning, language);
  const { sides, withdrawn, uncounted } = sidesShown(relation, documents);
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
      <BackToView />
      <h2 id="relation-title" tabIndex={-1}>
        {entity(subject, relation.subject)} {label} {entity(object, relation.object)}
      </h2>
      <p class="verdict">
        <StandingLine standing={relation.standing} /> <StandingBadge standing={relation.standing} />
        <span>{meaning}</span>
      </p>
      {tools}
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
      {(['questions', 'setAside', 'retracts'] as const).map(
        (stance) =>
          sides[stance].length > 0 && <Side key={stance} relation={id} stance={stance} claims={sides[stance]} />,
      )}
      {withdrawn.length > 0 && (
        <div class="side withdrawn">
          <h3>{words.value.withdrawn}</h3>
          {withdrawn.map((claim) => (
            <div key={claim.id}>
              <s>
                <Claim claim={claim} />
              </s>
              <p>{inLanguage(explained?.withdrawn.find((one) => one.claim === claim.id)?.reason ?? {}, language)}</p>
            </div>
          ))}
        </div>
      )}
      {explained && explained.history.length > 1 && (
        <div class="side history">
          <h3>{words.value.history}</h3>
          <ol>
            {explained.history.map(({ date, words: turn }) => (
              <li key={date}>{inLanguage(turn, language)}</li>
            ))}
          </ol>
        </div>
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
  claims: readonly ClaimShown[];
  empty?: string;
}

function Side({ relation, stance, claims, empty }: SideProps) {
  const { state } = useStore();
  return (
    <div class={`side side-${stance}`}>
      <h3>
        {inLanguage(STANCE_WORDS[stance], state.value.language)} <span class="number">{claims.length}</span>
      </h3>
      <ClaimsByLanguage relation={relation} stance={stance} claims={claims} />
      {claims.length === 0 && empty && <p class="faint">{empty}</p>}
    </div>
  );
}

function span(from: string, until: string | undefined): string {
  return until === undefined || until === from ? from : `${from} – ${until}`;
}
