/** What a command may use of the outside world; tests give their own. */
import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';
import { readStream } from '../intake/file.js';
import { STOPS } from './signals.js';

export interface Terminal {
  /** results */
  out(text: string | Uint8Array): void | Promise<void>;
  /** messages and errors */
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** asks for one line; undefined where the input has ended */
  ask(prompt: string): Promise<string | undefined>;
  /** standard input, whole, but no more than a document may have */
  input(): Promise<Uint8Array>;
  /** whether results go to a person's screen */
  interactive: boolean;
  /**
   * Aborted when the user asks to stop (Ctrl+C). Only for a command that waits and never computes on the main thread:
   * as soon as it is read, the first such signal does nothing else. All other commands are ended by the system at
   * once, whatever they are doing; what they had begun, the journal completes.
   */
  readonly stop: AbortSignal;
}

type Format = Parameters<typeof styleText>[0];

export function processTerminal(): Terminal {
  let stop: AbortSignal | undefined;
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    err: (text) => void process.stderr.write(text),
    ask: lineReader(),
    input: () => readStream(process.stdin, 'standard input'),
    env: process.env,
    interactive: process.stdout.isTTY === true,
    get stop() {
      stop ??= stopSignal();
      return stop;
    },
  };
}

/** The second signal ends the program at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const ask = () => {
    for (const signal of STOPS) process.off(signal, ask);
    stop.abort();
  };
  for (const signal of STOPS) process.on(signal, ask);
  return stop.signal;
}

/** Lines of standard input, one at a time; the input is only opened when somebody asks. */
function lineReader(): Terminal['ask'] {
  let lines: Interface | undefined;
  let iterator: AsyncIterator<string> | undefined;
  return async (prompt) => {
    lines ??= createInterface({ input: process.stdin, terminal: false });
    iterator ??= lines[Symbol.asyncIterator]();
    // a program that gives the answers reads no questions
    if (process.stdin.isTTY) process.stderr.write(prompt);
    const { value, done } = await iterator.next();
    if (!done) return value;
    lines.close();
    return undefined;
  };
}

/** Colours text, on a terminal only and never against NO_COLOR (https://no-color.org). */
export function paint(terminal: Terminal, format: Format, text: string): string {
  const { NO_COLOR, TERM } = terminal.env;
  const plain = !terminal.interactive || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  return plain ? text : styleText(format, text, { validateStream: false });
}
