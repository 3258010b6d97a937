/** Marks say whose words a passage holds, and do not outlive the text that they were made for. */
import { describe, expect, it } from 'vitest';
import { Document } from '../../src/model/document.js';
import { type Mark, marksAround, voicesAround } from '../../src/model/mark.js';

const MARKS: Mark[] = [
  { kind: 'quotation', start: 20, end: 30, speaker: 'Bo Berg' },
  { kind: 'turn', start: 10, end: 40, speaker: 'Jane Roe' },
  { kind: 'table', start: 18, end: 35 },
  { kind: 'turn', start: 40, end: 60, speaker: 'Reporter' },
];

describe('marks', () => {
  it('come outermost first, and only those that hold the whole passage', () => {
    expect(marksAround(MARKS, { start: 21, end: 29 }).map(({ kind }) => kind)).toEqual(['turn', 'table', 'quotation']);
    expect(marksAround(MARKS, { start: 25, end: 33 }).map(({ kind }) => kind)).toEqual(['turn', 'table']);
    expect(marksAround(MARKS, { start: 39, end: 41 })).toEqual([]);
  });

  it('name as speakers only those whose words are not the own of the document', () => {
    expect(voicesAround(MARKS, { start: 21, end: 29 }).map(({ speaker }) => speaker)).toEqual(['Jane Roe', 'Bo Berg']);
    expect(voicesAround(MARKS, { start: 0, end: 5 })).toEqual([]);
  });

  it('must lie within the text of their document', () => {
    const document = {
      id: 'a',
      title: 'A',
      language: 'en',
      text: 'Ten words.',
      marks: [{ kind: 'turn', start: 0, end: 10 }],
    };
    expect(Document.safeParse(document).success).toBe(true);
    const cut = Document.safeParse({ ...document, text: 'Ten.' });
    expect(cut.error?.issues).toMatchObject([
      { path: ['marks', 0, 'end'], message: 'reaches beyond the end of the text' },
    ]);
  });
});
