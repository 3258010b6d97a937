/** Reads CSV (RFC 4180) back, for tests: one object a row, by the names in the head. */

export function readCsv(file: string): Record<string, string>[] {
  if (!file.startsWith('\ufeff')) throw new Error('the file has no byte order mark');
  const rows: string[][] = [[]];
  for (let at = 1; at < file.length; ) {
    const quoted = file[at] === '"';
    const cell = quoted ? /"((?:[^"]|"")*)"/y : /([^",\r\n]*)/y;
    cell.lastIndex = at;
    const found = cell.exec(file);
    if (!found) throw new Error(`no cell at ${at}`);
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"'));
    at = cell.lastIndex;
    if (file[at] === ',') at += 1;
    else if (file.startsWith('\r\n', at)) {
      at += 2;
      if (at < file.length) rows.push([]);
    } else throw new Error(`a cell goes on at ${at}: ${JSON.stringify(file.slice(at, at + 20))}`);
  }
  const [head = [], ...rest] = rows;
  return rest.map((row) => {
    if (row.length !== head.length) throw new Error(`a row has ${row.length} cells, the head ${head.length}`);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}
