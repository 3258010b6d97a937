/** Relations with a literal in Chinese. */
import type { ChineseCue } from '../cues.js';
import type { Finding, Naming, Place } from '../reading.js';
import type { ChineseText } from './context.js';
import { mannerOf } from './manner.js';
import { type ChineseSentence, clauseAt } from './segments.js';

/** A literal: what stands from the cue to the end of the clause. */
export function literal(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  cue: ChineseCue,
  at: Place,
  context: ChineseText,
): Finding[] | undefined {
  const { candidates, text } = context;
  const { type } = cue;
  if (type.value !== 'text' || cue.after !== undefined || type.domain.length === 0) return undefined;
  const clause = clauseAt(sentence, at.start);
  const before = namings.filter(({ start, end }) => start >= clause.start && end <= at.start);
  const next = namings.find(({ start }) => start >= at.end && start - at.end <= 3);
  const qualifies = (naming: Naming | undefined) =>
    naming !== undefined && candidates.isOf(naming.member, ...type.domain);
  const attributive = next && qualifies(next) && (type.id === 'licence-model' || type.id === 'authorship');
  const last = before.at(-1);
  const subject = attributive ? next : last && qualifies(last) ? last : undefined;
  if (!subject || type.id === 'capability' || type.id === 'user-count' || type.id === 'amount') return undefined;
  const end = attributive ? at.end : clause.end;
  const value = text.slice(at.start, end).trim();
  const span = { start: Math.min(subject.start, at.start), end: Math.max(subject.end, at.start + value.length) };
  const manner = mannerOf(sentence, clause, subject, at);
  return [
    {
      subject: subject.member,
      type: type.id,
      value: { zh: value },
      cue: cue.text,
      at,
      span,
      ...manner,
      negative: manner.negative && !/^不/.test(cue.text),
      confidence: 45,
      rule: 'literal',
      reasons: [`“${cue.text}” with a literal`],
    },
  ];
}
