/** A dialog over the page: closed by Escape, by its button, and by whoever opened it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../panels/icon.js';
import { useDesk } from './use-desk.js';

export function Modal({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'desk wide' : 'desk'}
      aria-labelledby={id}
      // Escape means this dialog, and nothing behind it
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onClose={onClose}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="close" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
