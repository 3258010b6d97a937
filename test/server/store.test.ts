/** What the server changes itself is in memory already: it is not read again. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { decide } from '../../src/review/index.js';
import { DossierStore } from '../../src/server/store.js';
import { dossierFolder } from '../dossier/folder.js';

it('has a decision in use at once, and the same copy when the files have followed', async () => {
  const folder = await dossierFolder();
  const store = await DossierStore.open(folder);
  try {
    const before = await store.get('chips');
    const writer = store.writer('chips');
    await decide(
      writer,
      { kind: 'changeEntity', entity: 'acme', change: { names: { en: 'Acme Inc.' } } },
      { by: 'Ann' },
    );
    const after = await store.get('chips');
    expect(after.state).not.toBe(before.state);
    expect(after.dossier).toEqual(await openDossier(folder));
    expect(after.dossier.entities.find(({ id }) => id === 'acme')?.names.en).toBe('Acme Inc.');
    expect(after.revision).toBe(1);

    await writer.flush();
    const followed = await store.get('chips');
    expect(followed.version).toBe(after.version);
    expect([followed.state, followed.dossier]).toEqual([after.state, after.dossier]);
    expect(followed.dossier).toBe(after.dossier);

    // somebody else's change is read, and the next decision knows it
    await appendFile(join(folder, 'entities.yaml'), '- { id: beta, type: company, names: { en: Beta } }\n');
    await decide(
      writer,
      { kind: 'changeEntity', entity: 'beta', change: { names: { en: 'Beta Inc.' } } },
      { by: 'Ann' },
    );
    const last = await store.get('chips');
    expect(last.dossier).toEqual(await openDossier(folder));
    expect(last.dossier.entities.find(({ id }) => id === 'beta')?.names.en).toBe('Beta Inc.');
  } finally {
    await store.close();
  }
});

it('names with each copy the last change that is part of it, however changes and looks follow on each other', async () => {
  const folder = await dossierFolder();
  const store = await DossierStore.open(folder);
  try {
    await store.get('chips');
    const writer = store.writer('chips');
    const told: [revision: number, name: string | undefined][] = [];
    store.watch('chips', {
      changed: ({ revision, dossier }) =>
        told.push([revision, dossier.entities.find(({ id }) => id === 'acme')?.names.en]),
      ended: () => undefined,
    });
    const changes = 24;
    for (let n = 1; n <= changes; n++) {
      const change = { names: { en: `Acme ${n}` } };
      const made = decide(writer, { kind: 'changeEntity', entity: 'acme', change }, { by: 'Ann' });
      // a look begins at another moment of each change
      for (let i = 0; i < n; i++) await new Promise(setImmediate);
      await Promise.all([made, store.latest('chips')]);
    }
    await store.latest('chips');
    expect(told.filter(([revision, name]) => name !== `Acme ${revision}`)).toEqual([]);
    expect(told.at(-1)).toEqual([changes, `Acme ${changes}`]);
  } finally {
    await store.close();
  }
});
