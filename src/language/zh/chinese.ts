/** Chinese: words, parts of speech and names from the small LAC model (Jiao, Sun & Sun 2018). It gives no heads. */
import { z } from 'zod';
import { simplified } from '../../text/script.js';
import { createKernel, type Kernel, type Matrix, matrixLength, PANEL, placeMatrix } from '../kernel/kernel.js';
import type { Language } from '../language.js';
import { type ModelFile, openModelFile } from '../model-file.js';
import { Parse, type ParsedEntity, type ParsedToken } from '../parse.js';
import { detectChinese } from './detect.js';
import { type Batch, GruLayer, gruLength, HIDDEN } from './gru.js';
import { withoutAdverbs } from './name-ends.js';
import { type Stretch, splitSentences } from './sentences.js';
import { kindOf, posOf } from './tags.js';
import { bestLabels } from './viterbi.js';

/** Sequences that run side by side, and the longest of them in characters. */
const SEQUENCES = 16;
const LONGEST = 400;
const ROWS = SEQUENCES * LONGEST;
/** Where a sentence that is too long is rather cut. */
const PAUSES = '，,；;、：: ';

interface Word extends Stretch {
  tag: string;
}

export class Chinese implements Language {
  readonly id = 'zh';
  readonly detect = detectChinese;
  readonly #kernel: Kernel;
  /** Rows of the embedding by character; what is not there is unknown. */
  readonly #ids: Map<string, number>;
  readonly #unknown: number;
  readonly #characters: ReadonlyMap<string, string>;
  readonly #labels: readonly string[];
  readonly #embedding: Float32Array;
  readonly #layers: readonly GruLayer[];
  readonly #emission: Matrix;
  readonly #transitions: Float32Array;
  readonly #inputs: number;
  readonly #states: readonly number[];
  readonly #scores: number;

  /** @param bytes `zh/model.bin.gz` */
  static async open(bytes: Uint8Array, kind: 'simd' | 'plain' = 'simd'): Promise<Chinese> {
    const model = await openModelFile(bytes);
    return new Chinese(model, await createKernel(memoryLength(model), kind));
  }

  private constructor(model: ModelFile, kernel: Kernel) {
    this.#kernel = kernel;
    this.#unknown = z.number().parse(model.json('unknown'));
    this.#ids = new Map([...z.string().parse(model.json('words'))].map((char, id) => [char, id]));
    this.#ids.delete(' ');
    const pairs = [...z.string().parse(model.json('characters'))];
    this.#characters = new Map(
      pairs.flatMap((char, index) => (index % 2 === 0 ? [[char, pairs[index + 1] as string] as const] : [])),
    );
    this.#labels = z.array(z.string()).parse(model.json('labels'));
    this.#embedding = model.floats('embedding');
    this.#layers = [0, 1].map((layer) => new GruLayer(kernel, model, `layer${layer}`, ROWS, SEQUENCES));
    const labels = this.#labels.length;
    this.#emission = placeMatrix(kernel, model.floats('emission.weight'), labels, model.floats('emission.bias'));
    this.#transitions = model.floats('transitions');
    this.#inputs = kernel.reserve(ROWS * HIDDEN);
    this.#states = [kernel.reserve(ROWS * 2 * HIDDEN), kernel.reserve(ROWS * 2 * HIDDEN)];
    this.#scores = kernel.reserve(ROWS * this.#emission.panels * PANEL);
  }

  get kernel(): 'simd' | 'plain' {
    return this.#kernel.kind;
  }

  parse(text: string): Parse {
    const sentences = splitSentences(text);
    const read = simplified(text);
    const pieces = sentences.flatMap((sentence) => cutLong(text, sentence));
    const apartFrom = this.#wordsOf(read, pieces).flatMap((word, i, all) => apart(word, read, all[i + 1]));
    const words = withoutAdverbs(apartFrom, read);
    const starts = new Set(sentences.map((sentence) => sentence.start));
    const tokens: ParsedToken[] = [];
    const entities: ParsedEntity[] = [];
    for (const { start, end, tag } of words) {
      const norm = this.#normal(read.slice(start, end));
      const kind = kindOf(tag);
      if (kind) entities.push({ from: tokens.length, to: tokens.length + 1, label: tag, kind });
      tokens.push({
        start,
        end,
        text: text.slice(start, end),
        norm,
        lemma: norm,
        pos: posOf(tag, norm),
        tag,
        morph: '',
        head: tokens.length,
        dep: '',
        startsSentence: starts.has(start),
      });
    }
    return new Parse('zh', text, tokens, entities);
  }

  /** The labels of each character of one sequence, such as `nt-B`; what LAC itself gives. */
  labelsOf(sequence: string): string[] {
    const chars = [...sequence];
    const batch: Batch = { starts: [0], lengths: [chars.length], rows: chars.length };
    if (chars.length > ROWS) throw new RangeError(`at most ${ROWS} characters`);
    return (this.#run([chars], batch)[0] as string[]) ?? [];
  }

  /** Half-width, and the characters that the model's table joins. */
  #normal(text: string): string {
    return Array.from(text, (char) => this.#characters.get(char) ?? char).join('');
  }

  #wordsOf(text: string, pieces: readonly Stretch[]): Word[] {
    const order = pieces.map((_, index) => index).sort((a, b) => length(pieces[b]) - length(pieces[a]) || a - b);
    const words: Word[][] = new Array(pieces.length);
    for (let at = 0; at < order.length; at += SEQUENCES) {
      const chosen = order.slice(at, at + SEQUENCES);
      const chars = chosen.map((index) => [...text.slice(pieces[index]?.start, pieces[index]?.end)]);
      // Characters beyond the basic plane make a piece shorter than its code units: sort again by what counts.
      const sorted = chosen.map((index, place) => ({ index, chars: chars[place] as string[] }));
      sorted.sort((a, b) => b.chars.length - a.chars.length);
      const starts: number[] = [];
      let rows = 0;
      for (const one of sorted) {
        starts.push(rows);
        rows += one.chars.length;
      }
      const labels = this.#run(
        sorted.map((one) => one.chars),
        { starts, lengths: sorted.map((one) => one.chars.length), rows },
      );
      for (const [place, one] of sorted.entries()) {
        words[one.index] = joinLabels(one.chars, labels[place] as string[], (pieces[one.index] as Stretch).start);
      }
    }
    return words.flat();
  }

  #run(sequences: readonly (readonly string[])[], batch: Batch): string[][] {
    const { memory, multiply } = this.#kernel;
    let row = this.#inputs;
    for (const sequence of sequences) {
      for (const char of sequence) {
        const id = this.#ids.get(this.#characters.get(char) ?? char) ?? this.#unknown;
        memory.set(this.#embedding.subarray(id * HIDDEN, (id + 1) * HIDDEN), row);
        row += HIDDEN;
      }
    }
    let x = this.#inputs;
    for (const [index, layer] of this.#layers.entries()) {
      layer.run(batch, x, this.#states[index] as number);
      x = this.#states[index] as number;
    }
    const { at, inputs, panels } = this.#emission;
    multiply(x, inputs, at, this.#scores, batch.rows, inputs, panels);
    const stride = panels * PANEL;
    return batch.lengths.map((length, one) => {
      const first = this.#scores + (batch.starts[one] as number) * stride;
      const path = bestLabels(memory, first, stride, length, this.#labels.length, this.#transitions);
      return Array.from(path, (label) => this.#labels[label] as string);
    });
  }
}

function length(stretch: Stretch | undefined): number {
  return stretch ? stretch.end - stretch.start : 0;
}

/** Words from labels: `-B` begins one, and so does the first `O`. White space at a word's ends is dropped. */
function joinLabels(chars: readonly string[], labels: readonly string[], start: number): Word[] {
  const words: Word[] = [];
  let at = start;
  for (const [index, char] of chars.entries()) {
    const label = labels[index] as string;
    const begins = index === 0 || label.endsWith('-B') || (label === 'O' && labels[index - 1] !== 'O');
    const last = words.at(-1);
    if (/\s/.test(char)) {
      // A blank never stands at the edge of a word; inside one it stays.
    } else if (begins || !last) {
      words.push({ start: at, end: at + char.length, tag: label.split('-')[0] as string });
    } else {
      last.end = at + char.length;
    }
    at += char.length;
  }
  return words;
}

/** Parts of at most `LONGEST` code units, cut after a pause where there is one in the last quarter. */
function cutLong(text: string, sentence: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let start = sentence.start;
  while (sentence.end - start > LONGEST) {
    let end = start + LONGEST;
    for (let at = end; at > start + (3 * LONGEST) / 4; at--) {
      if (!PAUSES.includes(text.charAt(at - 1))) continue;
      end = at;
      break;
    }
    const code = text.charCodeAt(end - 1);
    if (code >= 0xd800 && code < 0xdc00) end--;
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: sentence.end });
  return parts;
}

/** All the numbers that the parts reserve. */
function memoryLength(model: ModelFile): number {
  const labels = model.shape('emission.weight')[0] as number;
  const panels = Math.ceil(labels / PANEL);
  return (
    gruLength(HIDDEN, ROWS, SEQUENCES) +
    gruLength(2 * HIDDEN, ROWS, SEQUENCES) +
    matrixLength(labels, 2 * HIDDEN) +
    ROWS * (HIDDEN + 4 * HIDDEN + panels * PANEL) +
    256
  );
}

/** Inside a word these are the end of one and the beginning of another: the model now and then takes two names for one. */
const BETWEEN = /([，。；！？]|(?<=..)(?:呼吁|敦促|指控|制裁|起诉|收购|宣布|否认|表示|会见)(?=..))/u;

/** 万科原董事长: the word before a title that tells of a former one. */
const TITLE = /^(?:董事长|总裁|首席|总经理|总统|总理|首相|主席|部长|市长|州长|行长|校长|主任|局长)/u;

function apart({ start, end, tag }: Word, text: string, next: Word | undefined): Word[] {
  if (end - start > 2 && /[原前]/u.test(text.charAt(end - 1)) && next && TITLE.test(text.slice(next.start, next.end)))
    return [
      { start, end: end - 1, tag },
      { start: end - 1, end, tag: 'f' },
    ];
  if (end - start < 4) return [{ start, end, tag }];
  let at = start;
  return text
    .slice(start, end)
    .split(BETWEEN)
    .flatMap((part, i) => {
      const from = at;
      at += part.length;
      return part === '' ? [] : [{ start: from, end: at, tag: i % 2 === 0 ? tag : part.length > 1 ? 'v' : 'w' }];
    });
}
