/** Fields of a claim's form: an entity by name, with what the dossier offers, and one of a list. */
import type { Answer } from '../../../src/engine/queries/index.js';
import { inLanguage } from '../../../src/model/language.js';
import { useStore } from '../use-store.js';

const CHOICES = 'entities';

/** What the fields for entities offer. */
export function EntityChoices({ hits }: { hits: Answer<'search'>['hits'] }) {
  const { language } = useStore().state.value;
  return (
    <datalist id={CHOICES}>
      {hits.map(({ entity: { id, names } }) => (
        <option key={id} value={id}>
          {inLanguage(names, language)}
        </option>
      ))}
    </datalist>
  );
}

export interface Typed {
  /** what was typed, to look for */
  onLook: (name: string) => void;
  onPut: (name: string) => void;
}

export function EntityInput({ label, value, required, onLook, onPut }: Typed & InputProps) {
  return (
    <input
      list={CHOICES}
      aria-label={label}
      value={value}
      required={required}
      onInput={(event) => {
        onLook(event.currentTarget.value);
        onPut(event.currentTarget.value);
      }}
    />
  );
}

interface InputProps {
  label: string;
  value: string;
  required?: boolean;
}

export function EntityField(props: Typed & Omit<InputProps, 'required'>) {
  return (
    <label>
      {props.label}
      <EntityInput {...props} required />
    </label>
  );
}

/** One of a list of ids with their words. */
export function Select({ label, value, options, onPut, isEmptyAtFirst = false }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      required={isEmptyAtFirst}
      onChange={(event) => onPut(event.currentTarget.value)}
    >
      {isEmptyAtFirst && <option value="">…</option>}
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [id: string, words: string])[];
  onPut: (id: string) => void;
  /** whether nothing is chosen before the reader does */
  isEmptyAtFirst?: boolean;
}

export function Choice(props: ChoiceProps) {
  return (
    <label>
      {props.label}
      <Select {...props} />
    </label>
  );
}
