/** The page of all dossiers of a server: each with what is in it and what awaits review, and making a new one. */
import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { Icon } from '../panels/icon.js';
import { INTERFACE_LANGUAGES, WORDS } from '../words/words.js';
import { filesOf } from './dropped.js';
import { takeFiles } from './intake.js';
import { useDesk } from './use-desk.js';

export function Home() {
  const { store, source, words, language } = useDesk();
  const { heads, go, desk } = store;
  const [title, setTitle] = useState('');
  const [spoken, setSpoken] = useState<string>(language);
  const [types, setTypes] = useState('');
  const [bases, setBases] = useState<Awaited<ReturnType<typeof source.ontologies>>>([]);
  useEffect(() => {
    source.ontologies().then(setBases, () => undefined);
  }, [source]);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const made = async (make: () => Promise<string>): Promise<string | undefined> => {
    setBusy(true);
    setFailed('');
    try {
      return await make();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const create = (name: string) => made(() => source.create({ [spoken]: name }, typesChosen(types)));
  const about = bases.find(({ id }, i) => types === (i === 0 ? '' : `base ${id}`))?.about;
  const open = (id: string) => go((now) => ({ ...now, dossier: id }));
  const begin = async (event: Event) => {
    event.preventDefault();
    const id = title.trim() === '' ? undefined : await create(title.trim());
    if (id !== undefined) open(id);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    const files = await filesOf(event.dataTransfer);
    const name = files[0]?.name.replace(/\.[a-z0-9]+$/i, '');
    const id = name ? await create(name) : undefined;
    if (id === undefined) return;
    open(id);
    takeFiles(store, id, files);
    desk.open({ kind: 'add' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by keyboard in the dossier itself
    <div class="home" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h1>{words.home}</h1>
      <p class="faint">{heads.value.length === 0 ? words.homeEmpty : words.homeNote}</p>
      <ul class="dossiers">
        {heads.value.map(({ id, title: names, description, documents, entities, relations, awaiting, from, until }) => (
          <li key={id}>
            <button type="button" class="dossier" onClick={() => open(id)}>
              <strong>{inLanguage(names, language)}</strong>
              {description && <span>{inLanguage(description, language)}</span>}
              <span class="faint">
                {[words.counts(documents ?? 0, entities ?? 0, relations ?? 0), datesOf(from, until)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {(awaiting ?? 0) > 0 && <span class="badge">{words.awaits(awaiting ?? 0)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {source.rights.creates && heads.value.length === 0 && (
        <p>
          <button
            type="button"
            class="action"
            disabled={busy}
            onClick={async () => {
              const id = await made(() => source.sample());
              if (id !== undefined) open(id);
            }}
          >
            {words.sample}
          </button>
        </p>
      )}
      {source.rights.creates && (
        <form class="desk-form new-dossier" onSubmit={begin}>
          <h2>{words.newDossier}</h2>
          <label>
            {words.newTitle}
            <input
              value={title}
              required
              maxLength={200}
              placeholder={words.newTitleHint}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          </label>
          <div class="two">
            <label>
              {words.documentLanguage}
              <select value={spoken} onChange={(event) => setSpoken(event.currentTarget.value)}>
                {INTERFACE_LANGUAGES.map((one) => (
                  <option key={one} value={one}>
                    {WORDS[one].languageName}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.types}
              <select value={types} onChange={(event) => setTypes(event.currentTarget.value)}>
                {bases.map(({ id, title: names }, i) => (
                  <option key={id} value={i === 0 ? '' : `base ${id}`}>
                    {inLanguage(names, language)}
                  </option>
                ))}
                {heads.value.map(({ id, title: names }) => (
                  <option key={id} value={`as ${id}`}>
                    {words.typesAsIn(inLanguage(names, language))}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {about && <p class="faint">{inLanguage(about, language)}</p>}
          {failed && <p role="alert">{failed}</p>}
          <div class="decide">
            <button type="submit" class="action primary" disabled={busy || title.trim() === ''}>
              <Icon name="plus" /> {words.create}
            </button>
          </div>
          <p class="faint">{words.dropToBegin}</p>
        </form>
      )}
    </div>
  );
}

/** The chosen types: a base by its id, or those of another dossier. */
function typesChosen(chosen: string): { typesOf?: string; ontology?: string } {
  const [kind, id] = chosen.split(' ');
  if (id === undefined) return {};
  return kind === 'as' ? { typesOf: id } : { ontology: id };
}

function datesOf(from: string | undefined, until: string | undefined): string {
  return from === undefined ? '' : from === until ? from : `${from} – ${until}`;
}
