/** One question to a server of language models: retries, time limits, and errors with the server's own words and a fix. */
import { ClaimgraphError } from '../../model/problem.js';
import { list, PROTOCOLS, type ProtocolName, type Question, type Reply, record, text } from './protocol.js';

export interface Endpoint {
  model: string;
  /** such as http://localhost:11434/v1 */
  baseUrl: string;
  api: ProtocolName;
  /** further fields of every request, such as { temperature: 0 }; they win over ours */
  extraBody: Readonly<Record<string, unknown>>;
  key?: string | undefined;
  timeoutMs: number;
  retries: number;
  wait(ms: number): Promise<void>;
  fetch: typeof fetch;
}

/** The server does not take a question of this form. */
export class FormRefused extends Error {}

/** The question is longer than the model's context. */
export class ContextExceeded extends Error {
  constructor(
    message: string,
    /** tokens, where the server says so */
    readonly context: number | undefined,
  ) {
    super(message);
  }
}

const MOST_BYTES = 10_000_000;
const LONGEST_WAIT = 30_000;
/** Characters of a server's error that are shown. */
const SHOWN = 300;
const OF_FORM = /response_format|json_schema|json_object|grammar/i;
const TOO_LONG =
  /context (?:length|window|size)|maximum context|too many tokens|exceeds? the (?:available )?context|prompt is too long/i;

/**
 * @throws FormRefused where the server knows no such form, ContextExceeded where the question is too long for the model,
 * ClaimgraphError where the server cannot be used
 */
export async function ask(endpoint: Endpoint, question: Question): Promise<Reply> {
  const { baseUrl, key, timeoutMs, retries, wait, extraBody } = endpoint;
  const protocol = PROTOCOLS[endpoint.api];
  const body = JSON.stringify(merged(protocol.body(question), extraBody));
  const address = `${rootOf(endpoint)}${protocol.path}`;
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
      const words = await readAtMost(answer);
      if (answer.ok) return replyOf(protocol.read, words);
      const said = messageOf(words, key);
      refuse(answer.status, said, endpoint, question);
      failure = `it answered ${answer.status}${said && `: ${said}`}`;
      const after = Number(answer.headers.get('retry-after'));
      if (after > 0) pause = Math.min(LONGEST_WAIT, after * 1000);
    } catch (error) {
      if (error instanceof ClaimgraphError || error instanceof FormRefused || error instanceof ContextExceeded)
        throw error;
      failure = failureOf(error as Error, timeoutMs);
    }
    if (attempt >= retries)
      throw refusal(`the model's server at ${baseUrl} cannot be used: ${failure}`, 'Start it, or check --base-url');
    await wait(pause);
  }
}

/** The address that paths are added to; Ollama's own API stands beside its /v1. */
export function rootOf({ baseUrl, api }: Pick<Endpoint, 'baseUrl' | 'api'>): string {
  let end = baseUrl.length;
  while (baseUrl.charAt(end - 1) === '/') end--;
  const base = baseUrl.slice(0, end);
  return api === 'ollama' && base.endsWith('/v1') ? base.slice(0, -'/v1'.length) : base;
}

/** Fields of objects inside, such as Ollama's `options`, are joined too. */
function merged(
  ours: Readonly<Record<string, unknown>>,
  extra: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const body: Record<string, unknown> = { ...ours };
  for (const [name, value] of Object.entries(extra)) {
    const inner = record(body[name]);
    const added = record(value);
    body[name] = inner && added ? { ...inner, ...added } : value;
  }
  return body;
}

/** @throws where asking the same again is of no use */
function refuse(status: number, said: string, { model, baseUrl }: Endpoint, { form }: Question): void {
  const because = said && `: ${said}`;
  if (status === 401 || status === 403)
    throw refusal(
      `the model's server refused the key (${status})${because}`,
      'Set CLAIMGRAPH_API_KEY to a key that may use this model',
    );
  if (status === 404)
    throw refusal(`there is no model "${model}" at ${baseUrl}${because}`, 'Check --model, --base-url and --api');
  // llama.cpp and llama-cpp-python answer 500 for what the question is to blame for
  if (TOO_LONG.test(said)) throw new ContextExceeded(said, contextIn(said));
  const isOfForm = status === 400 || status === 422 || (status >= 500 && OF_FORM.test(said));
  if (isOfForm && form !== 'words') throw new FormRefused(said);
  if (status === 408 || status === 429 || status >= 500) return;
  throw refusal(`the model's server answered ${status}${because}`, 'Check --model, --base-url, --api and --extra-body');
}

/** "maximum context length is 2048 tokens" → 2048 */
function contextIn(said: string): number | undefined {
  const found = /context (?:length|window|size)\D{0,30}(\d{3,8})/i.exec(said) ?? /n_ctx\D{0,4}(\d{3,8})/.exec(said);
  return found ? Number(found[1]) : undefined;
}

/** What a server says of its error, in one line and without the key. */
function messageOf(words: string, key: string | undefined): string {
  const body = parsed(words);
  const error = body?.error;
  const said =
    text(error) ||
    text(record(error)?.message) ||
    text(body?.message) ||
    text(body?.detail) ||
    list(body?.detail)
      .map((one) => text(record(one)?.msg))
      .filter(Boolean)
      .join('; ') ||
    (body || /^\s*</.test(words) ? '' : words);
  const line = said.replace(/\s+/g, ' ').trim();
  const safe = key ? line.replaceAll(key, '(key)') : line;
  return safe.length > SHOWN ? `${safe.slice(0, SHOWN)}…` : safe;
}

class BadReply extends Error {}

function replyOf(read: (answer: Record<string, unknown>) => Reply | undefined, words: string): Reply {
  const answer = parsed(words);
  const reply = answer && read(answer);
  if (reply) return reply;
  const said = answer && messageOf(words, undefined);
  throw new BadReply(said ? `it answered with an error: ${said}` : 'its answer is not of the API that --api names');
}

function parsed(words: string): Record<string, unknown> | undefined {
  try {
    return record(JSON.parse(words));
  } catch {
    return undefined;
  }
}

function failureOf(error: Error & { cause?: unknown }, timeoutMs: number): string {
  if (error instanceof BadReply) return error.message;
  if (error.name === 'TimeoutError') return `it took longer than ${timeoutMs / 1000} s`;
  return `it does not answer (${(error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.name})`;
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

function refusal(message: string, hint: string): ClaimgraphError {
  return new ClaimgraphError([{ code: 'model', message, hint }]);
}
