/** The words of a problem: a sentence where it stands alone, a clause behind its place. */
import { describe, expect, it } from 'vitest';
import { asSentence, describeProblem } from '../../src/model/problem.js';

describe('a problem', () => {
  it.each([
    [{ code: 'c', message: 'no such filter' }, 'No such filter'],
    [{ code: 'c', message: 'no such filter', field: '--act', hint: 'Use one' }, 'No such filter (--act). Use one'],
    [{ code: 'c', message: 'no such filter', place: { file: 'a.yaml', line: 3 } }, 'a.yaml:3: no such filter'],
  ])('%j reads %j', (problem, words) => expect(describeProblem(problem)).toBe(words));

  it.each([
    '"ft" is no entity',
    'a.gexf is not read',
    'white-house is no document',
    'dc:title is given twice',
    '3 rows',
  ])('that begins with a name, %j, keeps it', (clause) => expect(asSentence(clause)).toBe(clause));
});
