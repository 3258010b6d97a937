/** The view of documents: full-text search over all of them, and the page of one. */
import { useState } from 'preact/hooks';
import { Awaiting } from '../panels/awaiting.js';
import { Icon } from '../panels/icon.js';
import { useAnswer } from '../panels/use-answer.js';
import { Corrections } from './corrections.js';
import { DocumentPage } from './document-page.js';
import { Snippets } from './snippets.js';
import { useDesk } from './use-desk.js';

export function Documents() {
  const { store } = useDesk();
  const { reading } = store.state.value;
  return reading === undefined ? <List /> : <DocumentPage key={reading} id={reading} />;
}

/** What was looked for last and what is typed, so that coming back from a document finds it again. */
let lastText = '';
let lastTyped = '';

function List() {
  const { store, words } = useDesk();
  const [text, setText] = useState(lastTyped);
  const [asked, setAsked] = useState(lastText);
  const answer = useAnswer('documents', { ...(asked.trim() && { text: asked.trim().slice(0, 200) }), limit: 100 });
  const find = (event: Event) => {
    event.preventDefault();
    lastText = text;
    setAsked(text);
  };
  return (
    <section class="documents" aria-label={words.documents}>
      <form class="desk-form find" onSubmit={find}>
        <input
          type="search"
          aria-label={words.searchDocuments}
          placeholder={words.searchDocuments}
          title={words.searchDocumentsHint}
          value={text}
          onInput={(event) => {
            lastTyped = event.currentTarget.value;
            setText(lastTyped);
          }}
        />
        <button type="submit" class="action" aria-label={store.words.value.search}>
          <Icon name="search" />
        </button>
        {store.desk.writes.value && (
          <button type="button" class="action" onClick={() => store.desk.open({ kind: 'add' })}>
            <Icon name="plus" /> {words.addDocuments}
          </button>
        )}
        {store.desk.writes.value && (
          <button type="button" class="action" onClick={() => store.desk.open({ kind: 'import' })}>
            {words.importGraph}
          </button>
        )}
      </form>
      <p class="faint">{words.searchDocumentsHint}</p>
      {asked.trim() === '' && <Corrections />}
      {!answer || 'failed' in answer ? (
        <Awaiting answer={answer} />
      ) : answer.documents.length === 0 ? (
        <p class="notice">{words.noDocuments}</p>
      ) : (
        <ul class="found" data-searched={asked}>
          {answer.documents.map(({ document, matches, claims, snippets }) => (
            <li key={document.id}>
              <button
                type="button"
                class="link"
                lang={document.language}
                onClick={() => store.go((now) => ({ ...now, reading: document.id }))}
              >
                {document.title}
              </button>
              <p class="faint">
                {[document.publisher, document.date, asked.trim() && words.matches(matches), words.claims(claims)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {asked.trim() !== '' && <Snippets snippets={snippets} language={document.language} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
