/** An extractor that asks a language model, and believes nothing that the text does not say. */
import { createHash } from 'node:crypto';
import { ClaimgraphError } from '../../model/problem.js';
import type { Dropped, Extractor, Knowledge } from '../extractor.js';
import { type ReadAnswer, readAnswer } from './answer.js';
import { answerSchema } from './answer-schema.js';
import type { Cache } from './cache.js';
import { Checked } from './check.js';
import { type Chunk, chunksOf } from './chunks.js';
import { contextOf, LEAST_CHARACTERS, pieceSize, tokensOf, USUAL_CONTEXT } from './context.js';
import { type Message, messagesFor, PROMPT_VERSION, rulesFor } from './prompt.js';
import { FORMS, type ProtocolName, type Reply } from './protocol.js';
import { ask, ContextExceeded, type Endpoint, FormRefused } from './request.js';

export { folderCache } from './cache.js';
export { PROTOCOLS, type ProtocolName } from './protocol.js';

export interface ModelOptions {
  model: string;
  /** such as http://localhost:11434/v1 */
  baseUrl: string;
  /** which API the server speaks: OpenAI's chat completions (the usual one), its responses, or Ollama's own */
  api?: ProtocolName;
  /** further fields of every request, such as { temperature: 0 } or { reasoning_effort: 'low' } */
  extraBody?: Readonly<Record<string, unknown>> | undefined;
  /** the model's context in tokens; left out, the server is asked */
  context?: number | undefined;
  /** from the environment; never kept, never shown */
  key?: string | undefined;
  cache?: Cache | undefined;
  fetch?: typeof fetch;
  timeoutMs?: number;
  retries?: number;
  /** injected in tests */
  wait?: (ms: number) => Promise<void>;
  /** characters of one question's text at most; left out, what fits the context */
  chunk?: number;
  /** characters that a piece shares with the one before */
  overlap?: number;
  /** per million tokens, in any currency */
  price?: { input: number; output: number } | undefined;
}

export interface Usage {
  /** questions that were asked, and those answered from the cache */
  requests: number;
  cached: number;
  inputTokens: number;
  outputTokens: number;
  /** where prices were given */
  cost?: number;
  /** proposals that did not hold */
  dropped: number;
}

const DEFAULTS = { timeoutMs: 120_000, retries: 4, overlap: 600 };

/** An answer to one piece; `more`: what it could not take in, in smaller pieces. */
interface Answered extends ReadAnswer {
  dropped: Dropped[];
  more: Chunk[];
}

/**
 * @throws (when extracting) ClaimgraphError where the server cannot be used, naming the setting to fix; an answer that
 * cannot be read is asked for once more and then counts as dropped
 */
export function modelExtractor(options: ModelOptions): Extractor & { readonly usage: Usage } {
  const { overlap, timeoutMs, retries } = { ...DEFAULTS, ...options };
  const endpoint: Endpoint = {
    model: options.model,
    baseUrl: options.baseUrl,
    api: options.api ?? 'chat',
    extraBody: options.extraBody ?? {},
    key: options.key,
    timeoutMs,
    retries,
    wait: options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    fetch: options.fetch ?? fetch,
  };
  const id = `model:${options.model}`;
  const usage: Usage = {
    requests: 0,
    cached: 0,
    inputTokens: 0,
    outputTokens: 0,
    dropped: 0,
    ...(options.price && { cost: 0 }),
  };
  let form = 0;
  let context = options.context;

  const askOnce = async (messages: Message[], schema: object): Promise<Reply> => {
    for (;;) {
      try {
        const reply = await ask(endpoint, {
          model: endpoint.model,
          messages,
          schema,
          form: FORMS[form] ?? 'words',
          context,
        });
        usage.requests++;
        usage.inputTokens += reply.inputTokens;
        usage.outputTokens += reply.outputTokens;
        if (options.price)
          usage.cost = (usage.inputTokens * options.price.input + usage.outputTokens * options.price.output) / 1e6;
        return reply;
      } catch (error) {
        if (!(error instanceof FormRefused)) throw error;
        // remembered: later questions are asked in the form that the server knows
        form = Math.min(form + 1, FORMS.length - 1);
      }
    }
  };

  /** From the cache, or asked; an answer that cannot be read is asked for once more. */
  const replyTo = async (messages: Message[], schema: object): Promise<Reply> => {
    const asked = [PROMPT_VERSION, endpoint.model, endpoint.baseUrl, endpoint.api, endpoint.extraBody, messages];
    const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const kept = await options.cache?.get(hash);
    if (kept !== undefined) {
      usage.cached++;
      return JSON.parse(kept) as Reply;
    }
    let reply = await askOnce(messages, schema);
    if (reply.end === 'whole' && readAnswer(reply.text).empty) reply = await askOnce(messages, schema);
    if (!readAnswer(reply.text).empty) await options.cache?.set(hash, JSON.stringify(reply));
    return reply;
  };

  const answer = async (piece: Chunk, rules: string, knowledge: Knowledge, schema: object): Promise<Answered> => {
    const nothing = { entities: [], claims: [], malformed: [], empty: true, dropped: [] };
    const halves = () =>
      chunksOf(piece.text, Math.ceil(piece.text.length / 2), Math.min(overlap, piece.text.length / 8)).map((half) => ({
        text: half.text,
        start: piece.start + half.start,
      }));
    const isDivisible = piece.text.length >= 2 * LEAST_CHARACTERS;
    let reply: Reply;
    try {
      reply = await replyTo(messagesFor(piece, rules, knowledge), schema);
    } catch (error) {
      if (!(error instanceof ContextExceeded)) throw error;
      if (error.context !== undefined) context = error.context;
      if (!isDivisible || pieceSize(context ?? USUAL_CONTEXT, rules, piece.text) < LEAST_CHARACTERS)
        throw noRoom(rules, context, error.message);
      return { ...nothing, more: halves() };
    }
    if (reply.end === 'cut' && isDivisible) return { ...nothing, more: halves() };
    if (reply.end === 'refused')
      return { ...nothing, dropped: [{ reason: 'refused', detail: reply.text.slice(0, 200) }], more: [] };
    const read = readAnswer(reply.text);
    const dropped: Dropped[] = [];
    if (reply.end === 'cut') dropped.push({ reason: 'cut-off', detail: 'the answer breaks off' });
    else if (read.empty) dropped.push({ reason: 'malformed', detail: reply.text.slice(0, 200) || 'an empty answer' });
    return { ...read, dropped, more: [] };
  };

  return {
    id,
    usage,
    async extract(document, knowledge) {
      const rules = rulesFor(knowledge, document.language);
      const schema = answerSchema(knowledge.ontology);
      context ??= (await contextOf(endpoint)) ?? USUAL_CONTEXT;
      const size = options.chunk ?? pieceSize(context, rules, document.text);
      if (size < Math.min(LEAST_CHARACTERS, document.text.length)) throw noRoom(rules, context);
      const checked = new Checked(document, knowledge, id);
      const waiting = chunksOf(document.text, size, Math.min(overlap, size / 4));
      for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
        const { entities, claims, malformed, dropped, more } = await answer(piece, rules, knowledge, schema);
        checked.take(entities, claims, malformed, piece);
        checked.dropped.push(...dropped);
        waiting.unshift(...more);
      }
      usage.dropped += checked.dropped.length;
      return checked.result();
    },
  };
}

function noRoom(rules: string, context: number | undefined, said = ''): ClaimgraphError {
  const needed = Math.ceil((tokensOf(rules) + 1000) / 1024) * 1024;
  const has = context === undefined ? "the model's context" : `a context of ${context} tokens`;
  return new ClaimgraphError([
    {
      code: 'model-context',
      message: `${has} has no room for the rules, the ontology and a text${said && `: ${said}`}`,
      hint: `Serve the model with a context of at least ${needed} tokens, and say so with --context`,
    },
  ]);
}
