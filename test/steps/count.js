/** Counts what a program does: how often each block of its code runs, by V8's own counters, the same on every machine. */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A block that runs less than this share of all steps does not count. */
const LEAST_SHARE = 1 / 1000;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often each block ran while `work` did, by its script. Node's own code is not counted. */
async function count(work) {
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const scripts = new Map();
  let total = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith('file:') || url.includes('/test/')) continue;
    const blocks = functions.flatMap(({ functionName: name, ranges }) =>
      ranges.map(({ startOffset, endOffset, count: steps }) => ({ name, startOffset, endOffset, steps })),
    );
    scripts.set(url, blocks);
    for (const { steps } of blocks) total += steps;
  }
  return { total, scripts };
}

/** How often a block ran. One that ran as often as what is around it is not listed on its own. */
function stepsAt({ scripts }, url, { startOffset, endOffset }) {
  let inner;
  for (const block of scripts.get(url) ?? []) {
    if (block.startOffset > startOffset || block.endOffset < endOffset) continue;
    if (!inner || block.endOffset - block.startOffset <= inner.endOffset - inner.startOffset) inner = block;
  }
  return inner?.steps ?? 0;
}

/**
 * What grows faster than the work: the steps in all, and each block that runs more than twice as often as it would if it
 * grew with the work. One that is quadratic runs `times` times as often as that.
 */
export async function growth(work, units, times, leastShare = LEAST_SHARE) {
  const small = await count(() => work(units));
  const large = await count(() => work(units * times));
  const faster = [];
  for (const [url, blocks] of large.scripts) {
    for (const block of blocks) {
      if (block.steps < large.total * leastShare) continue;
      const before = stepsAt(small, url, block);
      if (block.steps > 2 * times * before)
        faster.push(`${placeOf(url, block)} ran ${before} and then ${block.steps} times`);
    }
  }
  return { ratio: large.total / small.total / times, faster };
}

/** The line of the source that a block came from. */
function placeOf(url, { startOffset: start, name }) {
  const file = fileURLToPath(url);
  const before = readFileSync(file, 'utf8').slice(0, start).split('\n');
  const [line, column] = [before.length - 1, before.at(-1).length];
  try {
    const { originalSource, originalLine } = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))).findEntry(
      line,
      column,
    );
    return `${originalSource.replace(/^.*?(?=src\/)/, '')}:${originalLine + 1} ${name}`.trim();
  } catch {
    return `${file}:${line + 1} ${name}`.trim();
  }
}
