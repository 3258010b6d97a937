/** The menu of files: what is on the screen as a picture, a drawing, a graph, a table or a page. */
import { useRef } from 'preact/hooks';
import { FORMATS } from '../../src/formats/registry.js';
import { inLanguage } from '../../src/model/language.js';
import { formatFile, handOver, pictureFile, type Screen } from '../map/download.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

/** These carry the documents' texts, which a page from a server does not hold: the server writes them. */
const WHOLE: readonly string[] = ['json', 'html'];

export function Downloads() {
  const { dossier: opened, narrowed, drawn, remote, state, words, source, positions, roomy } = useStore();
  const menu = useRef<HTMLDetailsElement>(null);
  const { language, filter } = state.value;
  const whole = opened.value;
  // of a remote dossier only what is drawn is here
  const dossier = remote.value ? drawn.value?.dossier : narrowed.value;
  if (!whole || !dossier) return null;
  const screen = (): Screen => ({ whole, dossier, filter, language, positions: positions.peek(), roomy: roomy.peek() });
  const close = () => menu.current?.removeAttribute('open');
  return (
    <details
      class="downloads"
      ref={menu}
      onBlur={(event) => !menu.current?.contains(event.relatedTarget as Node) && close()}
    >
      <summary title={words.value.downloadsTitle} aria-label={words.value.downloads}>
        <Icon name="download" />
      </summary>
      <ul>
        <li>
          <button
            type="button"
            onClick={async () => {
              close();
              handOver(await pictureFile(screen()), `${dossier.id}.png`);
            }}
          >
            {words.value.picture}
          </button>
        </li>
        {FORMATS.map((format) => {
          const address =
            WHOLE.includes(format.id) || (remote.value && format.id !== 'svg')
              ? source.exportAddress(dossier.id, format.extension, filter)
              : undefined;
          if (format.id === 'html' && address === undefined) return null;
          return (
            <li key={format.id}>
              {address === undefined ? (
                <button
                  type="button"
                  onClick={async () => {
                    close();
                    handOver(await formatFile(format, screen()), `${dossier.id}.${format.extension}`);
                  }}
                >
                  {inLanguage(format.label, language)}
                </button>
              ) : (
                <a href={address} download={`${dossier.id}.${format.extension}`} onClick={close}>
                  {inLanguage(format.label, language)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
