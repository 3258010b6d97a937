/** A claim put right or made by hand: ends, type, who says it, and in which words. */
import { useState } from 'preact/hooks';
import { Act, type Chain, Modality, Polarity } from '../../../src/model/claim.js';
import type { Correction } from '../../../src/model/decision.js';
import { inLanguage } from '../../../src/model/language.js';
import type { Value } from '../../../src/model/relation.js';
import { ACT_WORDS, MODALITY_WORDS, POLARITY_WORDS } from '../../../src/model/words.js';
import { Icon } from '../icon.js';
import { useStore } from '../use-store.js';

export interface Given {
  document: string;
  quote: string;
  start?: number | undefined;
  subject?: string | undefined;
  type?: string | undefined;
  object?: string | undefined;
  value?: Value | undefined;
  chain?: Chain | undefined;
  polarity?: Polarity | undefined;
  modality?: Modality | undefined;
}

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
  const { dossier, state, words } = useStore();
  const { language } = state.value;
  const [subject, setSubject] = useState(given.subject ?? '');
  const [type, setType] = useState(given.type ?? '');
  const [object, setObject] = useState(given.object ?? '');
  const [value, setValue] = useState(
    typeof given.value === 'object' ? inLanguage(given.value, language) : String(given.value ?? ''),
  );
  const [chain, setChain] = useState<Chain>(given.chain ?? []);
  const [polarity, setPolarity] = useState<Polarity>(given.polarity ?? 'positive');
  const [modality, setModality] = useState<Modality>(given.modality ?? 'actual');
  const [quote, setQuote] = useState(given.quote);
  const [newTypes, setNewTypes] = useState<Record<string, string>>({});
  if (!dossier.value) return null;
  const { entities, ontology, documents } = dossier.value;
  const types = [...ontology.relationTypes].sort((a, b) =>
    inLanguage(a.label, language).localeCompare(inLanguage(b.label, language), language),
  );
  const literal = ontology.relationTypes.find(({ id }) => id === type)?.value;
  const documentLanguage = documents.find(({ id }) => id === given.document)?.language ?? 'en';
  const written = () =>
    literal === 'number' ? Number(value) : literal === 'text' ? { [documentLanguage]: value } : value;
  const ids = new Set(entities.map(({ id }) => id));
  const named = [subject, ...(literal === undefined ? [object] : []), ...chain.map(({ agent }) => agent ?? '')];
  const unknown = [...new Set(named.filter((name) => name.trim() !== '' && !ids.has(name)))];
  const made = new Map(unknown.map((name) => [name, newId(name, ids)]));
  const idOf = (name: string) => made.get(name) ?? name;
  const save = (event: Event) => {
    event.preventDefault();
    const newEntities = unknown.map((name) => ({
      id: idOf(name),
      type: newTypes[name] ?? '',
      names: { [documentLanguage]: name },
    }));
    const moved = quote !== given.quote;
    onSave({
      subject: idOf(subject),
      type,
      ...(newEntities.length > 0 && { newEntities }),
      ...(literal === undefined
        ? { object: idOf(object) }
        : { value: sameValue(given.value, value, language) ?? written() }),
      chain: chain.map(({ agent, act }) => (agent === undefined ? { act } : { agent: idOf(agent), act })),
      polarity,
      modality,
      quote,
      ...(!moved && given.start !== undefined && { start: given.start }),
    });
  };
  const entity = (label: string, at: string, set: (id: string) => void, required = true) => (
    <label>
      {label}
      <input
        list="entities"
        aria-label={label}
        value={at}
        required={required}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form class="claim-form" onSubmit={save}>
      <datalist id="entities">
        {entities.map(({ id, names }) => (
          <option key={id} value={id}>
            {inLanguage(names, language)}
          </option>
        ))}
      </datalist>
      {entity(words.value.reviewSubject, subject, setSubject)}
      <label>
        {words.value.reviewType}
        <select
          aria-label={words.value.reviewType}
          value={type}
          required
          onChange={(event) => setType(event.currentTarget.value)}
        >
          <option value="">…</option>
          {types.map(({ id, label }) => (
            <option key={id} value={id}>
              {inLanguage(label, language)}
            </option>
          ))}
        </select>
      </label>
      {literal === undefined ? (
        entity(words.value.reviewObject, object, setObject)
      ) : (
        <label>
          {words.value.reviewValue}
          <input value={value} required onInput={(event) => setValue(event.currentTarget.value)} />
        </label>
      )}
      <fieldset>
        <legend>{words.value.reviewChain}</legend>
        {chain.length === 0 && <p class="faint">{words.value.ownVoice}</p>}
        {chain.map((step, i) => (
          <div class="chain-step" key={i}>
            <input
              list="entities"
              value={step.agent ?? ''}
              aria-label={words.value.reviewSpeaker}
              onInput={(event) =>
                setChain(chain.map((other, k) => (k === i ? stepOf(event.currentTarget.value, other.act) : other)))
              }
            />
            <select
              value={step.act}
              aria-label={words.value.reviewAct}
              onChange={(event) =>
                setChain(
                  chain.map((other, k) => (k === i ? { ...other, act: Act.parse(event.currentTarget.value) } : other)),
                )
              }
            >
              {Act.options.map((act) => (
                <option key={act} value={act}>
                  {inLanguage(ACT_WORDS[act], language)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="action"
              aria-label={words.value.reviewDropStep}
              onClick={() => setChain(chain.filter((_, k) => k !== i))}
            >
              <Icon name="x" size={14} />
            </button>
          </div>
        ))}
        <button type="button" class="action" onClick={() => setChain([...chain, { act: 'reports' }])}>
          {words.value.reviewAddStep}
        </button>
      </fieldset>
      <div class="two">
        <label>
          {words.value.reviewPolarity}
          <select
            aria-label={words.value.reviewPolarity}
            value={polarity}
            onChange={(event) => setPolarity(Polarity.parse(event.currentTarget.value))}
          >
            {Polarity.options.map((one) => (
              <option key={one} value={one}>
                {inLanguage(POLARITY_WORDS[one], language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.value.reviewModality}
          <select
            aria-label={words.value.reviewModality}
            value={modality}
            onChange={(event) => setModality(Modality.parse(event.currentTarget.value))}
          >
            {Modality.options.map((one) => (
              <option key={one} value={one}>
                {inLanguage(MODALITY_WORDS[one], language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {words.value.quote}
        <textarea
          rows={3}
          value={quote}
          required
          lang={documentLanguage}
          onInput={(event) => setQuote(event.currentTarget.value)}
        />
      </label>
      {unknown.map((name) => (
        <label key={name}>
          {words.value.reviewNewType(name)}
          <select
            required
            aria-label={words.value.reviewNewType(name)}
            value={newTypes[name] ?? ''}
            onChange={(event) => setNewTypes({ ...newTypes, [name]: event.currentTarget.value })}
          >
            <option value="">…</option>
            {ontology.entityTypes.map(({ id, label }) => (
              <option key={id} value={id}>
                {inLanguage(label, language)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div class="decide">
        <button type="submit" class="action primary">
          {words.value.reviewSave}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {words.value.reviewCancel}
        </button>
      </div>
    </form>
  );
}

/** An id for an entity that a reviewer names: Latin letters of the name, or a number where there are none. */
function newId(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = words || 'entity';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function stepOf(agent: string, act: Act): Chain[number] {
  return agent.trim() === '' ? { act } : { agent: agent.trim(), act };
}

/** The literal as it was, where its words were not touched. */
function sameValue(old: Value | undefined, words: string, language: string): Value | undefined {
  if (old === undefined) return undefined;
  const shown = typeof old === 'object' ? inLanguage(old, language) : String(old);
  return shown === words ? old : undefined;
}
