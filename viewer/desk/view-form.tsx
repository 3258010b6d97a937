/** Saves what is on the screen as a view under a name, and at once as a step of a story where that is wanted. */
import { useState } from 'preact/hooks';
import { filterWords } from '../../src/formats/filter-words.js';
import type { SingleDecision } from '../../src/model/decision.js';
import { inLanguage } from '../../src/model/language.js';
import type { SavedView, Story } from '../../src/model/story.js';
import { freeId, latinSlug } from '../../src/text/slug.js';
import { Awaiting } from '../panels/awaiting.js';
import { viewOf } from '../state/saved-view.js';
import { languageNames } from '../words/language-names.js';
import { CiteClaims, useClaimsOf } from './cite-claims.js';
import { FormEnd } from './fields.js';
import { kept, LocalText, type Texts } from './local-text.js';
import { Modal } from './modal.js';
import { RemoveButton } from './remove.js';
import { useDesk } from './use-desk.js';

const NEW = '+';

export function ViewForm({ id, onClose }: { id?: string; onClose: () => void }) {
  const { store, words } = useDesk();
  const { views = [], stories = [] } = store.metadata.value ?? {};
  const cited = useClaimsOf(store.state.value.chosen);
  return (
    <Modal title={id === undefined ? words.saveView : words.editView} wide onClose={onClose}>
      {cited === undefined ? (
        <Awaiting />
      ) : (
        <Fields view={views.find((one) => one.id === id)} {...{ views, stories, cited, onClose }} />
      )}
    </Modal>
  );
}

function Fields({
  view,
  views,
  stories,
  cited,
  onClose,
}: {
  view: SavedView | undefined;
  views: readonly SavedView[];
  stories: readonly Story[];
  cited: string[];
  onClose: () => void;
}) {
  const { store, words, language } = useDesk();
  const { deciding, state, pins } = store;
  const [title, setTitle] = useState<Texts>(view?.title ?? {});
  const [inOne, setInOne] = useState(view?.language !== undefined);
  const [again, setAgain] = useState(view === undefined);
  const [into, setInto] = useState('');
  const [storyTitle, setStoryTitle] = useState<Texts>({});
  const [text, setText] = useState<Texts>({});
  const [claims, setClaims] = useState(cited);
  const named = kept(title);
  const storyNamed = kept(storyTitle);
  const decisions = (): SingleDecision[] => {
    if (!named) return [];
    const taken = new Set(views.map((one) => one.id));
    const id = view?.id ?? freeId(latinSlug(named.en ?? '') ?? 'view', taken);
    const { id: _, title: __, language: ___, ...before } = view ?? { id: '', title: {} };
    const looks = again ? viewOf(state.value, pins.places.value) : before;
    const saved: SavedView = { id, title: named, ...looks, ...(inOne && { language: view?.language ?? language }) };
    const made: SingleDecision[] = [{ kind: 'saveView', view: saved }];
    const step = { view: id, claims, ...(kept(text) && { text: kept(text) }) };
    const story = stories.find((one) => one.id === into);
    if (story) made.push({ kind: 'saveStory', story: { ...story, steps: [...story.steps, step] } });
    else if (into === NEW && storyNamed) made.push({ kind: 'saveStory', story: { title: storyNamed, steps: [step] } });
    return made;
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const [first, ...others] = decisions();
    if (!first) return;
    const decision = others.length > 0 ? { kind: 'batch' as const, decisions: [first, ...others] } : first;
    if (await deciding.decide(decision)) onClose();
  };
  return (
    <form class="desk-form" onSubmit={save}>
      <LocalText label={words.viewTitle} value={title} onChange={setTitle} />
      {view && (
        <label class="row">
          <input type="checkbox" checked={again} onChange={(event) => setAgain(event.currentTarget.checked)} />
          {words.viewAgain}
        </label>
      )}
      {again && <Keeps />}
      <label class="row">
        <input type="checkbox" checked={inOne} onChange={(event) => setInOne(event.currentTarget.checked)} />
        {words.viewLanguage(languageNames(language)(view?.language ?? language))}
      </label>
      {!view && (
        <label>
          {words.intoStory}
          <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
            <option value="">{words.intoNoStory}</option>
            {stories.map((story) => (
              <option key={story.id} value={story.id}>
                {inLanguage(story.title, language)}
              </option>
            ))}
            <option value={NEW}>{words.intoNewStory}</option>
          </select>
        </label>
      )}
      {into === NEW && <LocalText label={words.storyTitle} value={storyTitle} onChange={setStoryTitle} />}
      {into !== '' && (
        <>
          <LocalText label={words.stepText} rows={4} value={text} onChange={setText} />
          <CiteClaims about={state.value.chosen} value={claims} onChange={setClaims} />
          {kept(text) && claims.length === 0 && <p class="notice">{words.citeNothing}</p>}
        </>
      )}
      <FormEnd disabled={!named || (into === NEW && !storyNamed)} onCancel={onClose} />
      {view && named && (
        <RemoveButton
          name={inLanguage(named, language)}
          decision={{ kind: 'removeView', view: view.id }}
          onDone={onClose}
        />
      )}
    </form>
  );
}

/** What of the screen the view keeps, in words. */
function Keeps() {
  const { store, words, language } = useDesk();
  const { state, pins, dossier, name } = store;
  const { filter, chosen, camera } = state.value;
  const whole = dossier.value;
  const parts = [
    (whole && filterWords(filter, whole, language)) || words.keepsAll,
    ...(chosen ? [words.keepsChosen(chosen.kind === 'entity' ? name.value(chosen.id) : undefined)] : []),
    ...(pins.places.value.size > 0 ? [words.keepsPlaces(pins.places.value.size)] : []),
    ...(camera ? [words.keepsCamera] : []),
  ];
  return <p class="faint">{words.keeps(parts)}</p>;
}
