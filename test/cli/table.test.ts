/** Tables align by what a terminal shows, and names cannot steer it. */
import { describe, expect, it } from 'vitest';
import { printable, renderTable } from '../../src/cli/table.js';

describe('renderTable', () => {
  it('counts Chinese characters as two columns', () => {
    const rows = [
      { name: '阿里巴巴', n: 1 },
      { name: 'Meta', n: 20 },
    ];
    const table = renderTable(rows, [
      { title: 'name', cell: ({ name }) => name },
      { title: 'n', cell: ({ n }) => n, align: 'right' },
      { title: 'end', cell: () => 'x' },
    ]);
    expect(table).toBe('name       n  end\n阿里巴巴   1  x\nMeta      20  x\n');
  });
});

describe('printable', () => {
  it('takes control sequences and line breaks out of names', () => {
    expect(printable('a\u001b[31mb\u202ec\nd\u0007')).toBe('a�[31mb�c d�');
    expect(printable('👩‍💻 ok')).toBe('👩‍💻 ok');
  });
});
