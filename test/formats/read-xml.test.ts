/** XML is read alike whichever of the two parsers reads a part of it: saxes alone is asked what is right. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../src/formats/interchange/limits.js';
import { parseXml } from '../../src/formats/interchange/read-xml.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { fc, runs } from '../property.js';

/** What a handler is told of a text that comes in pieces of at most `size` characters, and how it ends. */
async function told(text: string, size: number): Promise<unknown[]> {
  const events: unknown[] = [];
  const chunks = (async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  })();
  try {
    await parseXml(chunks, 'a.xml', READ_LIMITS, {
      open: (local, own, line, before) => events.push(['open', local, Object.entries(own), line, before]),
      close: (local, after, line) => events.push(['close', local, after, line]),
    });
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    const [problem] = error.problems;
    events.push([problem?.message, problem?.place?.line, problem?.place?.column]);
  }
  return events;
}

/** The same from saxes alone. */
function judged(text: string): unknown[] {
  const events: unknown[] = [];
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let gathered = '';
  const taken = () => {
    const all = gathered;
    gathered = '';
    return all;
  };
  const gather = (part: string) => {
    gathered += part;
  };
  parser.on('error', ({ message }) => {
    throw new Error(message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, ''));
  });
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('opentag', ({ name, attributes }) => {
    events.push(['open', local(name), Object.entries(attributes), parser.line, taken()]);
  });
  parser.on('closetag', ({ name }) => {
    events.push(['close', local(name), taken(), parser.line]);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const message = `this is not well-formed XML: ${(error as Error).message}`;
    events.push([message, parser.line, parser.column]);
  }
  return events;
}

const SCRAPS = [
  ...['<a>', '</a>', '<b x="1">', '<b y=\'2\' x="&lt;3"/>', '</b>', '</ b>', '<v:c v:d="">', '</v:c >', '<é ü="ß"/>'],
  ...['text', '\n', '\r\n', '\r', '\t', ' ', '&amp;', '&#10;', '&#x1F600;', '&#0;', '&#xD800;', '&nbsp;', '&', ';'],
  ...['<!-- a > b -->', '<![CDATA[<x>]]>', ']]>', ']]', '>', '<?pi a>b ?>', '"', "'", '=', '<', '</', '/>'],
  ...['<a x="1" x="2">', '<a x="1"y="2">', '<a x = "1"\n\ty="a\nb\r\nc"\r>', '<a x="\ud83d\ude00 \u2028">', '😀'],
  ...[
    '\u0001',
    '\uffff',
    '<a constructor="1" __proto__="2">',
    '<a x="<">',
    '<a x>',
    '<node id="n0" label="N &amp; M"/>',
  ],
];

describe('XML', () => {
  it('is what saxes says, tag by tag, or the same error in the same place', async () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SCRAPS.slice(0, 20)) },
      fc.constantFrom(...SCRAPS),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const head = fc.constantFrom(
      '',
      '<?xml version="1.0"?>\n',
      '<?xml version="1.1"?>',
      '<!DOCTYPE a [<!ENTITY z "q">]>\n',
    );
    // most bodies end tags that they never began; some are closed properly
    const text = fc.oneof(
      fc.tuple(head, body).map(([first, rest]) => `${first}<root>${rest}</root>\n`),
      fc
        .tuple(head, fc.array(body, { maxLength: 5 }))
        .map(
          ([first, bodies]) =>
            `${first}<root>\r\n${bodies.map((one) => `<n i="${one.replace(/[<"]/g, '')}">${one.replaceAll('<', '')}</n>`).join('\n')}</root>`,
        ),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(1, 3, 17, 1000), async (given, size) => {
        expect(await told(given, size)).toEqual(judged(given));
      }),
      { numRuns: runs(1500) },
    );
  });

  it('keeps nothing of a long text that it does not need, and reads a token longer than it gathers', async () => {
    const long = 'x'.repeat(200_000);
    const events = await told(`<a>\n<b c="${long}"/>${long}\n<d/></a>`, 999);
    expect(events).toEqual(judged(`<a>\n<b c="${long}"/>${long}\n<d/></a>`));
  });
});
