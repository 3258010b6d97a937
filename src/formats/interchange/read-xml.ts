/**
 * XML as it comes, for every format made of it. Nothing outside the file is ever loaded: no DTD, no entity but XML's own
 * five, and depth and length are bounded.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from './limits.js';
import { type Source, textOf } from './source.js';

export interface XmlHandler {
  /**
   * @param local the name without its prefix
   * @param before all the text since the last tag
   */
  open(local: string, attributes: Record<string, string>, line: number, before: string): void;
  /** @param text all the text since the last tag */
  close(local: string, text: string, line: number): void;
}

/** @throws ClaimgraphError with line and column where the file is not XML */
export async function readXml(source: Source, limits: ReadLimits, handler: XmlHandler): Promise<void> {
  await parseXml(textOf(source, limits), source.name, limits, handler);
}

export async function parseXml(
  chunks: AsyncIterable<string>,
  file: string,
  limits: ReadLimits,
  handler: XmlHandler,
): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let text = '';
  /** characters since anything was recognised: a tag that never ends would be held whole */
  let since = 0;
  parser.on('error', (error) => {
    throw broken(error.message, file, parser.line, parser.column);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    withinLimit(limits, 'depth', ++depth, file, parser.line);
    const before = text;
    text = '';
    since = 0;
    handler.open(local(tag.name), tag.attributes, parser.line, before);
  });
  const gather = (part: string) => {
    withinLimit(limits, 'text', text.length + part.length, file, parser.line);
    text += part;
  };
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('comment', () => {
    since = 0;
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    since = 0;
    handler.close(local(tag.name), text, parser.line);
    text = '';
  });
  for await (const chunk of chunks) {
    since += chunk.length;
    parser.write(chunk);
    withinLimit(limits, 'text', since - chunk.length, file, parser.line);
  }
  parser.close();
}

function broken(message: string, file: string, line: number, column: number): ClaimgraphError {
  const words = message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
  const entity = /undefined entity/.test(words);
  const hint = entity
    ? 'Entities that a file defines are never expanded; write the text itself'
    : 'Export the file again';
  return new ClaimgraphError([
    { code: 'not-xml', message: `this is not well-formed XML: ${words}`, place: { file, line, column }, hint },
  ]);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
