/** The dialog that makes a picture to publish: what is on the map, with title, size, labels, legend and credit line. */
import { useRef, useState } from 'preact/hooks';
import type { PictureOptions } from '../../src/formats/picture.js';
import { inLanguage } from '../../src/model/language.js';
import { useStore } from '../panels/use-store.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, WORDS } from '../words/words.js';
import { drawingFile, handOver, pictureFile, type Screen } from './download.js';

const LABELS = ['all', 'contested', 'entities', 'none'] as const;
const WIDTHS = [800, 1200, 2000, 3000] as const;

interface Choices {
  title: string;
  language: InterfaceLanguage;
  width: number | undefined;
  only: boolean;
  labels: PictureOptions['labels'];
  legend: boolean;
  credit: boolean;
}

/** @param close ends the dialog */
export function Publish({ screen, close }: { screen: Screen; close: () => void }) {
  const { words, state, name } = useStore();
  const { chosen } = state.value;
  const title = (language: string) => inLanguage(screen.whole.title, language);
  const [choices, setChoices] = useState<Choices>({
    ...{ title: title(screen.language), language: state.value.language, width: undefined },
    ...{ only: false, labels: undefined, legend: true, credit: true },
  });
  const set = (some: Partial<Choices>) => setChoices((now) => ({ ...now, ...some }));
  const failed = useRef<HTMLParagraphElement>(null);
  const { only, width, labels, legend, credit } = choices;
  const asChosen = (): Screen => ({
    ...screen,
    language: choices.language,
    picture: {
      ...{ title: choices.title, legend, credit },
      ...(width !== undefined && { width }),
      ...(labels && { labels }),
      ...(only && chosen && chosen.kind !== 'pair' && { only: chosen.id }),
    },
  });
  const save = async (kind: 'svg' | 'png') => {
    try {
      const file = kind === 'svg' ? drawingFile(asChosen()) : await pictureFile(asChosen());
      handOver(file, `${screen.whole.id}.${kind}`);
      close();
    } catch (error) {
      if (failed.current) failed.current.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const t = words.value.publish;
  return (
    <dialog
      class="publish"
      aria-labelledby="publish-title"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      onClose={close}
    >
      <h2 id="publish-title">{t.heading}</h2>
      <label>
        {t.title}
        <input value={choices.title} onInput={(event) => set({ title: event.currentTarget.value })} />
      </label>
      <label>
        {t.language}
        <select
          value={choices.language}
          onChange={(event) => {
            const language = event.currentTarget.value as InterfaceLanguage;
            const isOwn = choices.title !== title(choices.language);
            set({ language, ...(!isOwn && { title: title(language) }) });
          }}
        >
          {INTERFACE_LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {WORDS[language].languageName}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.width}
        <select
          value={width ?? ''}
          onChange={(event) => set({ width: Number(event.currentTarget.value) || undefined })}
        >
          <option value="">{t.asMap}</option>
          {WIDTHS.map((px) => (
            <option key={px} value={px}>
              {px} px
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.labels}
        <select
          value={labels ?? ''}
          onChange={(event) => set({ labels: LABELS.find((one) => one === event.currentTarget.value) })}
        >
          <option value="">{t.asFits}</option>
          {LABELS.map((one) => (
            <option key={one} value={one}>
              {t.labelKinds[one]}
            </option>
          ))}
        </select>
      </label>
      {chosen && chosen.kind !== 'pair' && (
        <label class="row">
          <input type="checkbox" checked={only} onChange={(event) => set({ only: event.currentTarget.checked })} />
          {chosen.kind === 'entity' ? t.only(name.value(chosen.id)) : t.onlyRelation}
        </label>
      )}
      <label class="row">
        <input type="checkbox" checked={legend} onChange={(event) => set({ legend: event.currentTarget.checked })} />
        {t.legend}
      </label>
      <label class="row">
        <input type="checkbox" checked={credit} onChange={(event) => set({ credit: event.currentTarget.checked })} />
        {t.credit}
      </label>
      <p role="alert" ref={failed} />
      <p class="actions">
        <button type="button" class="action" onClick={() => void save('png')}>
          {t.png}
        </button>
        <button type="button" class="action" onClick={() => void save('svg')}>
          {t.svg}
        </button>
        <button type="button" class="action" onClick={close}>
          {t.cancel}
        </button>
      </p>
    </dialog>
  );
}
