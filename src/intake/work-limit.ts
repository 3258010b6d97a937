/** A limit on the work of a process or a thread: on a busy machine it counts the time that this process had, not that of the clock. */

/** By the clock, a limit may take so many times as long; what waits for ever ends then. */
export const SLOWEST = 10;

/** The signal by which a process ends itself there, so that its parent can tell: no memory limit sends it. */
export const TOO_MUCH_WORK = 'SIGTERM';

interface Clock {
  /** milliseconds by the clock */
  now(): number;
  /** milliseconds of processor time that this process has had */
  worked(): number;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  worked: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/**
 * Calls `end` once a thread has had its time: never before `milliseconds` have passed.
 * @param sharers how many threads of this process are at work; each is taken to have had the same part
 * @returns what takes the limit away
 */
export function limitWork(milliseconds: number, sharers: () => number, end: () => void, clock = CLOCK): () => void {
  const [from, before] = [clock.now(), clock.worked()];
  let timer: NodeJS.Timeout;
  const wait = (ms: number) => {
    timer = setTimeout(check, Math.max(1, Math.ceil(ms)));
  };
  const check = () => {
    const left = Math.min(
      milliseconds - (clock.worked() - before) / Math.max(1, sharers()),
      milliseconds * SLOWEST - (clock.now() - from),
    );
    if (left <= 0) end();
    else wait(left);
  };
  wait(milliseconds);
  return () => clearTimeout(timer);
}
