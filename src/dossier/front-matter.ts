/** Documents: Markdown or plain text below a YAML front matter. */
import { type YAMLSeq, Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { BEYOND, type Document, DocumentMetadata } from '../model/document.js';
import { Id } from '../model/id.js';
import { itemAt } from '../model/item-at.js';
import { marksBeyond } from '../model/mark.js';
import { lineAt } from '../text/lines.js';
import type { Folder } from './folder.js';
import type { Report } from './problems.js';
import { fieldName, type Sourced } from './sourced.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

export const DOCUMENTS = 'documents';

/** `place` of a document takes the field of its front matter; `placeInText` an offset into its text. */
export interface SourcedDocument extends Sourced<Document> {
  placeInText(offset: number): { file: string; line: number; column: number };
}

export interface Documents {
  items: SourcedDocument[];
  /** whether an id may be one of the documents: there, or in a file that could not be read */
  mayHold(id: string): boolean;
}

/** All documents of a dossier, by the names of their files. */
export async function readDocuments(folder: Folder, report: Report): Promise<Documents> {
  const items: SourcedDocument[] = [];
  let whole = true;
  for (const name of await folder.list(DOCUMENTS)) {
    if (!name.endsWith('.md') || name.startsWith('.')) continue;
    const document = await readDocument(folder, `${DOCUMENTS}/${name}`, report);
    if (document) items.push(document);
    else whole = false;
  }
  const ids = new Set(items.map(({ value }) => value.id));
  return { items, mayHold: (id) => !whole || ids.has(id) };
}

/** The text between two lines of three hyphens at the top, and the text below, as stored. */
export function splitFrontMatter(text: string): { metadata: string; body: string; bodyStart: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:(?<=^---[ \t]*\r?\n)|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  return { metadata: itemAt(match, 1), body: text.slice(match[0].length), bodyStart: match[0].length };
}

/** The file of a document that a program adds. */
export function documentName(id: string): string {
  return `${DOCUMENTS}/${id}.md`;
}

/** A document as its file holds it: front matter, then the text as it is. */
export function documentFile({ text, ...metadata }: z.input<typeof Document>): string {
  const yaml = new YamlDocument(metadata);
  // a line a mark: there may be hundreds
  for (const mark of (yaml.get('marks') as YAMLSeq<{ flow?: boolean }> | undefined)?.items ?? []) mark.flow = true;
  return `---\n${yaml.toString({ lineWidth: 0 })}---\n${text}`;
}

/** Where the file of a document is, and the line at which its text begins: plain data, for another thread. */
export interface DocumentPlace {
  file: string;
  line: number;
}

export function placeOfDocument({ place, placeInText }: SourcedDocument): DocumentPlace {
  return { file: place().file, line: placeInText(0).line };
}

/** A document with its place again; of its front matter only the file is known. */
export function placedDocument(value: Document, { file, line }: DocumentPlace): SourcedDocument {
  return {
    value,
    place: () => ({ file }),
    placeInText(offset) {
      const at = lineAt(value.text, offset);
      return { file, line: line + at.line - 1, column: at.column };
    },
  };
}

async function readDocument(folder: Folder, name: string, report: Report): Promise<SourcedDocument | undefined> {
  const text = await folder.read(name);
  if (text === undefined) return undefined;
  const file = folder.placeOf(name);
  const parts = splitFrontMatter(text);
  if (!parts) {
    report({
      code: 'no-front-matter',
      message: 'this document has no front matter',
      place: { file, line: 1 },
      hint: 'Begin with a line ---, then title: and language:, then a line --- and the text',
    });
    return undefined;
  }
  const yaml = readYaml(parts.metadata, file, report, 1);
  if (!yaml) return undefined;
  const source = { ...yaml, value: yaml.value ?? {} };
  const metadata = validate(DocumentMetadata, source, report);
  if (!metadata) return undefined;
  const id = metadata.id ?? name.slice(DOCUMENTS.length + 1, -'.md'.length);
  if (!Id.safeParse(id).success) {
    const hint = 'Give the document an id in its front matter, or rename the file';
    report({ code: 'wrong-id', message: `"${id}" cannot be an id`, place: { file }, hint });
    return undefined;
  }
  const [beyond] = marksBeyond(metadata.marks ?? [], parts.body);
  if (beyond !== undefined) {
    const path = ['marks', beyond, 'end'];
    const hint = 'The text was changed after the marks were made: take out the marks that are no longer true';
    report({
      code: 'mark-beyond-text',
      message: `a mark ${BEYOND}`,
      place: source.place(path),
      field: fieldName(path),
      hint,
    });
    return undefined;
  }
  return {
    value: { ...metadata, id, text: parts.body },
    place: (path) => source.place(path),
    placeInText: (offset) => ({ file, ...lineAt(text, parts.bodyStart + offset) }),
  };
}
