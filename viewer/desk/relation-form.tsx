/** A relation, drawn or changed: only types whose ends fit, since when, and the words that it rests on. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import type { OntologyIndex, RelationType } from '../../src/model/ontology.js';
import type { Relation } from '../../src/model/relation.js';
import { Awaiting } from '../panels/awaiting.js';
import { EntityField } from '../panels/entity-search.js';
import { useAnswer } from '../panels/use-answer.js';
import { choose } from '../state/state.js';
import { ChooseWords, type Place } from './choose-words.js';
import { DateField, FormEnd, TypeField } from './fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

interface Given {
  id?: string;
  subject?: string;
  object?: string;
}

export function RelationForm({ id, subject, object, onClose }: Given & { onClose: () => void }) {
  const { words } = useDesk();
  const answer = useAnswer('relation', id === undefined ? undefined : { id });
  return (
    <Modal title={id === undefined ? words.newRelation : words.editRelation} wide onClose={onClose}>
      {id === undefined ? (
        <Fields
          ends={{ ...(subject !== undefined && { subject }), ...(object !== undefined && { object }) }}
          onClose={onClose}
        />
      ) : !answer || 'failed' in answer ? (
        <Awaiting answer={answer} />
      ) : (
        <Fields relation={answer.relation} ends={answer.relation} onClose={onClose} />
      )}
    </Modal>
  );
}

type Evidence = 'document' | 'note' | 'none';

function Fields({
  relation,
  ends,
  onClose,
}: {
  relation?: Relation;
  ends: { subject?: string; object?: string | undefined };
  onClose: () => void;
}) {
  const { store, words, language } = useDesk();
  const { deciding, ontology, go } = store;
  const [subject, setSubject] = useState(ends.subject);
  const [object, setObject] = useState(ends.object);
  const [type, setType] = useState(relation?.type ?? '');
  const [from, setFrom] = useState(relation?.from ?? '');
  const [until, setUntil] = useState(relation?.until ?? '');
  const [evidence, setEvidence] = useState<Evidence>('document');
  const [place, setPlace] = useState<Place>();
  const [note, setNote] = useState('');
  const types = useFitting(subject, object, ontology.value);
  useEffect(() => {
    deciding.failed.value = '';
  }, [deciding]);
  const dates = { ...(from && { from }), ...(until && { until }) };
  const isReady =
    subject !== undefined &&
    (object !== undefined || relation?.value !== undefined) &&
    type !== '' &&
    (relation !== undefined || evidence === 'none' || (evidence === 'note' ? note.trim() !== '' : place !== undefined));
  const decision = (): Decision | undefined => {
    if (subject === undefined) return undefined;
    if (relation) {
      const change = {
        subject,
        type,
        ...(object !== undefined && { object }),
        from: from || null,
        until: until || null,
      };
      return { kind: 'changeRelation', relation: relation.id, change };
    }
    if (object === undefined) return undefined;
    if (evidence === 'document' && place) {
      const { document, quote, start } = place;
      const claim = { subject, type, object, ...dates, document, quote, start };
      return { kind: 'add', claim: { ...claim, chain: [], polarity: 'positive', modality: 'actual' } };
    }
    return {
      kind: 'newRelation',
      relation: { subject, type, object, ...dates },
      ...(evidence === 'note' && { note: { text: note.trim(), language } }),
    };
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const made = decision();
    if (!made || !(await deciding.decide(made))) return;
    onClose();
    if (!relation && subject !== undefined) go((now) => choose(now, { kind: 'entity', id: subject }));
  };
  return (
    <form class="desk-form" onSubmit={save}>
      <EntityField id="relation-subject" label={words.subject} value={subject} required onTake={setSubject} />
      {relation?.value === undefined && (
        <EntityField id="relation-object" label={words.object} value={object} required onTake={setObject} />
      )}
      <TypeField label={words.relationType} types={types} value={type} onChange={setType} />
      {subject !== undefined && object !== undefined && types.length === 0 && <p class="faint">{words.noTypeFits}</p>}
      <div class="two">
        <DateField label={words.from} value={from} onChange={setFrom} />
        <DateField label={words.until} value={until} onChange={setUntil} />
      </div>
      {!relation && (
        <fieldset>
          <legend>{words.evidence}</legend>
          {(['document', 'note', 'none'] as const).map((kind) => (
            <label key={kind} class="row">
              <input type="radio" name="evidence" checked={evidence === kind} onChange={() => setEvidence(kind)} />
              {words.evidenceKinds[kind]}
            </label>
          ))}
          {evidence === 'document' && <ChooseWords onPlace={setPlace} />}
          {evidence === 'note' && (
            <label>
              {words.note}
              <textarea
                rows={3}
                value={note}
                placeholder={words.noteHint}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </label>
          )}
        </fieldset>
      )}
      <FormEnd disabled={!isReady} onCancel={onClose} />
    </form>
  );
}

/** Types that may lead from one to the other; all without a literal where an end is not chosen yet. */
function useFitting(
  subject: string | undefined,
  object: string | undefined,
  ontology: OntologyIndex | undefined,
): RelationType[] {
  const from = useAnswer('entity', subject === undefined ? undefined : { id: subject });
  const to = useAnswer('entity', object === undefined ? undefined : { id: object });
  const typeOf = (answer: typeof from) => (answer && !('failed' in answer) ? answer.entity.type : undefined);
  const [a, b] = [typeOf(from), typeOf(to)];
  if (!ontology) return [];
  const fits = (type: string | undefined, among: readonly string[]) =>
    type === undefined || among.length === 0 || ontology.isEntityOf(type, among);
  return [...ontology.relationTypes.values()].filter(
    ({ value, domain, range, symmetric }) =>
      value === undefined && ((fits(a, domain) && fits(b, range)) || (symmetric && fits(b, domain) && fits(a, range))),
  );
}
