/** Changes by hand: each goes through the journal, is read the same before and after the files follow, and back. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier, Writer } from '../../src/dossier/index.js';
import type { Decision } from '../../src/model/decision.js';
import type { Dossier } from '../../src/model/dossier.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { ChangedSince, decide, preview } from '../../src/review/index.js';

const SAMPLE = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));
const RELATION = 'alibaba-supports-chinese-military';

async function sample(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'qwen');
  await cp(SAMPLE, folder, { recursive: true });
  return folder;
}

const by = 'Anna';
const entityOf = (dossier: Dossier, id: string) => dossier.entities.find((one) => one.id === id);
const relationOf = (dossier: Dossier, id: string) => dossier.relations.find((one) => one.id === id);

/** Lists by id: putting something back may put it elsewhere in its list. */
function byId(dossier: Dossier): object {
  const sorted = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { ontology } = dossier;
  return {
    ...dossier,
    documents: sorted(dossier.documents),
    entities: sorted(dossier.entities),
    relations: sorted(dossier.relations).map((relation) => ({
      ...relation,
      claims: sorted((relation as Dossier['relations'][number]).claims),
    })),
    ontology: { entityTypes: sorted(ontology.entityTypes), relationTypes: sorted(ontology.relationTypes) },
  };
}

interface Case {
  decision: Decision;
  holds(dossier: Dossier): void;
}

const CASES: Record<string, Case> = {
  'adds an entity with an id made of its name': {
    decision: {
      kind: 'newEntity',
      entity: { type: 'company', names: { en: 'Beta Labs', zh: '贝塔实验室' }, aliases: { en: ['Beta'] }, sameAs: {} },
    },
    holds: (dossier) => expect(entityOf(dossier, 'beta-labs')).toMatchObject({ names: { zh: '贝塔实验室' } }),
  },
  'renames, retypes and describes an entity': {
    decision: {
      kind: 'changeEntity',
      entity: 'alibaba',
      change: { names: { en: 'Alibaba Group', zh: '阿里巴巴集团' }, type: 'company', description: { en: 'A shop.' } },
    },
    holds: (dossier) =>
      expect(entityOf(dossier, 'alibaba')).toMatchObject({
        names: { en: 'Alibaba Group', zh: '阿里巴巴集团' },
        description: { en: 'A shop.' },
        // what documents call it stays findable
        aliases: { en: expect.arrayContaining(['Alibaba']), zh: expect.arrayContaining(['阿里巴巴']) },
      }),
  },
  'saves a view and the story that shows it': {
    decision: {
      kind: 'batch',
      decisions: [
        { kind: 'saveView', view: { title: { en: 'Both sides', zh: '双方' }, filter: { standing: ['disputed'] } } },
        {
          kind: 'saveStory',
          story: { title: { en: 'Who says so' }, steps: [{ view: 'both-sides', claims: [`${RELATION}@brief-en`] }] },
        },
      ],
    },
    holds: (dossier) => {
      expect(dossier.views).toMatchObject([{ id: 'both-sides', filter: { standing: ['disputed'] } }]);
      expect(dossier.stories).toMatchObject([{ id: 'who-says-so', steps: [{ view: 'both-sides' }] }]);
    },
  },
  'removes an entity with what hangs on it': {
    decision: { kind: 'removeEntity', entity: 'alibaba', whole: true },
    holds: (dossier) => {
      expect(entityOf(dossier, 'alibaba')).toBeUndefined();
      expect(relationOf(dossier, RELATION)).toBeUndefined();
    },
  },
  'draws a relation that nobody claims': {
    decision: {
      kind: 'newRelation',
      relation: { subject: 'alibaba', type: 'works-with', object: 'white-house', from: '2024' },
    },
    holds: (dossier) =>
      expect(relationOf(dossier, 'alibaba--works-with--white-house')).toMatchObject({ from: '2024', claims: [] }),
  },
  'draws a relation with a note of its author': {
    decision: {
      kind: 'newRelation',
      relation: { subject: 'alibaba', type: 'works-with', object: 'white-house' },
      note: { text: '我看到了合同。', language: 'zh' },
    },
    holds: (dossier) => {
      const [claim] = relationOf(dossier, 'alibaba--works-with--white-house')?.claims ?? [];
      expect(claim?.evidence).toEqual({ quote: '我看到了合同。', start: 0, end: 7 });
      expect(dossier.documents.find(({ id }) => id === claim?.document)).toMatchObject({
        title: 'Anna的笔记',
        publisher: 'Anna',
      });
    },
  },
  'dates a relation': {
    decision: { kind: 'changeRelation', relation: RELATION, change: { from: '2021-05', until: '2022' } },
    holds: (dossier) => expect(relationOf(dossier, RELATION)).toMatchObject({ from: '2021-05', until: '2022' }),
  },
  'removes a relation': {
    decision: { kind: 'removeRelation', relation: RELATION },
    holds: (dossier) => expect(relationOf(dossier, RELATION)).toBeUndefined(),
  },
  'assesses a relation': {
    decision: {
      kind: 'assess',
      relation: RELATION,
      assessment: { verification: 'unverified', reliability: 'C', credibility: 4, note: { en: 'One memo.' } },
    },
    holds: (dossier) =>
      expect(relationOf(dossier, RELATION)?.assessments.at(-1)).toMatchObject({ by: 'Anna', reliability: 'C' }),
  },
  'adds an entity type': {
    decision: {
      kind: 'setEntityType',
      type: { id: 'satellite', label: { en: 'satellite', zh: '卫星' }, parent: 'product' },
    },
    holds: (dossier) =>
      expect(dossier.ontology.entityTypes.find(({ id }) => id === 'satellite')).toMatchObject({ parent: 'product' }),
  },
  'changes a relation type of the base': {
    decision: {
      kind: 'setRelationType',
      type: { id: 'works-with', label: { en: 'works with', zh: '合作' }, symmetric: true, domain: [], range: [] },
    },
    holds: (dossier) =>
      expect(dossier.ontology.relationTypes.find(({ id }) => id === 'works-with')?.label.en).toBe('works with'),
  },
  'changes what is known of a document': {
    decision: { kind: 'changeDocument', document: 'brief-en', change: { title: 'A brief', date: '2025-11-15' } },
    holds: (dossier) =>
      expect(dossier.documents.find(({ id }) => id === 'brief-en')).toMatchObject({
        title: 'A brief',
        date: '2025-11-15',
      }),
  },
  'removes a document with what hangs on it': {
    decision: { kind: 'removeDocument', document: 'brief-zh', whole: true },
    holds: (dossier) => {
      expect(dossier.documents.some(({ id }) => id === 'brief-zh')).toBe(false);
      const claims = dossier.relations.flatMap((relation) => relation.claims);
      expect(claims.some(({ document }) => document === 'brief-zh')).toBe(false);
    },
  },
  'gives the dossier another title': {
    decision: { kind: 'changeDossier', change: { title: { en: 'Qwen and the memo' }, description: null } },
    holds: (dossier) => {
      expect(dossier.title).toEqual({ en: 'Qwen and the memo' });
      expect(dossier.description).toBeUndefined();
    },
  },
  'makes several decisions as one': {
    decision: {
      kind: 'batch',
      decisions: [
        { kind: 'newEntity', entity: { id: 'x1', type: 'company', names: { en: 'X1' }, aliases: {}, sameAs: {} } },
        { kind: 'newRelation', relation: { subject: 'x1', type: 'works-with', object: 'alibaba' } },
      ],
    },
    holds: (dossier) => expect(relationOf(dossier, 'x1--works-with--alibaba')).toBeDefined(),
  },
};

describe('a change by hand', () => {
  it.each(Object.entries(CASES))(
    '%s, is read at once, and can be undone and redone',
    async (_, { decision, holds }) => {
      const folder = await sample();
      const before = await openDossier(folder);
      const writer = new Writer(folder);
      const entry = await decide(writer, decision, { by });
      // the files do not hold it yet: the journal does
      const pending = await openDossier(folder);
      holds(pending);
      await writer.flush();
      const applied = await openDossier(folder);
      expect(applied).toEqual(pending);
      expect(await writer.ask(({ dossier }) => dossier)).toEqual(applied);

      await decide(writer, { kind: 'undo', n: entry.n }, { by });
      expect(byId(await openDossier(folder))).toEqual(byId(before));
      await writer.flush();
      expect(byId(await openDossier(folder))).toEqual(byId(before));
      await decide(writer, { kind: 'redo' }, { by });
      await writer.close();
      expect(byId(await openDossier(folder))).toEqual(byId(applied));
    },
  );

  it('keeps the comments of the files that it changes', async () => {
    const folder = await sample();
    const file = join(folder, 'dossier.yaml');
    const before = await readFile(file, 'utf8');
    const comments = before.split('\n').filter((line) => line.startsWith('#'));
    await decide(folder, { kind: 'changeDossier', change: { title: { en: 'Other' } } }, { by });
    const after = await readFile(file, 'utf8');
    expect(after).toContain('Other');
    for (const comment of comments) expect(after).toContain(comment);
  });

  it('lists what hangs on something before that is removed', async () => {
    const folder = await sample();
    const refused = decide(folder, { kind: 'removeEntity', entity: 'alibaba', whole: false }, { by });
    await expect(refused).rejects.toThrow(/is needed by \d+ relations: /);
    const effects = await preview(folder, { kind: 'removeEntity', entity: 'alibaba', whole: true }, { by });
    expect(effects.entities.removed).toEqual(['alibaba']);
    expect(effects.relations.removed).toContain(RELATION);
    expect(effects.claims.removed.length).toBeGreaterThan(1);
    expect(effects.problems).toEqual([]);
    expect(entityOf(await openDossier(folder), 'alibaba')).toBeDefined();
  });

  it('says what would no longer fit a changed type', async () => {
    const folder = await sample();
    const type = { id: 'supports', label: { en: 'supports' }, symmetric: false, domain: ['person'], range: ['person'] };
    const effects = await preview(folder, { kind: 'setRelationType', type }, { by });
    expect(effects.problems.join()).toMatch(/person/);
    await expect(decide(folder, { kind: 'setRelationType', type }, { by })).rejects.toThrow(ClaimgraphError);
  });
});

describe('two people', () => {
  it('the second is refused where the first changed the same, with both sides', async () => {
    const folder = await sample();
    const first = await decide(
      folder,
      { kind: 'changeEntity', entity: 'alibaba', change: { names: { en: 'A' } } },
      { by },
    );
    const second: Decision = { kind: 'changeEntity', entity: 'alibaba', change: { names: { en: 'B' } } };
    const refusal = await decide(folder, second, { by: 'Ben', since: first.n - 1 }).catch((error) => error);
    expect(refusal).toBeInstanceOf(ChangedSince);
    const { since } = refusal as ChangedSince;
    expect(since.records.map(({ n, by }) => [n, by])).toEqual([[first.n, 'Anna']]);
    expect(since.now.entities).toMatchObject([{ id: 'alibaba', names: { en: 'A' } }]);
    // somebody who changes something else is not in the way, and whoever has seen it goes on
    await decide(folder, { ...second, entity: 'tiktok' }, { by: 'Ben', since: first.n - 1 });
    await decide(folder, second, { by: 'Ben', since: first.n });
  });

  it.each<[string, Decision, (claim: string) => Decision]>([
    [
      'was decided',
      { kind: 'reject', claim: '', seen: 'accepted' },
      (claim) => ({ kind: 'edit', claim, seen: 'accepted', change: { modality: 'possible' } }),
    ],
    [
      'is gone',
      { kind: 'removeEntity', entity: 'tiktok', whole: true },
      () => ({ kind: 'changeEntity', entity: 'tiktok', change: { names: { en: 'T' } } }),
    ],
  ])('the second is told of the first also where what it changes %s', async (_, done, wanted) => {
    const folder = await sample();
    const claim = relationOf(await openDossier(folder), RELATION)?.claims[0]?.id ?? '';
    const first = await decide(folder, 'claim' in done ? ({ ...done, claim } as Decision) : done, { by });
    const second = decide(folder, wanted(claim), { by: 'Ben', since: first.n - 1 });
    const refusal = await second.catch((error) => error);
    expect(refusal).toBeInstanceOf(ChangedSince);
    expect((refusal as ChangedSince).since.records.map(({ n, by }) => [n, by])).toEqual([[first.n, 'Anna']]);
    // who has seen it is refused for what it is
    const seen = await decide(folder, wanted(claim), { by: 'Ben', since: first.n }).catch((error) => error);
    expect(seen).toBeInstanceOf(ClaimgraphError);
    expect(seen).not.toBeInstanceOf(ChangedSince);
  });

  it('nobody undoes what another built on', async () => {
    const folder = await sample();
    const change = (en: string, who: string) =>
      decide(folder, { kind: 'changeEntity', entity: 'alibaba', change: { names: { en } } }, { by: who });
    const first = await change('A', 'Anna');
    await change('B', 'Ben');
    await expect(decide(folder, { kind: 'undo', n: first.n }, { by: 'Anna' })).rejects.toThrow(/has changed since/);
  });
});

it('a program can only propose', async () => {
  const folder = await sample();
  const { documents } = await openDossier(folder);
  const quote =
    documents
      .find(({ id }) => id === 'brief-en')
      ?.text.split('\n')
      .find((line) => line.length > 40) ?? '';
  const entry = await decide(
    folder,
    {
      kind: 'propose',
      confidence: 70,
      reasons: ['asked'],
      claim: {
        document: 'brief-en',
        subject: 'alibaba',
        type: 'works-with',
        object: 'acme',
        chain: [],
        polarity: 'positive',
        modality: 'actual',
        quote,
        newEntities: [{ id: 'acme', type: 'company', names: { en: 'Acme' } }],
      },
    },
    { by: 'assistant' },
  );
  const dossier = await openDossier(folder);
  const [claim] = relationOf(dossier, 'alibaba--works-with--acme')?.claims ?? [];
  expect(claim).toMatchObject({ id: entry.about[0], review: 'proposed', proposal: { extractor: 'assistant' } });
  expect(entityOf(dossier, 'acme')?.review).toBe('proposed');
});
