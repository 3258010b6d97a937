/** Legend and filters in one: each row says how something looks, how much there is of it, and takes it away. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { showsProposals } from '../../src/model/pictured.js';
import type { Relation } from '../../src/model/relation.js';
import type { Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import type { FacetRow, SpeakerRow } from '../state/facets.js';
import { changeFilter, choose, isFiltered, show, showProposals, toggle, withoutFilter } from '../state/state.js';
import { languageNames } from '../words/language-names.js';
import { Awaiting } from './awaiting.js';
import { Capped } from './capped.js';
import { Icon, TypeDisc } from './icon.js';
import { LeastReliability } from './least-reliability.js';
import { MapChoices } from './map-choices.js';
import { relationWords } from './relation-row.js';
import { StandingLine } from './standing.js';
import { Time } from './time.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Filters() {
  const store = useStore();
  const { words, facets, ontology: types, state, go, tally } = store;
  const rows = facets.value;
  const [ontology, left] = [types.value, tally.value];
  if (!rows || !ontology || !left) return <Awaiting />;
  const { language } = state.value;
  const name = store.name.value;
  const typeName = (types: ReadonlyMap<string, { label: Record<string, string> }>) => (id: string) =>
    inLanguage(types.get(id)?.label ?? { en: id }, language);
  return (
    <div class="filters">
      <ChangeNote />
      <Proposals />
      <p class="count">{words.value.entitiesAndRelations(left.entities, left.relations)}</p>
      {isFiltered(state.value) && (
        <button type="button" class="reset" onClick={() => go(withoutFilter)}>
          <Icon name="undo-2" /> {words.value.showAll}
        </button>
      )}
      <Facet
        title={words.value.standing}
        rows={rows.standings}
        name={(id) => inLanguage(STANDING_WORDS[id as Standing].label, language)}
        hint={(id) => inLanguage(STANDING_WORDS[id as Standing].meaning, language)}
        sample={(id) => <StandingLine standing={id as Standing} />}
        onToggle={(row) => go((now) => show(now, 'standing', row, !row.shown))}
      />
      <Speakers rows={rows.speakers} name={name} />
      <LeastReliability />
      <Facet
        title={words.value.entityTypes}
        rows={rows.entityTypes}
        name={typeName(ontology.entityTypes)}
        sample={(id) => <TypeDisc {...ontology.style(id)} />}
        onToggle={(row) => go((now) => show(now, 'entityType', row, !row.shown))}
      />
      <Facet
        title={words.value.documents}
        rows={rows.documents}
        name={name}
        onToggle={(row) => go((now) => show(now, 'document', row, !row.shown))}
      />
      {rows.languages.length > 1 && (
        <Facet
          title={words.value.languages}
          rows={rows.languages}
          name={languageNames(language)}
          onToggle={(row) => go((now) => show(now, 'language', row, !row.shown))}
        />
      )}
      <Time />
      <MapChoices />
      <Facet
        title={words.value.relationTypes}
        rows={rows.relationTypes}
        most={8}
        name={typeName(ontology.relationTypes)}
        onToggle={(row) => go((now) => show(now, 'relationType', row, !row.shown))}
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
  onToggle(row: FacetRow): void;
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
          <input type="checkbox" checked={row.shown} onChange={() => onToggle(row)} />
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

/** Whether proposals are in the picture; by default nobody sees what nobody has reviewed. */
function Proposals() {
  const { words, state, go } = useStore();
  const answer = useAnswer('proposals', { limit: 1 });
  const waiting = answer && !('failed' in answer) ? answer.progress.proposed : 0;
  const shown = showsProposals(state.value.filter);
  if (waiting === 0 && !shown) return null;
  return (
    <label class="row proposals" title={words.value.unreviewedMeaning}>
      <input type="checkbox" checked={shown} onChange={() => go((now) => showProposals(now, !shown))} />
      <span class="name">{words.value.showProposals}</span>
      <span class="number">{waiting}</span>
    </label>
  );
}

/** What the filter did, counted, with a way to each relation whose standing turned. */
function ChangeNote() {
  const store = useStore();
  const { words, changes, state, go } = store;
  const found = changes.value;
  if (!found) return null;
  const { gone, ways, turned } = found;
  const { language } = state.value;
  const sentence = (relation: Relation) => {
    const { subject, label: type, object } = relationWords(store, relation);
    return `${subject} ${type} ${object}`;
  };
  const label = (standing: Standing) => inLanguage(STANDING_WORDS[standing].label, language);
  return (
    <div role="status">
      <ul class="changes">
        {gone > 0 && <li>{words.value.gone(gone)}</li>}
        {ways.map(({ count, from, to }) => (
          <li key={`${from} ${to}`}>
            {words.value.turned(count, label(from), label(to))}
            <ul>
              {turned
                .filter((one) => one.from === from && one.relation.standing === to)
                .slice(0, MOST_TURNED)
                .map(({ relation }) => (
                  <li key={relation.id}>
                    <button
                      type="button"
                      class="link"
                      onClick={() => go((now) => choose(now, { kind: 'relation', id: relation.id }))}
                    >
                      {sentence(relation)}
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
        {gone === 0 && ways.length === 0 && <li>{words.value.unchanged}</li>}
      </ul>
    </div>
  );
}
