/** One source: what it claims, through whom, and who confirmed, denied or retracted it, by when; and our grades of it. */
import type { Answer } from '../../../src/engine/queries/index.js';
import { inLanguage, type Localised } from '../../../src/model/language.js';
import { STANCE_WORDS } from '../../../src/model/words.js';
import { Awaiting } from '../awaiting.js';
import { Capped } from '../capped.js';
import { Icon } from '../icon.js';
import { RelationRow } from '../relation-row.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';
import { Grade, GradeForm } from './grade.js';

const MOST = 200;

export function SourcePage({ id }: { id: string }) {
  const { state, filter, words, deciding, go } = useStore();
  const { language } = state.value;
  const answer = useAnswer('source', { id, filter: filter.value, limit: MOST });
  const back = () => go(({ source: _, ...now }) => now);
  const head = (
    <button type="button" class="back" onClick={back}>
      <Icon name="arrow-left" /> {words.value.sourceAll}
    </button>
  );
  if (!answer || 'failed' in answer) {
    return (
      <section class="source-page">
        {head}
        <Awaiting answer={answer} />
      </section>
    );
  }
  const { source, claims, total } = answer;
  const { name, publishes, passedOn, confirmed, denied, retracted, unnamed, gradings, first, last } = source;
  const figures = [
    ...(publishes > 0 ? [words.value.sourcePublishes(publishes)] : []),
    words.value.sourceFigures(source.claims, confirmed, denied, retracted),
    ...(passedOn > 0 ? [words.value.sourcePassedOn(passedOn)] : []),
    ...(first !== undefined ? [first === last ? first : `${first} – ${last}`] : []),
  ];
  return (
    <section class="source-page" aria-labelledby="source-title">
      {head}
      <h2 id="source-title" tabIndex={-1}>
        {inLanguage(name, language)} <Grade of={gradings.at(-1)} />
      </h2>
      <p class="faint">{figures.join(' · ')}</p>
      {unnamed.length > 0 && (
        <p>
          {words.value.sourceUnnamed}: {unnamed.map(({ names }) => inLanguage(names, language)).join(words.value.comma)}
        </p>
      )}
      <h3>{words.value.gradesTitle}</h3>
      {gradings.length === 0 && <p class="faint">{words.value.gradeNone}</p>}
      <ul class="gradings">
        {gradings.map((grading) => (
          <li key={`${grading.at} ${grading.by}`}>
            <Grade of={grading} /> {words.value.grades[grading.reliability]} · {grading.by}, {grading.at.slice(0, 10)}
            {grading.note && <q>{inLanguage(grading.note, language)}</q>}
          </li>
        ))}
      </ul>
      {deciding.possible && <GradeForm source={id} now={gradings.at(-1)} />}
      <h3>
        {words.value.sourceClaims} <span class="number">{total}</span>
      </h3>
      {claims.length === 0 && <p class="faint">{words.value.sourceNoClaims}</p>}
      <Capped items={claims} most={40}>
        {(shown) => (
          <ul class="rows testimonies">
            {shown.map((claim) => (
              <Testimony key={claim.claim} claim={claim} relations={answer.relations} />
            ))}
          </ul>
        )}
      </Capped>
    </section>
  );
}

type Claimed = Answer<'source'>['claims'][number];

function Testimony({ claim, relations }: { claim: Claimed; relations: Answer<'source'>['relations'] }) {
  const { state, words } = useStore();
  const { language } = state.value;
  const relation = relations.find(({ id }) => id === claim.relation);
  const names = (list: readonly Localised[]) => list.map((name) => inLanguage(name, language)).join(words.value.comma);
  const dated = (title: string, list: readonly Localised[], date: string | undefined) =>
    list.length === 0 ? [] : [`${title} ${names(list)}${date === undefined ? '' : ` (${date})`}`];
  const facts = [
    inLanguage(STANCE_WORDS[claim.stance], language),
    ...(claim.date === undefined ? [] : [claim.date]),
    ...dated(words.value.sourceThrough, claim.through, undefined),
    ...dated(words.value.sourceConfirmed, claim.confirmedBy, claim.confirmedOn),
    ...dated(words.value.sourceDenied, claim.deniedBy, claim.deniedOn),
    ...(claim.retracted ? [[words.value.sourceRetracted, claim.retractedOn].filter(Boolean).join(' ')] : []),
  ];
  return (
    <li data-claim={claim.claim}>
      {relation && <RelationRow relation={relation} />}
      <p>{claim.retracted ? <s lang={claim.language}>{claim.quote}</s> : <q lang={claim.language}>{claim.quote}</q>}</p>
      <p class="faint">{facts.join(' · ')}</p>
    </li>
  );
}
