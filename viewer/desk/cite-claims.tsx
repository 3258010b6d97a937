/** Chooses the claims that a text rests on: those of what is chosen first, any other by its words. */
import { useState } from 'preact/hooks';
import type { Answer, Query } from '../../src/engine/queries/index.js';
import { relationWords } from '../panels/relation-row.js';
import { StandingBadge } from '../panels/standing.js';
import { useAnswer } from '../panels/use-answer.js';
import type { Chosen } from '../state/state.js';
import { useDesk } from './use-desk.js';

/** Relations whose claims are offered. */
const MOST = 500;
/** Claims that are shown at once. */
const MOST_SHOWN = 40;

type Relations = Answer<'relations'>['relations'];

export function CiteClaims({
  about,
  value,
  onChange,
}: {
  /** what the view has chosen */
  about?: Chosen | undefined;
  value: readonly string[];
  onChange: (claims: string[]) => void;
}) {
  const { words } = useDesk();
  const [text, setText] = useState('');
  const filter: Query<'relations'>['filter'] = { review: ['accepted'] };
  const one = useAnswer('relation', about?.kind === 'relation' ? { id: about.id, filter } : undefined);
  const near = about && about.kind !== 'relation' ? about.id.split(' ') : undefined;
  const others = useAnswer('relations', { filter: { ...filter, ...(near && { entity: near }) }, limit: MOST });
  const all = useAnswer('relations', near ? { filter, limit: MOST } : undefined);
  const listed = (answer: typeof others): Relations => (answer && !('failed' in answer) ? answer.relations : []);
  const first: Relations = one && !('failed' in one) ? [one.relation] : [];
  const relations = [...new Map([...first, ...listed(others), ...listed(all)].map((item) => [item.id, item])).values()];
  return (
    <fieldset class="cite">
      <legend>{words.citeClaims}</legend>
      <input
        type="search"
        aria-label={words.citeFind}
        placeholder={words.citeFind}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Offered relations={relations} near={first.length > 0 ? 1 : 0} {...{ text, value, onChange }} />
    </fieldset>
  );
}

function Offered({
  relations,
  near,
  text,
  value,
  onChange,
}: {
  relations: Relations;
  /** how many, the first ones, are shown unasked */
  near: number;
  text: string;
  value: readonly string[];
  onChange: (claims: string[]) => void;
}) {
  const { store, words } = useDesk();
  const wanted = text.trim().toLowerCase();
  const offered = relations.flatMap((relation, i) => {
    const { subject, label, object } = relationWords(store, relation);
    const sentence = `${subject} ${label} ${object}`;
    return relation.claims.flatMap((claim) => {
      const isCited = value.includes(claim.id);
      const matches = wanted !== '' && `${sentence} ${claim.evidence.quote}`.toLowerCase().includes(wanted);
      const isNear = wanted === '' && (near === 0 || i < near);
      return isCited || matches || isNear ? [{ relation, sentence, claim, isCited }] : [];
    });
  });
  // what is cited stays in sight
  const sorted = [...offered.filter(({ isCited }) => isCited), ...offered.filter(({ isCited }) => !isCited)];
  return (
    <>
      {sorted.length === 0 && <p class="faint">{words.citeNone}</p>}
      <ul class="offered">
        {sorted.slice(0, MOST_SHOWN).map(({ relation, sentence, claim, isCited }) => (
          <li key={claim.id}>
            <label class="row">
              <input
                type="checkbox"
                checked={isCited}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...value, claim.id] : value.filter((id) => id !== claim.id))
                }
              />
              <span>
                {sentence} <StandingBadge standing={relation.standing} />
                <q class="faint">{claim.evidence.quote}</q>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {sorted.length > MOST_SHOWN && <p class="faint">{words.citeMore(sorted.length - MOST_SHOWN)}</p>}
    </>
  );
}

/** The accepted claims of a relation: what a step about it rests on unless somebody says otherwise. */
export function useClaimsOf(about: Chosen | undefined): string[] | undefined {
  const answer = useAnswer(
    'relation',
    about?.kind === 'relation' ? { id: about.id, filter: { review: ['accepted'] } } : undefined,
  );
  if (about?.kind !== 'relation') return [];
  return answer && !('failed' in answer) ? answer.relation.claims.map(({ id }) => id) : undefined;
}
