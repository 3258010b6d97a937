/** RTF comes in as its words, in whatever code page they are written, with what they are beside them. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

/** Bytes as Latin letters. */
const read = (rtf: string, name = 'letter.rtf') => readSource(Buffer.from(rtf, 'latin1'), { name });
const body = (rtf: string, head = '') => read(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head} ${rtf}}`);
const marked = ({ text, marks = [] }: Awaited<ReturnType<typeof read>>) =>
  marks.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)]);

describe('RTF', () => {
  it('is the text without its codes, whatever the file is called', async () => {
    const rtf =
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\*\\generator X;}{\\info{\\title The deal}{\\author Jane Roe}{\\creatim\\yr2019}}\r\n{\\header Page 1}\\f0\\fs24 Blue Sea Group acq\r\nuired North Star.\\par\\b Acme \\{Ltd\\}\\b0  sued\\line it.\\par}';
    const found = await read(rtf, 'letter.txt');
    expect(found).toMatchObject({
      kind: 'rtf',
      text: 'Blue Sea Group acquired North Star.\n\nAcme {Ltd} sued it.\n',
      title: 'The deal',
      publisher: 'Jane Roe',
    });
    expect(found.date).toBeUndefined();
  });

  it.each([
    ['a code page', "Z\\'fcrich \\endash  \\u8364? \\ldblquote x\\rdblquote", 'Zürich – € “x”'],
    ['characters with two bytes', "\\f1\\'c0\\'b6\\'ba\\'a3\\f0  caf\\'e9", '蓝海 café'],
    ['characters with more than one fallback', "\\uc2 \\u34013\\'c0\\'b6\\u28023\\'ba\\'a3\\uc1  end", '蓝海 end'],
    ['a pair of surrogates', '\\u-10179?\\u-8704?', '😀'],
    ['a number beyond UTF-16', '\\u128512? \\u131083?', '😀 𠀋'],
    ['numbers that are no character', '\\u-70000?a\\u9999999?b', '\ufffda\ufffdb'],
    ['half a pair', '\\u-10179?.', '\ufffd.'],
    ['bytes of whatever kind', 'a\\bin5 {{{{{b', 'ab'],
  ])('reads %s', async (_, rtf, text) => {
    const found = await body(rtf, '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}');
    expect(found.text).toBe(`${text}\n`);
  });

  it('marks headlines, tables, notes and comments, and puts notes behind the text', async () => {
    const found = await body(
      '\\pard\\s1 The deal\\par\\pard It was bought{\\super{\\footnote Not all of it.}} in May.{\\*\\atnid B}{\\*\\atnauthor Bo}{\\*\\annotation Says who?}\\par' +
        '\\trowd\\intbl Year\\cell Ships\\cell\\row\\trowd\\intbl 2024\\cell 120\\cell\\row\\pard The end.\\par',
      '{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}',
    );
    expect(found.text).toBe(
      'The deal\n\nIt was bought in May.\n\nYear\tShips\n2024\t120\n\nThe end.\n\nNot all of it.\n\nSays who?\n',
    );
    expect(marked(found)).toEqual([
      ['headline', undefined, 'The deal'],
      ['table', undefined, 'Year\tShips\n2024\t120'],
      ['footnote', undefined, 'Not all of it.'],
      ['comment', 'Bo', 'Says who?'],
    ]);
  });

  it('leaves out what was struck, hidden or deleted, and says so', async () => {
    const found = await body('The bank {\\strike owns}\\v secretly\\v0  left.{\\deleted It lied.}');
    expect(found.text).toBe('The bank left.\n');
    expect(found.notes).toEqual([
      '1 struck passage was left out',
      '1 hidden passage was left out',
      '1 deleted passage was left out',
    ]);
  });

  it('shows the words of a link and of a text box, not where they lead', async () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "https://x.example"}{\\fldrslt the report}}';
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt In a box.\\par}}}';
    expect((await body(`See ${link}. ${box}`)).text).toBe('See the report. In a box.\n');
  });

  it('is refused where its groups are nested too deep', async () => {
    await expect(body('{'.repeat(300))).rejects.toThrow('letter.rtf: its parts are nested more than 256 deep');
  });
});
