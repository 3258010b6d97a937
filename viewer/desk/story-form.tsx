/** A story that is made or changed: its title, the order of its steps, and what each says and rests on. */
import { useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import type { SavedView, Story } from '../../src/model/story.js';
import { Icon } from '../panels/icon.js';
import { CiteClaims } from './cite-claims.js';
import { FormEnd } from './fields.js';
import { kept, LocalText, type Texts } from './local-text.js';
import { Modal } from './modal.js';
import { RemoveButton } from './remove.js';
import { useDesk } from './use-desk.js';

interface Draft {
  /** tells the steps apart while they are moved */
  key: number;
  view: string;
  heading: Texts;
  text: Texts;
  claims: string[];
}

export function StoryForm({ id, onClose }: { id?: string; onClose: () => void }) {
  const { store, words, language } = useDesk();
  const { views = [], stories = [] } = store.metadata.value ?? {};
  const story = stories.find((one) => one.id === id);
  const [title, setTitle] = useState<Texts>(story?.title ?? {});
  const [steps, setSteps] = useState<Draft[]>(() => draftsOf(story));
  const named = kept(title);
  const save = async (event: Event) => {
    event.preventDefault();
    if (!named) return;
    const told = steps.map(({ view, heading, text, claims }) => {
      const [head, body] = [kept(heading), kept(text)];
      return { view, claims, ...(head && { heading: head }), ...(body && { text: body }) };
    });
    const saved = { ...(id !== undefined && { id }), title: named, steps: told };
    if (await store.deciding.decide({ kind: 'saveStory', story: saved })) onClose();
  };
  const add = (view: string) => {
    const key = Math.max(0, ...steps.map((step) => step.key)) + 1;
    setSteps([...steps, { key, view, heading: {}, text: {}, claims: [] }]);
  };
  return (
    <Modal title={id === undefined ? words.newStory : words.editStory} wide onClose={onClose}>
      <form class="desk-form" onSubmit={save}>
        <LocalText label={words.storyTitle} value={title} onChange={setTitle} />
        <ol class="story-steps">
          {steps.map((step, i) => (
            <StepFields
              key={step.key}
              step={step}
              view={views.find((one) => one.id === step.view)}
              n={i + 1}
              of={steps.length}
              onChange={(changed) => setSteps(steps.map((one) => (one === step ? { ...one, ...changed } : one)))}
              onMove={(by) => setSteps(moved(steps, i, by))}
              onRemove={() => setSteps(steps.filter((one) => one !== step))}
            />
          ))}
        </ol>
        {views.length === 0 ? (
          <p class="faint">{words.stepsNeedViews}</p>
        ) : (
          <label>
            {words.addStep}
            <select value="" onChange={(event) => event.currentTarget.value && add(event.currentTarget.value)}>
              <option value="">…</option>
              {views.map((view) => (
                <option key={view.id} value={view.id}>
                  {inLanguage(view.title, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <FormEnd disabled={!named} onCancel={onClose} />
        {id !== undefined && named && (
          <RemoveButton
            name={inLanguage(named, language)}
            decision={{ kind: 'removeStory', story: id }}
            onDone={onClose}
          />
        )}
      </form>
    </Modal>
  );
}

function StepFields({
  step,
  view,
  n,
  of,
  onChange,
  onMove,
  onRemove,
}: {
  step: Draft;
  view: SavedView | undefined;
  n: number;
  of: number;
  onChange: (changed: Partial<Draft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { words, language } = useDesk();
  const title = view ? inLanguage(view.title, language) : step.view;
  return (
    <li>
      <p class="step-head">
        <strong>{title}</strong>
        <button type="button" class="chip" disabled={n === 1} aria-label={words.stepUp(n)} onClick={() => onMove(-1)}>
          <Icon name="chevron-up" />
        </button>
        <button type="button" class="chip" disabled={n === of} aria-label={words.stepDown(n)} onClick={() => onMove(1)}>
          <Icon name="chevron-down" />
        </button>
        <button type="button" class="chip" aria-label={words.stepRemove(n)} onClick={onRemove}>
          <Icon name="x" />
        </button>
      </p>
      <details open={kept(step.text) === undefined}>
        <summary>{words.stepWords(step.claims.length)}</summary>
        <LocalText label={words.stepHeading} value={step.heading} onChange={(heading) => onChange({ heading })} />
        <LocalText label={words.stepText} rows={4} value={step.text} onChange={(text) => onChange({ text })} />
        <CiteClaims about={view?.chosen} value={step.claims} onChange={(claims) => onChange({ claims })} />
        {kept(step.text) && step.claims.length === 0 && <p class="notice">{words.citeNothing}</p>}
      </details>
    </li>
  );
}

function draftsOf(story: Story | undefined): Draft[] {
  return (story?.steps ?? []).map(({ view, heading = {}, text = {}, claims }, key) => ({
    ...{ key, view, heading, text },
    claims: [...claims],
  }));
}

function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [a, b] = [list[at], list[at + by]];
  if (a === undefined || b === undefined) return [...list];
  return list.map((one, i) => (i === at ? b : i === at + by ? a : one));
}
