/** A journal that was cut off at any byte of its last line: everything before it is there, and the next writer goes on. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANN, library, writeBase } from './operations.js';
import { filesSay, must, shapeOf } from './verify.js';

const L = await library();
const BY = ANN;

export async function torn(parent, report) {
  const sum = { cuts: 0, faults: 0 };
  const whole = join(parent, 'whole');
  await writeBase(whole, 'yaml');
  await L.decide(whole, { kind: 'accept', claim: 'bought@story', seen: 'proposed' }, BY);
  const before = await shapeOf(whole);
  const kept = await readFile(join(whole, 'decisions.jsonl'), 'utf8');
  const [record = ''] = kept.split('\n');
  const line = `${JSON.stringify({ ...JSON.parse(record), n: 99, about: ['sued@story'] })}\n`;
  for (let length = 1; length < line.length; length += length < 40 || length > line.length - 4 ? 1 : 7) {
    const folder = join(parent, `cut-${length}`);
    await writeBase(folder, 'yaml');
    await L.decide(folder, { kind: 'accept', claim: 'bought@story', seen: 'proposed' }, BY);
    const journal = join(folder, 'decisions.jsonl');
    const own = await readFile(journal, 'utf8');
    await writeFile(journal, own + line.slice(0, length));
    sum.cuts++;
    try {
      must((await shapeOf(folder)) === before, 'a torn line changes the dossier');
      const { n } = await L.decide(folder, { kind: 'accept', claim: 'sued@story', seen: 'proposed' }, BY);
      must(n > JSON.parse(record).n, 'a number was used again');
      const undone = await L.decide(folder, { kind: 'undo' }, BY);
      must(undone.undoes === n, 'undo took back another decision');
      must((await shapeOf(folder)) === before, 'undo does not lead back');
      await filesSay(folder);
    } catch (error) {
      sum.faults++;
      report(`FAULT torn at ${length}: ${error.message}`);
    }
  }
  return sum;
}
