/** Ties quotes to their documents: every quote gets the offsets of the words that it stands for, or a problem. */
import type { ClaimEntry, Evidence } from '../model/claim.js';
import type { Problem } from '../model/problem.js';
import { type Folded, foldWithOffsets } from '../text/fold.js';
import { Passages } from '../text/passages.js';
import { closestPassage, findQuote, type Span } from '../text/quote.js';
import type { SourcedDocument } from './front-matter.js';

type EvidenceEntry = ClaimEntry['evidence'];
/** What is wrong with a piece of evidence, and in which of its fields. */
export type Misquote = Pick<Problem, 'code' | 'message' | 'hint'> & { field: keyof EvidenceEntry };

/** Finds quotes in documents; each text is folded once. */
export class Quotes {
  readonly #texts = new Map<SourcedDocument, QuotedText>();

  /** The evidence with its offsets, or what is wrong with it. */
  locate(evidence: EvidenceEntry, document: SourcedDocument): Evidence | Misquote {
    const known = this.#texts.get(document) ?? new QuotedText(document);
    this.#texts.set(document, known);
    return known.locate(evidence);
  }
}

/** So many quotes are looked for by going through the text, each in turn; for more it is indexed. */
const FEW = 16;

/** One document, in which quotes are looked for. */
export class QuotedText {
  readonly #document: SourcedDocument;
  readonly #text: Folded;
  readonly #places = new Map<string, readonly Span[]>();
  #passages: Passages | undefined;

  constructor(document: SourcedDocument) {
    this.#document = document;
    this.#text = foldWithOffsets(document.value.text);
  }

  /** The evidence with its offsets, or what is wrong with it. */
  locate({ quote, occurrence, start, end }: EvidenceEntry): Evidence | Misquote {
    const document = this.#document;
    const places = this.#placesOf(quote);
    if (places.length === 0) return missing(quote, this.#text, document);
    const title = `"${document.value.id}"`;
    const where = () => places.map((place) => `line ${document.placeInText(place.start).line}`).join(', ');
    if (start !== undefined || end !== undefined) {
      const given = places.find((place) => place.start === (start ?? place.start) && place.end === (end ?? place.end));
      if (given) return { quote, ...given };
      return {
        code: 'wrong-offsets',
        field: start === undefined ? 'end' : 'start',
        message: `the quote is not at ${start ?? ''} to ${end ?? ''} of ${title}`,
        hint: `Give ${places.map((place) => `${place.start} to ${place.end}`).join(' or ')}, or leave the offsets out`,
      };
    }
    const place: Span | undefined = places[(occurrence ?? 1) - 1];
    if (!place) {
      return {
        code: 'no-such-occurrence',
        field: 'occurrence',
        message: `the quote occurs only ${times(places.length)} in ${title}`,
        hint: `Give a number from 1 to ${places.length}`,
      };
    }
    if (occurrence === undefined && places.length > 1) {
      return {
        code: 'ambiguous-quote',
        field: 'quote',
        message: `the quote occurs ${times(places.length)} in ${title} (${where()})`,
        hint: `Quote more words, or choose with occurrence: 1 to ${places.length}`,
      };
    }
    return { quote, ...place };
  }

  /** Each quote is looked for once, however many claims rest on it. */
  #placesOf(quote: string): readonly Span[] {
    const known = this.#places.get(quote);
    if (known) return known;
    if (this.#places.size >= FEW) this.#passages ??= new Passages(this.#text.text);
    const passages = this.#passages;
    const found = findQuote(this.#text, quote, passages && ((words) => passages.placesOf(words)));
    this.#places.set(quote, found);
    return found;
  }
}

function missing(quote: string, text: Folded, document: SourcedDocument): Misquote {
  const { id, text: stored } = document.value;
  const message = `the quote is not in "${id}": "${shortened(quote)}"`;
  const nearest = closestPassage(text, quote);
  if (!nearest) {
    return { code: 'quote-not-found', field: 'quote', message, hint: 'Copy the words from the document as they stand' };
  }
  const { file, line } = document.placeInText(nearest.start);
  const passage = stored.slice(nearest.start, nearest.end).replace(/\s+/g, ' ');
  return {
    code: 'quote-not-found',
    field: 'quote',
    message,
    hint: `The closest passage is "${passage}" (${file}:${line})`,
  };
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
