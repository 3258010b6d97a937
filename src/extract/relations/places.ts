/** Which word of a parse names whom. */
import type { Parse, Token } from '../../language/parse.js';
import type { Naming } from '../rules/reading.js';
import { isVerbal, nameRightBehind, objectsOfPreposition, subjectsOf } from './arguments.js';

/** Nouns for a part or a number of what is named behind them: "a stake in Slack", "shares of Slack". */
const PART_OF = new Set(
  'stake share majority minority part third half quarter rest all most some percent % most portion control ownership piece chunk number group team bulk remainder interest city town state province village capital region republic kingdom'.split(
    ' ',
  ),
);
/** People and things that act for whom they belong to: "Russian forces", "Google's lawyers". */
const ACTS_FOR = new Set(
  'force troop army military government authority official lawyer team management board regulator police navy leadership administration delegation attorney counsel'.split(
    ' ',
  ),
);

/** Of these, what acts for a country whose adjective stands before it: "Russian forces", and not "Russian lawyers". */
const ACTS_FOR_STATE = new Set(
  'force troop army military government authority navy leadership administration'.split(' '),
);

/** Somebody named at an argument of a relation. */
export interface Named extends Naming {
  /** the token that heads the argument */
  token: Token;
  /** how far it was from the argument itself: 0 where the argument is the name */
  distance: number;
}

export class NamedWords {
  readonly #parse: Parse;
  readonly #byHead = new Map<number, Naming>();
  readonly #byToken = new Map<number, Naming>();

  constructor(parse: Parse, namings: readonly Naming[]) {
    this.#parse = parse;
    const longestFirst = [...namings].sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const naming of longestFirst) {
      const first = parse.tokenAt(naming.start) ?? parse.tokenAt(naming.start + 1);
      const last = parse.tokenAt(naming.end - 1);
      if (!first || !last || last.index < first.index) continue;
      const head = parse.headOfSpan({ from: first.index, to: last.index + 1 });
      if (!this.#byHead.has(head.index)) this.#byHead.set(head.index, naming);
      for (let i = first.index; i <= last.index; i++) this.#byToken.set(i, naming);
    }
  }

  /** Who a token names as the head of a name or description. */
  headedBy(token: Token): Naming | undefined {
    return this.#byHead.get(token.index);
  }

  /** The word that heads a naming. */
  headOf(parse: Parse, { start, end }: Naming): Token | undefined {
    const [first, last] = [parse.tokenAt(start), parse.tokenAt(end - 1)];
    return first && last && parse.headOfSpan({ from: first.index, to: last.index + 1 });
  }

  /** The innermost naming that holds a token. */
  holding(token: Token): Naming | undefined {
    return this.#byToken.get(token.index);
  }

  /** Who an argument stands for, with those joined to it. */
  all(tokens: readonly Token[], isActor = false): Named[] {
    const found: Named[] = [];
    const seen = new Set<number>();
    for (const token of tokens) {
      if (seen.has(token.index)) continue;
      seen.add(token.index);
      for (const named of this.#one(token, isActor)) {
        if (!found.some(({ member }) => member === named.member)) found.push(named);
      }
    }
    return found;
  }

  #one(token: Token, isActor: boolean): Named[] {
    const parse = this.#parse;
    const own = this.headedBy(token) ?? (token.pos === 'PROPN' ? this.holding(token) : undefined);
    if (own?.kind === 'name') return [{ ...own, token, distance: 0 }];
    for (const child of parse.childrenOf(token)) {
      // what stands beside a name is not the one that is meant
      if (child.dep !== 'appos' || token.pos === 'PROPN') continue;
      const name = this.headedBy(child);
      if (name?.kind === 'name') return [{ ...name, token: child, distance: 1 }];
    }
    const behind = token.pos === 'NOUN' ? nameRightBehind(parse, token)[0] : undefined;
    const twin = behind && this.headedBy(behind);
    if (behind && twin?.kind === 'name') return [{ ...twin, token: behind, distance: 1 }];
    if (token.tag === 'PRP$' && !own) return this.#possessor(token);
    const examples = this.#examples(token, isActor);
    if (examples.length > 0) return examples;
    if (own) return [{ ...own, token, distance: 0 }];
    const lemma = token.lemma.toLowerCase();
    if (PART_OF.has(lemma)) {
      const of = parse
        .childrenOf(token)
        .filter(({ dep, norm }) => dep === 'prep' && (norm === 'of' || norm === 'in'))
        .flatMap((preposition) => objectsOfPreposition(parse, preposition));
      const named = of.flatMap((object) => this.#one(object, isActor));
      if (named.length > 0) return named.map((one) => ({ ...one, distance: one.distance + 1 }));
    }
    if (isActor && ACTS_FOR.has(lemma)) {
      const owner = parse
        .childrenOf(token)
        .filter(({ dep }) => dep === 'poss' || dep === 'compound' || dep === 'nmod' || dep === 'amod')
        .flatMap((child) => {
          const name = this.headedBy(child);
          if (!name || (name.kind === 'nationality' && !ACTS_FOR_STATE.has(lemma))) return [];
          return [{ ...name, token: child, distance: 1 }];
        });
      if (owner.length > 0) return owner.slice(-1);
    }
    return [];
  }

  /** "apps such as TikTok", "banks including HSBC". */
  #examples(token: Token, isActor: boolean): Named[] {
    const parse = this.#parse;
    const below = parse.childrenOf(token);
    const of = below
      .filter(({ norm }) => norm === 'of')
      .flatMap((preposition) => objectsOfPreposition(parse, preposition));
    const leading = [...below, ...of.flatMap((object) => parse.childrenOf(object))].filter(
      (child) =>
        child.dep === 'prep' &&
        (child.norm === 'including' || (child.norm === 'as' && parse.tokens[child.index - 1]?.norm === 'such')),
    );
    return leading
      .flatMap((preposition) => objectsOfPreposition(parse, preposition))
      .flatMap((object) => this.#one(object, isActor))
      .map((one) => ({ ...one, distance: one.distance + 1 }));
  }

  /** "Intel abandoned its plan": whose it is, where nothing else tells, the subject of the verb above. */
  #possessor(pronoun: Token): Named[] {
    const verb = this.#parse.ancestorsOf(pronoun).find(isVerbal);
    const subjects = verb ? subjectsOf(this.#parse, verb) : [];
    const [subject] = subjects.filter((token) => token.index < pronoun.index && token.tag !== 'PRP$');
    const name = subject && this.headedBy(subject);
    return subject && name ? [{ ...name, token: subject, distance: 1 }] : [];
  }
}
