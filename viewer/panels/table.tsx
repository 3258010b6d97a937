/** Entities, relations and claims as tables, in step with the map: the same picture for those who do not see it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { independentRoots, type Standing, standing } from '../../src/model/standing.js';
import { chainWords } from '../../src/model/words.js';
import { choose, openClaim, TABLES, type TableName } from '../state/state.js';
import type { Store } from '../state/store.js';
import { Capped } from './capped.js';
import { Icon } from './icon.js';
import { relationWords } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useStore } from './use-store.js';

interface Row {
  id: string;
  cells: readonly { value: string | number; shown?: ComponentChildren; language?: string }[];
  choose(): void;
  chosen: boolean;
}

export function Tables() {
  const store = useStore();
  const { state, words, go } = store;
  const { table } = state.value;
  const [sort, setSort] = useState({ column: 0, down: false });
  if (!table) return null;
  const { head, rows } = TABLE_OF[table](store);
  const sorted = [...rows].sort((a, b) => {
    const [x, y] = [a.cells[sort.column]?.value ?? '', b.cells[sort.column]?.value ?? ''];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), state.value.language);
    return (sort.down ? -order : order) || (a.id < b.id ? -1 : 1);
  });
  return (
    <section class="tables" aria-label={words.value.tables[table]}>
      <nav class="views" aria-label={words.value.tablesLabel}>
        {TABLES.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === table ? 'page' : undefined}
            onClick={() => go((now) => ({ ...now, table: name }))}
          >
            {words.value.tables[name]}
          </button>
        ))}
        <button
          type="button"
          class="close"
          aria-label={words.value.close}
          onClick={() =>
            go((now) => {
              const { table: _, ...rest } = now;
              return rest;
            })
          }
        >
          <Icon name="x" />
        </button>
      </nav>
      {store.remote.value && <p class="faint">{words.value.onlyPart}</p>}
      <div class="scroll">
        <Capped key={table} items={sorted} most={200}>
          {(shown) => (
            <table>
              <thead>
                <tr>
                  {head.map((title, i) => (
                    <th
                      key={title}
                      scope="col"
                      aria-sort={i !== sort.column ? 'none' : sort.down ? 'descending' : 'ascending'}
                    >
                      <button
                        type="button"
                        onClick={() => setSort({ column: i, down: i === sort.column && !sort.down })}
                      >
                        {title}
                        {i === sort.column && (sort.down ? ' ▾' : ' ▴')}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.id} class={row.chosen ? 'chosen' : ''}>
                    {row.cells.map(({ value, shown: badge, language }, i) => (
                      <td key={i} lang={language}>
                        {i === 0 ? (
                          <button type="button" class="link" aria-pressed={row.chosen} onClick={row.choose}>
                            {badge ?? value}
                          </button>
                        ) : (
                          (badge ?? value)
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Capped>
      </div>
    </section>
  );
}

const TABLE_OF: Record<TableName, (store: Store) => { head: string[]; rows: Row[] }> = {
  entities(store) {
    const { narrowed, context, state, words, go } = store;
    const { language, chosen } = state.value;
    const { entities = [], relations = [] } = narrowed.value ?? {};
    const types = context.value?.ontology.entityTypes;
    return {
      head: [words.value.name, words.value.type, words.value.relationsOf, words.value.otherNames],
      rows: entities.map(({ id, names, type, aliases }) => ({
        id,
        cells: [
          { value: inLanguage(names, language) },
          { value: inLanguage(types?.get(type)?.label ?? { en: type }, language) },
          { value: relations.filter(({ subject, object }) => subject === id || object === id).length },
          {
            value: [...new Set([...Object.values(names), ...Object.values(aliases).flat()])]
              .filter((one) => one !== inLanguage(names, language))
              .join(' · '),
          },
        ],
        choose: () => go((now) => choose(now, { kind: 'entity', id })),
        chosen: chosen?.kind === 'entity' && chosen.id === id,
      })),
    };
  },
  relations(store) {
    const { narrowed, state, words, go } = store;
    const { chosen } = state.value;
    return {
      head: [words.value.relation, words.value.standing, words.value.rootsLabel, words.value.claims, words.value.held],
      rows: (narrowed.value?.relations ?? []).map((relation) => {
        const { subject, label, object } = relationWords(store, relation);
        const derived = standing(relation.claims);
        return {
          id: relation.id,
          cells: [
            { value: `${subject} ${label} ${object}` },
            { value: derived, shown: <StandingBadge standing={derived} /> },
            { value: independentRoots(relation.claims) },
            { value: relation.claims.length },
            {
              value: [relation.from, relation.until]
                .filter((date, i, all) => date && all.indexOf(date) === i)
                .join(' – '),
            },
          ],
          choose: () => go((now) => choose(now, { kind: 'relation', id: relation.id })),
          chosen: chosen?.kind === 'relation' && chosen.id === relation.id,
        };
      }),
    };
  },
  claims(store) {
    const { narrowed, dossier, state, words, go, name: names } = store;
    const { language, claim: opened } = state.value;
    const name = names.value;
    const documents = new Map((dossier.value?.documents ?? []).map((document) => [document.id, document]));
    return {
      head: [words.value.whoSays, words.value.relation, words.value.standing, words.value.quote, words.value.document],
      rows: (narrowed.value?.relations ?? []).flatMap((relation) => {
        const { subject, label, object } = relationWords(store, relation);
        const derived: Standing = standing(relation.claims);
        return relation.claims.map((claim): Row => {
          const tongue = documents.get(claim.document)?.language;
          return {
            id: claim.id,
            cells: [
              { value: chainWords(claim, name, language) },
              { value: `${subject} ${label} ${object}` },
              { value: derived, shown: <StandingBadge standing={derived} /> },
              { value: claim.evidence.quote, ...(tongue && { language: tongue }) },
              { value: name(claim.document) },
            ],
            choose: () => go((now) => openClaim(choose(now, { kind: 'relation', id: relation.id }), claim.id)),
            chosen: opened === claim.id,
          };
        });
      }),
    };
  },
};
