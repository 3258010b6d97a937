/** The document of the proposal that is looked at, with every proposal marked in it; selected words can become a claim. */
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WITH_PROPOSALS } from '../../../src/model/pictured.js';
import { markedPieces } from '../../state/marks.js';
import { openClaim } from '../../state/state.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';
import { VoiceLabel, voiceClass } from '../voice.js';
import { useQueue } from './use-queue.js';

export function ReviewText() {
  const { words, go, deciding, desk } = useStore();
  const { answer, current, waiting } = useQueue();
  const marked = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const documents = answer?.documents ?? [];
  const shown = deciding.document.value ?? current?.claim.document ?? documents[0]?.id;
  const document = documents.find(({ id }) => id === shown);
  const read = useAnswer('document', shown === undefined ? undefined : { id: shown }, { fresh: true });
  const text = read && !('failed' in read) ? read.document.text : undefined;
  const marks = read && !('failed' in read) ? read.document.marks : undefined;
  const made = useAnswer(
    'relations',
    shown === undefined ? undefined : { filter: { document: [shown], review: [...WITH_PROPOSALS] }, limit: 500 },
    { fresh: true },
  );
  useEffect(() => {
    deciding.document.value = undefined;
  }, [current?.claim.id]);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [current?.claim.id, text]);
  if (!document) return null;
  const claims = made && !('failed' in made) ? made.relations.flatMap((relation) => relation.claims) : [];
  const proposed = new Set(claims.filter(({ review }) => review === 'proposed').map(({ id }) => id));
  const pieces = text === undefined ? [] : markedPieces(text, claims, marks);
  const open = (event: MouseEvent) => {
    const claim = (event.target as Element).closest<HTMLElement>('mark[data-claim]')?.dataset.claim;
    // a form takes the words that are selected here, and is not left by a click between them
    if (claim && !hasSelection() && desk.writing.peek() === 0) go((now) => openClaim(now, claim));
  };
  const select = () => {
    if (text === undefined || !pane.current) return;
    const place = selectedPlace(pane.current);
    if (place)
      deciding.selection.value = {
        document: document.id,
        language: document.language,
        ...place,
        quote: text.slice(place.start, place.end),
      };
  };
  return (
    <aside class="review-text" aria-label={words.value.reviewDocument}>
      <label class="which">
        {words.value.document}
        <select
          value={document.id}
          onChange={(event) => {
            const id = event.currentTarget.value;
            const first = waiting.find(({ claim }) => claim.document === id);
            if (first) go((now) => openClaim(now, first.claim.id));
            deciding.document.value = id;
          }}
        >
          {documents.map(({ id, title, language, waiting: left }) => (
            <option key={id} value={id} lang={language}>
              {title} ({left})
            </option>
          ))}
        </select>
      </label>
      <h2 lang={document.language}>{document.title}</h2>
      <p class="faint">{[document.publisher, document.date].filter((fact) => fact !== undefined).join(' · ')}</p>
      {!read && <p class="faint">{words.value.reading}</p>}
      {read && 'failed' in read && <p role="alert">{read.failed}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the browser selects text; the queue and the form do the same by keys */}
      <div class="text" lang={document.language} ref={pane} onMouseUp={select} onKeyUp={select} onClick={open}>
        {pieces.map(({ text: passage, claims: making, start, voices, begin }) => {
          const labels = begin.map((mark) => <VoiceLabel key={`${mark.kind} ${mark.end}`} mark={mark} />);
          const voice = voiceClass(voices) ?? '';
          if (making.length === 0) {
            return (
              <Fragment key={start}>
                {labels}
                <span data-start={start} class={voice}>
                  {passage}
                </span>
              </Fragment>
            );
          }
          const chosen = current !== undefined && making.includes(current.claim.id);
          const first = making.find((id) => proposed.has(id));
          return (
            <Fragment key={start}>
              {labels}
              <mark
                data-start={start}
                class={`${chosen ? 'chosen' : first ? 'waiting' : 'accepted'} ${voice}`}
                ref={chosen && start === current.claim.evidence.start ? marked : null}
                data-claim={first}
              >
                {passage}
              </mark>
            </Fragment>
          );
        })}
      </div>
    </aside>
  );
}

function hasSelection(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}

/** Where the selection begins and ends in the document's text, in UTF-16 code units; spaces at its ends are left out. */
function selectedPlace(pane: HTMLElement): { start: number; end: number } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const offset = (node: Node, within: number): number | undefined => {
    const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
    if (!piece || !pane.contains(piece)) return undefined;
    return Number(piece.dataset.start) + (node.nodeType === Node.TEXT_NODE ? within : 0);
  };
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const words = range.toString();
  const lead = words.length - words.trimStart().length;
  const trail = words.length - words.trimEnd().length;
  return end - trail > start + lead ? { start: start + lead, end: end - trail } : undefined;
}
