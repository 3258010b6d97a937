/** Subtitles come in as what is said, in sentences, each passage with its speaker where the file names one. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const read = (text: string, name = 'talk.srt') => readSource(new TextEncoder().encode(text), { name });
const turns = ({ text, marks = [] }: Awaited<ReturnType<typeof read>>) =>
  marks.filter(({ kind }) => kind === 'turn').map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);
/** Cues of SubRip, one every four seconds. */
const srt = (...cues: string[]) =>
  cues.map((cue, i) => `${i + 1}\r\n00:00:${i * 4 + 10},000 --> 00:00:${i * 4 + 14},000\r\n${cue}\r\n\r\n`).join('');

describe('SubRip', () => {
  it('joins the cues of a sentence, and leaves numbers, times, styles and sounds out', async () => {
    const found = await read(
      srt('<i>Blue Sea Group has acquired</i>', '{\\an8}North Star Technology.', '[Music]', '2024 was\na good year.'),
    );
    expect(found).toMatchObject({
      kind: 'subtitles',
      text: 'Blue Sea Group has acquired North Star Technology.\n\n2024 was a good year.\n',
      notes: ['the times of its subtitles were left out: 00:00:10 to 00:00:26', '1 sound was left out'],
    });
  });

  it('takes all of it for speech: of whom, only where it is written', async () => {
    const found = await read(
      srt('JANE ROE: Who owns', 'the bank?', 'We do not know.', '- Acme owns it.\n- Never!', 'JANE ROE: Thank you.'),
    );
    expect(turns(found)).toEqual([
      ['JANE ROE', 'JANE ROE: Who owns the bank?'],
      [undefined, 'We do not know.'],
      [undefined, 'Acme owns it.'],
      [undefined, 'Never!'],
      ['JANE ROE', 'JANE ROE: Thank you.'],
    ]);
  });

  it('follows the marks of captions for another speaker', async () => {
    const found = await read(srt('>> JANE ROE: Acme owns it.', 'It always did.', '>> Since when?'));
    expect(turns(found)).toEqual([
      ['JANE ROE', 'JANE ROE: Acme owns it. It always did.'],
      [undefined, 'Since when?'],
    ]);
  });

  it('is known without its name, and keeps a line that holds only a number', async () => {
    const found = await read(srt('How many?', '12', 'Thank you.'), 'captions');
    expect([found.kind, found.text]).toEqual(['subtitles', 'How many? 12 Thank you.\n']);
  });
});

describe('WebVTT', () => {
  it('names the voices, and leaves notes, styles and rolling lines out', async () => {
    const found = await read(
      [
        'WEBVTT - The deal',
        'Language: en',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'NOTE checked by nobody',
        '',
        'first',
        '00:01.000 --> 00:04.000 align:start',
        '<v.loud Jane Roe>Blue Sea &amp; Sons <c.red>bought</c> it.',
        '',
        '00:04.000 --> 00:06.000',
        '<v Jane Roe>In <00:05.000>May.</v>',
        '',
        '00:06.000 --> 00:08.000',
        '<v Bo Berg>No.',
        '',
      ].join('\n'),
      'talk.vtt',
    );
    expect(found).toMatchObject({ title: 'The deal', language: 'en' });
    expect(turns(found)).toEqual([
      ['Jane Roe', 'Jane Roe: Blue Sea & Sons bought it. In May.'],
      ['Bo Berg', 'Bo Berg: No.'],
    ]);
    const rolling = ['the bank is', 'the bank is\nowned by Acme', 'owned by Acme\nas of today'];
    const cues = rolling.map((cue, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${cue}\n`).join('\n');
    expect((await read(`WEBVTT\n\n${cues}`)).text).toBe('the bank is owned by Acme as of today\n');
  });

  it('is refused where it holds no cue', async () => {
    await expect(read('WEBVTT\n\nNOTE nothing\n', 'talk.vtt')).rejects.toThrow(
      'talk.vtt: it cannot be read as subtitles (SRT, VTT)',
    );
    await expect(read('[Script Info]\nTitle: x\n', 'talk.ass')).rejects.toThrow('Save it as SRT or VTT');
  });
});
