/** Ties quotes to their documents: every quote gets the offsets of the words that it stands for, or a problem. */
import type { ClaimEntry, Evidence } from '../model/claim.js';
import type { Problem } from '../model/problem.js';
import { type Folded, foldWithOffsets } from '../text/fold.js';
import { closestPassage, findQuote, type Span } from '../text/quote.js';
import type { SourcedDocument } from './front-matter.js';

type EvidenceEntry = ClaimEntry['evidence'];
/** What is wrong with a piece of evidence, and in which of its fields. */
export type Misquote = Pick<Problem, 'code' | 'message' | 'hint'> & { field: keyof EvidenceEntry };

/** Finds quotes in the documents of one dossier; each text is folded once. */
export class Quotes {
  readonly #folded = new Map<SourcedDocument, Folded>();

  /** The evidence with its offsets, or what is wrong with it. */
  locate({ quote, occurrence, start, end }: EvidenceEntry, document: SourcedDocument): Evidence | Misquote {
    const text = this.#fold(document);
    const places = findQuote(text, quote);
    const title = `"${document.value.id}"`;
    if (places.length === 0) return missing(quote, text, document);
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

  #fold(document: SourcedDocument): Folded {
    const known = this.#folded.get(document);
    if (known) return known;
    const folded = foldWithOffsets(document.value.text);
    this.#folded.set(document, folded);
    return folded;
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
