/** A field that finds entities by any of their names as one types, chosen with the keyboard or the pointer. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { Icon, TypeDisc } from './icon.js';
import { useFound } from './use-found.js';
import { useStore } from './use-store.js';

export interface EntitySearchProps {
  /** of the field; the list takes it with `-list` */
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** the entity that is chosen; its name stands in the field until something else is typed */
  value?: string | undefined;
  onTake(id: string): void;
  /** takes what is typed as well, where it need not be one of the list; left out, one of the list must be chosen */
  onText?: (text: string) => void;
}

export function EntitySearch({ id, label, hint, required = false, value, onTake, onText }: EntitySearchProps) {
  const { words, ontology, state, name } = useStore();
  /** stays until an entity is taken or Escape takes it back, wherever the focus goes */
  const [typed, setTyped] = useState<string>();
  /** nobody who types a new name means the first of the list by Enter */
  const first = onText ? -1 : 0;
  const [at, setAt] = useState(first);
  const [open, setOpen] = useState(false);
  /** Enter was pressed before the answer was here: the best hit is taken when it comes */
  const [hurried, setHurried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { hits, settled } = useFound(typed ?? '');
  const isTyped = (typed ?? '').trim() !== '';
  // of a name that may be new it is no news that the dossier has none like it
  const shown = open && isTyped && (!onText || hits.length > 0);
  const isUndecided = isTyped && !onText && (value !== undefined || required);
  useLayoutEffect(() => {
    input.current?.setCustomValidity(isUndecided ? words.value.chooseOne : '');
  }, [isUndecided, words.value]);
  const close = () => {
    setTyped(undefined);
    setOpen(false);
    setHurried(false);
    setAt(first);
  };
  const take = (entity: string) => {
    onTake(entity);
    close();
    // in a form the next field comes next; elsewhere keys mean the page again
    if (!input.current?.form) input.current?.blur();
  };
  useEffect(() => {
    if (!hurried || !settled) return;
    setHurried(false);
    const [best] = hits;
    if (best) take(best.entity.id);
  }, [hurried, settled]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt(beside(at, event.key === 'ArrowDown' ? 1 : -1, hits.length));
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      const hit = hits[at];
      if (at < 0) setOpen(false);
      else if (!settled) setHurried(true);
      else if (hit) take(hit.entity.id);
    } else if (event.key === 'Escape' && (onText ? shown : typed !== undefined)) {
      // means the field, and not the form or dialog around it
      event.stopPropagation();
      event.preventDefault();
      if (onText) return setOpen(false);
      close();
      if (!input.current?.form) input.current?.blur();
    }
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search field is a combobox only when it says so
        role="combobox"
        autocomplete="off"
        aria-label={label}
        list={undefined}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && hits[at] ? `${id}-${at}` : undefined}
        placeholder={words.value.search}
        {...(hint !== undefined && { title: hint })}
        required={required}
        aria-invalid={isUndecided && !open}
        value={typed ?? (value === undefined ? '' : name.value(value))}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          setAt(first);
          setOpen(true);
          onText?.(text);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox with a list
        <ul id={`${id}-list`} role="listbox" aria-label={label}>
          {hits.map(({ entity, matched }, i) => {
            const style = ontology.value?.style(entity.type);
            const shownName = inLanguage(entity.names, state.value.language);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys for the whole list
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input
              <li
                key={entity.id}
                id={`${id}-${i}`}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox with a list
                role="option"
                aria-selected={i === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(entity.id)}
              >
                {style && <TypeDisc {...style} />}
                <span>{shownName}</span>
                {matched.text !== shownName && <span class="faint">{matched.text}</span>}
              </li>
            );
          })}
          {hits.length === 0 && <li class="faint">{settled ? words.value.nothingFound : words.value.awaiting}</li>}
        </ul>
      )}
    </>
  );
}

/** The place above or below one of a list, around its ends; at first none is chosen. */
function beside(at: number, step: 1 | -1, count: number): number {
  if (count === 0) return at;
  return at < 0 && step < 0 ? count - 1 : (count + at + step) % count;
}

/** The same as a field of a form, beneath its label. */
export function EntityField(props: EntitySearchProps) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <div class="search">
        <Icon name="search" />
        <EntitySearch {...props} />
      </div>
    </div>
  );
}
