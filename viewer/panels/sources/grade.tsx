/** Our own grade of a source, as a badge and as the form that gives one. */
import { useState } from 'preact/hooks';
import type { Grading } from '../../../src/model/assessment.js';
import { Reliability } from '../../../src/model/assessment.js';
import { useStore } from '../use-store.js';
import { useWriting } from '../use-writing.js';

export function Grade({ of }: { of: Grading | undefined }) {
  const { words } = useStore();
  if (!of) return null;
  const { reliability } = of;
  return (
    <span class="badge grade" data-grade={reliability} title={words.value.grades[reliability]}>
      {reliability}
    </span>
  );
}

/** @param source as the query `sources` names it */
export function GradeForm({ source, now }: { source: string; now: Grading | undefined }) {
  const { words, deciding, state } = useStore();
  const [reliability, setReliability] = useState<Reliability>(now?.reliability ?? 'C');
  const [note, setNote] = useState('');
  useWriting(note !== '');
  const save = async (event: Event) => {
    event.preventDefault();
    const why = note.trim() === '' ? {} : { note: { [state.value.language]: note.trim() } };
    if (await deciding.decide({ kind: 'grade', source, reliability, ...why })) setNote('');
  };
  return (
    <form class="grade-form" onSubmit={(event) => void save(event)}>
      <label>
        {words.value.grade}{' '}
        <select
          name="grade"
          value={reliability}
          onChange={(event) => setReliability(event.currentTarget.value as Reliability)}
        >
          {Reliability.options.map((letter) => (
            <option key={letter} value={letter}>
              {letter} – {words.value.grades[letter]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.value.gradeNote}{' '}
        <input name="note" value={note} maxLength={400} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <button type="submit" class="action" disabled={deciding.busy.value}>
        {words.value.gradeSave}
      </button>
      {deciding.failed.value !== '' && <p role="alert">{deciding.failed.value}</p>}
    </form>
  );
}
