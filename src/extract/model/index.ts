/** An extractor that asks a language model over an OpenAI-compatible endpoint, and believes nothing that the text does not say. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Extractor } from '../extractor.js';
import { ModelAnswer, type ReadAnswer, readAnswer } from './answer.js';
import type { Cache } from './cache.js';
import { Checked } from './check.js';
import { type Chunk, chunksOf } from './chunks.js';
import { messagesFor, PROMPT_VERSION } from './prompt.js';
import { ask, type Endpoint, FORMS, FormRefused } from './request.js';

export { type Cache, folderCache } from './cache.js';

export interface ModelOptions {
  model: string;
  /** of an OpenAI-compatible API, such as http://localhost:11434/v1 */
  baseUrl: string;
  /** from the environment; never kept, never shown */
  key?: string | undefined;
  cache?: Cache | undefined;
  fetch?: typeof fetch;
  timeoutMs?: number;
  retries?: number;
  /** injected in tests */
  wait?: (ms: number) => Promise<void>;
  /** characters of one question's text at most, and shared with the one before */
  chunk?: number;
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

const DEFAULTS = { timeoutMs: 120_000, retries: 4, chunk: 6000, overlap: 600 };
const SCHEMA = z.toJSONSchema(ModelAnswer, { io: 'input', target: 'draft-7' });

/**
 * @throws (when extracting) ClaimgraphError where the endpoint cannot be used, naming the setting to mend; an answer that
 * cannot be read is asked for once more and then counts as dropped
 */
export function modelExtractor(options: ModelOptions): Extractor & { readonly usage: Usage } {
  const { chunk: size, overlap, timeoutMs, retries } = { ...DEFAULTS, ...options };
  const endpoint: Endpoint = {
    model: options.model,
    baseUrl: options.baseUrl,
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

  const askOnce = async (messages: ReturnType<typeof messagesFor>): Promise<string> => {
    for (;;) {
      try {
        const reply = await ask(endpoint, messages, SCHEMA, FORMS[form] ?? 'words');
        usage.requests++;
        usage.inputTokens += reply.inputTokens;
        usage.outputTokens += reply.outputTokens;
        if (options.price)
          usage.cost = (usage.inputTokens * options.price.input + usage.outputTokens * options.price.output) / 1e6;
        return reply.text;
      } catch (error) {
        if (!(error instanceof FormRefused)) throw error;
        // remembered: later questions are asked in the form that the endpoint knows
        form = Math.min(form + 1, FORMS.length - 1);
      }
    }
  };

  const answer = async (piece: Chunk, knowledge: Parameters<Extractor['extract']>[1]): Promise<ReadAnswer> => {
    const messages = messagesFor(piece, knowledge);
    const hash = createHash('sha256')
      .update(JSON.stringify([PROMPT_VERSION, options.model, options.baseUrl, messages]))
      .digest('hex');
    const kept = await options.cache?.get(hash);
    if (kept !== undefined) {
      usage.cached++;
      return readAnswer(kept);
    }
    let text = await askOnce(messages);
    let read = readAnswer(text);
    if (read.empty) {
      text = await askOnce(messages);
      read = readAnswer(text);
    }
    if (read.empty) return { entities: [], claims: [], malformed: [text.slice(0, 200)], empty: true };
    await options.cache?.set(hash, text);
    return read;
  };

  return {
    id,
    usage,
    async extract(document, knowledge) {
      const checked = new Checked(document, knowledge, id);
      for (const piece of chunksOf(document.text, size, overlap)) {
        const { entities, claims, malformed } = await answer(piece, knowledge);
        checked.take(entities, claims, malformed, piece);
      }
      usage.dropped += checked.dropped.length;
      return checked.result();
    },
  };
}
