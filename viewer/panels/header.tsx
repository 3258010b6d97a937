/** The head of the page: the dossier's title, search, language, colours, help and downloads. */
import { inLanguage } from '../../src/model/language.js';
import { choose, THEMES } from '../state/state.js';
import { Downloads } from './downloads.js';
import { Icon } from './icon.js';
import { Search } from './search.js';
import { useStore } from './use-store.js';

export function Header() {
  const store = useStore();
  const { state, words, dossier, heads, go, help } = store;
  const { language, theme } = state.value;
  const opened = dossier.value;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <header class="head">
      <button type="button" class="brand" onClick={() => go((now) => choose(now, undefined))}>
        claimgraph
      </button>
      {heads.value.length > 1 ? (
        <select
          class="title"
          aria-label={words.value.dossier}
          value={opened?.id}
          onChange={(event) =>
            go((now) => ({ ...choose(now, undefined), filter: {}, dossier: event.currentTarget.value }))
          }
        >
          {heads.value.map(({ id, title }) => (
            <option key={id} value={id}>
              {inLanguage(title, language)}
            </option>
          ))}
        </select>
      ) : (
        <h1 class="title">{opened && inLanguage(opened.title, language)}</h1>
      )}
      <Search />
      <div class="tools">
        <button
          type="button"
          lang={language === 'en' ? 'zh' : 'en'}
          title={words.value.switchLanguage}
          onClick={() => go((now) => ({ ...now, language: now.language === 'en' ? 'zh' : 'en' }))}
        >
          {words.value.otherLanguage}
        </button>
        <button
          type="button"
          aria-label={words.value.theme[theme]}
          title={words.value.theme[theme]}
          onClick={() => go((now) => ({ ...now, theme: next }))}
        >
          <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'circle'} />
        </button>
        <button
          type="button"
          aria-label={words.value.tablesLabel}
          title={words.value.tablesLabel}
          aria-pressed={state.value.table !== undefined}
          onClick={() =>
            go((now) => {
              const { table, ...rest } = now;
              return table ? rest : { ...now, table: 'relations' };
            })
          }
        >
          <Icon name="table" />
        </button>
        <Downloads />
        <button
          type="button"
          aria-label={words.value.help}
          title={words.value.help}
          onClick={() => (help.value = true)}
        >
          <Icon name="circle-help" />
        </button>
      </div>
    </header>
  );
}
