/** The days on which a standing turned, of the chosen relation or of all that the filter leaves; each leads to its day. */
import type { Answer } from '../../src/engine/queries/index.js';
import { inLanguage } from '../../src/model/language.js';
import { relationSentence } from '../../src/model/sentence.js';
import { changeFilter, choose } from '../state/state.js';
import { Capped } from './capped.js';
import { StandingLine } from './standing.js';
import { useStore } from './use-store.js';

type Event = Answer<'timeline'>['events'][number];

export function Turns({ events, onChoose }: { events: readonly Event[]; onChoose: () => void }) {
  const { state, words, go, name, ontology, isPlural } = useStore();
  const { chosen, language, filter } = state.value;
  const own = chosen?.kind === 'relation' ? events.filter(({ relation }) => relation === chosen.id) : [];
  const shown = own.length > 0 ? own : events;
  if (shown.length === 0) return null;
  const naming = {
    ...{ language, name: name.value, isPlural: isPlural.value },
    ontology: ontology.value ?? { relationTypes: new Map() },
  };
  return (
    <section class="turns" aria-label={words.value.history}>
      <h4>{words.value.history}</h4>
      <Capped items={shown} most={8}>
        {(some) => (
          <ol>
            {some.map((event) => (
              <li key={`${event.relation} ${event.date}`} class={filter.asOf === event.date ? 'turn turn-now' : 'turn'}>
                <button
                  type="button"
                  class="link"
                  aria-pressed={filter.asOf === event.date}
                  onClick={() => {
                    onChoose();
                    go((now) =>
                      changeFilter(choose(now, { kind: 'relation', id: event.relation }), { asOf: event.date }),
                    );
                  }}
                >
                  <StandingLine standing={event.standing} width={24} /> {inLanguage(event.words ?? {}, language)}
                </button>
                {own.length === 0 && <span class="faint"> {relationSentence(event, naming)}</span>}
              </li>
            ))}
          </ol>
        )}
      </Capped>
    </section>
  );
}
