/** The types of a dossier: an entity type or a relation type added or changed, with what would then no longer fit. */
import { useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import { inLanguage } from '../../src/model/language.js';
import { FormEnd, TypeField } from './fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

type Part = 'entityType' | 'relationType';

export function TypesForm({ onClose }: { onClose: () => void }) {
  const { store, source, words, dossier, language } = useDesk();
  const ontology = store.ontology.value;
  const [part, setPart] = useState<Part>('entityType');
  const [fields, setFields] = useState<Fields>(EMPTY);
  const [problems, setProblems] = useState<string[]>([]);
  if (!ontology) return null;
  const types = [...(part === 'entityType' ? ontology.entityTypes : ontology.relationTypes).values()];
  const put = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const choose = (id: string) => {
    const type = types.find((one) => one.id === id);
    setProblems([]);
    setFields(type ? fieldsOf(type) : EMPTY);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const old = types.find(({ id }) => id === fields.id);
    const decision = decisionOf(part, fields, old);
    const effects = await source.preview(dossier, decision, store.deciding.by.value || '-').catch((error) => ({
      problems: [error instanceof Error ? error.message : String(error)],
    }));
    setProblems(effects.problems);
    if (effects.problems.length === 0 && (await store.deciding.decide(decision))) onClose();
  };
  const entityTypes = [...ontology.entityTypes.values()];
  return (
    <Modal title={words.typesTitle} onClose={onClose}>
      <form class="desk-form" onSubmit={save}>
        <div class="two">
          {(['entityType', 'relationType'] as const).map((one) => (
            <label key={one} class="row">
              <input
                type="radio"
                name="part"
                checked={part === one}
                onChange={() => {
                  setPart(one);
                  setFields(EMPTY);
                }}
              />
              {one === 'entityType' ? words.entityType : words.relationType}
            </label>
          ))}
        </div>
        <label>
          {words.type}
          <select value={fields.id} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">+</option>
            {types.map(({ id, label }) => (
              <option key={id} value={id}>
                {inLanguage(label, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.typeId}
          <input
            value={fields.id}
            required
            pattern="[a-z0-9][a-z0-9-]*"
            onInput={(event) => put({ id: event.currentTarget.value })}
          />
        </label>
        <div class="two">
          <label>
            {words.labelEn}
            <input value={fields.en} onInput={(event) => put({ en: event.currentTarget.value })} />
          </label>
          <label>
            {words.labelZh}
            <input value={fields.zh} onInput={(event) => put({ zh: event.currentTarget.value })} />
          </label>
        </div>
        {part === 'entityType' ? (
          <>
            <TypeField
              label={words.parent}
              types={entityTypes}
              value={fields.parent}
              onChange={(parent) => put({ parent })}
            />
            <div class="two">
              <label>
                {words.icon}
                <input value={fields.icon} onInput={(event) => put({ icon: event.currentTarget.value })} />
              </label>
              <label>
                {words.colour}
                <input
                  type="color"
                  value={fields.colour || '#5b6472'}
                  onInput={(event) => put({ colour: event.currentTarget.value })}
                />
              </label>
            </div>
          </>
        ) : (
          <>
            {(['domain', 'range'] as const).map((end) => (
              <label key={end}>
                {words[end]}
                <select
                  multiple
                  size={5}
                  onChange={(event) =>
                    put({ [end]: [...event.currentTarget.selectedOptions].map(({ value }) => value) })
                  }
                >
                  {entityTypes.map(({ id, label }) => (
                    <option key={id} value={id} selected={fields[end].includes(id)}>
                      {inLanguage(label, language)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <label class="row">
              <input
                type="checkbox"
                checked={fields.symmetric}
                onChange={(event) => put({ symmetric: event.currentTarget.checked })}
              />
              {words.symmetric}
            </label>
          </>
        )}
        {problems.length > 0 && (
          <div role="alert">
            <p>{words.wouldNotFit}</p>
            <ul>
              {problems.slice(0, 10).map((problem) => (
                <li key={problem} lang="en">
                  {problem}
                </li>
              ))}
            </ul>
          </div>
        )}
        <FormEnd disabled={fields.en.trim() === '' && fields.zh.trim() === ''} onCancel={onClose} />
      </form>
    </Modal>
  );
}

interface Fields {
  id: string;
  en: string;
  zh: string;
  parent: string;
  icon: string;
  colour: string;
  domain: string[];
  range: string[];
  symmetric: boolean;
}

const EMPTY: Fields = {
  ...{ id: '', en: '', zh: '', parent: '', icon: '', colour: '' },
  ...{ domain: [], range: [], symmetric: false },
};

type Known = { id: string; label: Record<string, string> } & Record<string, unknown>;

function fieldsOf(type: object): Fields {
  const { id, label, ...rest } = type as Known;
  const known = Object.fromEntries(
    Object.keys(EMPTY).flatMap((key) => (rest[key] === undefined ? [] : [[key, rest[key]]])),
  );
  return { ...EMPTY, ...known, id, en: label.en ?? '', zh: label.zh ?? '' };
}

/** A type that is there keeps what the form does not show. */
function decisionOf(part: Part, fields: Fields, old: object | undefined): Decision {
  const { id, en, zh, parent, icon, colour, domain, range, symmetric } = fields;
  const label = { ...(en.trim() && { en: en.trim() }), ...(zh.trim() && { zh: zh.trim() }) };
  if (part === 'entityType') {
    const type = { ...old, id, label, ...(parent && { parent }), ...(icon && { icon }), ...(colour && { colour }) };
    return { kind: 'setEntityType', type };
  }
  return { kind: 'setRelationType', type: { ...old, id, label, domain, range, symmetric } };
}
