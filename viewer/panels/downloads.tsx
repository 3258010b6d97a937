/** The menu of files: what is on the screen as a picture, a drawing, a graph, a table or a page. */
import { useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/formats/format.js';
import { FORMAT_KINDS, type FormatKind } from '../../src/formats/kinds.js';
import { PAGE_FORMATS } from '../../src/formats/page-formats.js';
import { inLanguage } from '../../src/model/language.js';
import { drawingFile, formatFile, handOver, pictureFile, type Screen } from '../map/download.js';
import { Publish } from '../map/publish.js';
import { openPublish } from '../map/publishing.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

/** These carry the documents' texts, which a page from a server does not hold: the server writes them. */
const WHOLE: readonly string[] = ['json', 'html'];

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
  const nameOf = (format: ExportFormat) => `${whole.id}.${format.extensions[0]}`;
  const addressOf = (format: ExportFormat) =>
    WHOLE.includes(format.id) || (!isAll && format.id !== 'svg')
      ? source.exportAddress(whole.id, format.extensions[0], filter)
      : undefined;
  const offered = formats.filter((format) => format.id !== 'html' || addressOf(format) !== undefined);
  const kinds = (Object.keys(FORMAT_KINDS) as FormatKind[]).filter(
    (kind) => kind === 'picture' || offered.some((format) => format.kind === kind),
  );
  return (
    <>
      <details
        class="downloads"
        ref={menu}
        // a page that stands alone has its own only
        onToggle={() => source.desk && void allFormats().then(setFormats, () => undefined)}
        onBlur={(event) => !menu.current?.contains(event.relatedTarget as Node) && close()}
        onKeyDown={(event) => menu.current && onMenuKey(event, menu.current)}
      >
        <summary title={words.value.downloadsTitle} aria-label={words.value.downloads}>
          <Icon name="download" />
        </summary>
        <div class="kinds">
          {kinds.map((kind) => (
            <section key={kind} aria-labelledby={`files-${kind}`}>
              <h2 id={`files-${kind}`}>{inLanguage(FORMAT_KINDS[kind], language)}</h2>
              <ul>
                {kind === 'picture' && (
                  <>
                    <Offer
                      label={words.value.publish.open}
                      close={close}
                      make={() => {
                        openPublish.value = true;
                      }}
                    />
                    <Offer
                      label={words.value.picture}
                      close={close}
                      make={async () => handOver(await pictureFile(screen()), `${whole.id}.png`)}
                    />
                  </>
                )}
                {offered
                  .filter((format) => format.kind === kind)
                  .map((format) => (
                    <Offer
                      key={format.id}
                      label={inLanguage(format.label, language)}
                      close={close}
                      address={addressOf(format)}
                      name={nameOf(format)}
                      make={async () => {
                        const isPicture = format.id === 'svg';
                        const file = isPicture ? drawingFile(screen()) : await formatFile(format, screen());
                        handOver(file, nameOf(format));
                      }}
                    />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
      {/* not in the menu, which is closed: what is in it would not show */}
      {openPublish.value && <Publish screen={screen()} close={() => (openPublish.value = false)} />}
    </>
  );
}

/** One entry: a file that the page makes, or one that has an address. */
function Offer({
  label,
  address,
  name,
  make,
  close,
}: {
  label: string;
  address?: string | undefined;
  name?: string;
  make: () => void | Promise<void>;
  close: () => void;
}) {
  return (
    <li>
      {address === undefined ? (
        <button
          type="button"
          onClick={() => {
            close();
            void make();
          }}
        >
          {label}
        </button>
      ) : (
        <a href={address} download={name} onClick={close}>
          {label}
        </a>
      )}
    </li>
  );
}

/** Arrows go from entry to entry, Escape closes and goes back to the button. */
function onMenuKey(event: KeyboardEvent, menu: HTMLDetailsElement): void {
  if (!menu.open) return;
  const entries = [...menu.querySelectorAll<HTMLElement>('summary, li > *')];
  const step = ({ ArrowDown: 1, ArrowUp: -1 } as Record<string, number>)[event.key];
  if (event.key === 'Escape') {
    entries[0]?.focus();
    menu.open = false;
  } else if (step !== undefined) {
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[(at + step + entries.length) % entries.length]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** All formats, loaded when they are wanted. */
async function allFormats(): Promise<readonly ExportFormat[]> {
  return (await import('../desk/index.js')).EXPORT_FORMATS;
}
