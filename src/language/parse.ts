/** A parsed text: sentences, tokens, heads and names, with quick answers about the tree. */

/** What a name stands for, the same words for every language. */
export type EntityKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'facility'
  | 'group'
  | 'product'
  | 'event'
  | 'work'
  | 'law'
  | 'language'
  | 'date'
  | 'time'
  | 'percent'
  | 'money'
  | 'quantity'
  | 'ordinal'
  | 'cardinal'
  | 'other';

/** A token as a language hands it over. Offsets are UTF-16 code units of the text; `end` is exclusive. */
export interface ParsedToken {
  start: number;
  end: number;
  /** Exactly `text.slice(start, end)` of the text. */
  text: string;
  /** The form that the model reads: lower case, "n't" as "not"; in Chinese simplified and half-width. */
  norm: string;
  lemma: string;
  /** Universal part of speech (UPOS), or `SPACE` for white space. */
  pos: string;
  /** The model's own tag: Penn Treebank for English, LAC's for Chinese. */
  tag: string;
  /** Universal features such as `Number=Sing|Person=3`, or empty. */
  morph: string;
  /** Index of the head; its own index for a root, and for every token where the model has no heads. */
  head: number;
  /** Label of the dependency on the head, `ROOT` for a root; empty where the model has none. */
  dep: string;
  startsSentence: boolean;
}

export interface Token extends ParsedToken {
  /** Place in `Parse.tokens`. */
  index: number;
  /** Place in `Parse.sentences`. */
  sentence: number;
}

/** A run of tokens with its place in the text. `from` and `to` are token indices, `start` and `end` offsets. */
export interface Span {
  from: number;
  to: number;
  start: number;
  end: number;
}

export interface ParsedEntity {
  from: number;
  to: number;
  /** The model's own label, such as `GPE` or `nt`. */
  label: string;
  kind: EntityKind;
}

export type Entity = ParsedEntity & Span;

export class Parse {
  readonly tokens: readonly Token[];
  /** In the order of the text, without gaps: every token is in exactly one sentence. */
  readonly sentences: readonly Span[];
  /** In the order of the text; never overlapping. */
  readonly entities: readonly Entity[];
  /** False where the model gives no heads: then every token is a root with an empty label. */
  readonly hasHeads: boolean;
  /** Children of token i are `#children[#first[i]]` to before `#children[#first[i + 1]]`. */
  #first: Uint32Array | undefined;
  #children: Uint32Array | undefined;
  /** The first and the last token of the subtree of each token. */
  #edges: { first: Uint32Array; last: Uint32Array } | undefined;

  /**
   * @param language id, such as `en`
   * @param tokens in the order of the text, not overlapping; the first one starts a sentence
   */
  constructor(
    readonly language: string,
    readonly text: string,
    tokens: Iterable<ParsedToken>,
    entities: readonly ParsedEntity[],
  ) {
    const all: Token[] = [];
    const firsts: number[] = [];
    for (const token of tokens) {
      const index = all.length;
      if (token.startsSentence || index === 0) firsts.push(index);
      const { start, end, text: word, norm, lemma, pos, tag, morph, head, dep, startsSentence } = token;
      const sentence = firsts.length - 1;
      // Written out: an object made by spreading takes three times the memory.
      all.push({ start, end, text: word, norm, lemma, pos, tag, morph, head, dep, startsSentence, index, sentence });
    }
    this.tokens = all;
    this.sentences = firsts.map((from, index) => this.span(from, firsts[index + 1] ?? all.length));
    this.entities = entities.map((entity) => ({ ...entity, ...this.span(entity.from, entity.to) }));
    this.hasHeads = all.some((token) => token.dep !== '');
  }

  /** @throws RangeError when there is no such token */
  token(index: number): Token {
    const token = this.tokens[index];
    if (!token) throw new RangeError(`no token ${index} of ${this.tokens.length}`);
    return token;
  }

  /** The text of a token; empty beyond either end of the document, where no word stands. */
  textAt(index: number): string {
    return this.tokens[index]?.text ?? '';
  }

  /** @param to exclusive; at least one token */
  span(from: number, to: number): Span {
    return { from, to, start: this.token(from).start, end: this.token(to - 1).end };
  }

  textOf(span: { start: number; end: number }): string {
    return this.text.slice(span.start, span.end);
  }

  /** The token at an offset, or undefined between tokens and outside the text. Logarithmic time. */
  tokenAt(offset: number): Token | undefined {
    let low = 0;
    let high = this.tokens.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const token = this.token(middle);
      if (offset < token.start) high = middle - 1;
      else if (offset >= token.end) low = middle + 1;
      else return token;
    }
    return undefined;
  }

  tokensOf(span: { from: number; to: number }): readonly Token[] {
    return this.tokens.slice(span.from, span.to);
  }

  /** The head, or undefined for a root. */
  headOf(token: Token): Token | undefined {
    return token.head === token.index ? undefined : this.token(token.head);
  }

  /** Direct dependents in the order of the text. */
  childrenOf(token: Token): Token[] {
    const { first, children } = this.#childTable();
    const result: Token[] = [];
    for (let at = first[token.index] as number; at < (first[token.index + 1] as number); at++) {
      result.push(this.token(children[at] as number));
    }
    return result;
  }

  /** The first direct dependent with one of these labels. */
  childOf(token: Token, ...labels: string[]): Token | undefined {
    return this.childrenOf(token).find((child) => labels.includes(child.dep));
  }

  /** From the head up to the root; empty for a root. */
  ancestorsOf(token: Token): Token[] {
    const result: Token[] = [];
    for (let head = this.headOf(token); head; head = this.headOf(head)) result.push(head);
    return result;
  }

  /** The token with all that depend on it, in the order of the text. It need not be one unbroken run. */
  subtreeOf(token: Token): Token[] {
    const found = [token];
    for (let at = 0; at < found.length; at++) found.push(...this.childrenOf(found[at] as Token));
    return found.sort((a, b) => a.index - b.index);
  }

  /** From the first to the last token of the subtree. Constant time, after the first time. */
  subtreeSpan(token: Token): Span {
    const { first, last } = this.#edgeTable();
    return this.span(first[token.index] as number, (last[token.index] as number) + 1);
  }

  /** Whether `above` governs `token`, directly or not. A token does not govern itself. */
  governs(above: Token, token: Token): boolean {
    return this.ancestorsOf(token).some((ancestor) => ancestor.index === above.index);
  }

  /** Roots of a sentence. Where the model has heads there is mostly one. */
  rootsOf(sentence: { from: number; to: number }): Token[] {
    return this.tokensOf(sentence).filter((token) => token.head === token.index);
  }

  /**
   * The arcs between two tokens of one tree: tokens from `from` up to the lowest common ancestor, and down to `to`, both
   * ends included; undefined when they are in different trees.
   */
  pathBetween(from: Token, to: Token): { up: Token[]; down: Token[] } | undefined {
    // both go up by turns, so that two neighbours deep in a tree are not sought at its root
    const [up, down] = [[from], [to]];
    const [above, beyond] = [new Map([[from.index, 0]]), new Map([[to.index, 0]])];
    if (from.index === to.index) return { up, down };
    let [left, right]: [Token | undefined, Token | undefined] = [from, to];
    while (left ?? right) {
      left = left && this.headOf(left);
      if (left) {
        up.push(left);
        const met = beyond.get(left.index);
        if (met !== undefined) return { up, down: down.slice(0, met + 1).reverse() };
        above.set(left.index, up.length - 1);
      }
      right = right && this.headOf(right);
      if (right) {
        down.push(right);
        const met = above.get(right.index);
        if (met !== undefined) return { up: up.slice(0, met + 1), down: down.reverse() };
        beyond.set(right.index, down.length - 1);
      }
    }
    return undefined;
  }

  /** The token of a run whose head lies outside it (the first such), as a name's head word. */
  headOfSpan(span: { from: number; to: number }): Token {
    const tokens = this.tokensOf(span);
    return (
      tokens.find((token) => token.head === token.index || token.head < span.from || token.head >= span.to) ??
      this.token(span.to - 1)
    );
  }

  #edgeTable(): { first: Uint32Array; last: Uint32Array } {
    if (this.#edges) return this.#edges;
    const { first: from, children } = this.#childTable();
    const [first, last] = [Uint32Array.from(this.tokens.keys()), Uint32Array.from(this.tokens.keys())];
    // every token after its head; read backwards, every token before it
    const order: number[] = this.rootsOf({ from: 0, to: this.tokens.length }).map(({ index }) => index);
    for (let at = 0; at < order.length; at++) {
      const head = order[at] as number;
      for (let i = from[head] as number; i < (from[head + 1] as number); i++) order.push(children[i] as number);
    }
    for (const index of order.reverse()) {
      const { head } = this.token(index);
      first[head] = Math.min(first[head] as number, first[index] as number);
      last[head] = Math.max(last[head] as number, last[index] as number);
    }
    this.#edges = { first, last };
    return this.#edges;
  }

  #childTable(): { first: Uint32Array; children: Uint32Array } {
    if (this.#first && this.#children) return { first: this.#first, children: this.#children };
    const first = new Uint32Array(this.tokens.length + 1);
    for (const token of this.tokens)
      if (token.head !== token.index) first[token.head + 1] = (first[token.head + 1] as number) + 1;
    for (let index = 1; index < first.length; index++) {
      first[index] = (first[index] as number) + (first[index - 1] as number);
    }
    const next = first.slice();
    const children = new Uint32Array(first[this.tokens.length] as number);
    for (const token of this.tokens) {
      if (token.head === token.index) continue;
      children[next[token.head] as number] = token.index;
      next[token.head] = (next[token.head] as number) + 1;
    }
    this.#first = first;
    this.#children = children;
    return { first, children };
  }
}
