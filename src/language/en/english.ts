/** English: tokens, tags, heads, lemmas and names from the small spaCy pipeline, in blocks of bounded memory. */
import { z } from 'zod';
import { createKernel, type Kernel, type Matrix, matrixLength, PANEL, placeMatrix } from '../kernel/kernel.js';
import type { Language } from '../language.js';
import { type ModelFile, openModelFile } from '../model-file.js';
import { type EntityKind, Parse, type ParsedEntity, type ParsedToken } from '../parse.js';
import { detectEnglish } from './detect.js';
import { Encoder, encoderLength } from './encoder.js';
import { entityKindOf } from './entity-kinds.js';
import { WIDTH } from './layer.js';
import { Lemmatizer, lemmasSchema } from './lemmatizer.js';
import { type Lexeme, Lexemes } from './lexemes.js';
import { MoveScorer, moveScorerLength } from './moves.js';
import { findNames, type NameMoves, nameMoves } from './names.js';
import { type MoveTable, moveTable, parseHeads } from './parser.js';
import type { RawToken } from './pieces.js';
import { Ruler, rulesSchema } from './ruler.js';
import { Tokenizer } from './tokenizer.js';
import { makeTrees } from './trees.js';

/** Tokens parsed together. A block is cut at the last sentence break within, and the next one starts there. */
const BLOCK = 2048;

const stringList = z.array(z.string());
const stringMap = z.record(z.string(), z.string());
const labelsSchema = z.object({ tags: stringList, parser: stringList, ner: stringList });
const tokenizerSchema = z.object({
  prefix: z.string(),
  suffix: z.string(),
  infix: z.string(),
  url: z.string(),
  exceptions: z.record(z.string(), z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]))),
});

/** What the blocks fill in, by token of the text. */
interface Columns {
  tags: string[];
  heads: Int32Array;
  deps: string[];
  starts: Uint8Array;
  entities: ParsedEntity[];
}

export class English implements Language {
  readonly id = 'en';
  readonly detect = detectEnglish;
  readonly #kernel: Kernel;
  readonly #tokenizer: Tokenizer;
  readonly #lexemes: Lexemes;
  readonly #shared: Encoder;
  readonly #names: Encoder;
  readonly #tagger: Matrix;
  readonly #parser: MoveScorer;
  readonly #ner: MoveScorer;
  readonly #tags: readonly string[];
  readonly #moves: MoveTable;
  readonly #nameMoves: NameMoves;
  readonly #ruler: Ruler;
  readonly #lemmatizer: Lemmatizer;
  /** Vectors of a block, and the tagger's scores of it. */
  readonly #vectors: number;
  readonly #scores: number;

  /** @param bytes `en/model.bin.gz` */
  static async open(bytes: Uint8Array, kind: 'simd' | 'plain' = 'simd'): Promise<English> {
    const model = await openModelFile(bytes);
    return new English(model, await createKernel(memoryLength(model), kind));
  }

  private constructor(model: ModelFile, kernel: Kernel) {
    this.#kernel = kernel;
    const labels = labelsSchema.parse(model.json('labels'));
    const norms = z.object({ base: stringMap, byId: stringList }).parse(model.json('norms'));
    const symbols = z.record(z.string(), z.number()).parse(model.json('symbols'));
    const digits = z.string().parse(model.json('digits'));
    this.#tokenizer = new Tokenizer(tokenizerSchema.parse(model.json('tokenizer')));
    this.#lexemes = new Lexemes({ ...norms, symbols, digits, ids: model.integers('norms.ids') });
    this.#shared = new Encoder(kernel, model, 'shared');
    this.#names = new Encoder(kernel, model, 'names');
    this.#tags = labels.tags;
    this.#tagger = placeMatrix(kernel, model.floats('tagger.weight'), labels.tags.length, model.floats('tagger.bias'));
    this.#parser = new MoveScorer(kernel, model, 'parser', BLOCK);
    this.#ner = new MoveScorer(kernel, model, 'ner', BLOCK);
    this.#moves = moveTable(labels.parser);
    this.#nameMoves = nameMoves(labels.ner);
    this.#ruler = new Ruler(rulesSchema.parse(model.json('ruler')), labels.tags);
    this.#lemmatizer = new Lemmatizer(lemmasSchema.parse(model.json('lemmas')));
    this.#vectors = kernel.reserve(BLOCK * WIDTH);
    this.#scores = kernel.reserve(BLOCK * this.#tagger.panels * PANEL);
  }

  get kernel(): 'simd' | 'plain' {
    return this.#kernel.kind;
  }

  parse(text: string): Parse {
    const raw = this.#tokenizer.tokenize(text);
    const lexemes = raw.map((token) => this.#lexemes.get(token.text, token.norm));
    const spaces = Uint8Array.from(raw, (token) => (token.space ? 1 : 0));
    const columns: Columns = {
      tags: new Array(raw.length),
      heads: new Int32Array(raw.length),
      deps: new Array(raw.length),
      starts: new Uint8Array(raw.length),
      entities: [],
    };
    for (let from = 0; from < raw.length; ) from = this.#parseBlock(lexemes, spaces, from, columns);

    return new Parse('en', text, this.#tokens(raw, lexemes, columns), columns.entities);
  }

  /** One token after the other, so that a long text is never there twice. */
  *#tokens(raw: readonly RawToken[], lexemes: readonly Lexeme[], columns: Columns): Generator<ParsedToken> {
    const ruled = { words: lexemes, tags: columns.tags, deps: columns.deps };
    for (const [index, lexeme] of lexemes.entries()) {
      const set = this.#ruler.attributesOf(ruled, index);
      const { start } = raw[index] as RawToken;
      const pos = set.pos ?? '';
      const morph = set.morph ?? '';
      yield {
        start,
        end: start + lexeme.text.length,
        text: lexeme.text,
        norm: lexeme.norm,
        lemma: set.lemma ?? this.#lemmatizer.lemma(lexeme.text, pos, morph),
        pos,
        tag: set.tag ?? (columns.tags[index] as string),
        morph,
        head: columns.heads[index] as number,
        dep: set.dep ?? (columns.deps[index] as string),
        startsSentence: columns.starts[index] === 1,
      };
    }
  }

  /** Parses from the token `from` on and says where the next block starts. */
  #parseBlock(lexemes: readonly Lexeme[], spaces: Uint8Array, from: number, columns: Columns): number {
    const to = Math.min(lexemes.length, from + BLOCK);
    const isSpace = (token: number) => (lexemes[from + token] as Lexeme).isSpace;
    this.#shared.encode(lexemes, spaces, from, to, this.#vectors);
    this.#tag(from, to, columns.tags);
    this.#parser.prepare(this.#vectors, to - from);
    const parsed = parseHeads(this.#parser, this.#moves, to - from);
    const cut = to < lexemes.length && parsed.lastBreak > 0 ? from + parsed.lastBreak : to;

    const size = cut - from;
    // a root has no move
    const labels = Array.from(parsed.labels.subarray(0, size), (move) => this.#moves.labels[move] ?? '');
    const trees = makeTrees(parsed.heads.slice(0, size), labels, isSpace);
    for (let token = 0; token < size; token++) {
      columns.heads[from + token] = from + (trees.heads[token] as number);
      columns.deps[from + token] = trees.labels[token] as string;
    }
    columns.starts.set(trees.starts, from);

    this.#names.encode(lexemes, spaces, from, cut, this.#vectors);
    this.#ner.prepare(this.#vectors, size);
    for (const name of findNames(this.#ner, this.#nameMoves, size, trees.starts, isSpace)) {
      const kind: EntityKind = entityKindOf(name.type);
      columns.entities.push({ from: from + name.start, to: from + name.end, label: name.type, kind });
    }
    return cut;
  }

  #tag(from: number, to: number, tags: string[]): void {
    const { memory, multiply } = this.#kernel;
    const { at, inputs, panels } = this.#tagger;
    multiply(this.#vectors, WIDTH, at, this.#scores, to - from, inputs, panels);
    for (let token = from; token < to; token++) {
      const row = this.#scores + (token - from) * panels * PANEL;
      let best = 0;
      for (let tag = 1; tag < this.#tags.length; tag++) {
        if ((memory[row + tag] as number) > (memory[row + best] as number)) best = tag;
      }
      tags[token] = this.#tags[best] as string;
    }
  }
}

/** All the numbers that the parts above reserve. */
function memoryLength(model: ModelFile): number {
  const rows = (part: string) => model.shape(part)[0] as number;
  const tables = (name: string) => (model.json(`${name}.tables`) as unknown[]).length;
  const moves = (name: string) => moveScorerLength(rows(`${name}.lower.pad`), rows(`${name}.upper.bias`), BLOCK);
  const tags = rows('tagger.weight');
  return (
    encoderLength(tables('shared')) +
    encoderLength(tables('names')) +
    matrixLength(tags, WIDTH) +
    moves('parser') +
    moves('ner') +
    BLOCK * (WIDTH + Math.ceil(tags / PANEL) * PANEL) +
    256
  );
}
