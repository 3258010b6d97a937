/** A document in full, with the words of the relation's claims marked in it. */
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import type { Claim } from '../../src/model/claim.js';
import { DATE_SOURCES } from '../../src/model/document.js';
import { inLanguage } from '../../src/model/language.js';
import { claimShown } from '../state/claim-shown.js';
import { markedPieces } from '../state/marks.js';
import { openClaim } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { Chain } from './claim.js';
import { Icon } from './icon.js';
import { Relation } from './relation.js';
import { relationWords } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';
import { VoiceLabel, voiceClass } from './voice.js';

/** @param claim the claim whose words are shown; where the filter leaves it out, the relation is shown instead */
export function Document({ relation: id, claim: claimId }: { relation: string; claim: string }) {
  const { filter } = useStore();
  const answer = useAnswer('relation', { id, filter: filter.value });
  if (!answer) return <Awaiting />;
  const claim = 'failed' in answer ? undefined : answer.relation.claims.find((one) => one.id === claimId);
  if ('failed' in answer || !claim) return <Relation id={id} />;
  return <Opened answer={answer} claim={claim} />;
}

function Opened({ answer: { relation, documents }, claim }: { answer: Answer<'relation'>; claim: Claim }) {
  const store = useStore();
  const { words, go, state } = store;
  const marked = useRef<HTMLElement>(null);
  const document = documents.find(({ id }) => id === claim.document);
  const answer = useAnswer('document', { id: claim.document }, { fresh: true });
  const read = answer && !('failed' in answer) ? answer.document : undefined;
  const text = read?.text;
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [claim.id, text]);
  if (!document) return null;
  const { subject, label, object } = relationWords(store, relation);
  const here = relation.claims.filter(({ document: id }) => id === claim.document);
  const pieces = text === undefined ? [] : markedPieces(text, here, read?.marks);
  const { publisher, date, dateFrom, source, licence, notes = [] } = document;
  const found = dateFrom && ` (${inLanguage(DATE_SOURCES[dateFrom], state.value.language)})`;
  const facts = [publisher, date && `${date}${found ?? ''}`, source, licence, ...notes].filter(
    (fact) => fact !== undefined,
  );
  return (
    <section class="document" aria-labelledby="document-title">
      <button type="button" class="back" onClick={() => go((now) => openClaim(now, undefined))}>
        <Icon name="arrow-left" /> {subject} {label} {object} <StandingBadge standing={relation.standing} />
      </button>
      <h2 id="document-title" lang={document.language} tabIndex={-1}>
        {document.title}
      </h2>
      <p class="faint">{facts.join(' · ')}</p>
      <Chain claim={claimShown(claim, documents)} />
      {!answer && <p class="faint">{words.value.reading}</p>}
      {answer && 'failed' in answer && <p role="alert">{answer.failed}</p>}
      {text !== undefined && (
        <div class="text" lang={document.language}>
          {pieces.map(({ text: passage, claims, start, voices, begin }) => {
            const voice = voiceClass(voices) ?? '';
            return (
              <Fragment key={start}>
                {begin.map((mark) => (
                  <VoiceLabel key={`${mark.kind} ${mark.end}`} mark={mark} />
                ))}
                {claims.length === 0 ? (
                  <span class={voice}>{passage}</span>
                ) : (
                  <mark
                    class={`${claims.includes(claim.id) ? 'chosen' : 'other'} ${voice}`}
                    ref={start === claim.evidence.start ? marked : null}
                  >
                    {passage}
                  </mark>
                )}
              </Fragment>
            );
          })}
        </div>
      )}
    </section>
  );
}
