/** Decisions on the page: none that was pressed is lost, and none is made twice. */
import { expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.js';
import { type Source, SourceFailed } from '../../../viewer/source/source.js';
import { createDeciding } from '../../../viewer/state/deciding.js';

const rename = (name: string): Decision => ({ kind: 'changeEntity', entity: 'acme', change: { names: { en: name } } });

/** A page on a source that answers each decision when it is told to, and reads again as slowly. */
function page() {
  const made: { decision: Decision; revision: number | undefined }[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const wait = () =>
    new Promise<void>((resolve, reject) => waiting.push((error) => (error ? reject(error) : resolve())));
  const decide: NonNullable<Source['decide']> = async (_, decision, __, revision) => {
    made.push({ decision, revision });
    await wait();
  };
  const deciding = createDeciding(
    { decide } as unknown as Source,
    () => 'chips',
    wait,
    () => 7,
  );
  deciding.setBy('Ann');
  /** Lets the next that is waited for end. */
  const next = async (error?: Error) => {
    for (let i = 0; i < 100 && waiting.length === 0; i++) await Promise.resolve();
    const end = waiting.shift();
    if (!end) throw new Error('the page waits for nothing');
    end(error);
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return { deciding, made, next };
}

const both = { since: [], now: { entities: [], relations: [], documents: [] } };

it('makes what is chosen in a conflict though the page is still reading the other side', async () => {
  const { deciding, made, next } = page();
  const first = deciding.decide(rename('Acme Two'));
  await next(Object.assign(new SourceFailed('somebody was first'), { both }));
  expect(deciding.conflict.value?.decision).toEqual(rename('Acme Two'));
  const second = deciding.decide(rename('Acme Two'), { over: true });
  await next();
  expect(await first).toBe(false);
  await next();
  await next();
  expect(await second).toBe(true);
  expect(made.map(({ revision }) => revision)).toEqual([7, undefined]);
});

it('makes another decision after the one that is being made', async () => {
  const { deciding, made, next } = page();
  const decisions = [rename('Acme One'), rename('Acme Two'), rename('Acme Three')];
  const all = decisions.map((decision) => deciding.decide(decision));
  for (let i = 0; i < 2 * decisions.length; i++) await next();
  expect(await Promise.all(all)).toEqual([true, true, true]);
  expect(made.map(({ decision }) => decision)).toEqual(decisions);
});

it('makes once what is pressed twice, and again what is pressed later', async () => {
  const { deciding, made, next } = page();
  const twice = [deciding.decide(rename('Acme One')), deciding.decide(rename('Acme One'))];
  await next();
  await next();
  expect(await Promise.all(twice)).toEqual([true, true]);
  expect(made).toHaveLength(1);
  const later = deciding.decide(rename('Acme One'));
  await next();
  await next();
  expect(await later).toBe(true);
  expect(made).toHaveLength(2);
});
