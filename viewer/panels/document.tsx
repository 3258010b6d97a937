/** A document in full, with the words of the relation's claims marked in it. */
import { useEffect, useRef } from 'preact/hooks';
import { explain } from '../../src/analysis/explain.js';
import type { Claim as ClaimOfModel } from '../../src/model/claim.js';
import type { Relation } from '../../src/model/relation.js';
import { markedPieces } from '../state/marks.js';
import { openClaim } from '../state/state.js';
import { Chain } from './claim.js';
import { Icon } from './icon.js';
import { relationWords } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useStore } from './use-store.js';

export function Document({ relation, claim }: { relation: Relation; claim: ClaimOfModel }) {
  const store = useStore();
  const { words, dossier, narrowed, texts, read, go, state } = store;
  const marked = useRef<HTMLElement>(null);
  const document = dossier.value?.documents.find(({ id }) => id === claim.document);
  const text = texts.value.get(claim.document);
  useEffect(() => read(claim.document), [claim.document]);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [claim.id, text]);
  if (!document || !narrowed.value) return null;
  const { subject, label, object } = relationWords(store, relation);
  const { sides, uncounted, relation: summary } = explain(narrowed.value, relation.id, state.value.language);
  const explained = [...Object.values(sides).flat(), ...uncounted].find(({ id }) => id === claim.id);
  const here = relation.claims.filter(({ document: id }) => id === claim.document);
  const pieces = typeof text === 'string' ? markedPieces(text, here) : [];
  const facts = [document.publisher, document.date, document.source, document.licence].filter(
    (fact) => fact !== undefined,
  );
  return (
    <section class="document" aria-labelledby="document-title">
      <button type="button" class="back" onClick={() => go((now) => openClaim(now, undefined))}>
        <Icon name="arrow-left" /> {subject} {label} {object} <StandingBadge standing={summary.standing} />
      </button>
      <h2 id="document-title" lang={document.language} tabIndex={-1}>
        {document.title}
      </h2>
      <p class="faint">{facts.join(' · ')}</p>
      {explained && <Chain claim={explained} />}
      {text === undefined && <p class="faint">{words.value.reading}</p>}
      {typeof text === 'object' && <p role="alert">{text.failed}</p>}
      {typeof text === 'string' && (
        <div class="text" lang={document.language}>
          {pieces.map(({ text: passage, claims, start }) => {
            if (claims.length === 0) return passage;
            return (
              <mark
                key={start}
                class={claims.includes(claim.id) ? 'chosen' : 'other'}
                ref={start === claim.evidence.start ? marked : null}
              >
                {passage}
              </mark>
            );
          })}
        </div>
      )}
    </section>
  );
}
