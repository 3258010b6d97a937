/** The menu of files: what is on the screen as a picture, a drawing, a graph, a table or a page. */
import { signal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Format } from '../../src/formats/format.js';
import { PAGE_FORMATS } from '../../src/formats/page-formats.js';
import { inLanguage } from '../../src/model/language.js';
import { drawingFile, formatFile, handOver, pictureFile, type Screen } from '../map/download.js';
import { Publish } from '../map/publish.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

/** These carry the documents' texts, which a page from a server does not hold: the server writes them. */
const WHOLE: readonly string[] = ['json', 'html'];

/** Whether the dialog that makes a picture is open: the menu opens it, and whoever shares. */
export const openPublish = signal(false);

export function Downloads() {
  const { dossier: opened, drawn: picture, state, words, source, positions } = useStore();
  const menu = useRef<HTMLDetailsElement>(null);
  const [formats, setFormats] = useState(PAGE_FORMATS);
  const { language, filter } = state.value;
  const [whole, drawn] = [opened.value, picture.value];
  if (!whole || !drawn) return null;
  /** whether all that the filter leaves is here: of a large dossier the source writes the files */
  const isAll = drawn.left === 0 && !drawn.overview;
  const screen = (): Screen => ({
    ...{ whole, dossier: source.whole?.() ?? drawn.dossier, drawn, filter, language },
    positions: positions.peek(),
  });
  const close = () => menu.current?.removeAttribute('open');
  return (
    <>
      <details
        class="downloads"
        ref={menu}
        // a page that stands alone has its own only
        onToggle={() => source.desk && void allFormats().then(setFormats, () => undefined)}
        onBlur={(event) => !menu.current?.contains(event.relatedTarget as Node) && close()}
      >
        <summary title={words.value.downloadsTitle} aria-label={words.value.downloads}>
          <Icon name="download" />
        </summary>
        <ul>
          <li>
            <button
              type="button"
              onClick={() => {
                close();
                openPublish.value = true;
              }}
            >
              {words.value.publish.open}
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={async () => {
                close();
                handOver(await pictureFile(screen()), `${whole.id}.png`);
              }}
            >
              {words.value.picture}
            </button>
          </li>
          {formats.map((format) => {
            const isPicture = format.id === 'svg';
            const address =
              WHOLE.includes(format.id) || (!isAll && !isPicture)
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
                      const file = isPicture ? drawingFile(screen()) : await formatFile(format, screen());
                      handOver(file, `${whole.id}.${format.extension}`);
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
      {/* not in the menu, which is closed: what is in it would not show */}
      {openPublish.value && <Publish screen={screen()} close={() => (openPublish.value = false)} />}
    </>
  );
}

/** All formats, loaded when they are wanted. */
async function allFormats(): Promise<readonly Format[]> {
  return (await import('../desk/index.js')).FORMATS;
}
