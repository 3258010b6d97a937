/** A claim put right or made by hand: ends, type, who says it, and in which words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Chain, Modality, Polarity } from '../../../src/model/claim.js';
import type { Correction } from '../../../src/model/decision.js';
import { inLanguage } from '../../../src/model/language.js';
import { MODALITY_WORDS, POLARITY_WORDS } from '../../../src/model/words.js';
import { EntityField } from '../entity-search.js';
import { useStore } from '../use-store.js';
import { useWriting } from '../use-writing.js';
import { ChainField } from './chain-field.js';
import { asSaved, type Draft, draftOf, type Given, keptDrafts, namesIn } from './draft.js';
import { Choice } from './fields.js';
import { useKnown } from './use-known.js';

/** `onSave` gets all fields of the form; a literal in the place of the object where the type takes one. */
export function ClaimForm({
  given,
  keep,
  onSave,
  onCancel,
}: {
  given: Given;
  /** under what name the form's text is kept until it is saved or cancelled */
  keep: string;
  /** @returns whether it is saved */
  onSave: (claim: Correction & { chain: Chain; polarity: Polarity; modality: Modality }) => Promise<boolean>;
  onCancel: () => void;
}) {
  const store = useStore();
  const { ontology: types, state, words, deciding } = store;
  const kept = keptDrafts(store);
  const { language } = state.value;
  useWriting();
  const selection = deciding.selection.value;
  /** what was selected before the form opened is in what it was given */
  const isFirst = useRef(true);
  const [draft, setDraft] = useState(() => {
    const before = kept.get(keep)?.draft ?? draftOf(given, language);
    // words that were selected since count
    const isSelected = deciding.selection.peek()?.quote === given.quote;
    return isSelected ? { ...before, quote: given.quote, start: given.start } : before;
  });
  const [newTypes, setNewTypes] = useState(kept.get(keep)?.newTypes ?? {});
  const isTouched = useRef(kept.has(keep));
  if (isTouched.current) kept.set(keep, { draft, newTypes });
  const touch = () => {
    isTouched.current = true;
  };
  const end = () => {
    isTouched.current = false;
    kept.delete(keep);
  };
  const ontology = types.value;
  const literal = ontology?.relationTypes.get(draft.type)?.value;
  const names = namesIn(draft, literal);
  const known = useKnown(names);
  useEffect(() => {
    if (!isFirst.current && selection && selection.document === given.document) {
      touch();
      setDraft((now) => ({ ...now, quote: selection.quote, start: selection.start }));
    }
    isFirst.current = false;
  }, [selection]);
  if (!ontology) return null;
  const put = (change: Partial<Draft>) => {
    touch();
    setDraft((now) => ({ ...now, ...change }));
  };
  const unknown = names.filter((name) => known.has(name) && known.get(name) === undefined);
  const isAwaited = names.some((name) => !known.has(name));
  const label = (item: { label: Parameters<typeof inLanguage>[0] }) => inLanguage(item.label, language);
  const relationTypes = [...ontology.relationTypes.values()].sort((a, b) => label(a).localeCompare(label(b), language));
  const save = async (event: Event) => {
    event.preventDefault();
    const isSaved = await onSave(asSaved(draft, { given, literal, known, unknown, newTypes }));
    if (isSaved) end();
  };
  const cancel = () => {
    end();
    onCancel();
  };
  const w = words.value;
  // one of the dossier or, where it knows none of that name, a new one
  const entity = (id: string, title: string, value: string, onPut: (name: string) => void) => (
    <EntityField id={id} label={title} value={value} required onTake={onPut} onText={onPut} />
  );
  return (
    <form
      class="claim-form"
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && cancel()}
    >
      {entity('claim-subject', w.reviewSubject, draft.subject, (subject) => put({ subject }))}
      <Choice
        label={w.reviewType}
        value={draft.type}
        options={relationTypes.map((type) => [type.id, label(type)])}
        onPut={(type) => put({ type })}
        isEmptyAtFirst
      />
      {literal === undefined ? (
        entity('claim-object', w.reviewObject, draft.object, (object) => put({ object }))
      ) : (
        <label>
          {w.reviewValue}
          <input value={draft.value} required onInput={(event) => put({ value: event.currentTarget.value })} />
        </label>
      )}
      <ChainField chain={draft.chain} onPut={(chain) => put({ chain })} />
      <div class="two">
        <Choice
          label={w.reviewPolarity}
          value={draft.polarity}
          options={Polarity.options.map((one) => [one, inLanguage(POLARITY_WORDS[one], language)])}
          onPut={(one) => put({ polarity: Polarity.parse(one) })}
        />
        <Choice
          label={w.reviewModality}
          value={draft.modality}
          options={Modality.options.map((one) => [one, inLanguage(MODALITY_WORDS[one], language)])}
          onPut={(one) => put({ modality: Modality.parse(one) })}
        />
      </div>
      <label>
        {w.quote}
        <textarea
          rows={3}
          value={draft.quote}
          required
          lang={given.language}
          onInput={(event) => put({ quote: event.currentTarget.value, start: undefined })}
        />
      </label>
      {unknown.map((name) => (
        <Choice
          key={name}
          label={w.reviewNewType(name)}
          value={newTypes[name] ?? ''}
          options={[...ontology.entityTypes.values()].map((type) => [type.id, label(type)])}
          onPut={(type) => {
            touch();
            setNewTypes({ ...newTypes, [name]: type });
          }}
          isEmptyAtFirst
        />
      ))}
      <div class="decide">
        <button type="submit" class="action primary" disabled={isAwaited}>
          {w.reviewSave}
        </button>
        <button type="button" class="action" onClick={cancel}>
          {w.reviewCancel}
        </button>
      </div>
    </form>
  );
}
