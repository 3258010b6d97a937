/** Ctrl+Z over two lines: changes of the dossier and steps of the views, in the order in which they came. */
import { expect, it } from 'vitest';
import { createUndoing } from '../../../viewer/state/undoing.js';

function page(answers: boolean[] = []) {
  const said: string[] = [];
  const undoing = createUndoing({
    views: { undo: () => void said.push('view back'), redo: () => void said.push('view on') },
    changes: async (kind) => {
      said.push(`change ${kind}`);
      return answers.shift() ?? true;
    },
  });
  return { said, undoing };
}

it('takes back what came last, whichever line it is of, and does it again in turn', async () => {
  const { said, undoing } = page();
  for (const doing of ['view', 'change', 'view'] as const) undoing.did(doing);
  for (let n = 0; n < 3; n++) await undoing.undo();
  expect(said.splice(0)).toEqual(['view back', 'change undo', 'view back']);
  for (let n = 0; n < 3; n++) await undoing.redo();
  expect(said).toEqual(['view on', 'change redo', 'view on']);
});

it('tells of a change, and not of a view', async () => {
  const { undoing } = page();
  undoing.did('view');
  undoing.did('change');
  await undoing.undo();
  expect(undoing.told.value).toBe('undo');
  await undoing.undo();
  expect(undoing.told.value).toBe('');
});

it('goes on with the browser where nothing is known, as after a reload', async () => {
  const { said, undoing } = page();
  await undoing.undo();
  expect(said).toEqual(['view back']);
});

it('something new ends what could be done again', async () => {
  const { said, undoing } = page();
  undoing.did('change');
  await undoing.undo();
  undoing.did('view');
  await undoing.redo();
  expect(said).toEqual(['change undo', 'view on']);
});

it('a change that cannot be taken back stays the last one, and the page says so', async () => {
  const { said, undoing } = page([false, true]);
  undoing.did('view');
  undoing.did('change');
  await undoing.undo();
  expect(undoing.told.value).toBe('refused');
  await undoing.undo();
  expect(said).toEqual(['change undo', 'change undo']);
});
