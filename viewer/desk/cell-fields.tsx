/** The fields of a cell that is changed in place: Enter and whoever goes on save, Escape leaves it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CellField, InPlace } from '../panels/cell-edit.js';
import { useStore } from '../panels/use-store.js';
import { useWriting } from '../panels/use-writing.js';

export function CellFields({ name, edit, onDone }: { name: string; edit: InPlace; onDone: () => void }) {
  const { words, deciding } = useStore();
  useWriting();
  /** as it was when it was opened: what others change meanwhile is no change of this reader */
  const [before] = useState(edit.fields);
  const [values, setValues] = useState(before.map(({ value }) => value));
  const [failed, setFailed] = useState('');
  const all = useRef<HTMLSpanElement>(null);
  /** a field that goes is left as well: what was decided by key is not decided again */
  const isLeft = useRef(false);
  // at once: what is typed next is meant for the field
  useLayoutEffect(() => all.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const save = async (next: readonly string[]) => {
    if (isLeft.current) return;
    const isSame = next.every((value, i) => value === before[i]?.value);
    const decision = isSame ? undefined : edit.decision(next);
    isLeft.current = true;
    if (!decision || (await deciding.decide(decision))) return onDone();
    isLeft.current = false;
    setFailed(deciding.failed.value);
  };
  const saveTyped = () => void save(values.map((value) => value.trim()));
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      isLeft.current = true;
      onDone();
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      saveTyped();
    }
  };
  const field = ({ label, language }: CellField, i: number) => {
    const common = {
      'aria-label': label === undefined ? words.value.editCell(name) : `${words.value.editCell(name)}, ${label}`,
      value: values[i],
      lang: language,
      onKeyDown: keys,
    };
    if (edit.choices) {
      return (
        <select key={i} {...common} onChange={(event) => void save([event.currentTarget.value])}>
          {edit.choices.map(({ id, label: words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      );
    }
    const typed = {
      ...common,
      placeholder: edit.hint,
      title: edit.hint,
      onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setValues((now) => now.map((one, k) => (k === i ? value : one))),
    };
    return edit.long ? <textarea key={i} rows={3} {...typed} /> : <input key={i} {...typed} />;
  };
  return (
    <span
      class={before.length > 1 || edit.long ? 'editable several' : 'editable'}
      ref={all}
      onFocusOut={(event) => {
        const isWithin = all.current?.contains(event.relatedTarget as Node | null);
        if (isWithin || isLeft.current) return;
        if (edit.choices) onDone();
        else saveTyped();
      }}
    >
      {before.map((one, i) =>
        one.label === undefined ? (
          field(one, i)
        ) : (
          <span class="one-of" key={one.label}>
            <span aria-hidden="true">{one.label}</span>
            {field(one, i)}
          </span>
        ),
      )}
      {failed && <span role="alert">{failed}</span>}
    </span>
  );
}
