/** Everything by which what is on the screen is handed on: a link, a page, an embedded map, a picture, a report. */
import { useRef, useState } from 'preact/hooks';
import { REPORT_LABELS } from '../../src/formats/report/labels.js';
import type { Filter } from '../../src/model/filter.js';
import { inLanguage } from '../../src/model/language.js';
import { pictureFilter } from '../../src/model/pictured.js';
import { openPublish } from '../map/publishing.js';
import { toAddress, travels } from '../state/address.js';
import { forReaders } from '../state/for-readers.js';
import type { State } from '../state/state.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

const SIZE = { width: 960, height: 640 };

export function Share({ onClose }: { onClose: () => void }) {
  const { store, words, language } = useDesk();
  const { state, pins, source, metadata } = store;
  const [only, setOnly] = useState(true);
  const places = pins.places.value;
  const id = metadata.value?.id ?? '';
  const link = `${location.origin}${location.pathname}#${toAddress(state.value, places)}`;
  const file = `${id}.html`;
  const page = pageAddress(only);
  return (
    <Modal title={store.words.value.share} wide onClose={onClose}>
      <div class="desk-form share">
        <Copyable label={words.shareLink} text={link} note={words.shareLinkNote} />
        {!travels(places) && <p class="notice">{words.shareTooMany(places.size)}</p>}
        {isLocal(location.hostname) && <p class="faint">{words.shareLocal}</p>}
        <fieldset>
          <legend>{words.sharePage}</legend>
          <p class="faint">{words.sharePageNote}</p>
          {([true, false] as const).map((choice) => (
            <label key={String(choice)} class="row">
              <input type="radio" name="page" checked={only === choice} onChange={() => setOnly(choice)} />
              {choice ? words.pageView : words.pageWhole}
            </label>
          ))}
          {page !== undefined && (
            <p class="actions">
              <a class="action" href={page} download={file}>
                {words.downloadPage}
              </a>
            </p>
          )}
        </fieldset>
        <Copyable label={words.embedTitle} rows={3} text={snippet(file)} note={words.embedNote(file)} />
        <fieldset>
          <legend>{words.shareReport}</legend>
          <p class="faint">{words.shareReportNote}</p>
          <p class="actions">
            {REPORT_LABELS.map(({ id: kind, label }) => {
              const address = source.exportAddress(id, kind, state.value.filter, 'report');
              return address === undefined ? null : (
                <a
                  key={kind}
                  class="action"
                  href={withParameter(address, 'report.language', language)}
                  download={`${id}-report.${kind}`}
                >
                  {inLanguage(label, language)}
                </a>
              );
            })}
          </p>
        </fieldset>
        <p class="actions">
          <button
            type="button"
            class="action"
            onClick={() => {
              onClose();
              openPublish.value = true;
            }}
          >
            {words.sharePicture}
          </button>
        </p>
      </div>
    </Modal>
  );

  /** @param isPart only what the view shows is in the page */
  function pageAddress(isPart: boolean): string | undefined {
    const filter: Filter = isPart ? pictureFilter(state.value.filter) : {};
    const address = source.exportAddress(id, 'html', filter);
    return address && withParameter(address, 'page.start', startOf(isPart));
  }

  /** What is not in the page need not be filtered out of it. */
  function startOf(isPart: boolean): string {
    const { dossier: _, embed: __, ...now } = forReaders(state.value);
    const shown: State = isPart ? { ...now, filter: {} } : now;
    return toAddress(shown, places);
  }

  function snippet(name: string): string {
    const { dossier: _, ...now } = forReaders(state.value);
    const fragment = toAddress({ ...now, ...(only && { filter: {} }), embed: true }, places);
    const title = (metadata.value ? inLanguage(metadata.value.title, language) : id).replaceAll('"', '&quot;');
    return `<iframe src="${name}#${fragment.replaceAll('&', '&amp;')}" title="${title}" width="${SIZE.width}" height="${SIZE.height}" style="max-width:100%;border:1px solid #ddd" loading="lazy"></iframe>`;
  }
}

/** A text that is copied by one button. */
function Copyable({ label, text, note, rows = 1 }: { label: string; text: string; note: string; rows?: number }) {
  const { words } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // without the right to the clipboard, the text is selected and the old command copies it
      document.execCommand('copy');
    }
    setDone(text);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <p class="faint">{note}</p>
      <div class="copyable">
        <textarea ref={field} readOnly rows={rows} aria-label={label} value={text} spellcheck={false} />
        <button type="button" class="action" onClick={() => void copy()}>
          {done === text ? words.copied : words.copy}
        </button>
      </div>
    </fieldset>
  );
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
