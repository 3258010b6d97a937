/** Relations that only the order of names says: "Paris, France", "the Ford Theatre in Washington", "German carmaker BMW". */
import type { Parse, Token } from '../../language/parse.js';
import { objectsOfPreposition } from './arguments.js';
import type { EnglishText, Pair } from './pair.js';
import type { Named, NamedWords } from './places.js';

export function bareIn(
  parse: Parse,
  tokens: readonly Token[],
  named: NamedWords,
  { frames, candidates }: EnglishText,
): Pair[] {
  const pairs: Pair[] = [];
  for (const token of tokens) {
    const own = named.headedBy(token);
    if (!own || own.kind === 'reference') continue;
    const here: Named = { ...own, token, distance: 0 };
    for (const frame of frames.bare) {
      if (own.kind !== 'name' && (frame.between === ',' || frame.between === 'in' || frame.between === 'of')) continue;
      const pair = (near: Named, far: Named): Pair => ({
        frame,
        near,
        far,
        reversed: frame.reversed,
        how: 'bare',
        at: token,
        words: [token],
      });
      const [nearTypes, farTypes] = frame.reversed
        ? [frame.type.range, frame.type.domain]
        : [frame.type.domain, frame.type.range];
      const mayBe = (one: Named, types: readonly string[]) =>
        types.length > 0
          ? candidates.isOf(one.member, ...types)
          : !candidates.isOf(one.member, 'person', 'group', 'position');
      if (frame.between === ',') {
        if (!candidates.isOf(here.member, 'place') || !mayBe(here, nearTypes)) continue;
        const far = nextPlace(parse, own.end, named);
        if (far && mayBe(far, farTypes)) pairs.push(pair(here, far));
      } else if (frame.between === "'s") {
        const owner = parse.childOf(token, 'poss');
        const head = owner && named.headedBy(owner);
        const near = owner && head && { ...head, token: owner, distance: 0 };
        if (near && mayBe(near, nearTypes) && mayBe(here, farTypes)) pairs.push(pair(near, here));
      } else if (frame.between !== '') {
        if (!mayBe(here, nearTypes)) continue;
        const led = parse
          .childrenOf(token)
          .filter(({ dep, norm }) => dep === 'prep' && norm === frame.between)
          .flatMap((preposition) => objectsOfPreposition(parse, preposition));
        const next = led.length > 0 ? [] : namedAfter(parse, own.end, frame.between, named);
        for (const far of [...named.all(led), ...next])
          if (far.kind === 'name' && mayBe(far, farTypes)) pairs.push(pair(here, far));
      } else {
        if (!frame.reversed) {
          // "S O": a maker before a product, an issuer before a document
          for (const modifier of parse.childrenOf(token)) {
            const head = modifier.dep === 'compound' || modifier.dep === 'nmod' ? named.headedBy(modifier) : undefined;
            const near = head && head.member !== own.member && { ...head, token: modifier, distance: 0 };
            if (near && mayBe(near, nearTypes) && mayBe(here, farTypes)) pairs.push(pair(near, here));
          }
          continue;
        }
        // "O S": a nationality before somebody who is described
        if (own.kind !== 'name' || !mayBe(here, frame.type.domain)) continue;
        for (const modifier of describing(parse, token)) {
          const far = named.headedBy(modifier);
          const near = far && { ...far, token: modifier, distance: 0 };
          if (near && mayBe(near, frame.type.range)) pairs.push(pair(near, here));
        }
      }
    }
  }
  return pairs;
}

/** Adjectives and names before the noun that describes somebody: "the American writer Joan Didion". */
function describing(parse: Parse, name: Token): Token[] {
  const isModifier = ({ dep, pos }: Token) =>
    (dep === 'amod' || dep === 'nmod' || dep === 'compound') && (pos === 'ADJ' || pos === 'PROPN' || pos === 'NOUN');
  const nouns = parse
    .childrenOf(name)
    .filter(({ dep, pos }) => pos === 'NOUN' && (dep === 'compound' || dep === 'appos'));
  const head = parse.headOf(name);
  if (head?.pos === 'NOUN' && name.dep === 'appos') nouns.push(head);
  if (nouns.length === 0) return [];
  return [...nouns, ...(nouns.some(({ dep }) => dep === 'compound') ? [name] : [])].flatMap((noun) =>
    parse.childrenOf(noun).filter((child) => isModifier(child) && child.index < noun.index),
  );
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
function nextPlace(parse: Parse, end: number, named: NamedWords): Named | undefined {
  const comma = tokenAfter(parse, end);
  if (!comma || !/^[,(]$/.test(comma.text)) return undefined;
  const next = parse.tokens[comma.index + 1];
  const naming = next && named.holding(next);
  if (!next || !naming || naming.start !== next.start || naming.kind !== 'name') return undefined;
  // "in Norway, Iran won": a subject of its own
  const far = named.headOf(parse, naming);
  if (far && /^nsubj/.test(far.dep) && comma.text === ',') return undefined;
  const after = tokenAfter(parse, naming.end);
  const isList = after && (/^(?:and|or|&)$/.test(after.norm) || (after.text === ',' && isListed(parse, after, named)));
  return isList ? undefined : { ...naming, token: next, distance: 0 };
}

/** "Paris, London, Rome": a third name without a verb in between and then "and". */
function isListed(parse: Parse, comma: Token, named: NamedWords): boolean {
  const next = parse.tokens[comma.index + 1];
  if (!next) return false;
  if (next.norm === 'and' || next.norm === 'or') return true;
  const naming = named.holding(next);
  const after = naming && tokenAfter(parse, naming.end);
  return after !== undefined && (after.norm === 'and' || after.norm === 'or' || after.text === ',');
}

function tokenAfter(parse: Parse, end: number): Token | undefined {
  const last = parse.tokenAt(end - 1);
  return last && parse.tokens[last.index + 1];
}
