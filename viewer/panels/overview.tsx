/** The dossier at a glance: what it is about, what in it is contested, and everything else as a list. */
import { inLanguage } from '../../src/model/language.js';
import type { Relation } from '../../src/model/relation.js';
import { type Standing, standing } from '../../src/model/standing.js';
import { Capped } from './capped.js';
import { RelationRow } from './relation-row.js';
import { useStore } from './use-store.js';

const CONTESTED: readonly Standing[] = ['disputed', 'alleged', 'denied'];

export function Overview() {
  const { words, dossier, narrowed, state } = useStore();
  const { language } = state.value;
  const { relations = [] } = narrowed.value ?? {};
  const contested = CONTESTED.flatMap((name) => relations.filter(({ claims }) => standing(claims) === name));
  const others = relations.filter((relation) => !contested.includes(relation));
  const description = dossier.value?.description;
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{dossier.value && inLanguage(dossier.value.title, language)}</h2>
      {description && <p>{inLanguage(description, language)}</p>}
      <h3>{words.value.contested}</h3>
      {contested.length > 0 ? <Rows relations={contested} /> : <p class="faint">{words.value.contestedNone}</p>}
      {others.length > 0 && (
        <details>
          <summary>
            {words.value.otherRelations} <span class="number">{others.length}</span>
          </summary>
          <Rows relations={others} />
        </details>
      )}
    </section>
  );
}

function Rows({ relations }: { relations: readonly Relation[] }) {
  return (
    <Capped items={relations} most={50}>
      {(shown) => (
        <ul class="rows">
          {shown.map((relation) => (
            <li key={relation.id}>
              <RelationRow relation={relation} />
            </li>
          ))}
        </ul>
      )}
    </Capped>
  );
}
