/** How a question is put to a server and its answer read, for each kind of API that serves language models. */
import type { Message } from './prompt.js';

/** How the answer's form is asked for; servers that refuse one are asked in the next. */
export const FORMS = ['schema', 'object', 'words'] as const;
type Form = (typeof FORMS)[number];

export interface Question {
  model: string;
  messages: readonly Message[];
  /** JSON Schema of the answer, valid for strict structured outputs */
  schema: object;
  form: Form;
  /** tokens, where it is known */
  context?: number | undefined;
}

export interface Reply {
  /** what was said, without the part in which the model reasons where the server keeps it apart */
  text: string;
  /** `cut`: it ran out of room; `refused`: the model or a filter would not answer */
  end: 'whole' | 'cut' | 'refused';
  inputTokens: number;
  outputTokens: number;
}

interface Protocol {
  /** what the address ends in, after the base */
  path: string;
  /** the body of a request, before the caller's own fields */
  body(question: Question): Record<string, unknown>;
  /** @returns undefined where it is no answer of this protocol */
  read(answer: Record<string, unknown>): Reply | undefined;
}

const chat: Protocol = {
  path: '/chat/completions',
  body: ({ model, messages, schema, form }) => ({
    model,
    messages,
    stream: false,
    ...(form === 'schema' && {
      response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema } },
    }),
    ...(form === 'object' && { response_format: { type: 'json_object' } }),
  }),
  read(answer) {
    const choice = record(list(answer.choices)[0]);
    const message = record(choice?.message);
    if (!choice || !message) return undefined;
    const usage = record(answer.usage);
    const refusal = text(message.refusal);
    return {
      text: refusal || wordsOf(message.content),
      end: endOf(refusal !== '' || choice.finish_reason === 'content_filter', choice.finish_reason === 'length'),
      inputTokens: tokens(usage?.prompt_tokens),
      outputTokens: tokens(usage?.completion_tokens),
    };
  },
};

const responses: Protocol = {
  path: '/responses',
  body: ({ model, messages, schema, form }) => ({
    model,
    input: messages,
    stream: false,
    store: false,
    ...(form === 'schema' && { text: { format: { type: 'json_schema', name: 'claims', strict: true, schema } } }),
    ...(form === 'object' && { text: { format: { type: 'json_object' } } }),
  }),
  read(answer) {
    if (!Array.isArray(answer.output)) return undefined;
    const parts = answer.output
      .map(record)
      .filter((item) => item?.type === 'message')
      .flatMap((item) => list(item?.content).map(record));
    const refusal = parts.map((part) => text(part?.refusal)).join('');
    const why = record(answer.incomplete_details)?.reason;
    const usage = record(answer.usage);
    return {
      text: refusal || wordsOf(parts),
      end: endOf(refusal !== '' || why === 'content_filter', answer.status === 'incomplete'),
      inputTokens: tokens(usage?.input_tokens),
      outputTokens: tokens(usage?.output_tokens),
    };
  },
};

const ollama: Protocol = {
  path: '/api/chat',
  body: ({ model, messages, schema, form, context }) => ({
    model,
    messages,
    stream: false,
    ...(form === 'schema' && { format: schema }),
    ...(form === 'object' && { format: 'json' }),
    // left out, Ollama cuts every question to its own small default
    ...(context !== undefined && { options: { num_ctx: context } }),
  }),
  read(answer) {
    const message = record(answer.message);
    if (!message) return undefined;
    return {
      text: wordsOf(message.content),
      end: endOf(false, answer.done_reason === 'length'),
      inputTokens: tokens(answer.prompt_eval_count),
      outputTokens: tokens(answer.eval_count),
    };
  },
};

/** `chat`: OpenAI's chat completions, which most servers speak; `responses`: its newer API; `ollama`: Ollama's own. */
export const PROTOCOLS = { chat, responses, ollama } as const;
export type ProtocolName = keyof typeof PROTOCOLS;

/** A text, or the texts of a list of parts; parts in which the model reasons are left out. */
function wordsOf(content: unknown): string {
  if (!Array.isArray(content)) return text(content);
  return content.map((part) => (typeof part === 'string' ? part : textOfPart(record(part)))).join('');
}

function textOfPart(part: Record<string, unknown> | undefined): string {
  return /^(?:reasoning|thinking|summary)/.test(text(part?.type)) ? '' : text(part?.text);
}

function endOf(refused: boolean, cut: boolean): Reply['end'] {
  return refused ? 'refused' : cut ? 'cut' : 'whole';
}

export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function tokens(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}
