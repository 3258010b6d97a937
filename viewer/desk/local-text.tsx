/** A text in both languages of the screens, one below the other; one of them is enough. */
import type { Localised } from '../../src/model/language.js';
import { INTERFACE_LANGUAGES, WORDS } from '../words/words.js';
import { useDesk } from './use-desk.js';

/** A text in some languages; empty ones are left out when it is kept. */
export type Texts = Readonly<Record<string, string>>;

/** @returns undefined where nothing is written in any language */
export function kept(texts: Texts): Localised | undefined {
  const written = Object.entries(texts).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : []));
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

export function LocalText({
  label,
  value,
  rows,
  onChange,
}: {
  label: string;
  value: Texts;
  /** of a text of several lines */
  rows?: number;
  onChange: (texts: Texts) => void;
}) {
  const { language } = useDesk();
  const inOrder = [language, ...INTERFACE_LANGUAGES.filter((one) => one !== language)];
  return (
    <div class="two local-text">
      {inOrder.map((one) => {
        const common = {
          lang: one,
          value: value[one] ?? '',
          maxLength: rows === undefined ? 200 : 5000,
          onInput: (event: { currentTarget: { value: string } }) =>
            onChange({ ...value, [one]: event.currentTarget.value }),
        };
        const title = `${label} (${WORDS[one as keyof typeof WORDS].languageName})`;
        return rows === undefined ? (
          <label key={one}>
            {title}
            <input {...common} />
          </label>
        ) : (
          <label key={one}>
            {title}
            <textarea rows={rows} {...common} />
          </label>
        );
      })}
    </div>
  );
}
