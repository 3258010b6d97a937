/** What a command may use of the outside world; tests give their own. */
import { styleText } from 'node:util';

export interface Terminal {
  /** results */
  out(text: string): void | Promise<void>;
  /** messages and errors */
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
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
    env: process.env,
    interactive: process.stdout.isTTY === true,
    stop: stop.signal,
  };
}

/** Colours text, on a terminal only and never against NO_COLOR (https://no-color.org). */
export function paint(terminal: Terminal, format: Format, text: string): string {
  const { NO_COLOR, TERM } = terminal.env;
  const plain = !terminal.interactive || (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  return plain ? text : styleText(format, text, { validateStream: false });
}
