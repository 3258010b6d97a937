/** What may be changed in a cell of a table: its fields in place, or in a form that opens. */
import type { Decision } from '../../src/model/decision.js';

export interface CellField {
  value: string;
  /** where there are several; the cell's own name is enough for one */
  label?: string;
  language?: string | undefined;
}

export type CellEdit =
  | {
      fields: readonly CellField[];
      /** what may be chosen; left out, it is typed */
      choices?: readonly { id: string; label: string }[];
      hint?: string;
      /** a text of several lines */
      long?: boolean;
      /** undefined where the values cannot be */
      decision(values: readonly string[]): Decision | undefined;
    }
  | { open(): void };

export type InPlace = Exclude<CellEdit, { open(): void }>;
