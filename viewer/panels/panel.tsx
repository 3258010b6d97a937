/** The panel beside the map: what is chosen, or the dossier at a glance. */
import { Document } from './document.js';
import { Entity } from './entity.js';
import { Pair } from './pair.js';
import { Relation } from './relation.js';
import { useStore } from './use-store.js';
import { Views } from './views.js';

export function Panel() {
  const { state, dossier, narrowed, words, asking } = useStore();
  const { chosen, claim } = state.value;
  const [whole, left] = [dossier.value, narrowed.value];
  if (!whole || !left) return null;
  if (chosen?.kind === 'entity') {
    const entity =
      whole.entities.find(({ id }) => id === chosen.id) ?? whole.speakers.find(({ id }) => id === chosen.id);
    if (entity) return <Entity key={chosen.id} entity={entity} />;
    if (asking.value) return <p class="notice">{words.value.awaiting}</p>;
  }
  if (chosen?.kind === 'relation') {
    const relation = left.relations.find(({ id }) => id === chosen.id);
    if (relation) {
      const opened = relation.claims.find(({ id }) => id === claim);
      return opened ? (
        <Document key={opened.id} relation={relation} claim={opened} />
      ) : (
        <Relation key={chosen.id} id={chosen.id} />
      );
    }
    return <p class="notice">{asking.value ? words.value.awaiting : words.value.notHere}</p>;
  }
  if (chosen?.kind === 'pair') return <Pair key={chosen.id} id={chosen.id} />;
  return <Views />;
}
