/** What a command may use of the outside world; tests give their own. */
import { createInterface, type Interface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { styleText } from 'node:util';

export interface Terminal {
  /** results */
  out(text: string): void | Promise<void>;
  /** messages and errors */
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** asks for one line; undefined where the input has ended */
  ask(prompt: string): Promise<string | undefined>;
  /** standard input, whole */
  input(): Promise<Uint8Array>;
  /** whether results go to a person's screen */
  interactive: boolean;
  /** aborted when the user asks to stop (Ctrl+C) */
  stop: AbortSignal;
}

type Format = Parameters<typeof styleText>[0];

export function processTerminal(): Terminal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    err: (text) => void process.stderr.write(text),
    ask: lineReader(),
    input: () => buffer(process.stdin),
    env: process.env,
    interactive: process.stdout.isTTY === true,
    stop: stop.signal,
  };
}

/** Lines of standard input, one at a time; the input is only opened when somebody asks. */
function lineReader(): Terminal['ask'] {
  let lines: Interface | undefined;
  let iterator: AsyncIterator<string> | undefined;
  return async (prompt) => {
    lines ??= createInterface({ input: process.stdin, terminal: false });
    iterator ??= lines[Symbol.asyncIterator]();
    process.stderr.write(prompt);
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
