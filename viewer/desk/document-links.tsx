/** Which documents a document is a copy of, corrects or takes back: shown, chosen and taken away again. */
import type { Answer } from '../../src/engine/queries/index.js';
import { useAnswer } from '../panels/use-answer.js';
import { useDesk } from './use-desk.js';

/** Fields in which a document names others. */
export const LINKS = ['derivedFrom', 'corrects', 'retracts'] as const;
export type Links = Record<(typeof LINKS)[number], readonly string[]>;

/** A dossier with more documents than this is linked by `claimgraph edit`. */
const MOST = 500;

type Listed = Pick<Answer<'document'>['document'], 'id' | 'title' | 'publisher' | 'date'>;

export function LinkFields({
  id,
  publisher,
  links,
  onPut,
}: {
  id: string;
  publisher: string;
  links: Links;
  onPut: (links: Links) => void;
}) {
  const { words } = useDesk();
  const answer = useAnswer('documents', { limit: MOST });
  const all = answer && !('failed' in answer) ? answer.documents.map(({ document }) => document) : [];
  const others = all.filter((other) => other.id !== id).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <>
      {LINKS.map((field) => {
        const chosen = links[field];
        // nobody can take back what another publisher published
        const isOwn = (other: Listed) => field === 'derivedFrom' || (other.publisher ?? '') === publisher;
        const free = others.filter((other) => !chosen.includes(other.id) && isOwn(other));
        const put = (ids: readonly string[]) => onPut({ ...links, [field]: ids });
        return (
          <fieldset key={field} class="document-links">
            <legend>{words.documentLinks[field]}</legend>
            {chosen.map((one) => {
              const title = nameOf(others.find((other) => other.id === one) ?? { id: one, title: one });
              return (
                <button
                  type="button"
                  key={one}
                  class="chip"
                  aria-label={words.removeLink(title)}
                  onClick={() => put(chosen.filter((other) => other !== one))}
                >
                  {title} ×
                </button>
              );
            })}
            {free.length > 0 ? (
              <select
                aria-label={words.documentLinks[field]}
                value=""
                onChange={(event) => event.currentTarget.value && put([...chosen, event.currentTarget.value])}
              >
                <option value="">{words.chooseDocument}</option>
                {free.map((other) => (
                  <option key={other.id} value={other.id}>
                    {nameOf(other)}
                  </option>
                ))}
              </select>
            ) : (
              chosen.length === 0 && <span class="faint">{words.noDocumentToLink}</span>
            )}
          </fieldset>
        );
      })}
    </>
  );
}

/** "Copy of …", "Corrects …" as one reads a document, each a way to the other. */
export function LinksShown({ document }: { document: Answer<'document'>['document'] }) {
  const { store, words } = useDesk();
  const answer = useAnswer('documents', { limit: MOST });
  const named = new Map(
    answer && !('failed' in answer) ? answer.documents.map(({ document: other }) => [other.id, other]) : [],
  );
  return (
    <>
      {LINKS.flatMap((field) =>
        (document[field] ?? []).map((one) => (
          <p key={`${field} ${one}`} class="document-link" data-link={field}>
            {words.documentLink(words.documentLinks[field])}
            <button type="button" class="link" onClick={() => store.go((now) => ({ ...now, reading: one }))}>
              {nameOf(named.get(one) ?? { id: one, title: one })}
            </button>
          </p>
        )),
      )}
    </>
  );
}

function nameOf({ title, publisher, date }: Listed): string {
  return [title, publisher, date].filter(Boolean).join(' · ');
}
