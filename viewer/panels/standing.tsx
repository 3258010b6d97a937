/** A standing as a sample of its line, and as a badge with its word. */
import type { JSX } from 'preact';
import { inLanguage } from '../../src/model/language.js';
import type { Standing } from '../../src/model/standing.js';
import { REVIEW_WORDS, STANDING_WORDS } from '../../src/model/words.js';
import { type Mark, STANDING_LOOKS } from '../../src/scene/signs.js';
import { useStore } from './use-store.js';

/** The line as the map draws it. */
export function StandingLine({ standing, width = 34 }: { standing: Standing; width?: number }) {
  const sign = STANDING_LOOKS[standing];
  const { mark, width: thickness, light, dark } = sign;
  const dashes = sign.dashes.map((dash, i) => (i % 2 === 0 ? Math.max(0.01, dash - thickness) : dash + thickness));
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
        stroke-width={thickness}
        stroke-linecap={dashes.length === 0 ? 'butt' : 'round'}
        stroke-dasharray={dashes.length === 0 ? undefined : dashes.join(' ')}
      />
      {mark && MARKS[mark](middle)}
    </svg>
  );
}

const cross = (path: string) => <path d={path} stroke="currentColor" stroke-width={2} />;

const MARKS: Record<Mark, (middle: number) => JSX.Element> = {
  dispute: (middle) => (
    <>
      <path class="mark" d={`M${middle} 0.5 ${middle + 6.5} 7 ${middle} 13.5 ${middle - 6.5} 7Z`} fill="currentColor" />
      <path class="mark-sign" d={`M${middle} 4v3.4M${middle} 9.6v.4`} stroke-width={1.8} stroke-linecap="round" />
    </>
  ),
  crossbar: (middle) => cross(`M${middle - 4} 3 ${middle + 4} 11M${middle + 4} 3 ${middle - 4} 11`),
  strike: (middle) => cross(`M${middle - 2.5} 1v12M${middle + 2.5} 1v12`),
  question: (middle) => <circle cx={middle} cy={7} r={5} fill="none" stroke="currentColor" stroke-width={1.5} />,
};

export function StandingBadge({ standing }: { standing: Standing }) {
  const { state } = useStore();
  const { label, meaning } = STANDING_WORDS[standing];
  return (
    <span class={`badge badge-${standing}`} title={inLanguage(meaning, state.value.language)}>
      {inLanguage(label, state.value.language)}
    </span>
  );
}

/** Says of a proposal that nobody has looked at it. */
export function UnreviewedBadge() {
  const { state, words } = useStore();
  return (
    <span class="badge badge-unreviewed" title={words.value.unreviewedMeaning}>
      {inLanguage(REVIEW_WORDS.proposed, state.value.language)}
    </span>
  );
}
