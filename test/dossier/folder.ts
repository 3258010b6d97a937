/** Makes dossier folders for tests: a small sound one, with files put in, changed or taken away. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Two documents, three entities, three relations; it passes its check. */
export const SOUND: Readonly<Record<string, string>> = {
  'dossier.yaml': 'id: chips\ntitle: { en: Chips }\n',
  'entities.yaml': `# who
- id: acme
  type: company
  names: { en: Acme, zh: 艾克美 } # the buyer
- id: initech
  type: company
  names: { en: Initech }
- id: example-news
  type: media-outlet
  names: { en: Example News }
`,
  'relations.yaml': `- subject: acme
  type: acquires
  object: initech
  claims:
    # the report
    - document: story
      chain: [{ agent: example-news, act: reports }, { agent: acme, act: denies }]
      evidence: { quote: Acme denied that it was buying Initech }
- id: size
  subject: acme
  type: headcount
  value: 1200
  claims:
    - document: story
      evidence: { quote: 1200 people }
`,
  'documents/story.md': `---
title: Chip maker denies talks
language: en
---
Example News reported that Acme denied that it was
buying Initech. The firm, 1200 people strong, said no more. No more.
`,
  'documents/bericht.md': '---\ntitle: 简报\nlanguage: zh\n---\n艾克美否认收购。\n',
};

/** Writes a dossier folder of its own; `undefined` leaves a file out. */
export async function dossierFolder(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}) {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'chips');
  for (const [name, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
