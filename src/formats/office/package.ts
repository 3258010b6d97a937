/** An office file as a package of parts (ECMA-376, part 2): their types, and which part refers to which. */

import { zip } from '../xlsx/zip.js';
import { attribute, escapeText } from '../xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACES = {
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Part {
  /** from the root, without a leading slash */
  name: string;
  type: string;
  xml: string;
  /** what it refers to, by the id that it uses */
  refers?: Readonly<Record<string, { type: string; target: string }>>;
}

export interface About {
  title: string;
  language: string;
  /** ISO 8601, to the second; left out, none is told */
  at?: string;
}

/** @param main the first part is the document itself */
export function officeFile(parts: readonly [Part, ...Part[]], about: About): Uint8Array[] {
  const [main] = parts;
  const core = coreXml(about);
  const types = [...parts, { name: 'docProps/core.xml', type: CORE_TYPE }];
  const overrides = types.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations({
      rId1: { type: `${NAMESPACES.office}/officeDocument`, target: main.name },
      rId2: { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    }),
    'docProps/core.xml': core,
  };
  for (const { name, xml, refers } of parts) {
    files[name] = HEAD + xml;
    if (!refers) continue;
    const at = name.lastIndexOf('/') + 1;
    files[`${name.slice(0, at)}_rels/${name.slice(at)}.rels`] = relations(refers);
  }
  return zip(files);
}

function relations(refers: NonNullable<Part['refers']>): string {
  const lines = Object.entries(refers).map(
    ([id, { type, target }]) => `<Relationship Id="${id}" Type="${type}"${attribute('Target', target)}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

function coreXml({ title, language, at }: About): string {
  const when = at === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>claimgraph</dc:creator><dc:language>${language}</dc:language>${when}</cp:coreProperties>`;
}
