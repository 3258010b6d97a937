/** The view of stories: what is told here, and the views that somebody has saved. */
import { inLanguage } from '../../../src/model/language.js';
import { Awaiting } from '../awaiting.js';
import { Icon } from '../icon.js';
import { Lazy } from '../lazy.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';
import { openStep, openView } from './open-view.js';

export function Stories() {
  const store = useStore();
  const { words, state, desk } = store;
  const { language } = state.value;
  const answer = useAnswer('stories', {});
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const { stories, views } = answer;
  const t = words.value.stories;
  const shown = new Map(views.map((view) => [view.id, view]));
  return (
    <section class="stories" aria-labelledby="stories-title">
      <h2 id="stories-title">{t.title}</h2>
      {desk.writes.value && <Lazy part="StoryTools" quiet />}
      {stories.length === 0 && <p class="faint">{t.none}</p>}
      <ul class="saved">
        {stories.map(({ id, title, steps }) => (
          <li key={id}>
            <button
              type="button"
              class="story-link"
              disabled={steps.length === 0}
              onClick={() => openStep(store, id, 1, shown.get(steps[0]?.view ?? ''))}
            >
              <Icon name="book-open" /> <strong>{inLanguage(title, language)}</strong>
              <span class="faint">{t.steps(steps.length)}</span>
            </button>
            {desk.writes.value && (
              <button type="button" class="chip" onClick={() => desk.open({ kind: 'story', id })}>
                {t.edit}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t.views}</h3>
      {views.length === 0 && <p class="faint">{t.noViews}</p>}
      <ul class="saved">
        {views.map((view) => (
          <li key={view.id}>
            <button type="button" class="story-link" onClick={() => openView(store, view)}>
              <Icon name="map" /> <span>{inLanguage(view.title, language)}</span>
            </button>
            {desk.writes.value && (
              <button type="button" class="chip" onClick={() => desk.open({ kind: 'view', id: view.id })}>
                {t.edit}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
