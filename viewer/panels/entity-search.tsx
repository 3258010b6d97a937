/** A field that finds entities by any of their names as one types, chosen with the keyboard or the pointer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { Icon, TypeDisc } from './icon.js';
import { useFound } from './use-found.js';
import { useStore } from './use-store.js';

interface EntitySearchProps {
  /** of the field; the list takes it with `-list` */
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** the entity that is chosen; its name stands in the field until something else is typed */
  value?: string | undefined;
  onTake(id: string): void;
}

export function EntitySearch({ id, label, hint, required = false, value, onTake }: EntitySearchProps) {
  const { words, ontology, state, name } = useStore();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  /** Enter was pressed before the answer was here: the best hit is taken when it comes */
  const [hurried, setHurried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { hits, settled } = useFound(typed ?? '');
  const shown = open && (typed ?? '').trim() !== '';
  const close = () => {
    setTyped(undefined);
    setOpen(false);
    setHurried(false);
    setAt(0);
  };
  const take = (entity: string) => {
    onTake(entity);
    close();
    input.current?.blur();
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
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((hits.length + at + step) % Math.max(1, hits.length));
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      const hit = hits[at];
      if (!settled) setHurried(true);
      else if (hit) take(hit.entity.id);
    } else if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      close();
      input.current?.blur();
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
        value={typed ?? (value === undefined ? '' : name.value(value))}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
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
