/** One question to an OpenAI-compatible endpoint: retries, time limits, and errors that name the mend. */
import { ClaimgraphError } from '../../model/problem.js';
import type { Message } from './prompt.js';

export interface Endpoint {
  model: string;
  /** such as http://localhost:11434/v1 */
  baseUrl: string;
  key?: string | undefined;
  timeoutMs: number;
  retries: number;
  wait(ms: number): Promise<void>;
  fetch: typeof fetch;
}

export interface Reply {
  text: string;
  inputTokens: number;
  outputTokens: number;
}

/** How the answer's form is asked for; endpoints that refuse one are asked in the next. */
export const FORMS = ['schema', 'object', 'words'] as const;
export type Form = (typeof FORMS)[number];

export class FormRefused extends Error {}

const MOST_BYTES = 10_000_000;
const LONGEST_WAIT = 30_000;

/** @throws FormRefused where the endpoint knows no such form; ClaimgraphError where it cannot be used */
export async function ask(
  endpoint: Endpoint,
  messages: readonly Message[],
  schema: object,
  form: Form,
): Promise<Reply> {
  const { model, baseUrl, key, timeoutMs, retries, wait } = endpoint;
  const format =
    form === 'schema'
      ? { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema } }
      : form === 'object'
        ? { type: 'json_object' }
        : undefined;
  const body = JSON.stringify({
    model,
    messages,
    temperature: 0,
    seed: 0,
    stream: false,
    ...(format && { response_format: format }),
  });
  const address = `${baseUrl.replace(/\/+$/, '')}/chat/completions`;
  for (let attempt = 0; ; attempt++) {
    let failure: string;
    let pause = Math.min(LONGEST_WAIT, 1000 * 2 ** attempt);
    try {
      const answer = await endpoint.fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.ok) return readReply(await readAtMost(answer));
      const { status } = answer;
      await answer.body?.cancel();
      if (status === 401 || status === 403)
        throw refusal(
          `the model's server refused the key (${status})`,
          'Set CLAIMGRAPH_API_KEY to a key that may use this model',
        );
      if (status === 404) throw refusal(`there is no model "${model}" at ${baseUrl}`, 'Check --model and --base-url');
      if ((status === 400 || status === 422) && form !== 'words') throw new FormRefused(String(status));
      if (status !== 408 && status !== 429 && status < 500)
        throw refusal(`the model's server answered ${status}`, 'Check --model and --base-url');
      failure = `it answered ${status}`;
      const after = Number(answer.headers.get('retry-after'));
      if (after > 0) pause = Math.min(LONGEST_WAIT, after * 1000);
    } catch (error) {
      if (error instanceof ClaimgraphError || error instanceof FormRefused) throw error;
      const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException };
      failure =
        name === 'TimeoutError'
          ? `it took longer than ${timeoutMs / 1000} s`
          : error instanceof BadReply
            ? error.message
            : `it does not answer (${cause?.code ?? name})`;
    }
    if (attempt >= retries)
      throw refusal(`the model's server at ${baseUrl} cannot be used: ${failure}`, 'Start it, or check --base-url');
    await wait(pause);
  }
}

class BadReply extends Error {}

function readReply(text: string): Reply {
  try {
    const { choices, usage } = JSON.parse(text) as {
      choices?: { message?: { content?: unknown } }[];
      usage?: { prompt_tokens?: number; completion_tokens?: number };
    };
    const content = choices?.[0]?.message?.content;
    if (typeof content === 'string')
      return { text: content, inputTokens: usage?.prompt_tokens ?? 0, outputTokens: usage?.completion_tokens ?? 0 };
  } catch {
    // said below
  }
  throw new BadReply('its answer is not a chat completion');
}

async function readAtMost(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > MOST_BYTES) throw new BadReply(`its answer is longer than ${MOST_BYTES / 1_000_000} MB`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusal(message: string, mend: string): ClaimgraphError {
  return new ClaimgraphError([{ code: 'model', message, mend }]);
}
