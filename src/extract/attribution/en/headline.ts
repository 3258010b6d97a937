/** Who a headline names at its end as the source: "Orion buys Castor: sources", "Bank financed cartel - report". */
import type { Parse, Span, Token } from '../../../language/parse.js';
import type { Mentions } from '../../mentions/index.js';
import type { Found } from '../attribution-list.js';
import { sourceAt } from './source.js';

/** Words of the source, at most. */
const MOST_WORDS = 5;
const PAPERS = new Set('report study survey memo document filing paper newspaper broadcaster leak poll'.split(' '));
const SPEAKERS = new Set(
  `source police official prosecutor lawyer attorney minister ministry court judge watchdog witness media analyst expert
   lawsuit suit indictment charity union ngo researcher scientist agency regulator military army family campaigner critic
   opposition spokesman spokeswoman spokesperson insider rival activist government president senator lawmaker investigator
   detective tribunal`.split(/\s+/),
);

/** Those of the lines that end without a full stop. Time grows with the number of tokens. */
export function byHeadline(parse: Parse, mentions: Mentions): Found[] {
  return parse.sentences.flatMap((sentence): Found[] => {
    const tail = tailOf(parse, sentence);
    if (!tail) return [];
    const head = parse.headOfSpan({ from: tail.from, to: tail.to });
    const noun = head.lemma.toLowerCase();
    const source = sourceAt(parse, mentions, head);
    // "buys one firm: Slack" names what is bought
    const isNamed =
      source.kind === 'mention' &&
      mentions.all[source.mention]?.kind === 'name' &&
      mentions.all.filter(({ kind, start, end }) => kind === 'name' && start >= sentence.start && end <= tail.at.start)
        .length > 1;
    if (!isNamed && !PAPERS.has(noun) && !SPEAKERS.has(noun)) return [];
    const { start, end } = parse.span(sentence.from, tail.at.index);
    return [
      {
        source,
        cue: {
          start: tail.at.start,
          end: head.end,
          lemma: noun,
          sense: 'speech',
          kind: 'preposition',
          head: head.index,
        },
        act: PAPERS.has(noun) ? 'reports' : 'states',
        negated: false,
        supposed: false,
        contents: [{ start, end }],
        quotes: [],
      },
    ];
  });
}

/** What stands behind the last colon or dash, and is no clause, where a clause stands before it. */
function tailOf(parse: Parse, { from, to }: Span): { at: Token; from: number; to: number } | undefined {
  let last = to - 1;
  while (last > from && /^\s*$/.test(parse.token(last).text)) last--;
  if (/[.!?;…]$/.test(parse.token(last).text)) return undefined;
  for (let i = last; i > from && last - i <= MOST_WORDS; i--) {
    const token = parse.token(i);
    // "report" alone is taken for a verb
    const isVerb = token.pos === 'VERB' || token.pos === 'AUX';
    if (isVerb && !PAPERS.has(token.norm)) return undefined;
    if (!/^(?::|--?|[–—])$/.test(token.text) || i === last) continue;
    const isSpaced = token.text === ':' || /\s/.test(parse.text.charAt(token.start - 1));
    const hasClause = isSpaced && parse.tokens.slice(from, i).some(({ pos }) => pos === 'VERB');
    return hasClause ? { at: token, from: i + 1, to: last + 1 } : undefined;
  }
  return undefined;
}
