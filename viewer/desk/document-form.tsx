/** What is known of a document, changed; its text and its claims stay as they are. */
import { useState } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import { Awaiting } from '../panels/awaiting.js';
import { useAnswer } from '../panels/use-answer.js';
import { LINKS, LinkFields, type Links } from './document-links.js';
import { DateField, FormEnd } from './fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

export function DocumentForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { words } = useDesk();
  const answer = useAnswer('document', { id }, { fresh: true });
  return (
    <Modal title={words.editDocument} onClose={onClose}>
      {!answer || 'failed' in answer ? (
        <Awaiting answer={answer} />
      ) : (
        <Fields document={answer.document} onClose={onClose} />
      )}
    </Modal>
  );
}

function Fields({ document, onClose }: { document: Answer<'document'>['document']; onClose: () => void }) {
  const { store, words } = useDesk();
  const { id, title, publisher = '', date = '', language, source = '' } = document;
  const { derivedFrom = [], corrects = [], retracts = [] } = document;
  const [links, setLinks] = useState<Links>({ derivedFrom, corrects, retracts });
  const [fields, setFields] = useState({ title, publisher, date, language, source });
  const put = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const save = async (event: Event) => {
    event.preventDefault();
    const change = {
      title: fields.title.trim(),
      language: fields.language.trim(),
      publisher: fields.publisher.trim() || null,
      date: fields.date.trim() || null,
      source: fields.source.trim() || null,
      ...changedLinks(document, links),
    };
    if (await store.deciding.decide({ kind: 'changeDocument', document: id, change })) onClose();
  };
  const text = (field: 'title' | 'publisher' | 'language' | 'source', label: string, required = false) => (
    <label>
      {label}
      <input
        value={fields[field]}
        required={required}
        onInput={(event) => put({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="desk-form" onSubmit={save}>
      {text('title', words.title, true)}
      {text('publisher', words.publisher)}
      <DateField label={words.date} value={fields.date} onChange={(next) => put({ date: next })} />
      {text('language', words.documentLanguage, true)}
      {text('source', store.words.value.source)}
      <LinkFields id={id} publisher={fields.publisher.trim()} links={links} onPut={setLinks} />
      <FormEnd onCancel={onClose} />
    </form>
  );
}

/** The links that are others now; one without any goes. */
function changedLinks(document: Answer<'document'>['document'], links: Links) {
  const changed = LINKS.filter((field) => (document[field] ?? []).join(' ') !== links[field].join(' '));
  return Object.fromEntries(changed.map((field) => [field, links[field].length > 0 ? [...links[field]] : null]));
}
