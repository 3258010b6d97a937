/** The head of the page: the dossier's title, search, language, colours, help and downloads. */
import { inLanguage } from '../../src/model/language.js';
import { choose, THEMES } from '../state/state.js';
import { INTERFACE_LANGUAGES, WORDS } from '../words/words.js';
import { Downloads } from './downloads.js';
import { Icon } from './icon.js';
import { Search } from './search.js';
import { useStore } from './use-store.js';

export function Header() {
  const store = useStore();
  const { state, words, metadata, heads, go, goHome, help, desk, loading, source } = store;
  const isHome = loading.value === 'home';
  const { language, theme } = state.value;
  const wanted = loading.value === 'reading' ? (state.value.dossier ?? metadata.value?.id) : metadata.value?.id;
  // while another one is read, the head names that one
  const opened = metadata.value?.id === wanted ? metadata.value : heads.value.find(({ id }) => id === wanted);
  const nextLanguage =
    INTERFACE_LANGUAGES[(INTERFACE_LANGUAGES.indexOf(language) + 1) % INTERFACE_LANGUAGES.length] ?? language;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <header class="head">
      <button
        type="button"
        class={desk.home.value ? 'brand home-link' : 'brand'}
        {...(desk.home.value && { title: words.value.allDossiers })}
        onClick={() => (desk.home.value ? void goHome() : go((now) => choose(now, undefined)))}
      >
        claimgraph
      </button>
      {isHome ? null : heads.value.length > 1 ? (
        <select
          class="title"
          title={opened && inLanguage(opened.title, language)}
          aria-label={words.value.dossier}
          value={wanted}
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
        <h1 class="title" title={opened && inLanguage(opened.title, language)}>
          {opened && inLanguage(opened.title, language)}
        </h1>
      )}
      {!isHome && <Search />}
      <div class="tools">
        {!isHome && desk.writes.value && (
          <button type="button" class="add" title={words.value.addDocuments} onClick={() => desk.open({ kind: 'add' })}>
            <Icon name="plus" /> <span>{words.value.addDocuments}</span>
          </button>
        )}
        <button
          type="button"
          lang={nextLanguage}
          title={words.value.switchLanguage}
          onClick={() => go((now) => ({ ...now, language: nextLanguage }))}
        >
          {WORDS[nextLanguage].languageName}
        </button>
        <button
          type="button"
          aria-label={words.value.theme[theme]}
          title={words.value.theme[theme]}
          onClick={() => go((now) => ({ ...now, theme: next }))}
        >
          <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'circle'} />
        </button>
        {!isHome && (
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
        )}
        {!isHome && source.desk && (
          <button
            type="button"
            aria-label={words.value.share}
            title={words.value.share}
            onClick={() => desk.open({ kind: 'share' })}
          >
            <Icon name="share-2" />
          </button>
        )}
        {!isHome && <Downloads />}
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
