/** Reads each passage of a document by the rules of its own language, and none by those of another. */
import type { Document } from '../model/document.js';
import { baseLanguage } from '../model/language.js';
import type { Extraction, Extractor } from './extractor.js';

/**
 * An extractor that reads only texts in some languages, a passage at a time where a document mixes them. Entities of
 * the first language are known when the second is read.
 * @param languages base tags, such as `en` and `zh`
 */
export function byLanguage(inner: Extractor, languages: readonly string[]): Extractor {
  const reads = (language: string) => languages.includes(baseOf(language));
  return {
    id: inner.id,
    reads,
    async extract(document, knowledge) {
      const found: Extraction = { entities: [], mentions: [], claims: [], dropped: [] };
      for (const language of languagesIn(document)) {
        if (!reads(language)) continue;
        const known = { ...knowledge, entities: [...knowledge.entities, ...found.entities] };
        const only = found.entities.length > 0 ? known : knowledge;
        join(found, await inner.extract(inLanguage(document, language), only), document);
      }
      return {
        ...found,
        entities: found.entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
        mentions: found.mentions.sort((a, b) => a.start - b.start || a.end - b.end),
        claims: found.claims.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end),
      };
    },
  };
}

/** Whether an extractor proposes from any passage of a document. */
export function readsAnyOf(extractor: Extractor, document: Pick<Document, 'language' | 'marks'>): boolean {
  return languagesIn(document).some((language) => extractor.reads?.(language) ?? true);
}

function baseOf(language: string): string {
  return baseLanguage(language);
}

/** The languages of a document, one tag for each base language, its own first. */
function languagesIn({ language, marks = [] }: Pick<Document, 'language' | 'marks'>): string[] {
  const tags = [language, ...marks.flatMap((mark) => (mark.kind === 'language' && mark.language) || [])];
  const byBase = new Map<string, string>();
  for (const tag of tags) if (!byBase.has(baseOf(tag))) byBase.set(baseOf(tag), tag);
  return [...byBase.values()];
}

/** The document with spaces in place of every passage in another language, so that offsets stay. */
function inLanguage(document: Document, language: string): Document {
  const passages = (document.marks ?? []).filter(({ kind }) => kind === 'language');
  if (passages.length === 0) return document;
  const isOwn = baseOf(document.language) === baseOf(language);
  const { text } = document;
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  let [made, at] = ['', 0];
  for (const { start, end, language: other = '' } of passages) {
    const between = text.slice(at, start);
    const passage = text.slice(start, end);
    made += isOwn ? between : blank(between);
    made += baseOf(other) === baseOf(language) ? passage : blank(passage);
    at = end;
  }
  const rest = text.slice(at);
  return { ...document, language, text: made + (isOwn ? rest : blank(rest)) };
}

function join(found: Extraction, part: Extraction, { text }: Document): void {
  const known = new Set(found.entities.map(({ id }) => id));
  found.entities.push(...part.entities.filter(({ id }) => !known.has(id)));
  found.mentions.push(...part.mentions);
  found.dropped.push(...part.dropped);
  const types = new Set((found.types ?? []).map(({ id }) => id));
  const more = (part.types ?? []).filter(({ id }) => !types.has(id));
  if (more.length > 0) found.types = [...(found.types ?? []), ...more];
  for (const claim of part.claims) {
    const { start, end } = claim.evidence;
    found.claims.push({ ...claim, evidence: { ...claim.evidence, quote: text.slice(start, end) } });
  }
}
