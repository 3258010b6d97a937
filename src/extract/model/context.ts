/** How much of a document fits into one question: the model's context, and what a text takes of it. */
import { list, record } from './protocol.js';
import { type Endpoint, rootOf } from './request.js';

/** Tokens, where neither the caller nor the server says. */
export const USUAL_CONTEXT = 8192;
/** With Ollama the memory grows with the context that is asked for. */
const MOST_OLLAMA = 16_384;
/** Of what the rules leave, the text takes this share; the answer, which quotes it, takes the rest. */
const TEXT_SHARE = 0.35;
/** Characters: longer pieces are read less carefully. */
const MOST_CHARACTERS = 6000;
/** Characters: a shorter piece has no claim with its speaker in it. */
export const LEAST_CHARACTERS = 200;
const WAIT_MS = 5000;

/** Tokens that a text takes, an estimate on the safe side: a Han character one and a half, other text three characters each. */
export function tokensOf(text: string): number {
  const han = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0;
  return Math.ceil(han * 1.5 + (text.length - han) / 3);
}

/**
 * Characters of a piece of a text.
 * @param context tokens
 * @param rules what stands in every question beside the text
 * @returns less than `LEAST_CHARACTERS` where the rules leave no room
 */
export function pieceSize(context: number, rules: string, text: string): number {
  const room = (context - tokensOf(rules)) * TEXT_SHARE;
  const perToken = text.length / Math.max(1, tokensOf(text));
  return Math.floor(Math.min(MOST_CHARACTERS, Math.max(0, room) * perToken));
}

/** The model's context in tokens, as its server tells; undefined where it does not. */
export async function contextOf(endpoint: Endpoint): Promise<number | undefined> {
  if (endpoint.api === 'ollama') {
    const shown = await get(endpoint, '/api/show', { model: endpoint.model });
    const most = Object.entries(record(shown?.model_info) ?? {}).find(([name]) =>
      name.endsWith('.context_length'),
    )?.[1];
    return typeof most === 'number' ? Math.min(most, MOST_OLLAMA) : undefined;
  }
  const listed = await get(endpoint, '/models');
  const models = list(listed?.data).map(record);
  const found = models.find((one) => one?.id === endpoint.model) ?? (models.length === 1 ? models[0] : undefined);
  // vLLM, OpenRouter, LM Studio, Groq and llama.cpp each have a name of their own
  const names = ['max_model_len', 'context_length', 'max_context_length', 'context_window'];
  const said = [...names.map((name) => found?.[name]), record(found?.meta)?.n_ctx];
  return said.find((one) => typeof one === 'number' && one > 0) as number | undefined;
}

async function get(endpoint: Endpoint, path: string, body?: object): Promise<Record<string, unknown> | undefined> {
  try {
    const answer = await endpoint.fetch(`${rootOf(endpoint)}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        ...(endpoint.key && { authorization: `Bearer ${endpoint.key}` }),
      },
      signal: AbortSignal.timeout(WAIT_MS),
    });
    return answer.ok ? record(await answer.json()) : undefined;
  } catch {
    // a server that does not tell is no error: questions show whether it can be used
    return undefined;
  }
}
