/** A story that is read: its steps one by one by arrow keys, or as a list, each with the claims that it rests on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../../src/engine/queries/index.js';
import { inLanguage } from '../../../src/model/language.js';
import { stance } from '../../../src/model/standing.js';
import { REVIEW_WORDS } from '../../../src/model/words.js';
import { choose, openClaim } from '../../state/state.js';
import { Awaiting } from '../awaiting.js';
import { Icon } from '../icon.js';
import { relationWords } from '../relation-row.js';
import { StandingBadge } from '../standing.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';
import { endStory, openStep } from './open-view.js';
import { onStoryKeys } from './story-keys.js';

type Told = Answer<'stories'>;
type Step = Told['stories'][number]['steps'][number];

export function Story({ id }: { id: string }) {
  const answer = useAnswer('stories', { id }, { fresh: true });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  return <Read told={answer} />;
}

function Read({ told }: { told: Told }) {
  const store = useStore();
  const { state, words } = store;
  const [isList, setList] = useState(false);
  const here = useRef<HTMLElement>(null);
  const [story] = told.stories;
  const steps = story?.steps ?? [];
  const at = Math.min(Math.max(state.value.step ?? 1, 1), Math.max(steps.length, 1));
  const { language } = state.value;
  const go = (n: number) => {
    const step = steps[n - 1];
    if (story && step)
      openStep(
        store,
        story.id,
        n,
        told.views.find(({ id }) => id === step.view),
      );
  };
  useEffect(() => onStoryKeys((step) => go(at + step)), [at, told]);
  useEffect(() => {
    if (isList) here.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    else here.current?.closest('.panel')?.scrollTo({ top: 0 });
  }, [at, isList]);
  if (!story) return null;
  const t = words.value.stories;
  const current = steps[at - 1];
  return (
    <section class="story" aria-labelledby="story-title" ref={here}>
      <button type="button" class="back" onClick={() => endStory(store)}>
        <Icon name="arrow-left" /> {t.title}
      </button>
      <h2 id="story-title">{inLanguage(story.title, language)}</h2>
      {isList ? (
        <ol class="story-list">
          {steps.map((step, i) => (
            <li key={i} aria-current={i + 1 === at ? 'step' : undefined}>
              <button type="button" class="link" onClick={() => go(i + 1)}>
                {inLanguage(step.heading ?? step.viewTitle, language)}
              </button>
              <StepText step={step} told={told} />
            </li>
          ))}
        </ol>
      ) : (
        <div class="story-step" aria-live="polite">
          <p class="faint">{t.stepOf(at, steps.length)}</p>
          {current && (
            <>
              <h3>{inLanguage(current.heading ?? current.viewTitle, language)}</h3>
              <StepText step={current} told={told} />
            </>
          )}
        </div>
      )}
      <nav class="story-nav" aria-label={t.title}>
        <button type="button" class="action" disabled={at <= 1} onClick={() => go(at - 1)}>
          <Icon name="arrow-left" /> {t.previous}
        </button>
        <button type="button" class="action primary" disabled={at >= steps.length} onClick={() => go(at + 1)}>
          {t.next} <Icon name="arrow-right" />
        </button>
        <button type="button" class="chip" aria-pressed={isList} onClick={() => setList(!isList)}>
          {t.asList}
        </button>
      </nav>
    </section>
  );
}

/** What the author says, and beneath it what the dossier says of it: the words, and how they stand. */
function StepText({ step: { text, claims, missing }, told }: { step: Step; told: Told }) {
  const store = useStore();
  const { state, words, go } = store;
  const { language } = state.value;
  const t = words.value.stories;
  return (
    <>
      {text && (
        <div class="story-text">
          {inLanguage(text, language)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, i) => (
              <p key={i}>{line}</p>
            ))}
        </div>
      )}
      {text && claims.length === 0 && <p class="notice">{t.uncited}</p>}
      {claims.length > 0 && (
        <ul class="cites" aria-label={t.cites}>
          {claims.map(({ claim, relation: id, words: chain, quote, language: spoken, review }) => {
            const relation = told.relations.find((one) => one.id === id);
            const { subject, label, object } = relation
              ? relationWords(store, relation)
              : { subject: id, label: '', object: '' };
            return (
              <li key={claim}>
                <button
                  type="button"
                  class="link"
                  onClick={() => go((now) => choose(now, { kind: 'relation', id: relation?.id ?? id }))}
                >
                  {[subject, label, object].filter(Boolean).join(' ')}
                </button>{' '}
                {relation && <StandingBadge standing={relation.standing} />}
                {review !== 'accepted' && (
                  <span class="badge badge-unreviewed">{inLanguage(REVIEW_WORDS[review], language)}</span>
                )}
                <p class="faint">{inLanguage(chain, language)}</p>
                <blockquote lang={spoken}>
                  <button
                    type="button"
                    class="quote-link"
                    title={words.value.showInDocument}
                    onClick={() =>
                      go((now) => openClaim(choose(now, { kind: 'relation', id: relation?.id ?? id }), claim))
                    }
                  >
                    {quote}
                  </button>
                </blockquote>
              </li>
            );
          })}
        </ul>
      )}
      <Unheard claims={claims} relations={told.relations} />
      {missing.length > 0 && <p class="notice">{t.missing(missing.length)}</p>}
    </>
  );
}

/** The other side: claims that oppose what the step cites support for, and that it leaves out. */
function Unheard({ claims, relations }: { claims: Step['claims']; relations: Told['relations'] }) {
  const { words, go } = useStore();
  const cited = new Set(claims.map(({ claim }) => claim));
  const unheard = relations.flatMap((relation) => {
    const { withdrawn = [] } = relation;
    if (!relation.claims.some(({ id }) => cited.has(id))) return [];
    const against = relation.claims.filter(
      (claim) => claim.review === 'accepted' && stance(claim) === 'opposes' && !withdrawn.includes(claim.id),
    );
    return against.length > 0 && !against.some(({ id }) => cited.has(id)) ? [{ relation, n: against.length }] : [];
  });
  return (
    <>
      {unheard.map(({ relation, n }) => (
        <p key={relation.id} class="notice">
          <button
            type="button"
            class="link"
            onClick={() => go((now) => choose(now, { kind: 'relation', id: relation.id }))}
          >
            {words.value.stories.unheard(n)}
          </button>
        </p>
      ))}
    </>
  );
}
