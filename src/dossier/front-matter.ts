/** Documents: Markdown or plain text below a YAML front matter. */
import { stringify } from 'yaml';
import type { z } from 'zod';
import { type Document, DocumentMatter } from '../model/document.js';
import { Id } from '../model/id.js';
import { lineAt } from '../text/lines.js';
import { conform } from './conform.js';
import type { Folder } from './folder.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';
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
export function splitFrontMatter(text: string): { matter: string; body: string; bodyStart: number } | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:(?<=^---[ \t]*\r?\n)|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  return { matter: match[1] ?? '', body: text.slice(match[0].length), bodyStart: match[0].length };
}

/** A document as its file holds it: front matter, then the text as it is. */
export function documentFile({ text, ...matter }: z.input<typeof Document>): string {
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n${text}`;
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
      mend: 'Begin with a line ---, then title: and language:, then a line --- and the text',
    });
    return undefined;
  }
  const yaml = readYaml(parts.matter, file, report, 1);
  if (!yaml) return undefined;
  const source = { ...yaml, value: yaml.value ?? {} };
  const matter = conform(DocumentMatter, source, report);
  if (!matter) return undefined;
  const id = matter.id ?? name.slice(DOCUMENTS.length + 1, -'.md'.length);
  if (!Id.safeParse(id).success) {
    const mend = 'Give the document an id in its front matter, or rename the file';
    report({ code: 'wrong-id', message: `"${id}" cannot be an id`, place: { file }, mend });
    return undefined;
  }
  return {
    value: { ...matter, id, text: parts.body },
    place: (path) => source.place(path),
    placeInText: (offset) => ({ file, ...lineAt(text, parts.bodyStart + offset) }),
  };
}
