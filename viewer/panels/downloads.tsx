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
  const { dossier: opened, narrowed, drawn: picture, remote, state, words, source, positions, roomy } = useStore();
  const menu = useRef<HTMLDetailsElement>(null);
  const { language, filter } = state.value;
  const [whole, left, drawn] = [opened.value, narrowed.value, picture.value?.dossier];
  if (!whole || !left || !drawn) return null;
  // a picture shows what is drawn; of a remote dossier nothing else is here
  const screen = (isPicture: boolean): Screen => ({
    ...{ whole, dossier: isPicture || remote.value ? drawn : left, filter, language },
    ...{ positions: positions.peek(), roomy: roomy.peek() },
  });
  /** communities are drawn on the screen only: a picture is one of entities */
  const isPictured = drawn.entities.length > 0 || !picture.value?.overview;
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
        {isPictured ? (
          <li>
            <button
              type="button"
              onClick={async () => {
                close();
                handOver(await pictureFile(screen(true)), `${whole.id}.png`);
              }}
            >
              {words.value.picture}
            </button>
          </li>
        ) : (
          <li class="faint">{words.value.noPicture}</li>
        )}
        {FORMATS.map((format) => {
          const isPicture = format.id === 'svg';
          if (isPicture && !isPictured) return null;
          const address =
            WHOLE.includes(format.id) || (remote.value && !isPicture)
              ? source.exportAddress(whole.id, format.extension, filter)
              : undefined;
          if (format.id === 'html' && address === undefined) return null;
          return (
            <li key={format.id}>
              {address === undefined ? (
                <button
                  type="button"
                  onClick={async () => {
                    close();
                    handOver(await formatFile(format, screen(isPicture)), `${whole.id}.${format.extension}`);
                  }}
                >
                  {inLanguage(format.label, language)}
                </button>
              ) : (
                <a href={address} download={`${whole.id}.${format.extension}`} onClick={close}>
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
