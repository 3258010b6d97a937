/** Office texts and books in zips of XML: ODT and EPUB. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';
import { zip } from './archive.js';

type Read = Awaited<ReturnType<typeof readSource>>;
const marked = ({ text, marks = [] }: Read) =>
  marks.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)]);

const NAMESPACES = 'office text table style dc meta fo'
  .split(' ')
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const STYLES =
  '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="P1" style:parent-style-name="Quotations"/>';
const META =
  '<office:meta><dc:title>The deal</dc:title><dc:creator>Ann</dc:creator><meta:initial-creator>Jane Roe</meta:initial-creator><meta:creation-date>2019-02-03</meta:creation-date></office:meta>';
const content = (body: string) =>
  `<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
const odt = (body: string, manifest = '<manifest/>') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': manifest,
    'meta.xml': `<office:document-meta ${NAMESPACES}>${META}</office:document-meta>`,
    'content.xml': `<office:document-content ${NAMESPACES}>${content(body)}</office:document-content>`,
  });
const BODY =
  '<text:tracked-changes><text:changed-region><text:deletion><text:p>It lied.</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
  '<text:h>The deal</text:h><text:p>Blue Sea<text:s/>Group <text:span text:style-name="S">owns</text:span> bought<text:line-break/>it.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not all.</text:p></text:note-body></text:note><office:annotation><dc:creator>Bo</dc:creator><dc:date>2020-01-01</dc:date><text:p>Says who?</text:p></office:annotation></text:p>' +
  '<text:p text:style-name="P1">We never did.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>' +
  '<table:table><table:table-row><table:table-cell><text:p>Year</text:p><text:p>of it</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table>';
const TEXT =
  'The deal\n\nBlue Sea Group bought it.\n\nWe never did.\n\nOne\nTwo\n\nYear of it\tShips\n\nNot all.\n\nSays who?\n';

describe('ODT', () => {
  it('is its text, with the structure beside it and notes behind it', async () => {
    const found = await readSource(odt(BODY), { name: 'a.odt' });
    expect(found).toMatchObject({ kind: 'odt', text: TEXT, title: 'The deal', publisher: 'Jane Roe' });
    expect(marked(found)).toEqual([
      ['headline', undefined, 'The deal'],
      ['quotation', undefined, 'We never did.'],
      ['table', undefined, 'Year of it\tShips'],
      ['footnote', undefined, 'Not all.'],
      ['comment', 'Bo', 'Says who?'],
    ]);
    expect(found.notes).toEqual(['1 struck passage was left out', '1 tracked change was taken as accepted']);
    // the day on which a file was made is not that of the document
    expect(found.date).toBeUndefined();
  });

  it('may be flat', async () => {
    const flat = `<?xml version="1.0"?>\n<office:document ${NAMESPACES}>${META}${content(BODY)}</office:document>`;
    expect(await readSource(Buffer.from(flat), { name: 'a.fodt' })).toMatchObject({ kind: 'odt', text: TEXT });
  });

  it('is refused in one clear sentence where it cannot be read', async () => {
    const name = 'a.odt';
    const refused = (bytes: Uint8Array, limits = {}) =>
      readSource(bytes, { name }, limits).then(
        () => 'read',
        (error) => error.problems[0].code,
      );
    expect(await refused(odt(BODY, '<manifest><manifest:encryption-data/></manifest>'))).toBe('encrypted');
    expect(await refused(odt('<text:p>Not closed'))).toBe('broken-odt');
    expect(await refused(odt('<text:span>'.repeat(300)))).toBe('too-deep');
    expect(await refused(odt('<text:p>A</text:p>'.repeat(20)), { elements: 10 })).toBe('too-large');
    expect(await refused(odt(' '.repeat(2_000_000)), { unpacked: 1_000_000 })).toBe('too-large');
    expect(await refused(odt('<!DOCTYPE x [<!ENTITY a "b">]><text:p>&a;</text:p>'))).toBe('broken-odt');
  });
});

const epub = (chapters: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) => {
  const names = Object.keys(chapters);
  return zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="urn:dc"><metadata><dc:title>The book</dc:title><dc:creator>Jane Roe</dc:creator><dc:date>2020-05-01</dc:date><dc:language>en-GB</dc:language></metadata><manifest>${names.map((name, i) => `<item id="c${i}" href="${name.replaceAll(' ', '%20')}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${names.map((_, i) => `<itemref idref="c${names.length - 1 - i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `OEBPS/${name}`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
      ]),
    ),
    ...others,
  });
};

describe('EPUB', () => {
  it('is one document: its chapters in the order of its spine', async () => {
    const found = await readSource(
      epub({
        'text/two.xhtml':
          '<h1>Two</h1><p><a id="p2"/>The end.</p><aside epub:type="footnote"><p>Not quite.</p></aside>',
        'text/one 1.xhtml':
          '<h1>One</h1><p>It began<a epub:type="noteref" href="two.xhtml#n">1</a>.</p><blockquote><p>No.</p><cite>Bo Berg</cite></blockquote>',
      }),
      { name: 'a.epub' },
    );
    expect(found).toMatchObject({
      kind: 'epub',
      text: 'One\n\nIt began.\n\nNo.\n\nBo Berg\n\nTwo\n\nThe end.\n\nNot quite.\n',
      title: 'The book',
      publisher: 'Jane Roe',
      date: '2020-05-01',
    });
    expect(marked(found)).toEqual([
      ['headline', undefined, 'One'],
      ['quotation', 'Bo Berg', 'No.\n\nBo Berg'],
      ['headline', undefined, 'Two'],
      ['footnote', undefined, 'Not quite.'],
    ]);
  });

  it('is refused where it is locked or has no chapters to name, and says what is missing', async () => {
    const lock = { 'META-INF/encryption.xml': '<enc:CipherReference URI="OEBPS/a.xhtml"/>' };
    await expect(readSource(epub({ 'a.xhtml': 'x' }, lock), { name: 'a.epub' })).rejects.toThrow(
      'a.epub: it is protected against copying',
    );
    const bare = zip({ 'META-INF/container.xml': '<container/>' });
    await expect(readSource(bare, { name: 'a.epub' })).rejects.toThrow('a.epub: it cannot be read as EPUB');
    const twice = epub(
      { 'a.xhtml': '<p>A text.</p>', 'b.xhtml': '' },
      {
        'OEBPS/book.opf':
          '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="gone.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      },
    );
    expect((await readSource(twice, { name: 'a.epub' })).notes).toEqual(['1 chapter is missing']);
  });
});
