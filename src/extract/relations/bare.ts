/** Relations that only the order of names says: "Paris, France", "the Ford Theatre in Washington", "Apple's iPhone". */
import type { Parse, Token } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import type { Naming } from '../rules/reading.js';
import { objectsOfPreposition } from './arguments.js';
import type { BareFrame } from './frames.js';
import type { EnglishText, Pair } from './pair.js';
import type { Named, NamedWords } from './places.js';

export function bareIn(
  parse: Parse,
  tokens: readonly Token[],
  named: NamedWords,
  { frames, candidates }: EnglishText,
): Pair[] {
  return tokens.flatMap((token) => {
    const own = named.headedBy(token);
    if (!own || own.kind === 'reference' || own.kind === 'nationality') return [];
    const here: Named = { ...own, token, distance: 0 };
    return frames.bare.flatMap((frame) =>
      endsOf(parse, here, frame, named, candidates).map(
        ([near, far]): Pair => ({ frame, near, far, reversed: frame.reversed, how: 'bare', at: token, words: [token] }),
      ),
    );
  });
}

type Ends = readonly [near: Named, far: Named];

/** The ends of a frame at a name: by what stands between them, or right beside each other. */
function endsOf(parse: Parse, here: Named, frame: BareFrame, named: NamedWords, candidates: Candidates): Ends[] {
  const needsName = frame.between === ',' || frame.between === 'in' || frame.between === 'of';
  if (needsName && here.kind !== 'name') return [];
  const { domain, range } = frame.type;
  const mayBe = (one: Named, types: readonly string[]) =>
    types.length > 0
      ? candidates.isOf(one.member, ...types)
      : !candidates.isOf(one.member, 'person', 'group', 'position');
  const mayBeNear = (one: Named) => mayBe(one, frame.reversed ? range : domain);
  const mayBeFar = (one: Named) => mayBe(one, frame.reversed ? domain : range);
  switch (frame.between) {
    case ',': {
      const isPlace =
        candidates.isOf(here.member, 'place') && !candidates.isOf(here.member, 'country') && mayBeNear(here);
      const far = isPlace ? nextPlace(parse, here, named, candidates) : undefined;
      return far && mayBeFar(far) ? [[here, far]] : [];
    }
    case '(': {
      const far = mayBeNear(here) ? bracketed(parse, here.end, named) : undefined;
      return far && mayBeFar(far) && candidates.isOf(far.member, 'political-party') ? [[here, far]] : [];
    }
    case "'s": {
      const owner = parse.childOf(here.token, 'poss');
      const near = owner && namedBy(owner, named);
      return near && mayBeNear(near) && mayBeFar(here) ? [[near, here]] : [];
    }
    case '': {
      // "O S" is told by what is described: described.ts
      if (frame.reversed) return [];
      return makersOf(parse, here, named)
        .flatMap((modifier) => namedBy(modifier, named) ?? [])
        .filter((near) => near.kind !== 'nationality' && mayBeNear(near) && mayBeFar(here))
        .map((near): Ends => [near, here]);
    }
    default:
      return mayBeNear(here)
        ? afterPreposition(parse, here, frame.between, named)
            .filter((far) => far.kind === 'name' && mayBeFar(far))
            .map((far): Ends => [here, far])
        : [];
  }
}

function namedBy(token: Token, named: NamedWords): Named | undefined {
  const head = named.headedBy(token);
  return head && { ...head, token, distance: 0 };
}

/** "S O": a maker before a product, an issuer before a document. */
function makersOf(parse: Parse, { token, member }: Named, named: NamedWords): Token[] {
  return parse
    .childrenOf(token)
    .filter(({ dep }) => dep === 'compound' || dep === 'nmod')
    .filter((modifier) => named.headedBy(modifier)?.member !== member);
}

/** Who a preposition behind a name leads to. */
function afterPreposition(parse: Parse, { token, end }: Named, preposition: string, named: NamedWords): Named[] {
  const led = parse
    .childrenOf(token)
    .filter(({ dep, norm }) => dep === 'prep' && norm === preposition)
    .flatMap((child) => objectsOfPreposition(parse, child));
  return [...named.all(led), ...(led.length > 0 ? [] : namedAfter(parse, end, preposition, named))];
}

/** "Oxford in central Massachusetts": the name right behind a preposition, whatever the tree hangs it on. */
function namedAfter(parse: Parse, end: number, preposition: string, named: NamedWords): Named[] {
  const first = tokenAfter(parse, end);
  if (!first || first.norm !== preposition) return [];
  let at = first.index + 1;
  while (at < first.index + 4 && /^(?:DET|ADJ)$/.test(parse.tokens[at]?.pos ?? '') && !named.holding(parse.token(at)))
    at++;
  const token = parse.tokens[at];
  const naming = token && named.holding(token);
  return naming && naming.start === token.start ? [{ ...naming, token, distance: 0 }] : [];
}

/** The place after a comma or in brackets behind a place: "Paris, France"; not one of a list. */
function nextPlace(parse: Parse, here: Named, named: NamedWords, candidates: Candidates): Named | undefined {
  const comma = tokenAfter(parse, here.end);
  if (!comma || !/^[,(]$/.test(comma.text)) return undefined;
  const next = parse.tokens[comma.index + 1];
  const naming = next && named.holding(next);
  if (!next || !naming || naming.start !== next.start || naming.kind !== 'name') return undefined;
  // "in Norway, Iran won": a subject of its own
  const far = named.headOf(parse, naming);
  if (far && /^nsubj/.test(far.dep) && comma.text === ',') return undefined;
  return comma.text === ',' && isList(parse, here, named, candidates)
    ? undefined
    : { ...naming, token: next, distance: 0 };
}

/** "Janne Johnsen (Conservative Party)": the only name in brackets right behind another. */
function bracketed(parse: Parse, end: number, named: NamedWords): Named | undefined {
  const open = tokenAfter(parse, end);
  const next = open?.text === '(' ? parse.tokens[open.index + 1] : undefined;
  const naming = next && named.holding(next);
  if (!next || naming?.kind !== 'name' || naming.start !== next.start) return undefined;
  return tokenAfter(parse, naming.end)?.text === ')' ? { ...naming, token: next, distance: 0 } : undefined;
}

/** So many names of a row are looked at. */
const LONGEST_ROW = 12;

/** "Paris, London, Rome", "Norway, Iran and Chad" beside each other; "Springfield, Illinois, USA" lie in each other. */
function isList(parse: Parse, { start }: Named, named: NamedWords, candidates: Candidates): boolean {
  const row: Naming[] = [];
  let from = parse.tokenAt(start);
  for (let i = 0; from && i < LONGEST_ROW; i++) {
    const before = parse.tokens[from.index - 1];
    const other = before?.text === ',' ? named.holding(parse.token(Math.max(0, before.index - 1))) : undefined;
    if (other?.kind !== 'name') break;
    from = parse.tokenAt(other.start);
  }
  for (let at = from; at && row.length < LONGEST_ROW; ) {
    const naming = named.holding(at);
    if (naming?.kind !== 'name' || naming.start !== at.start) break;
    row.push(naming);
    const after = tokenAfter(parse, naming.end);
    const next = after && parse.tokens[after.index + 1];
    if (after && /^(?:and|or|&)$/.test(after.norm)) return true;
    if (after?.text !== ',' || !next) break;
    // "Jacksonville, N.C., and almost an inch at …": what follows is no further place
    if (next.norm === 'and' || next.norm === 'or')
      return (
        row.length > 1 && named.holding(parse.token(Math.min(next.index + 1, parse.tokens.length - 1))) !== undefined
      );
    at = next;
  }
  const countries = row.map(({ member }) => candidates.isOf(member, 'country'));
  return row.length > 2 && !(countries.at(-1) && countries.indexOf(true) === row.length - 1);
}

function tokenAfter(parse: Parse, end: number): Token | undefined {
  const last = parse.tokenAt(end - 1);
  return last && parse.tokens[last.index + 1];
}
