/** One document to read: its text with claims marked by standing and entities underlined, and what is known of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import { WITH_PROPOSALS } from '../../src/model/pictured.js';
import { Awaiting } from '../panels/awaiting.js';
import { Icon } from '../panels/icon.js';
import { useAnswer } from '../panels/use-answer.js';
import { choose, openClaim } from '../state/state.js';
import { type Block, blocksOf } from './blocks.js';
import { Corrections } from './corrections.js';
import { LinksShown } from './document-links.js';
import { RemoveButton } from './remove.js';
import { useDesk } from './use-desk.js';

type Relations = Answer<'relations'>['relations'];
type Mention = Answer<'mentions'>['mentions'][number];

interface Marked {
  claim: string;
  relation: string;
  standing: string;
  start: number;
  end: number;
}

export function DocumentPage({ id }: { id: string }) {
  const { store, words } = useDesk();
  const read = useAnswer('document', { id }, { fresh: true });
  const made = useAnswer('relations', { filter: { document: [id], review: [...WITH_PROPOSALS] }, limit: 500 });
  const named = useAnswer('mentions', { id });
  const back = (
    <button type="button" class="back" onClick={() => store.go(({ reading: _, ...now }) => now)}>
      <Icon name="arrow-left" /> {words.allDocuments}
    </button>
  );
  if (!read || 'failed' in read) {
    return (
      <>
        {back}
        <Awaiting answer={read} />
      </>
    );
  }
  const relations = made && !('failed' in made) ? made.relations : [];
  const mentions = named && !('failed' in named) ? named.mentions : [];
  return (
    <>
      {back}
      <Page document={read.document} relations={relations} mentions={mentions} />
    </>
  );
}

interface PageProps {
  document: Answer<'document'>['document'];
  relations: Relations;
  mentions: readonly Mention[];
}

function Page({ document, relations, mentions }: PageProps) {
  const { store, words } = useDesk();
  const { id, text, title, publisher, date, source, licence, language } = document;
  const marks = useMemo(() => marksOf(id, relations), [id, relations]);
  const blocks = useMemo(() => blocksOf(text), [text]);
  const [at, setAt] = useState(-1);
  const pane = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    if (marks.length === 0) return;
    const next = (at + by + marks.length) % marks.length;
    setAt(next);
    pane.current
      ?.querySelector(`[data-claims~="${CSS.escape(marks[next]?.claim ?? '')}"]`)
      ?.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n' || event.key === 'p') step(event.key === 'n' ? 1 : -1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  const chosen = marks[at];
  // a title that the text repeats as its first heading is read once
  const first = blocks[0];
  const repeats = first?.kind === 'heading' && text.slice(first.start, first.end).trim() === title.trim();
  return (
    <article class="document-page" aria-labelledby="document-page-title">
      <h2 id="document-page-title" lang={language}>
        {title}
      </h2>
      <p class="faint">
        {[publisher, date, language, licence].filter(Boolean).join(' · ')}
        {source && (
          <>
            {' · '}
            {/^https?:\/\//.test(source) ? (
              <a href={source} target="_blank" rel="noreferrer">
                {source} <Icon name="external-link" size={12} />
              </a>
            ) : (
              source
            )}
          </>
        )}
      </p>
      <LinksShown document={document} />
      <Corrections document={id} />
      {store.desk.writes.value && (
        <p class="actions">
          <button type="button" class="chip" onClick={() => store.desk.open({ kind: 'document', id })}>
            {words.editDocument}
          </button>
          <button type="button" class="chip" onClick={() => store.desk.open({ kind: 'again', id })}>
            {words.readAgain}
          </button>
          <RemoveButton
            name={title}
            decision={{ kind: 'removeDocument', document: id, whole: true }}
            onDone={() => store.go(({ reading: _, ...now }) => now)}
          />
        </p>
      )}
      <p class="claim-steps">
        {marks.length === 0 ? (
          <span class="faint">{words.noClaimsHere}</span>
        ) : (
          <>
            <button type="button" class="chip" aria-label={words.previousClaim} onClick={() => step(-1)}>
              <Icon name="arrow-left" size={14} />
            </button>
            <button type="button" class="chip" aria-label={words.nextClaim} onClick={() => step(1)}>
              <Icon name="arrow-right" size={14} />
            </button>
            <span class="faint">{words.claimsHere(marks.length)}</span>
          </>
        )}
      </p>
      <div class="text rendered" lang={language} ref={pane}>
        {blocks.map((block) =>
          repeats && block === first ? null : (
            <BlockShown key={block.start} block={block} text={text} marks={marks} mentions={mentions} chosen={chosen} />
          ),
        )}
      </div>
    </article>
  );
}

function marksOf(document: string, relations: Relations): Marked[] {
  return relations
    .flatMap((relation) =>
      relation.claims
        .filter((claim) => claim.document === document)
        .map(({ id, review, evidence: { start, end } }) => ({
          claim: id,
          relation: relation.id,
          standing: review === 'proposed' ? 'unreviewed' : relation.standing,
          ...{ start, end },
        })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

interface BlockProps {
  block: Block;
  text: string;
  marks: readonly Marked[];
  mentions: readonly Mention[];
  chosen: Marked | undefined;
}

function BlockShown({ block, text, marks, mentions, chosen }: BlockProps) {
  const { store } = useDesk();
  const { kind, level, start, end } = block;
  const pieces = piecesOf(text, block, marks, mentions);
  const inner = pieces.map(({ from, to, claims, mention }) => {
    const words = text.slice(from, to);
    const content = mention ? (
      <button
        type="button"
        class="mention"
        onClick={(event) => {
          event.stopPropagation();
          store.go((now) => choose(now, { kind: 'entity', id: mention.entity }));
        }}
      >
        {words}
      </button>
    ) : (
      words
    );
    const mark = claims[0];
    if (!mark) return mention ? content : words;
    const isChosen = chosen !== undefined && claims.includes(chosen);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: n and p and the buttons above lead to each claim by keys
      <mark
        key={from}
        class={isChosen ? 'chosen' : 'other'}
        data-standing={mark.standing}
        data-claims={claims.map(({ claim }) => claim).join(' ')}
        onClick={() =>
          store.go((now) =>
            mark.standing === 'unreviewed'
              ? openClaim({ ...choose(now, undefined), view: 'review' }, mark.claim)
              : choose(now, { kind: 'relation', id: mark.relation }),
          )
        }
      >
        {content}
      </mark>
    );
  });
  if (kind === 'rule') return <hr />;
  if (kind === 'code') return <pre>{text.slice(start, end)}</pre>;
  if (kind === 'quote') return <blockquote>{inner}</blockquote>;
  if (kind === 'item') return <p class="item">{inner}</p>;
  if (kind === 'heading') {
    // the page's own titles come above
    return (level ?? 1) <= 2 ? <h3>{inner}</h3> : <h4>{inner}</h4>;
  }
  return <p>{inner}</p>;
}

function piecesOf(text: string, { start, end }: Block, marks: readonly Marked[], mentions: readonly Mention[]) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const named = mentions.filter((mention) => mention.start >= start && mention.end <= end);
  const cuts = new Set([start, end]);
  for (const one of [...inside, ...named])
    for (const place of [one.start, one.end]) if (place > start && place < end) cuts.add(place);
  // signs of emphasis are not read
  const hidden = [...text.slice(start, end).matchAll(/\*\*|__/g)].map(
    ({ 0: sign, index }) => start + index + sign.length,
  );
  for (const place of hidden) {
    cuts.add(place - 2);
    cuts.add(place);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const signs = new Set(hidden.map((place) => place - 2));
  return places.slice(0, -1).flatMap((from, i) => {
    const to = places[i + 1] ?? end;
    if (signs.has(from) && to - from === 2) return [];
    return {
      ...{ from, to },
      claims: inside.filter((mark) => mark.start <= from && mark.end >= to),
      mention: named.find((mention) => mention.start <= from && mention.end >= to),
    };
  });
}
