/** What can be done with stories: save what is on the screen, begin a story. */
import { Icon } from '../panels/icon.js';
import { useDesk } from './use-desk.js';

export function StoryTools() {
  const { store, words } = useDesk();
  return (
    <p class="actions">
      <button type="button" class="action primary" onClick={() => store.desk.open({ kind: 'view' })}>
        <Icon name="plus" /> {words.saveView}
      </button>
      <button type="button" class="action" onClick={() => store.desk.open({ kind: 'story' })}>
        {words.newStory}
      </button>
    </p>
  );
}
