/** What Word writes in ways of its own: readings over characters, dropped initials, comments, passwords. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';
import { docx, paragraph } from './archive.js';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rubyPr><w:hps w:val="11"/></w:rubyPr><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const dropped = (letter: string, how = 'drop') =>
  `<w:p><w:pPr><w:framePr w:dropCap="${how}" w:lines="3"/></w:pPr>${run(letter)}</w:p>`;
const textOf = async (body: string, others = {}) => (await readSource(docx(body, others), { name: 'a.docx' })).text;

describe('a DOCX', () => {
  it('keeps the characters under a reading, and leaves the reading out', async () => {
    const body = `<w:p>${ruby('蓝海', 'lán hǎi')}${run('集团收购了')}${ruby('北星', 'běi xīng')}${run('。')}</w:p>`;
    expect(await textOf(body)).toBe('蓝海集团收购了北星。\n');
  });

  it('has a dropped initial in its word', async () => {
    const next = `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${run('lue Sea bought Acme.')}</w:p>`;
    expect(await textOf(dropped('B') + next)).toBe('Blue Sea bought Acme.\n');
    expect(await textOf(dropped('B', 'margin') + paragraph('lue Sea sold it.'))).toBe('Blue Sea sold it.\n');
    expect(await textOf(dropped('B') + paragraph('lue.') + dropped('N') + paragraph('orth.'))).toBe(
      'Blue.\n\nNorth.\n',
    );
    // at the end of the document there is nothing that it begins
    expect(await textOf(paragraph('A text.') + dropped('B'))).toBe('A text.\n\nB\n');
  });

  it('leaves out hidden runs, and says how many', async () => {
    const hidden = (val = '') => `<w:r><w:rPr><w:b/><w:vanish${val}/></w:rPr><w:t>He owns it.</w:t></w:r>`;
    const body = `<w:p>${run('Blue Sea grew.')}${hidden()}${hidden(' w:val="1"')}</w:p>`;
    const { text, notes } = await readSource(docx(body), { name: 'a.docx' });
    expect(text).toBe('Blue Sea grew.\n');
    expect(notes).toEqual(['2 hidden passages were left out']);
    expect(await textOf(`<w:p>${hidden(' w:val="0"')}</w:p>`)).toBe('He owns it.\n');
  });

  it('marks paragraphs in a style of quotations, with the name under them', async () => {
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr>${run(text)}</w:p>`;
    for (const name of ['Quote', 'Intense Quote', 'Block Text']) {
      const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="${name}"/></w:style></w:styles>`;
      const found = await readSource(
        docx(paragraph('A day.') + styled('He owns it.') + styled('— Ann Doe'), { 'word/styles.xml': styles }),
        { name: 'a.docx' },
      );
      expect(found.marks?.map(({ kind, speaker }) => [kind, speaker])).toEqual([['quotation', 'Ann Doe']]);
    }
  });

  it('says how many comments stand at its margin', async () => {
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"><w:p/></w:comment><w:comment w:id="2"><w:p/></w:comment></w:comments>';
    const { notes } = await readSource(docx(paragraph('A text.'), { 'word/comments.xml': comments }), {
      name: 'a.docx',
    });
    expect(notes).toEqual(['2 comments at its margin were left out']);
  });

  it('behind a password says so, and is no old Office file', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(512),
    ]);
    await expect(readSource(bytes, { name: 'a.docx' })).rejects.toThrow('it is protected by a password');
  });

  it('is left as it is where its tags do not end', async () => {
    const body = '<w:ruby>'.repeat(2000) + ' w:dropCap="drop"'.repeat(2000);
    const { plainDocument } = await import('../../src/intake/docx-source.js');
    expect(plainDocument(body)).toBe(body);
  });
});
