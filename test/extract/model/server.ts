/** A local server that plays a language model: each question gets the next answer of a script. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: {
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { schema: object } };
    [field: string]: unknown;
  };
}

/** A text is the model's words; a function answers as it likes. */
export type Line = string | ((asked: Asked, answer: ServerResponse) => void);

/** A server that says nothing of its models. */
export function playing(...script: Line[]) {
  return playingFor(undefined, ...script);
}

/** @param told what it answers when it is asked for its models */
export async function playingFor(told: object | undefined, ...script: Line[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'GET' || request.url === '/api/show') {
      answer.writeHead(told === undefined ? 404 : 200, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(told ?? {}));
      return;
    }
    const question: Asked = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    };
    asked.push(question);
    const line = script[Math.min(asked.length, script.length) - 1] ?? '';
    if (typeof line === 'function') line(question, answer);
    else answer.writeHead(200, { 'content-type': 'application/json' }).end(completion(line));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

export function completion(content: string): string {
  return JSON.stringify({
    choices: [{ message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 1000, completion_tokens: 200 },
  });
}

/** Answers with a status, headers and a body, and no model's words. */
export function status(code: number, headers: Record<string, string> = {}, body: string | object = {}): Line {
  return (_, answer) => answer.writeHead(code, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Answers with a body as it is. */
export function whole(body: object): Line {
  return status(200, { 'content-type': 'application/json' }, body);
}
