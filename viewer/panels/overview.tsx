/** The dossier at a glance: what it is about, what in it is contested, and everything else as a list. */
import { inLanguage } from '../../src/model/language.js';
import type { Relation } from '../../src/model/relation.js';
import { Capped } from './capped.js';
import { Communities } from './communities.js';
import { RelationRow } from './relation-row.js';
import { useContested } from './use-contested.js';
import { useStore } from './use-store.js';

export function Overview() {
  const { words, dossier, narrowed, state, remote } = useStore();
  const { language } = state.value;
  const contested = useContested();
  const known = new Set(contested?.relations);
  const others = remote.value ? [] : (narrowed.value?.relations ?? []).filter((relation) => !known.has(relation));
  const description = dossier.value?.description;
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{dossier.value && inLanguage(dossier.value.title, language)}</h2>
      {description && <p>{inLanguage(description, language)}</p>}
      <Communities />
      <h3>{words.value.contested}</h3>
      {!contested && <p class="faint">{words.value.awaiting}</p>}
      {contested?.relations.length === 0 && <p class="faint">{words.value.contestedNone}</p>}
      {contested && contested.relations.length > 0 && <Rows relations={contested.relations} />}
      {contested && contested.total > contested.relations.length && (
        <p class="faint">{words.value.partOfAll(contested.relations.length, contested.total)}</p>
      )}
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
