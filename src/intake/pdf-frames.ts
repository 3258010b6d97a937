/** Text boxes on a page of a PDF: what is written last although it lies between other lines goes there. */
import type { Line } from './pdf-layout.js';

/** Runs of lines down the page; each of these is held against all lines before. */
const MOST_RUNS = 100;

/** The lines of a page, with each run that begins above earlier lines of its own place put before those. */
export function withFramesInPlace(lines: readonly Line[]): Line[] {
  const runs = runsOf(lines);
  const [first = [], ...others] = runs;
  if (runs.length > MOST_RUNS) return [...lines];
  let ordered = first;
  for (const run of others) {
    const top = run[0]?.y ?? 0;
    const isUnder = (line: Line) => line.y < top - 1 && run.some(({ x, end }) => line.x < end && x < line.end);
    const at = ordered.findIndex(isUnder);
    ordered = at < 0 ? [...ordered, ...run] : [...ordered.slice(0, at), ...run, ...ordered.slice(at)];
  }
  return ordered;
}

/** Lines that follow each other down the page; what begins further up begins a new run. A cell may be some lines long. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1);
    if (before && line.y <= before.y + before.height * 3) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}
