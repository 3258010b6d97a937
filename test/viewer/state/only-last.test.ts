/** Of readings that overlap, the page shows what the last one that began has read. */
import { expect, it } from 'vitest';
import { onlyLast } from '../../../viewer/state/only-last.js';

/** Readings that are answered by hand. */
function byHand() {
  const answers: ((text: string) => void)[] = [];
  const [used, dropped]: [string[], string[]] = [[], []];
  const read = onlyLast(
    () => new Promise<string>((answer) => answers.push(answer)),
    (text) => void used.push(text),
    (text) => void dropped.push(text),
  );
  return { answers, used, dropped, read };
}

it('uses the later reading, whichever is answered first, and lets both wait for it', async () => {
  const { answers, used, dropped, read } = byHand();
  const ended: string[] = [];
  const [first, second] = [read().then(() => ended.push('first')), read().then(() => ended.push('second'))];
  answers[0]?.('old');
  await Promise.resolve();
  expect([used, ended]).toEqual([[], []]);
  answers[1]?.('new');
  await Promise.all([first, second]);
  expect([used, dropped]).toEqual([['new'], ['old']]);

  const [third, fourth] = [read(), read()];
  answers[3]?.('newest');
  await fourth;
  answers[2]?.('late');
  await third;
  expect([used, dropped]).toEqual([
    ['new', 'newest'],
    ['old', 'late'],
  ]);
});
