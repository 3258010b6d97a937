/** Reads documents in a process apart, which is ended where a document takes too long or too much memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import type { Given, Intake } from './intake.js';
import { LIMITS, type Limits, workAllowed } from './limits.js';
import { refusal } from './refusal.js';
import { Spares } from './spares.js';
import { SLOWEST, TOO_MUCH_WORK } from './work-limit.js';

export interface SourceReader {
  /**
   * As `readSource`. Documents are read one after the other.
   * @throws ClaimgraphError also where it takes too long (`too-slow`) or too much memory (`too-much-memory`);
   * the signal's reason where that was aborted
   */
  read(bytes: Uint8Array, given?: Given, signal?: AbortSignal): Promise<Intake>;
  /** Ends what is being read; a later `read` starts again. */
  close(): void;
}

/** What the process is asked, and what it answers. */
export interface Question {
  bytes: Uint8Array;
  given: Given;
  limits: Partial<Limits>;
}
export type Answer = { intake: Intake } | { problems: readonly Problem[] };

const SPARES = new Spares<ChildProcess>({ end: (child) => void child.kill('SIGKILL') });

/** A process of its own: not even a parser that crashes or loops for ever can stop this one. */
export function sourceReader(limits: Partial<Limits> = {}): SourceReader {
  const all = { ...LIMITS, ...limits };
  let child: ChildProcess | undefined;
  let isReading = false;
  let last: Promise<unknown> = Promise.resolve();

  const started = (): ChildProcess => {
    child ??= SPARES.take(String(all.memory)) ?? start(all.memory);
    return child;
  };
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  /** Leaves a process without work to the next reader. */
  const close = () => {
    if (isReading) return end();
    if (child?.connected) SPARES.give(child, String(all.memory));
    child = undefined;
  };

  const readOne = async (bytes: Uint8Array, given: Given, signal?: AbortSignal): Promise<Intake> => {
    signal?.throwIfAborted();
    const file = given.name ?? given.source ?? 'the document';
    const longest = given.ocr ? all.recognising : workAllowed(bytes.length, all);
    const reading = started();
    isReading = true;
    hold(reading);
    const stopped = new AbortController();
    const answer = new Promise<Answer>((resolve, reject) => {
      const fail = (error: unknown) => {
        end();
        reject(error);
      };
      const options = { once: true, signal: stopped.signal };
      const tooSlow = () =>
        fail(refusal('too-slow', file, `it takes longer than ${Math.round(longest / 1000)} s to read`, ADVICE));
      // a process that works counts its own time and ends itself; this is for one that does not
      const timer = setTimeout(tooSlow, given.ocr ? longest : longest * SLOWEST);
      stopped.signal.addEventListener('abort', () => clearTimeout(timer));
      signal?.addEventListener('abort', () => fail(signal.reason), options);
      const gone = (_: unknown, by: NodeJS.Signals | null) => {
        if (by === TOO_MUCH_WORK) return tooSlow();
        const message = `it takes more than ${all.memory / 1_000_000} MB of memory to read`;
        fail(refusal('too-much-memory', file, message, ADVICE));
      };
      reading.once('exit', gone);
      reading.once('message', resolve);
      reading.send({ bytes, given, limits } satisfies Question, (error) => error && fail(error));
      stopped.signal.addEventListener('abort', () => {
        reading.off('exit', gone);
        reading.off('message', resolve);
      });
    });
    try {
      const found = await answer;
      if ('problems' in found) throw new ClaimgraphError(found.problems);
      return found.intake;
    } finally {
      stopped.abort();
      isReading = false;
      release(reading);
    }
  };

  return {
    read(bytes, given = {}, signal) {
      const next = last.then(() => readOne(bytes, given, signal));
      last = next.catch(() => undefined);
      return next;
    },
    close,
  };
}

/** Built; a program of TypeScript sources starts it from there as well. */
const PROCESS = new URL('../../dist/intake/reading-process.js', import.meta.url);
const ADVICE = 'Split it, or add its text alone';

function start(memory: number): ChildProcess {
  const { TZ, SystemRoot, PATH, TESSDATA_PREFIX } = process.env;
  const child = fork(PROCESS, [String(memory)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.ceil(memory / 1_500_000)}`],
    // the parsers of foreign documents are given no secrets
    env: { TZ, SystemRoot, PATH, TESSDATA_PREFIX },
  });
  child.once('exit', () => SPARES.drop(child));
  return child;
}

/** An idle process does not keep this one alive. */
function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
