/** Rows from a spreadsheet: pasted, checked row by row, and proposed. */
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import type { PlannedRow } from '../source/desk.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

interface Checked {
  /** what was checked */
  text: string;
  rows: PlannedRow[];
  decision?: Decision;
}

export function PasteRows({ onClose }: { onClose: () => void }) {
  const { store, source, words, dossier } = useDesk();
  const { deciding } = store;
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [failed, setFailed] = useState('');
  const check = async (given: string) => {
    setFailed('');
    try {
      setChecked({ text: given, ...(await source.planRows(dossier, given, deciding.by.value.trim() || '-')) });
    } catch (error) {
      setChecked(undefined);
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const isCurrent = checked !== undefined && checked.text === text;
  const sound = checked?.rows.filter(({ problems }) => problems.length === 0).length ?? 0;
  const propose = async () => {
    if (isCurrent && checked.decision && (await deciding.decide(checked.decision))) onClose();
  };
  return (
    <Modal title={words.pasteRows} wide onClose={onClose}>
      <div class="desk-form">
        <p class="faint">{words.pasteRowsNote}</p>
        <label>
          {words.pasteRowsLabel}
          <textarea
            rows={6}
            value={text}
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const field = event.currentTarget;
              setTimeout(() => {
                setText(field.value);
                void check(field.value);
              });
            }}
          />
        </label>
        {failed && <p role="alert">{failed}</p>}
        {checked && isCurrent && <Preview rows={checked.rows} sound={sound} />}
        {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
        <div class="decide">
          {isCurrent && sound > 0 ? (
            <button type="button" class="action primary" disabled={deciding.busy.value} onClick={() => void propose()}>
              {words.rowsPropose(sound)}
            </button>
          ) : (
            <button
              type="button"
              class="action primary"
              disabled={text.trim() === '' || isCurrent}
              onClick={() => void check(text)}
            >
              {words.pasteRowsCheck}
            </button>
          )}
          <button type="button" class="action" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </div>
    </Modal>
  );
}

const FIELDS = ['source', 'relation', 'target', 'quote', 'document'] as const;

function Preview({ rows, sound }: { rows: readonly PlannedRow[]; sound: number }) {
  const { words } = useDesk();
  return (
    <>
      <p role="status">
        {words.rowsSound(sound, rows.length)}. {sound > 0 && words.rowsAwait}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved by keys */}
      <div class="rows-preview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {words.rowColumns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells, makes, problems }) => (
              <Fragment key={line}>
                <tr>
                  <th scope="row" rowSpan={2}>
                    {line}
                  </th>
                  {FIELDS.map((field) => (
                    <td key={field} class={problems.some((one) => one.parameter === field) ? 'wrong' : undefined}>
                      {cells[field]}
                    </td>
                  ))}
                </tr>
                {/* below its row: beside it, what is to be mended would be out of sight */}
                <tr class={problems.length > 0 ? 'result broken' : 'result'}>
                  <td colSpan={FIELDS.length}>
                    <div>
                      {problems.length === 0 && (makes.length > 0 ? words.rowMakes(makes.join(', ')) : words.rowFine)}
                      {problems.map(({ detail, hint }) => (
                        <p key={detail}>
                          {detail} {hint && <span class="faint">{hint}</span>}
                        </p>
                      ))}
                    </div>
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
