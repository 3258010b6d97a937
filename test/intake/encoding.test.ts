/** Bytes become the text that was meant; what was repaired, overruled or guessed is said. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const read = (bytes: Uint8Array, name = 'a.txt', mime?: string) => readSource(bytes, { name, mime });
const RUSSIAN = 'Министерство заявило во вторник, что решение ещё не принято и переговоры продолжатся.';

/** Text in an encoding of single bytes, by its decoder. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

describe('UTF-8 with a few bad bytes', () => {
  it('stays UTF-8, cut at its end or in its middle', async () => {
    const whole = Buffer.from('蓝海集团收购了北星科技。公司没有回应。');
    for (const bytes of [whole.subarray(0, -1), Buffer.concat([whole.subarray(0, 4), whole.subarray(6)])]) {
      const { text, language, notes } = await read(bytes);
      expect(text).toContain('收购了北星科技');
      expect(text.match(/\ufffd/g)).toHaveLength(1);
      expect(language).toBe('zh');
      expect(notes).toEqual(['1 character could not be read; each is shown as \ufffd']);
    }
  });

  it('has the quotation marks of Windows repaired', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Die Behörde in Zürich prüft '),
      Buffer.of(0x93),
      Buffer.from('das Geschäft'),
      Buffer.of(0x94),
      Buffer.from(' für München.'),
    ]);
    const { text, notes } = await read(bytes, 'a.txt', 'text/plain; charset=utf-8');
    expect(text).toBe('Die Behörde in Zürich prüft “das Geschäft” für München.\n');
    expect(notes).toEqual(['2 characters of punctuation had another encoding and were repaired']);
  });
});

describe('what a document says of its encoding', () => {
  it('is believed where the bytes agree: in an XML declaration, and in words of any case', async () => {
    const body = encoded(RUSSIAN, 'koi8-r');
    const page = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="KOI8-R"?><html><body><p>'),
      body,
      Buffer.from('</p></body></html>'),
    ]);
    const { text, notes } = await read(page, 'a.html');
    expect(text).toBe(`${RUSSIAN}\n`);
    expect(notes.join()).not.toContain('encoding');
  });

  it('is overruled where they do not, and that is said', async () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>'),
      encoded(RUSSIAN.repeat(3), 'windows-1251'),
      Buffer.from('</p></body></html>'),
    ]);
    const { text, notes } = await read(page, 'a.html');
    expect(text).toContain('решение ещё не принято');
    expect(notes).toContain('it says that it is iso-8859-1, but it was read as windows-1251');
  });

  it('holds for French that is short', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>Le ministère a nié être tombé.</p></body></html>',
      'latin1',
    );
    expect((await read(page, 'a.html')).text).toBe('Le ministère a nié être tombé.\n');
  });
});

describe('encodings that say nothing', () => {
  it.each([
    ['iso-8859-2', 'Spółka przejęła firmę. Rzecznik spółki zaprzeczył, że toczą się rozmowy o sprzedaży udziałów.'],
    ['iso-8859-7', 'Το υπουργείο ανακοίνωσε την Τρίτη ότι οι συνομιλίες θα συνεχιστούν στην Αθήνα.'],
    ['windows-1255', 'המשרד הודיע ביום שלישי כי השיחות יימשכו וכי טרם התקבלה החלטה בעניין.'],
    ['koi8-r', RUSSIAN],
  ])('%s is guessed', async (encoding, text) => {
    expect((await read(encoded(text, encoding))).text).toBe(`${text}\n`);
  });

  it('UTF-16 and UTF-32, with a mark or without', async () => {
    const text = 'Acme denied that it was in talks.';
    const utf16 = Buffer.from(text, 'utf16le');
    const utf32 = Buffer.concat(Array.from(text, (character) => Buffer.of(character.charCodeAt(0), 0, 0, 0)));
    for (const bytes of [utf16, utf16.swap16(), utf32, Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), utf32])])
      expect((await read(Buffer.from(bytes))).text).toBe(`${text}\n`);
  });

  it('the shifts of old Japanese and Korean mail', async () => {
    const esc = '\u001b';
    const japanese = Buffer.from(`${esc}$B@D3$${esc}(B`, 'latin1');
    expect((await read(japanese)).text).toBe('青海\n');
    const korean = Buffer.from(`${esc}$)C\n\u000eGQ19\u000f`, 'latin1');
    expect((await read(korean)).text.trim()).toBe('한국');
  });
});

describe('the language', () => {
  const ENGLISH = 'The ministry said on Tuesday that the talks would go on and that nothing had been decided.';
  const CHINESE = '外交部表示，双方将继续就此事进行谈判，没有作出决定。';

  it('is that of the text, whatever the page says', async () => {
    const page = `<html lang="en"><body><p>${CHINESE.repeat(3)}</p></body></html>`;
    expect((await read(Buffer.from(page), 'a.html')).language).toBe('zh');
  });

  it('is told paragraph by paragraph where a text mixes two', async () => {
    const { text, language, marks } = await read(
      Buffer.from(`${ENGLISH}\n\n${CHINESE}\n${CHINESE}\n\n${ENGLISH} ${ENGLISH}\n`),
    );
    expect(language).toBe('en');
    expect(marks).toEqual([
      {
        kind: 'language',
        start: text.indexOf(CHINESE),
        end: text.lastIndexOf(CHINESE) + CHINESE.length,
        language: 'zh',
      },
    ]);
  });

  it('knows languages beyond those with rules of their own', async () => {
    for (const [tag, text] of [
      ['pl', 'Ministerstwo poinformowało we wtorek, że rozmowy będą kontynuowane w Warszawie.'],
      ['tr', 'Bakanlık salı günü görüşmelerin Ankara’da devam edeceğini açıkça söyledi.'],
      ['vi', 'Bộ cho biết hôm thứ Ba rằng các cuộc đàm phán sẽ tiếp tục tại Hà Nội.'],
      ['uk', 'Міністерство заявило у вівторок, що переговори тривають і рішення ще не ухвалено.'],
    ])
      expect((await read(Buffer.from(text ?? ''))).language).toBe(tag);
  });

  it('does not take English for another language because of its names', async () => {
    const names = 'Blue Sea Group acquired North Star Technology.';
    expect((await read(Buffer.from(names))).language).toBe('en');
    expect(
      (await read(Buffer.from('Volkswagen and Bayerische Motoren Werke said that they had not met.'))).language,
    ).toBe('en');
  });
});
