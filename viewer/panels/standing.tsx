/** A standing as a sample of its line, and as a badge with its word. */
import { inLanguage } from '../../src/model/language.js';
import { STANDING_LOOKS } from '../../src/model/looks.js';
import type { Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import { useStore } from './use-store.js';

/** The line as the map draws it. */
export function StandingLine({ standing, width = 34 }: { standing: Standing; width?: number }) {
  const { line, mark, width: thickness, light, dark } = STANDING_LOOKS[standing];
  const dash = line === 'dashed' ? '7 4' : line === 'dotted' ? '0.1 5' : undefined;
  const middle = width / 2;
  return (
    <svg
      class="line"
      style={{ '--light': light, '--dark': dark }}
      width={width}
      height={14}
      viewBox={`0 0 ${width} 14`}
      aria-hidden="true"
    >
      <line
        x1={2}
        x2={width - 2}
        y1={7}
        y2={7}
        stroke="currentColor"
        stroke-width={line === 'dotted' ? 2.4 : thickness}
        stroke-linecap={line === 'solid' ? 'butt' : 'round'}
        stroke-dasharray={dash}
      />
      {mark === 'crossbar' && (
        <path
          d={`M${middle - 4} 3 ${middle + 4} 11M${middle + 4} 3 ${middle - 4} 11`}
          stroke="currentColor"
          stroke-width={2}
        />
      )}
      {mark === 'dispute' && (
        <>
          <path
            class="mark"
            d={`M${middle} 0.5 ${middle + 6.5} 7 ${middle} 13.5 ${middle - 6.5} 7Z`}
            fill="currentColor"
          />
          <path class="mark-sign" d={`M${middle} 4v3.4M${middle} 9.6v.4`} stroke-width={1.8} stroke-linecap="round" />
        </>
      )}
    </svg>
  );
}

export function StandingBadge({ standing }: { standing: Standing }) {
  const { state } = useStore();
  const { label, meaning } = STANDING_WORDS[standing];
  return (
    <span class={`badge badge-${standing}`} title={inLanguage(meaning, state.value.language)}>
      {inLanguage(label, state.value.language)}
    </span>
  );
}
