/** How to read the map, and which keys do what. */
import { useEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import { Icon } from './icon.js';
import { StandingLine } from './standing.js';
import { useStore } from './use-store.js';

export function Help() {
  const { help, words, state } = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (help.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [help.value]);
  const { language } = state.value;
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={() => (help.value = false)}>
      <button type="button" class="close" aria-label={words.value.close} onClick={() => (help.value = false)}>
        <Icon name="x" />
      </button>
      <h2 id="help-title">{words.value.helpTitle}</h2>
      {words.value.helpText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl class="standings">
        {Standing.options.map((name) => (
          <div key={name}>
            <dt>
              <StandingLine standing={name} /> {inLanguage(STANDING_WORDS[name].label, language)}
            </dt>
            <dd>{inLanguage(STANDING_WORDS[name].meaning, language)}</dd>
          </div>
        ))}
      </dl>
      <dl class="keys">
        {words.value.keys.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
