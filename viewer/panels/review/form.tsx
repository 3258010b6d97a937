/** A claim put right or made by hand: ends, type, who says it, and in which words. */
import { useState } from 'preact/hooks';
import { type Chain, Modality, Polarity } from '../../../src/model/claim.js';
import type { Correction } from '../../../src/model/decision.js';
import { inLanguage } from '../../../src/model/language.js';
import { MODALITY_WORDS, POLARITY_WORDS } from '../../../src/model/words.js';
import { useFound } from '../use-found.js';
import { useStore } from '../use-store.js';
import { ChainField } from './chain-field.js';
import { asSaved, type Draft, draftOf, type Given, namesIn } from './draft.js';
import { Choice, EntityChoices, EntityField } from './fields.js';
import { useKnown } from './use-known.js';

/** `onSave` gets all fields of the form; a literal in the place of the object where the type takes one. */
export function ClaimForm({
  given,
  onSave,
  onCancel,
}: {
  given: Given;
  onSave: (claim: Correction & { chain: Chain; polarity: Polarity; modality: Modality }) => void;
  onCancel: () => void;
}) {
  const { ontology: types, state, words } = useStore();
  const { language } = state.value;
  const [draft, setDraft] = useState(() => draftOf(given, language));
  /** what was typed last into a field for an entity: the list beneath the fields offers what fits it */
  const [looked, setLooked] = useState('');
  const { hits } = useFound(looked);
  const [newTypes, setNewTypes] = useState<Record<string, string>>({});
  const ontology = types.value;
  const literal = ontology?.relationTypes.get(draft.type)?.value;
  const names = namesIn(draft, literal);
  const known = useKnown(names);
  if (!ontology) return null;
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const unknown = names.filter((name) => known.has(name) && known.get(name) === undefined);
  const isAwaited = names.some((name) => !known.has(name));
  const label = (item: { label: Parameters<typeof inLanguage>[0] }) => inLanguage(item.label, language);
  const relationTypes = [...ontology.relationTypes.values()].sort((a, b) => label(a).localeCompare(label(b), language));
  const save = (event: Event) => {
    event.preventDefault();
    onSave(asSaved(draft, { given, language, literal, known, unknown, newTypes }));
  };
  const w = words.value;
  return (
    <form class="claim-form" onSubmit={save}>
      <EntityChoices hits={hits} />
      <EntityField
        label={w.reviewSubject}
        value={draft.subject}
        onLook={setLooked}
        onPut={(subject) => put({ subject })}
      />
      <Choice
        label={w.reviewType}
        value={draft.type}
        options={relationTypes.map((type) => [type.id, label(type)])}
        onPut={(type) => put({ type })}
        isEmptyAtFirst
      />
      {literal === undefined ? (
        <EntityField
          label={w.reviewObject}
          value={draft.object}
          onLook={setLooked}
          onPut={(object) => put({ object })}
        />
      ) : (
        <label>
          {w.reviewValue}
          <input value={draft.value} required onInput={(event) => put({ value: event.currentTarget.value })} />
        </label>
      )}
      <ChainField chain={draft.chain} onLook={setLooked} onPut={(chain) => put({ chain })} />
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
          onInput={(event) => put({ quote: event.currentTarget.value })}
        />
      </label>
      {unknown.map((name) => (
        <Choice
          key={name}
          label={w.reviewNewType(name)}
          value={newTypes[name] ?? ''}
          options={[...ontology.entityTypes.values()].map((type) => [type.id, label(type)])}
          onPut={(type) => setNewTypes({ ...newTypes, [name]: type })}
          isEmptyAtFirst
        />
      ))}
      <div class="decide">
        <button type="submit" class="action primary" disabled={isAwaited}>
          {w.reviewSave}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {w.reviewCancel}
        </button>
      </div>
    </form>
  );
}
