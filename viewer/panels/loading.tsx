/** How far the reading of a dossier has come: a share where its size is known, else how much has come. */
import { useStore } from './use-store.js';

export function Loading() {
  const { words, progress } = useStore();
  const { bytes = 0, total } = progress.value ?? {};
  const share = total === undefined ? undefined : Math.min(100, Math.round((100 * bytes) / total));
  const come = bytes > 0 ? words.value.bytes(Math.round(bytes / 1000)) : '';
  const text = share === undefined ? come : words.value.percent(share);
  return (
    <div class="loading">
      <p role="status">{words.value.loading}</p>
      <div
        class={share === undefined ? 'bar moving' : 'bar'}
        role="progressbar"
        aria-label={words.value.loading}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={text || words.value.loading}
      >
        <span style={share === undefined ? undefined : { width: `${share}%` }} />
      </div>
      <p class="faint">{text}</p>
    </div>
  );
}
