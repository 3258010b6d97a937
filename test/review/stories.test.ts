/** Saved views and stories: kept in a file of their own, checked, cited with standing, undone, carried by JSON. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDossier, openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { json, readJson } from '../../src/formats/json.js';
import type { Decision } from '../../src/model/decision.js';
import { decide } from '../../src/review/index.js';
import { dossierFolder } from '../dossier/folder.js';

const by = 'Anna';
const CLAIM = 'acme--acquires--initech@story';

const VIEW = { id: 'talks', title: { en: 'The talks', zh: '谈判' }, chosen: { kind: 'entity', id: 'acme' } } as const;

const save = (decision: Decision, folder: string) => decide(folder, decision, { by });

async function told() {
  const folder = await dossierFolder();
  const { relations } = await openDossier(folder);
  const claim = relations.find(({ type }) => type === 'acquires')?.claims[0]?.id ?? CLAIM;
  await save({ kind: 'saveView', view: { ...VIEW, camera: { x: 0.5, y: 0.5, ratio: 0.8 }, language: 'en' } }, folder);
  const story = {
    id: 'deal',
    title: { en: 'The deal' },
    steps: [{ view: 'talks', text: { en: 'Acme buys.' }, claims: [claim] }],
  };
  await save({ kind: 'saveStory', story }, folder);
  return { folder, claim, story };
}

it('a story is a file to read, and its steps carry the words and standing of what they cite', async () => {
  const { folder, claim } = await told();
  const text = await readFile(join(folder, 'stories.yaml'), 'utf8');
  expect(text).toContain('views:\n  - id: talks\n');
  const { stories, relations } = await memoryEngine(await openDossier(folder)).stories({ id: 'deal' });
  expect(stories[0]?.steps[0]).toMatchObject({
    viewTitle: { zh: '谈判' },
    claims: [{ claim, quote: 'Acme denied that it was buying Initech', review: 'accepted' }],
    missing: [],
  });
  // what the step says is not what the dossier says: the reader is shown how it stands
  expect(relations).toMatchObject([{ standing: 'denied' }]);
});

it('a view is not saved that names what is not there, and one that a story shows does not go', async () => {
  const { folder, story } = await told();
  const wrong = {
    title: { en: 'No' },
    chosen: { kind: 'relation' as const, id: 'acme--owns--x' },
    filter: { document: ['novel'] },
  };
  await expect(save({ kind: 'saveView', view: wrong }, folder)).rejects.toThrow(
    /no document "novel"[\s\S]*no relation/,
  );
  await expect(
    save({ kind: 'saveStory', story: { ...story, steps: [{ view: 'talks', claims: ['nothing@story'] }] } }, folder),
  ).rejects.toThrow('no claim "nothing@story"');
  await expect(
    save({ kind: 'saveStory', story: { ...story, steps: [{ view: 'other', claims: [] }] } }, folder),
  ).rejects.toThrow('no view "other"');
  await expect(save({ kind: 'removeView', view: 'talks' }, folder)).rejects.toThrow('shown by the story "deal"');
  expect((await openDossier(folder)).stories).toMatchObject([story]);
});

it('what is saved is undone and made again, but not over what another saved since', async () => {
  const { folder, story } = await told();
  const changed = { ...story, title: { en: 'The deal that was not' } };
  await save({ kind: 'saveStory', story: changed }, folder);
  await save({ kind: 'undo' }, folder);
  expect((await openDossier(folder)).stories).toMatchObject([story]);
  await save({ kind: 'redo' }, folder);
  expect((await openDossier(folder)).stories).toMatchObject([changed]);
  await expect(save({ kind: 'undo', n: 2 }, folder)).rejects.toThrow(/"deal" has changed since/);
  await save({ kind: 'removeStory', story: 'deal' }, folder);
  await save({ kind: 'removeView', view: 'talks' }, folder);
  const { views, stories } = await openDossier(folder);
  expect([views, stories]).toEqual([undefined, undefined]);
});

it('a story outlives what it cites, and the check says so', async () => {
  const { folder, claim } = await told();
  await save({ kind: 'removeEntity', entity: 'initech', whole: true }, folder);
  const { problems, notices, dossier } = await checkDossier(folder);
  expect(problems).toEqual([]);
  expect(notices).toMatchObject([{ code: 'unknown-claim', field: 'stories[0].steps[0].claims[0]' }]);
  expect(dossier && (await memoryEngine(dossier).stories({})).stories[0]?.steps[0]).toMatchObject({
    claims: [],
    missing: [claim],
  });
});

it('a file that is wrong is named with line and fix', async () => {
  const stories = `views:
  - id: talks
    title: { en: The talks }
    filter: { standing: [aleged] }
stories:
  - id: deal
    title: { en: The deal }
    steps:
      - view: talk
`;
  const { problems } = await checkDossier(await dossierFolder({ 'stories.yaml': stories }));
  expect(problems).toMatchObject([
    { field: 'views[0].filter.standing[0]', place: { line: 4 }, hint: expect.stringContaining('alleged') },
  ]);
  const right = stories.replace('aleged', 'alleged');
  const again = await checkDossier(await dossierFolder({ 'stories.yaml': right }));
  expect(again.problems).toMatchObject([
    { code: 'unknown-view', field: 'stories[0].steps[0].view', place: { line: 9 }, hint: 'Did you mean "talks"?' },
  ]);
  expect((await checkDossier(await dossierFolder({ 'story.yaml': right }))).problems).toMatchObject([
    { code: 'misnamed-file' },
  ]);
});

it('JSON carries views and stories', async () => {
  const { folder } = await told();
  const dossier = await openDossier(folder);
  const chunks: string[] = [];
  for await (const chunk of json.exports.write(dossier)) chunks.push(chunk);
  const again = readJson(chunks.join(''));
  expect([again.views, again.stories]).toEqual([dossier.views, dossier.stories]);
});
