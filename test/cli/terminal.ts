/** Runs the program as the command line does, with a terminal that keeps what it is told. */
import { run } from '../../src/cli/program.js';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** @param options.interactive pretends that results go to a screen */
export async function claimgraph(
  args: readonly string[],
  options: {
    interactive?: boolean;
    env?: Record<string, string>;
    stop?: AbortSignal;
    onOut?: (text: string) => void;
    /** what is typed, line by line */
    typed?: readonly string[];
    /** standard input */
    input?: string;
  } = {},
): Promise<Outcome> {
  const said = { out: '', err: '' };
  const typed = [...(options.typed ?? [])];
  const code = await run(args, {
    out: (chunk) => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
      said.out += text;
      options.onOut?.(text);
    },
    err: (text) => {
      said.err += text;
    },
    ask: async (prompt) => {
      said.err += prompt;
      return typed.shift();
    },
    input: async () => new TextEncoder().encode(options.input ?? ''),
    env: options.env ?? {},
    interactive: options.interactive ?? false,
    stop: options.stop ?? new AbortController().signal,
  });
  return { code, ...said };
}
