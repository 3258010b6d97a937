/** Pages of PDF as programs lay them out: columns, tables, text boxes, footnotes, headings. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';
import { onePage, stream } from './archive.js';

type Piece = [x: number, y: number, text: string, size?: number];

/** What is written on a page, in this order. */
async function read(...pieces: Piece[]) {
  const content = pieces.map(([x, y, text, size = 10]) => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  const { text, marks = [] } = await readSource(onePage(stream('', Buffer.from(content, 'latin1'))), { name: 'a.pdf' });
  const marked = (kind: string) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
  return { text, marked };
}

const column = (x: number, y: number, ...lines: string[]): Piece[] => lines.map((text, i) => [x, y - 12 * i, text]);
/** Columns as they stand, row by row. */
const byRows = (pieces: Piece[]): Piece[] => [...pieces].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

const LEFT = ['Orion Metals said on Monday that', 'it had leased six vessels to the', 'harbour authority of Pine Bay.'];
const MIDDLE = [
  'Delta Mills denied the report of',
  'its own works council, which had',
  'spoken of a sale to Costa Trust.',
];
const RIGHT = [
  'The mayor called for an inquiry',
  'into berths that were paid for in',
  'cash, and for new rules by May.',
];

describe('columns', () => {
  const columns = [...column(20, 600, ...LEFT), ...column(200, 600, ...MIDDLE), ...column(380, 600, ...RIGHT)];

  it('reads three of them one after the other, whatever the order in the file', async () => {
    const expected = [LEFT, MIDDLE, RIGHT].map((lines) => lines.join(' '));
    for (const pieces of [columns, byRows(columns)])
      expect((await read(...pieces)).text.replace(/\s+/g, ' ').trim()).toBe(expected.join(' '));
  });

  it('reads the left one first where the file holds it last', async () => {
    const pieces = [...column(200, 600, ...MIDDLE), ...column(20, 600, ...LEFT)];
    expect((await read(...pieces)).text.indexOf('Orion')).toBeLessThan((await read(...pieces)).text.indexOf('Delta'));
  });

  it('puts a text box that is written last where it lies', async () => {
    const { text } = await read(
      [20, 700, 'Pine Shipping was sold last week.'],
      ...column(20, 600, 'The board will meet again in May,', 'its chairman said.'),
      [20, 650, 'No comment, said Maria Costa.'],
    );
    expect(text).toBe(
      'Pine Shipping was sold last week.\n\nNo comment, said Maria Costa.\n\nThe board will meet again in May, its chairman said.\n',
    );
  });
});

describe('tables', () => {
  it('keeps rows and cells, and a cell of two lines in one', async () => {
    const { text, marked } = await read(
      [20, 700, 'Owners of the two firms are these.'],
      ...([
        [20, 660, 'Company'],
        [150, 660, 'Owner'],
        [300, 660, 'Share'],
      ] as Piece[]),
      ...([
        [20, 648, 'Pine Shipping'],
        [150, 648, 'Orion Metals'],
        [150, 636, 'and Sons'],
        [306, 648, '60%'],
      ] as Piece[]),
      ...([
        [20, 624, 'Delta Mills'],
        [150, 624, 'Costa Family Trust'],
        [306, 624, '12%'],
      ] as Piece[]),
      [20, 580, 'Nobody else holds a share.'],
    );
    expect(marked('table')).toEqual([
      'Company\tOwner\tShare\nPine Shipping\tOrion Metals and Sons\t60%\nDelta Mills\tCosta Family Trust\t12%',
    ]);
    expect(text).toContain('are these.\n\nCompany');
    expect(text).toContain('12%\n\nNobody');
  });

  it('makes none of words that are spread to fill their lines', async () => {
    const { text, marked } = await read(
      ...([
        [20, 660, 'It called the takeover'],
        [160, 660, 'an error between'],
      ] as Piece[]),
      ...([
        [20, 648, 'management and one'],
        [150, 648, 'of its own bankers'],
      ] as Piece[]),
      [20, 636, 'in Pine Bay.'],
    );
    expect(marked('table')).toEqual([]);
    expect(text).toContain('an error between management and one of its own bankers in Pine Bay.');
  });
});

describe('footnotes', () => {
  it('puts them behind the text, and keeps the sentence over them whole', async () => {
    for (const [mark, second] of [
      ['1', '2'],
      ['i', 'ii'],
      ['*', '**'],
    ] as const) {
      const { text, marked } = await read(
        [20, 700, 'Orion Metals'],
        [80, 704, mark, 6],
        [90, 700, 'bought Pine Shipping'],
        [190, 704, second, 6],
        [200, 700, 'in the spring of'],
        [20, 688, '2024, and the port'],
        [20, 100, mark, 8],
        [40, 100, 'Orion Metals denies that it owns Delta Mills or any', 8],
        [40, 91, 'part of it.', 8],
        [20, 82, `${second} See the register.`, 8],
      );
      expect(marked('footnote')).toEqual([
        'Orion Metals denies that it owns Delta Mills or any part of it.',
        'See the register.',
      ]);
      expect(text).toMatch(
        /^Orion Metals bought Pine Shipping in the spring of 2024, and the port\n\nOrion Metals denies/,
      );
    }
  });

  it('takes no small print for one, nor a power for its mark', async () => {
    const { text, marked } = await read(
      ...([
        [20, 700, 'The yard of 40 km'],
        [102, 704, '2', 6],
        [110, 700, 'was sold.'],
        [20, 100, '3 Harbour Street, Pine Bay', 8],
      ] as Piece[]),
    );
    expect(marked('footnote')).toEqual([]);
    expect(text).toContain('3 Harbour Street');
    expect(text).toMatch(/km ?2 was sold/);
  });
});

describe('headings', () => {
  it('parts a short line without a full stop from the text below it', async () => {
    const { text } = await read(...column(20, 700, 'Harbour deal', ...LEFT));
    expect(text.startsWith('Harbour deal\n\nOrion Metals')).toBe(true);
  });

  it('parts nothing where lines beside a picture are short', async () => {
    const { text } = await read(
      ...column(20, 700, 'The chairman of', 'the board, Maria', 'Costa, told the', 'Pine Bay Courier'),
      ...column(20, 652, 'Business Desk that she had never met anybody from the firm'),
    );
    expect(text).toContain('told the Pine Bay Courier');
  });
});
