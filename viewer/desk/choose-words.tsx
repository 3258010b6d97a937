/** The words that a relation rests on: a document, and its words, selected in the text or typed. */
import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../panels/use-answer.js';
import { type SelectedWords, TextToSelect } from './text-to-select.js';
import { useDesk } from './use-desk.js';

export interface Place extends SelectedWords {
  document: string;
}

/** @param onPlace told of where the words stand; undefined where they do not */
export function ChooseWords({ onPlace }: { onPlace: (place: Place | undefined) => void }) {
  const { words } = useDesk();
  const all = useAnswer('documents', { limit: 500 });
  const documents = all && !('failed' in all) ? all.documents : [];
  const [chosen, setChosen] = useState<string>();
  const [quote, setQuote] = useState('');
  const id = chosen ?? documents[0]?.document.id;
  const read = useAnswer('document', id === undefined ? undefined : { id }, { fresh: true });
  const text = read && !('failed' in read) ? read.document.text : undefined;
  const language = documents.find(({ document }) => document.id === id)?.document.language;
  const isElsewhere = text !== undefined && quote.trim() !== '' && !text.includes(quote.trim());
  const put = (next: string, start: number) => {
    setQuote(next);
    onPlace(
      id !== undefined && next.trim() !== '' && start >= 0 ? { document: id, quote: next.trim(), start } : undefined,
    );
  };
  // the text of another document has come
  useEffect(() => {
    if (text !== undefined && quote.trim() !== '') put(quote, text.indexOf(quote.trim()));
  }, [text]);
  return (
    <>
      <label>
        {words.documents}
        <select
          value={id}
          onChange={(event) => {
            // words that were typed stay: they may stand in the other document
            onPlace(undefined);
            setChosen(event.currentTarget.value);
          }}
        >
          {documents.map(({ document }) => (
            <option key={document.id} value={document.id} lang={document.language}>
              {document.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.evidenceQuote}
        <textarea
          rows={2}
          value={quote}
          lang={language}
          placeholder={words.evidenceFind}
          aria-invalid={isElsewhere}
          onInput={(event) => {
            const next = event.currentTarget.value;
            put(next, text?.indexOf(next.trim()) ?? -1);
          }}
        />
      </label>
      {isElsewhere && (
        <p class="faint" role="status">
          {words.notTheseWords}
        </p>
      )}
      <TextToSelect text={text} onSelect={({ quote: next, start }) => put(next, start)} />
    </>
  );
}
