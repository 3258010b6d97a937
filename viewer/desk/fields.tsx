/** Fields that several forms of the desk have: a type, a date. */
import { useRef } from 'preact/hooks';
import { inLanguage, type Localised } from '../../src/model/language.js';
import { useDesk } from './use-desk.js';

interface Type {
  id: string;
  label: Localised;
}

/** A choice of types by their labels. */
export function TypeField({
  label,
  types,
  value,
  onChange,
}: {
  label: string;
  types: readonly Type[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { language } = useDesk();
  const named = types
    .map(({ id, label: names }) => ({ id, name: inLanguage(names, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <label>
      {label}
      <select value={value} required onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">…</option>
        {named.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A date as EDTF has it, typed or picked: a year, a month, a day, a span, with ~ where it is uncertain. */
export function DateField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (date: string) => void;
}) {
  const { words } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="date-field">
      <label>
        {label}
        <input value={value} placeholder={words.dateHint} onInput={(event) => onChange(event.currentTarget.value)} />
      </label>
      <input
        ref={picker}
        type="date"
        aria-label={`${label}: ${words.day}`}
        value={/^\d{4}-\d\d-\d\d$/.test(value) ? value : ''}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** The buttons of a form, and why it was refused. */
export function FormEnd({ disabled = false, onCancel }: { disabled?: boolean; onCancel: () => void }) {
  const { store, words } = useDesk();
  const { deciding } = store;
  return (
    <>
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
      <div class="decide">
        <button type="submit" class="action primary" disabled={disabled || deciding.busy.value}>
          {words.save}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
