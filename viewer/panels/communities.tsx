/** The communities of a large dossier as a list, in step with the map: what is inside each, and unfolding it. */
import { inLanguage } from '../../src/model/language.js';
import { Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import { communityLabel } from '../../src/scene/communities.js';
import { entered, unfold } from '../state/state.js';
import { Capped } from './capped.js';
import { StandingLine } from './standing.js';
import { useStore } from './use-store.js';

/** @param all lists those as well that otherwise wait behind a button */
export function Communities({ all = false }: { all?: boolean }) {
  const { drawn, words, state, go } = useStore();
  const { overview } = drawn.value ?? {};
  if (!overview) return null;
  const { language } = state.value;
  const { communities, rest } = overview.groups;
  const unfolded = new Map(overview.part?.communities.map((one) => [one.id, one.members]));
  return (
    <>
      <h3>
        {words.value.communities} <span class="number">{communities.length}</span>
      </h3>
      <Capped items={communities} most={all ? communities.length : 12}>
        {(shown) => (
          <ul class="rows communities">
            {shown.map(({ id, entities, top, relations }) => {
              const name = communityLabel({ entities, top }, language).replaceAll('\n', ' ') || id;
              const members = unfolded.get(id);
              const isOpen = members !== undefined;
              return (
                <li key={id}>
                  <button
                    type="button"
                    class="community"
                    data-community={id}
                    aria-expanded={isOpen}
                    aria-label={isOpen ? words.value.fold(name) : entities > 1 ? words.value.unfold(name) : undefined}
                    onClick={() =>
                      go((now) =>
                        isOpen
                          ? unfold(
                              now,
                              now.open.filter((one) => one === id || members.includes(one)),
                              false,
                            )
                          : entered(now, overview, id),
                      )
                    }
                  >
                    <strong>{name}</strong>
                    <span class="counts">
                      {Standing.options.map(
                        (standing) =>
                          relations[standing] !== undefined && (
                            <span key={standing} title={inLanguage(STANDING_WORDS[standing].label, language)}>
                              <StandingLine standing={standing} width={20} /> {relations[standing]}
                            </span>
                          ),
                      )}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Capped>
      {rest.communities > 0 && <p class="faint">{words.value.smallerCommunities(rest.communities, rest.entities)}</p>}
    </>
  );
}
