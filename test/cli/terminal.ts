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
  } = {},
): Promise<Outcome> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => {
      said.out += text;
      options.onOut?.(text);
    },
    err: (text) => {
      said.err += text;
    },
    env: options.env ?? {},
    interactive: options.interactive ?? false,
    stop: options.stop ?? new AbortController().signal,
  });
  return { code, ...said };
}
