/** A cell of a table that is changed in place: by its button or a double click; Enter saves, Escape leaves it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

export interface CellEdit {
  value: string;
  /** what may be chosen; left out, it is typed */
  choices?: readonly { id: string; label: string }[];
  hint?: string;
  /** undefined where the value cannot be */
  decision(value: string): Decision | undefined;
}

export function EditableCell({ name, edit, children }: { name: string; edit: CellEdit; children: ComponentChildren }) {
  const { words, deciding } = useStore();
  const [value, setValue] = useState<string>();
  const [failed, setFailed] = useState('');
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  /** a field that goes is left as well: what was decided by key is not decided again */
  const isLeft = useRef(false);
  const isOpen = value !== undefined;
  // at once: what is typed next is meant for the field
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const open = () => {
    setFailed('');
    isLeft.current = false;
    setValue(edit.value);
  };
  const save = async (next: string) => {
    if (isLeft.current) return;
    const decision = next === edit.value ? undefined : edit.decision(next);
    isLeft.current = true;
    if (!decision || (await deciding.decide(decision))) return setValue(undefined);
    isLeft.current = false;
    setFailed(deciding.failed.value);
  };
  if (!isOpen) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the button does the same
      <span class="editable" onDblClick={open}>
        {children}
        <button type="button" class="edit-cell" aria-label={words.value.editCell(name)} onClick={open}>
          <Icon name="pencil" size={12} />
        </button>
      </span>
    );
  }
  const keys = {
    'aria-label': words.value.editCell(name),
    ref: field,
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        isLeft.current = true;
        setValue(undefined);
      }
      if (event.key === 'Enter') void save(value.trim());
    },
  };
  return (
    <span class="editable">
      {edit.choices ? (
        <select {...keys} value={value} onChange={(event) => void save(event.currentTarget.value)}>
          {edit.choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...keys}
          value={value}
          placeholder={edit.hint}
          title={edit.hint}
          onInput={(event) => setValue(event.currentTarget.value)}
          onBlur={() => void save(value.trim())}
        />
      )}
      {failed && <span role="alert">{failed}</span>}
    </span>
  );
}
