/** All that relates two entities, where the map bundles their lines. */

import { isBetween } from '../../src/scene/focus.js';
import { pairOf } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { BackToView } from './back.js';
import { RelationRow } from './relation-row.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Pair({ id }: { id: string }) {
  const { name, filter, words } = useStore();
  const ends = pairOf(id);
  const answer = useAnswer('subgraph', { id: ends, depth: 1, limit: ends.length, filter: filter.value });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const relations = answer.relations.filter(({ subject, object }) => isBetween(id, subject, object));
  return (
    <section class="pair" aria-labelledby="pair-title">
      <BackToView />
      <h2 id="pair-title">{ends.map(name.value).join(' – ')}</h2>
      <ul class="rows">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationRow relation={relation} />
          </li>
        ))}
      </ul>
      {relations.length === 0 && <p class="faint">{words.value.noRelations}</p>}
    </section>
  );
}
