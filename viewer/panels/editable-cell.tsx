/**
 * A cell of a table that is changed in place: by its button or a double click; Enter and whoever goes on save, Escape
 * leaves it. What is no plain text opens its form.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CellEdit } from './cell-edit.js';
import { Icon } from './icon.js';
import { LazyForm } from './lazy.js';
import { useStore } from './use-store.js';

export function EditableCell({ name, edit, children }: { name: string; edit: CellEdit; children: ComponentChildren }) {
  const { words } = useStore();
  const [isOpen, setOpen] = useState(false);
  if (isOpen && 'fields' in edit)
    return <LazyForm form="CellFields" props={{ name, edit, onDone: () => setOpen(false) }} />;
  const open = () => ('open' in edit ? edit.open() : setOpen(true));
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
