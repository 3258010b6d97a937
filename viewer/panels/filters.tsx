/** Legend and filters in one: each row says how something looks, how much there is of it, and takes it away. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import type { Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import type { FacetRow, SpeakerRow } from '../state/facets.js';
import { changeFilter, choose, isFiltered, toggle } from '../state/state.js';
import { languageNames } from '../words/language-names.js';
import { Capped } from './capped.js';
import { Icon, TypeDisc } from './icon.js';
import { MapChoices } from './map-choices.js';
import { relationWords } from './relation-row.js';
import { StandingLine } from './standing.js';
import { Time } from './time.js';
import { useStore } from './use-store.js';

export function Filters() {
  const store = useStore();
  const { words, facets, context, state, go, tally } = store;
  const rows = facets.value;
  if (!rows || !context.value) return null;
  const { language } = state.value;
  const { ontology } = context.value;
  const name = store.name.value;
  const typeName = (types: ReadonlyMap<string, { label: Record<string, string> }>) => (id: string) =>
    inLanguage(types.get(id)?.label ?? { en: id }, language);
  return (
    <div class="filters">
      <ChangeNote />
      <p class="count">{words.value.entitiesAndRelations(tally.value.entities, tally.value.relations)}</p>
      {isFiltered(state.value) && (
        <button type="button" class="reset" onClick={() => go((now) => ({ ...now, filter: {} }))}>
          <Icon name="undo-2" /> {words.value.showAll}
        </button>
      )}
      <Facet
        title={words.value.standing}
        rows={rows.standings}
        name={(id) => inLanguage(STANDING_WORDS[id as Standing].label, language)}
        hint={(id) => inLanguage(STANDING_WORDS[id as Standing].meaning, language)}
        sample={(id) => <StandingLine standing={id as Standing} />}
        onToggle={(values, shown) => go((now) => toggle(now, 'notStanding', values, !shown))}
      />
      <Speakers rows={rows.speakers} name={name} />
      <Facet
        title={words.value.entityTypes}
        rows={rows.entityTypes}
        name={typeName(ontology.entityTypes)}
        sample={(id) => <TypeDisc {...ontology.style(id)} />}
        onToggle={(values, shown) => go((now) => toggle(now, 'notEntityType', values, !shown))}
      />
      <Facet
        title={words.value.documents}
        rows={rows.documents}
        name={name}
        onToggle={(values, shown) => go((now) => toggle(now, 'notDocument', values, !shown))}
      />
      {rows.languages.length > 1 && (
        <Facet
          title={words.value.languages}
          rows={rows.languages}
          name={languageNames(language)}
          onToggle={(values, shown) => go((now) => toggle(now, 'notLanguage', values, !shown))}
        />
      )}
      <Time />
      <MapChoices />
      <Facet
        title={words.value.relationTypes}
        rows={rows.relationTypes}
        most={8}
        name={typeName(ontology.relationTypes)}
        onToggle={(values, shown) => go((now) => toggle(now, 'notRelationType', values, !shown))}
      />
    </div>
  );
}

interface FacetProps {
  title: string;
  rows: readonly FacetRow[];
  name(id: string): string;
  hint?(id: string): string;
  sample?(id: string): ComponentChildren;
  /** rows beyond this many wait behind a button */
  most?: number;
  onToggle(values: string[], shown: boolean): void;
}

function Facet({ title, rows, name, hint, sample, most = 12, onToggle }: FacetProps) {
  const { words } = useStore();
  const [all, setAll] = useState(false);
  const visible = all ? rows : rows.slice(0, most);
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {visible.map((row) => (
        <label
          key={row.id}
          class={row.count === 0 ? 'row empty' : 'row'}
          title={hint?.(row.id)}
          style={{ paddingInlineStart: `${row.depth * 14}px` }}
        >
          <input
            type="checkbox"
            checked={row.shown}
            onChange={() => onToggle(row.shown ? row.family : [...row.family, ...row.line], !row.shown)}
          />
          {sample && <span class="sample">{sample(row.id)}</span>}
          <span class="name">{name(row.id)}</span>
          <span class="number">{row.count}</span>
        </label>
      ))}
      {rows.length > most && (
        <button type="button" class="more" onClick={() => setAll(!all)}>
          {all ? words.value.fewer : words.value.more(rows.length - most)}
        </button>
      )}
    </fieldset>
  );
}

/** Whose word counts: only theirs, or all but theirs. */
function Speakers({ rows, name }: { rows: readonly SpeakerRow[]; name(id: string): string }) {
  const { words, go } = useStore();
  const change = (key: 'saidBy' | 'notSaidBy', other: 'saidBy' | 'notSaidBy', id: string, on: boolean) =>
    go((now) =>
      toggle(changeFilter(now, { [other]: (now.filter[other] ?? []).filter((one) => one !== id) }), key, [id], on),
    );
  return (
    <fieldset class="facet speakers">
      <legend>{words.value.speakers}</legend>
      <Capped items={rows} most={12}>
        {(shown) =>
          shown.map(({ id, count, only, without, isDocument }) => (
            <div key={id} class={count === 0 ? 'row empty' : 'row'}>
              {isDocument && <Icon name="file-text" size={14} />}
              <span class={without ? 'name struck' : 'name'} title={name(id)}>
                {name(id)}
              </span>
              <span class="number">{count}</span>
              <button
                type="button"
                class="chip"
                aria-pressed={only}
                title={words.value.onlyTitle(name(id))}
                onClick={() => change('saidBy', 'notSaidBy', id, !only)}
              >
                {words.value.only}
              </button>
              <button
                type="button"
                class="chip"
                aria-pressed={without}
                title={words.value.withoutTitle(name(id))}
                onClick={() => change('notSaidBy', 'saidBy', id, !without)}
              >
                {words.value.without}
              </button>
            </div>
          ))
        }
      </Capped>
    </fieldset>
  );
}

/** Relations of one kind of change that are named; of more the number is enough. */
const MOST_TURNED = 5;

/** What the filter did, counted, with a way to each relation whose standing turned. */
function ChangeNote() {
  const store = useStore();
  const { words, changes, state, narrowed, go, tally, remote } = store;
  const { turned } = changes.value;
  const { gone } = tally.value;
  if (!isFiltered(state.value)) return null;
  const { language } = state.value;
  const sentence = (id: string) => {
    const relation = narrowed.value?.relations.find((one) => one.id === id);
    if (!relation) return id;
    const { subject, label: type, object } = relationWords(store, relation);
    return `${subject} ${type} ${object}`;
  };
  const label = (standing: Standing) => inLanguage(STANDING_WORDS[standing].label, language);
  const ways = new Map<string, { n: number; from: Standing; to: Standing }>();
  for (const { from, to } of turned) {
    const way = ways.get(`${from} ${to}`) ?? { n: 0, from, to };
    ways.set(`${from} ${to}`, { ...way, n: way.n + 1 });
  }
  return (
    <ul class="changes" role="status">
      {gone > 0 && <li>{words.value.gone(gone)}</li>}
      {remote.value && <li>{words.value.turnedUnknown}</li>}
      {[...ways.values()].map(({ n, from, to }) => (
        <li key={`${from} ${to}`}>
          {words.value.turned(n, label(from), label(to))}
          <ul>
            {turned
              .filter((one) => one.from === from && one.to === to)
              .slice(0, MOST_TURNED)
              .map(({ id }) => (
                <li key={id}>
                  <button type="button" class="link" onClick={() => go((now) => choose(now, { kind: 'relation', id }))}>
                    {sentence(id)}
                  </button>
                </li>
              ))}
          </ul>
        </li>
      ))}
      {gone === 0 && ways.size === 0 && !remote.value && <li>{words.value.unchanged}</li>}
    </ul>
  );
}
