/** A field of a claim's form that offers a list of ids by their words. */
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
