/** What stands in the place of an answer: that it is awaited, or why there is none. */
import { useStore } from './use-store.js';

export function Awaiting({ answer }: { answer?: { failed: string } | undefined }) {
  const { words } = useStore();
  if (answer) return <p role="alert">{answer.failed}</p>;
  return (
    <p class="faint awaiting" role="status">
      {words.value.awaiting}
    </p>
  );
}
