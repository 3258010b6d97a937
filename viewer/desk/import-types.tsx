/** Types of a foreign graph for which the ontology has none by name: each can be given one. */
import { useId } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { useDesk } from './use-desk.js';

type Map = Readonly<Record<string, string>>;

/** The most frequent are offered; the others stay under a general type. */
const MOST = 20;

export function ImportTypes({
  unmapped,
  map,
  onChange,
}: {
  /** foreign type → how many have it */
  unmapped: Readonly<Record<string, number>>;
  map: Map;
  onChange: (map: Map) => void;
}) {
  const { store, words, language } = useDesk();
  const ontology = store.ontology.value;
  const id = useId();
  const foreign = [
    ...Object.keys(map),
    ...Object.entries(unmapped)
      .filter(([type]) => map[type] === undefined)
      .sort(([, a], [, b]) => b - a)
      .map(([type]) => type),
  ].slice(0, MOST);
  if (foreign.length === 0 || !ontology) return null;
  const entities = named([...ontology.entityTypes.values()].map(({ id, label }) => [id, inLanguage(label, language)]));
  const relations = named(
    [...ontology.relationTypes.values()].flatMap(({ id, label, inverse }) => [
      [id, inLanguage(label, language)] as const,
      ...(inverse ? [[`-${id}`, inLanguage(inverse, language)] as const] : []),
    ]),
  );
  const set = (type: string, own: string) => {
    const { [type]: _, ...rest } = map;
    onChange(own === '' ? rest : { ...rest, [type]: own });
  };
  return (
    <fieldset class="import-types" aria-labelledby={id}>
      <p id={id}>{words.importUnmapped}</p>
      {foreign.map((type) => (
        <label key={type} class="row">
          <span>
            {type === '*' ? words.importUntyped : type}{' '}
            {unmapped[type] !== undefined && <span class="faint">({unmapped[type]})</span>}
          </span>
          <select value={map[type] ?? ''} onChange={(event) => set(type, event.currentTarget.value)}>
            <option value="">{words.importGeneral}</option>
            {type !== '*' && <optgroup label={words.importRelationTypes}>{relations}</optgroup>}
            <optgroup label={words.importEntityTypes}>{entities}</optgroup>
          </select>
        </label>
      ))}
    </fieldset>
  );

  function named(types: readonly (readonly [id: string, label: string])[]) {
    return [...types]
      .sort(([, a], [, b]) => a.localeCompare(b, language))
      .map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ));
  }
}
