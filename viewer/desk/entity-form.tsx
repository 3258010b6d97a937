/** An entity, new or changed: type, names in both languages, other names, identifiers, description. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import type { Entity } from '../../src/model/entity.js';
import { inLanguage } from '../../src/model/language.js';
import { Awaiting } from '../panels/awaiting.js';
import { TypeDisc } from '../panels/icon.js';
import { useAnswer } from '../panels/use-answer.js';
import { useFound } from '../panels/use-found.js';
import { partsOf } from '../state/parts-of.js';
import { choose } from '../state/state.js';
import { FormEnd, TypeField } from './fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

export function EntityForm({ id, onClose }: { id?: string | undefined; onClose: () => void }) {
  const { words } = useDesk();
  const answer = useAnswer('entity', id === undefined ? undefined : { id });
  const title = id === undefined ? words.newEntity : words.editEntity;
  return (
    <Modal title={title} onClose={onClose}>
      {id === undefined ? (
        <Fields onClose={onClose} />
      ) : !answer || 'failed' in answer ? (
        <Awaiting answer={answer} />
      ) : (
        <Fields key={id} entity={answer.entity} onClose={onClose} />
      )}
    </Modal>
  );
}

const LANGUAGES = ['en', 'zh'] as const;

function Fields({ entity, onClose }: { entity?: Entity; onClose: () => void }) {
  const { store, words, language } = useDesk();
  const { deciding, ontology, go } = store;
  const [names, setNames] = useState<Record<string, string>>({ ...entity?.names });
  const [type, setType] = useState(entity?.type ?? '');
  const [aliases, setAliases] = useState<Record<string, string>>(
    Object.fromEntries(Object.entries(entity?.aliases ?? {}).map(([tag, list]) => [tag, list.join('; ')])),
  );
  const [same, setSame] = useState(
    Object.entries(entity?.sameAs ?? {})
      .map((pair) => pair.join('='))
      .join('; '),
  );
  const [about, setAbout] = useState<Record<string, string>>({ ...entity?.description });
  useEffect(() => {
    deciding.failed.value = '';
  }, [deciding]);
  const named = filled(names);
  const save = async (event: Event) => {
    event.preventDefault();
    const description = filled(about);
    const fields = {
      type,
      names: named,
      aliases: Object.fromEntries(
        Object.entries(aliases).flatMap(([tag, text]) => {
          const list = partsOf(text);
          return list.length > 0 ? [[tag, list]] : [];
        }),
      ),
      sameAs: Object.fromEntries(
        partsOf(same).flatMap((pair) => {
          const at = pair.indexOf('=');
          return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : [];
        }),
      ),
    };
    const hasDescription = Object.keys(description).length > 0;
    const decision: Decision = entity
      ? {
          kind: 'changeEntity',
          entity: entity.id,
          change: { ...fields, description: hasDescription ? description : null },
        }
      : { kind: 'newEntity', entity: { ...fields, ...(hasDescription && { description }) } };
    if (await deciding.decide(decision)) onClose();
  };
  return (
    <form class="desk-form" onSubmit={save}>
      {LANGUAGES.map((tag) => (
        <label key={tag}>
          {tag === 'en' ? words.nameEn : words.nameZh}
          <input
            value={names[tag] ?? ''}
            lang={tag}
            required={Object.keys(named).length === 0}
            onInput={(event) => setNames({ ...names, [tag]: event.currentTarget.value })}
          />
        </label>
      ))}
      {!entity && (
        <Known
          text={named[language] ?? Object.values(named)[0] ?? ''}
          onTake={(id) => {
            onClose();
            go((now) => choose(now, { kind: 'entity', id }));
          }}
        />
      )}
      <TypeField
        label={words.type}
        types={[...(ontology.value?.entityTypes.values() ?? [])]}
        value={type}
        onChange={setType}
      />
      {LANGUAGES.map((tag) => (
        <label key={tag}>
          {words.aliases} ({tag})
          <input
            value={aliases[tag] ?? ''}
            lang={tag}
            onInput={(event) => setAliases({ ...aliases, [tag]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label>
        {words.identifiers}
        <input
          value={same}
          placeholder={words.identifiersHint}
          onInput={(event) => setSame(event.currentTarget.value)}
        />
      </label>
      {LANGUAGES.map((tag) => (
        <label key={tag}>
          {words.description} ({tag})
          <textarea
            rows={2}
            lang={tag}
            value={about[tag] ?? ''}
            onInput={(event) => setAbout({ ...about, [tag]: event.currentTarget.value })}
          />
        </label>
      ))}
      <FormEnd disabled={Object.keys(named).length === 0 || type === ''} onCancel={onClose} />
    </form>
  );
}

/** Entities that are there and called like the one that is being made. */
function Known({ text, onTake }: { text: string; onTake: (id: string) => void }) {
  const { store, words, language } = useDesk();
  const { hits } = useFound(text);
  if (hits.length === 0) return null;
  return (
    <div class="known">
      <p>{words.isItThisOne}</p>
      {hits.slice(0, 5).map(({ entity }) => {
        const style = store.ontology.value?.style(entity.type);
        return (
          <button key={entity.id} type="button" class="chip" onClick={() => onTake(entity.id)}>
            {style && <TypeDisc {...style} />} {inLanguage(entity.names, language)}
          </button>
        );
      })}
    </div>
  );
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([tag, text]) => (text.trim() ? [[tag, text.trim()]] : [])));
}
