/** The search box: entities by any of their names, chosen with the keyboard or the pointer. */
import { useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { choose } from '../state/state.js';
import { Icon, TypeDisc } from './icon.js';
import { useFound } from './use-found.js';
import { useStore } from './use-store.js';

export function Search() {
  const { words, context, state, go } = useStore();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const found = useFound(typed);
  const shown = open && typed.trim() !== '';

  const take = (id: string) => {
    go((now) => choose(now, { kind: 'entity', id }));
    setTyped('');
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((found.length + at + step) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      const hit = found[at];
      if (hit) take(hit.id);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped('');
      setOpen(false);
      input.current?.blur();
    }
  };

  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search field is a combobox only when it says so
        role="combobox"
        autocomplete="off"
        aria-label={words.value.search}
        list={undefined}
        aria-expanded={shown}
        aria-controls="search-list"
        aria-activedescendant={shown && found[at] ? `found-${at}` : undefined}
        placeholder={words.value.search}
        title={words.value.searchHint}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox with a list
        <ul id="search-list" role="listbox" aria-label={words.value.search}>
          {found.map(({ id, name, type, names }, i) => {
            const style = context.value?.ontology.style(type);
            const shownName = inLanguage(names, state.value.language);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys for the whole list
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input
              <li
                key={id}
                id={`found-${i}`}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox with a list
                role="option"
                aria-selected={i === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(id)}
              >
                {style && <TypeDisc {...style} />}
                <span>{shownName}</span>
                {name !== shownName && <span class="faint">{name}</span>}
              </li>
            );
          })}
          {found.length === 0 && <li class="faint">{words.value.nothingFound}</li>}
        </ul>
      )}
    </div>
  );
}
