/** Our own assessment of a relation: verdict, grades, how sure we are, and why. */
import { useState } from 'preact/hooks';
import { Verification } from '../../src/model/assessment.js';
import { FormEnd } from './fields.js';
import { Modal } from './modal.js';
import { RelationName } from './relation-name.js';
import { useDesk } from './use-desk.js';

const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export function AssessForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { store, words, language } = useDesk();
  const ui = store.words.value;
  const [verification, setVerification] = useState<Verification>('unverified');
  const [reliability, setReliability] = useState<(typeof RELIABILITY)[number] | ''>('');
  const [credibility, setCredibility] = useState('');
  const [confidence, setConfidence] = useState('');
  const [note, setNote] = useState('');
  const save = async (event: Event) => {
    event.preventDefault();
    const assessment = {
      verification,
      ...(reliability !== '' && { reliability }),
      ...(credibility !== '' && { credibility: Number(credibility) }),
      ...(confidence !== '' && { confidence: Number(confidence) }),
      ...(note.trim() !== '' && { note: { [language]: note.trim() } }),
    };
    if (await store.deciding.decide({ kind: 'assess', relation: id, assessment })) onClose();
  };
  return (
    <Modal title={words.assessTitle} onClose={onClose}>
      <p>
        <RelationName id={id} />
      </p>
      <form class="desk-form" onSubmit={save}>
        <label>
          {words.verification}
          <select
            value={verification}
            onChange={(event) => setVerification(Verification.parse(event.currentTarget.value))}
          >
            {Verification.options.map((one) => (
              <option key={one} value={one}>
                {ui.verification[one]}
              </option>
            ))}
          </select>
        </label>
        <div class="two">
          <label>
            {words.reliability}
            <select
              value={reliability}
              onChange={(event) => setReliability(event.currentTarget.value as typeof reliability)}
            >
              <option value="">–</option>
              {RELIABILITY.map((grade) => (
                <option key={grade} value={grade}>
                  {grade}: {ui.grades[grade]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.credibility}
            <select value={credibility} onChange={(event) => setCredibility(event.currentTarget.value)}>
              <option value="">–</option>
              {['1', '2', '3', '4', '5', '6'].map((grade) => (
                <option key={grade} value={grade}>
                  {grade}: {ui.grades[grade]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label>
          {words.confidence}
          <input
            type="number"
            min={0}
            max={100}
            value={confidence}
            onInput={(event) => setConfidence(event.currentTarget.value)}
          />
        </label>
        <label>
          {words.note}
          <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <FormEnd onCancel={onClose} />
      </form>
    </Modal>
  );
}
