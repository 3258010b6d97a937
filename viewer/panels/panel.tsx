/** The panel beside the map: the story that is told, what is chosen, or the dossier at a glance. */

import { Document } from './document.js';
import { Entity } from './entity.js';
import { Pair } from './pair.js';
import { Relation } from './relation.js';
import { Story } from './stories/story.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';
import { Views } from './views.js';

export function Panel() {
  const { state } = useStore();
  const { chosen, story } = state.value;
  if (story === undefined) return chosen ? <Chosen /> : <Views />;
  return (
    <>
      <Story key={story} id={story} />
      <Beside story={story} />
    </>
  );
}

/** What a reader chooses while a story is told; what the step itself has chosen is told by the story. */
function Beside({ story }: { story: string }) {
  const { state } = useStore();
  const { chosen, step = 1, claim } = state.value;
  const answer = useAnswer('stories', { id: story });
  if (!chosen || !answer || 'failed' in answer) return null;
  const shown = answer.stories[0]?.steps[step - 1]?.view;
  const own = answer.views.find(({ id }) => id === shown)?.chosen;
  if (claim === undefined && own?.kind === chosen.kind && own.id === chosen.id) return null;
  return <Chosen />;
}

function Chosen() {
  const { state } = useStore();
  const { chosen, claim } = state.value;
  if (!chosen) return null;
  const { kind, id } = chosen;
  if (kind === 'entity') return <Entity key={id} id={id} />;
  if (kind === 'pair') return <Pair key={id} id={id} />;
  return claim === undefined ? <Relation key={id} id={id} /> : <Document key={claim} relation={id} claim={claim} />;
}
