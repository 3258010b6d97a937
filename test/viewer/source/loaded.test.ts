/** What the server answers as a dossier is read without the texts of its documents, whatever is marked in them. */
import { expect, it } from 'vitest';
import { load } from '../../../viewer/source/loaded.js';
import { dossier } from '../dossier.js';

it('opens where documents have marks, which stand in texts that are not there', async () => {
  const [first, ...others] = dossier.documents.map(({ text: _, ...metadata }) => metadata);
  const marked = { ...first, marks: [{ kind: 'turn', start: 0, end: 12, speaker: 'Jane Roe' }] };
  const answer = { ...dossier, documents: [marked, ...others] };
  const { metadata, engine } = load({ form: 'api', text: JSON.stringify(answer) });
  expect(metadata.documents).toBe(dossier.documents.length);
  expect((await engine.stats({})).relations).toBeGreaterThan(0);
});
