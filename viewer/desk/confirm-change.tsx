/** Says what a change would do before it is made; with a problem it cannot be made. */
import type { ComponentChildren } from 'preact';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

interface Props {
  title: string;
  problems: readonly string[];
  /** what the button says that makes the change */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

export function ConfirmChange({ title, problems, action, onConfirm, onClose, children }: Props) {
  const { words } = useDesk();
  return (
    <Modal title={title} onClose={onClose}>
      {children}
      {problems.map((problem) => (
        <p key={problem} role="alert" lang="en">
          {problem}
        </p>
      ))}
      <div class="decide">
        <button type="button" class="action primary" disabled={problems.length > 0} onClick={onConfirm}>
          {action}
        </button>
        <button type="button" class="action" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </Modal>
  );
}
