/**
 * The chain of a claim's form as a row of chips, outermost speaker first. A chip is opened to be changed, and moved by
 * dragging it, by Alt with an arrow key, or by the buttons of its fields.
 */
import { useRef, useState } from 'preact/hooks';
import { isUnnamedStep, UNNAMED } from '../../../src/model/chain-words.js';
import { Act, type Chain } from '../../../src/model/claim.js';
import { inLanguage } from '../../../src/model/language.js';
import { ACT_WORDS } from '../../../src/model/words.js';
import { EntitySearch } from '../entity-search.js';
import { Icon } from '../icon.js';
import { useStore } from '../use-store.js';
import { Select } from './fields.js';

interface ChainFieldProps {
  chain: Chain;
  onPut: (chain: Chain) => void;
}

export function ChainField({ chain, onPut }: ChainFieldProps) {
  const { state, words, name } = useStore();
  const { language } = state.value;
  const w = words.value;
  const row = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<number>();
  const [dragged, setDragged] = useState<number>();
  const current = open === undefined ? undefined : chain[open];
  const putStep = (at: number, step: Chain[number]) => onPut(chain.map((other, i) => (i === at ? step : other)));
  const focus = (at: number) =>
    requestAnimationFrame(() => row.current?.querySelectorAll<HTMLElement>('.chain-chip')[at]?.focus());
  const move = (from: number, to: number) => {
    if (to < 0 || to >= chain.length || from === to) return;
    onPut(moved(chain, from, to));
    if (open !== undefined) setOpen(open === from ? to : undefined);
  };
  const drop = (at: number) => {
    onPut(chain.filter((_, k) => k !== at));
    setOpen(undefined);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      event.stopPropagation();
      if (event.altKey) move(at, at + by);
      focus(at + by);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      drop(at);
      focus(Math.max(0, at - 1));
    }
  };
  return (
    <fieldset class="chain-field">
      <legend>{w.reviewChain}</legend>
      {chain.length === 0 && <p class="faint">{w.ownVoice}</p>}
      <ol class="chain-chips" ref={row}>
        {chain.map((step, i) => (
          <li
            key={i}
            draggable
            class={dragged === i ? 'dragged' : undefined}
            onDragStart={() => setDragged(i)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              event.stopPropagation();
              if (dragged !== undefined) move(dragged, i);
              setDragged(undefined);
            }}
          >
            {i > 0 && <span class="faint">›</span>}
            <button
              type="button"
              class="chip chain-chip"
              aria-expanded={open === i}
              title={w.reviewMoveHint}
              onKeyDown={(event) => onKeyDown(event, i)}
              onClick={() => setOpen(open === i ? undefined : i)}
            >
              {step.agent !== undefined
                ? name.value(step.agent)
                : isUnnamedStep(step)
                  ? inLanguage(UNNAMED, language)
                  : w.reviewDocumentItself}{' '}
              <b>{inLanguage(ACT_WORDS[step.act], language)}</b>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="chip"
            onClick={() => {
              setOpen(chain.length);
              onPut([...chain, { act: 'reports' }]);
            }}
          >
            <Icon name="plus" size={13} /> {w.reviewAddStep}
          </button>
        </li>
      </ol>
      {open !== undefined && current && (
        <div class="chain-step">
          <div class="search">
            <Icon name="search" />
            <EntitySearch
              key={open}
              id="claim-speaker"
              label={w.reviewSpeaker}
              value={current.agent ?? ''}
              onTake={(agent) => putStep(open, stepOf(agent, current.act))}
              onText={(agent) => putStep(open, stepOf(agent, current.act))}
            />
          </div>
          <Select
            label={w.reviewAct}
            value={current.act}
            options={Act.options.map((act) => [act, inLanguage(ACT_WORDS[act], language)])}
            onPut={(act) => putStep(open, { ...current, act: Act.parse(act) })}
          />
          <span class="move">
            <MoveButton
              label={w.reviewMoveOut}
              icon="arrow-left"
              off={open === 0}
              onMove={() => move(open, open - 1)}
            />
            <MoveButton
              label={w.reviewMoveIn}
              icon="arrow-right"
              off={open === chain.length - 1}
              onMove={() => move(open, open + 1)}
            />
            <MoveButton label={w.reviewDropStep} icon="x" off={false} onMove={() => drop(open)} />
          </span>
        </div>
      )}
    </fieldset>
  );
}

function MoveButton({ label, icon, off, onMove }: { label: string; icon: string; off: boolean; onMove: () => void }) {
  return (
    <button type="button" class="action" aria-label={label} title={label} disabled={off} onClick={onMove}>
      <Icon name={icon} size={14} />
    </button>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  if (one === undefined) return [...list];
  const others = list.filter((_, i) => i !== from);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

function stepOf(agent: string, act: Act): Chain[number] {
  return agent.trim() === '' ? { act } : { agent: agent.trim(), act };
}
