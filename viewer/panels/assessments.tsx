/** Our own verdict on a relation, the one in force first. */
import type { Assessment } from '../../src/model/assessment.js';
import { inLanguage } from '../../src/model/language.js';
import { useStore } from './use-store.js';

export function Assessments({ assessments }: { assessments: readonly Assessment[] }) {
  const { words, state } = useStore();
  if (assessments.length === 0) return null;
  const { reliability, credibility, confidence, grades } = words.value;
  const grade = (code: string | number) => `${code} (${grades[code]})`;
  return (
    <div class="assessments">
      <h3>{words.value.assessment}</h3>
      {[...assessments].reverse().map((one) => (
        <p key={`${one.at} ${one.by} ${one.verification}`}>
          <b>{words.value.verification[one.verification]}</b>
          {one.reliability && ` · ${reliability} ${grade(one.reliability)}`}
          {one.credibility !== undefined && ` · ${credibility} ${grade(one.credibility)}`}
          {one.confidence !== undefined && ` · ${confidence} ${one.confidence} %`}
          <span class="faint"> {`${one.by}, ${one.at}`}</span>
          {one.note && <span class="note"> {inLanguage(one.note, state.value.language)}</span>}
        </p>
      ))}
    </div>
  );
}
