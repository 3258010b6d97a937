/** A relation as one line of a list: sample of its line, its words, and its standing where it is not plain. */
import { verdictOf } from '../../src/model/assessment.js';
import { isUnreviewed } from '../../src/model/pictured.js';
import type { Relation, RelationSummary } from '../../src/model/relation.js';
import { inverseLabel, relationLabel, valueWords } from '../../src/model/sentence.js';
import { actWords, adverseVerdict } from '../../src/model/words.js';
import { choose } from '../state/state.js';
import type { Store } from '../state/store.js';
import { Phrase } from './phrase.js';
import { StandingBadge, StandingLine, UnreviewedBadge } from './standing.js';
import { useStore } from './use-store.js';

interface RelationRowProps {
  relation: RelationSummary;
  /** the entity whose list it is: the relation is then read from its end */
  from?: string;
  /** whose words it is listed for: what they do with it comes first, so that nobody is taken to say what they deny */
  speaker?: string;
}

export function RelationRow({ relation, from, speaker }: RelationRowProps) {
  const store = useStore();
  const { go, hovered, state, words } = store;
  const derived = relation.standing;
  const against = adverseVerdict(verdictOf(relation.assessments), state.value.language);
  const { subject, label, object, inverse } = relationWords(store, relation);
  const hover = (on: boolean) => {
    hovered.value = on ? { kind: 'relation', id: relation.id } : undefined;
  };
  return (
    <button
      type="button"
      class="relation-row"
      data-relation={relation.id}
      onClick={() => go((now) => choose(now, { kind: 'relation', id: relation.id }))}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
      onFocus={() => hover(true)}
      onBlur={() => hover(false)}
    >
      <StandingLine standing={derived} width={28} />
      {from !== undefined && from === relation.object && inverse !== undefined ? (
        <span>
          <Phrase label={inverse} name={subject} />
        </span>
      ) : (
        <span>
          {speaker !== undefined && (
            <span class="act">{words.value.saying(actWords(relation.claims, speaker, state.value.language))} </span>
          )}
          {from !== relation.subject && <strong>{subject} </strong>}
          <Phrase label={label} name={object} />
        </span>
      )}
      {derived !== 'stated' && <StandingBadge standing={derived} />}
      {isUnreviewed(relation) && <UnreviewedBadge />}
      {against !== undefined && <span class="badge">{against}</span>}
    </button>
  );
}

/** Subject, label and object in the language of the screens, and the label read the other way round. */
export function relationWords({ name: names, ontology, isPlural, state }: Store, relation: Relation) {
  const { language } = state.value;
  const name = names.value;
  const naming = {
    ...{ language, name, isPlural: isPlural.value },
    ontology: ontology.value ?? { relationTypes: new Map() },
  };
  return {
    subject: name(relation.subject),
    label: relationLabel(relation, naming),
    inverse: inverseLabel(relation, naming),
    object: relation.object === undefined ? valueWords(relation.value, language) : name(relation.object),
  };
}
