/** Entities, relations and claims as tables, in step with the map: the same picture for those who do not see it. */
import { useState } from 'preact/hooks';
import { itemAt } from '../../src/model/item-at.js';
import { TABLES, type TableName } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { Capped } from './capped.js';
import { EditableCell } from './editable-cell.js';
import { Icon } from './icon.js';
import { claimTable, entityTable, relationTable, type Table } from './table-rows.js';
import { usePages } from './use-pages.js';
import { useStore } from './use-store.js';

export function Tables() {
  const { state } = useStore();
  const { table } = state.value;
  if (!table) return null;
  return table === 'entities' ? <Entities /> : <Relations key={table} table={table} />;
}

function Entities() {
  const store = useStore();
  const [wanted, setWanted] = useState(1);
  const pages = usePages('entities', { filter: store.filter.value }, wanted);
  const parts = pages?.parts ?? [];
  const loaded = parts.reduce((sum, { entities }) => sum + entities.length, 0);
  const shown = pages && { ...pages, loaded, table: entityTable(store, parts) };
  return <Frame name="entities" shown={shown} more={() => setWanted(wanted + 1)} />;
}

function Relations({ table }: { table: 'relations' | 'claims' }) {
  const store = useStore();
  const [wanted, setWanted] = useState(1);
  const pages = usePages('relations', { filter: store.filter.value }, wanted);
  const parts = pages?.parts ?? [];
  const loaded = parts.reduce((sum, { relations }) => sum + relations.length, 0);
  const rows = table === 'claims' ? claimTable(store, parts) : relationTable(store, parts);
  return <Frame name={table} shown={pages && { ...pages, loaded, table: rows }} more={() => setWanted(wanted + 1)} />;
}

interface FrameProps {
  name: TableName;
  shown: { table: Table; total: number; loaded: number; failed?: string } | undefined;
  more(): void;
}

function Frame({ name, shown: answer, more }: FrameProps) {
  const { state, words, go, desk } = useStore();
  const [sort, setSort] = useState({ column: 0, down: false });
  const { head, rows } = answer?.table ?? { head: [], rows: [] };
  const { total = 0, loaded = 0, failed } = answer ?? {};
  const sorted = [...rows].sort((a, b) => {
    const [x, y] = [a.cells[sort.column]?.value ?? '', b.cells[sort.column]?.value ?? ''];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), state.value.language);
    return (sort.down ? -order : order) || (a.id < b.id ? -1 : 1);
  });
  return (
    <section class="tables" aria-label={words.value.tables[name]}>
      <nav class="views" aria-label={words.value.tablesLabel}>
        <div class="row">
          {TABLES.map((other) => (
            <button
              key={other}
              type="button"
              aria-current={other === name ? 'page' : undefined}
              onClick={() => go((now) => ({ ...now, table: other }))}
            >
              {words.value.tables[other]}
            </button>
          ))}
          {desk.writes.value && (
            <button type="button" class="paste-rows" onClick={() => desk.open({ kind: 'rows' })}>
              <Icon name="plus" size={14} /> {words.value.pasteRows}
            </button>
          )}
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
        </div>
      </nav>
      {failed !== undefined && <p role="alert">{failed}</p>}
      {total > loaded && (
        <p class="faint">
          {words.value.allLoaded(loaded, total)}{' '}
          <button type="button" class="more" onClick={more}>
            {words.value.more(Math.min(total - loaded, 500))}
          </button>
        </p>
      )}
      {!answer && <Awaiting />}
      <div class="scroll">
        <Capped key={name} items={sorted} most={200}>
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
                    {row.cells.map(({ value, shown: badge, language, edit }, i) => {
                      const content =
                        i === 0 ? (
                          <button type="button" class="link" aria-pressed={row.chosen} onClick={row.choose}>
                            {badge ?? value}
                          </button>
                        ) : (
                          (badge ?? value)
                        );
                      return (
                        <td key={i} lang={language}>
                          {edit && desk.writes.value ? (
                            <EditableCell name={itemAt(head, i)} edit={edit}>
                              {content}
                            </EditableCell>
                          ) : (
                            content
                          )}
                        </td>
                      );
                    })}
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
