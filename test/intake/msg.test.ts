/** Outlook messages come in as letters: with sender and day, and each attached message as a document of its own. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5];

interface Letter {
  subject: string;
  body: string;
  sender: string;
  headers?: string;
  /** written as messages were before Unicode, in GBK */
  isOld?: boolean;
  attached?: Letter[];
  files?: (string | { name: string; content: Uint8Array })[];
  /** what the message says as compressed RTF (MS-OXRTFCP) */
  rtf?: Uint8Array;
}

/** The streams of a message as MS-OXMSG names them, in the flat list that a compound file is made of. */
function msg(letter: Letter): Uint8Array {
  const entries: Parameters<typeof burn>[0] = [];
  const put = (name: string, type: number, given: Uint8Array = new Uint8Array()) => {
    // of its own: buffers of Node share theirs
    const bytes = Uint8Array.from(given);
    const entry = { name, type, length: bytes.length, binaryProvider: () => bytes, children: [] as number[] };
    return { entry, index: entries.push(entry) - 1 };
  };
  const fill = (
    folder: { children: number[] },
    { subject, body, sender, headers, isOld, attached = [], files = [], rtf }: Letter,
    head: number,
  ) => {
    const own = (name: string, bytes: Uint8Array) => folder.children.push(put(name, DOCUMENT, bytes).index);
    const texts = { '0037': subject, '1000': body, '0C1A': sender, ...(headers && { '007D': headers }) };
    own('__properties_version1.0', Buffer.alloc(head));
    for (const [id, text] of Object.entries(texts))
      own(`__substg1.0_${id}${isOld ? '001E' : '001F'}`, isOld ? gbk(text) : Buffer.from(text, 'utf16le'));
    if (rtf) own('__substg1.0_10090102', rtf);
    for (const [n, one] of [...attached, ...files].entries()) {
      const attachment = put(`__attach_version1.0_#${n.toString(16).padStart(8, '0').toUpperCase()}`, DIRECTORY);
      folder.children.push(attachment.index);
      const add = (name: string, bytes: Uint8Array) => attachment.entry.children.push(put(name, DOCUMENT, bytes).index);
      add('__properties_version1.0', Buffer.alloc(8));
      if (typeof one === 'string') add('__substg1.0_3707001F', Buffer.from(one, 'utf16le'));
      else if ('content' in one) {
        add('__substg1.0_3707001F', Buffer.from(one.name, 'utf16le'));
        add('__substg1.0_37010102', one.content);
      } else {
        const inner = put('__substg1.0_3701000D', DIRECTORY);
        attachment.entry.children.push(inner.index);
        fill(inner.entry, one, 24);
      }
    }
  };
  fill(put('Root Entry', ROOT).entry, letter, 32);
  return burn(entries);
}

/** The few characters that are needed here. */
const GBK: Readonly<Record<string, string>> = {
  蓝: 'c0b6',
  海: 'baa3',
  集: 'bcaf',
  团: 'cdc5',
  收: 'cad5',
  购: 'b9ba',
  了: 'c1cb',
  北: 'b1b1',
  星: 'd0c7',
  科: 'bfc6',
  技: 'bcbc',
  '。': 'a1a3',
};
const gbk = (text: string) =>
  Buffer.concat([...text].map((one) => (GBK[one] ? Buffer.from(GBK[one], 'hex') : Buffer.from(one))));

describe('an Outlook message', () => {
  it('is a letter with its sender and day, and each attached message another', async () => {
    const bytes = msg({
      subject: 'The deal',
      body: 'See the mail.\r\n\r\nFrom: Cy Day\r\nSent: 1 November 2025\r\nSubject: x\r\n\r\nThe bank owns it.\r\n',
      sender: 'Anna Lind',
      headers: 'Date: Sun, 2 Nov 2025 23:50:00 -0800\r\nMessage-ID: <a@x.example>\r\n',
      attached: [{ subject: 'Inner', body: 'Acme bought it.', sender: 'Bo Berg' }],
      files: ['list.xlsx'],
    });
    const found = await readSource(bytes, { name: 'mail.msg' });
    expect([found, ...(found.others ?? [])]).toMatchObject([
      {
        kind: 'msg',
        title: 'The deal',
        publisher: 'Anna Lind',
        date: '2025-11-02',
        dateFrom: 'mail',
        source: '<a@x.example>',
        notes: ['attachments were left out: list.xlsx'],
        marks: [{ kind: 'forwarded', speaker: 'Cy Day', date: '2025-11-01' }],
      },
      { title: 'Inner', publisher: 'Bo Berg', text: 'Acme bought it.\n' },
    ]);
  });

  it('may carry letters as files, which are documents of their own as well', async () => {
    const mail =
      'From: Bo Berg <bo@x.example>\nSubject: Sale\nDate: Mon, 3 Nov 2025 10:00:00 +0000\n\nAcme bought it.\n';
    const inner = msg({ subject: 'Deep', body: 'Acme sold it.', sender: 'Cy Day' });
    const bytes = msg({
      subject: 'Two',
      body: 'See the two.',
      sender: 'Anna Lind',
      files: [
        { name: 'sale.eml', content: Buffer.from(mail) },
        { name: 'deep.msg', content: inner },
        { name: 'no.msg', content: Buffer.from('This is none.') },
      ],
    });
    const found = await readSource(bytes, { name: 'mail.msg' });
    expect(found.notes).toEqual(['attachments were left out: no.msg']);
    expect(found.others).toMatchObject([
      { title: 'Sale', publisher: 'Bo Berg', date: '2025-11-03', text: 'Acme bought it.\n' },
      { title: 'Deep', publisher: 'Cy Day', text: 'Acme sold it.\n' },
    ]);
  });

  it('may be from before Unicode', async () => {
    const bytes = msg({ subject: '收购', body: '蓝海集团收购了北星科技。', sender: 'Bo', isOld: true });
    expect(await readSource(bytes, { name: 'a' })).toMatchObject({
      kind: 'msg',
      title: '收购',
      text: '蓝海集团收购了北星科技。\n',
      language: 'zh',
    });
  });

  it('is refused clearly where it is broken, and is not taken for another old Office file', async () => {
    const whole = msg({ subject: 'a', body: 'A text.', sender: 'b' });
    const broken = Buffer.from(whole).subarray(0, 700);
    await expect(
      readSource(Buffer.concat([broken, Buffer.from('__properties_version1.0', 'utf16le')]), { name: 'a.msg' }),
    ).rejects.toThrow('a.msg: it cannot be read as Outlook .msg');
    const other = Buffer.concat([whole.subarray(0, 512), Buffer.alloc(512)]);
    await expect(readSource(other, { name: 'a.doc' })).rejects.toThrow('this is an old Office file, which is not read');
  });
});

describe('an Outlook message of too much', () => {
  const letter = (more: Partial<Letter> = {}) => ({ subject: 'a', body: 'A text.', sender: 'b', ...more });
  const codeOf = (bytes: Uint8Array, limits = {}) =>
    readSource(bytes, { name: 'a.msg' }, limits).then(
      () => 'read',
      (error) => error.problems[0].code,
    );

  it('is refused where messages lie too deep in each other', async () => {
    let nested: Letter = letter();
    for (let n = 0; n < 6; n++) nested = letter({ attached: [nested] });
    expect(await codeOf(msg(nested), { depth: 5 })).toBe('too-deep');
    expect(await codeOf(msg(nested), { depth: 6 })).toBe('read');
  });

  it('is refused where one as a file holds another as a file, and so on', async () => {
    let nested = msg(letter());
    for (let n = 0; n < 6; n++) nested = msg(letter({ files: [{ name: 'a.msg', content: nested }] }));
    expect(await codeOf(nested, { depth: 5 })).toBe('too-deep');
  });

  it('is refused where it has too many attachments or too much text', async () => {
    const files = Array.from({ length: 30 }, (_, n) => `${n}.txt`);
    expect(await codeOf(msg(letter({ files })), { elements: 29 })).toBe('too-large');
    expect(await codeOf(msg(letter({ body: 'word '.repeat(1000) })), { text: 4000 })).toBe('too-large');
    const attached = [letter({ body: 'word '.repeat(1000) })];
    expect(await codeOf(msg(letter({ attached })), { text: 4000 })).toBe('too-large');
  });

  it('is refused by what its compressed text says of its length, before that is unpacked', async () => {
    const rtf = Buffer.alloc(64);
    rtf.writeUInt32LE(60, 0);
    rtf.writeUInt32LE(2_000_000_000, 4);
    rtf.write('LZFu', 8, 'latin1');
    expect(await codeOf(msg(letter({ body: '', rtf })))).toBe('too-large');
  });

  it('is refused where it is cut off anywhere', async () => {
    const whole = msg(letter({ attached: [letter()], files: ['list.xlsx'] }));
    for (let end = 600; end < whole.length; end += 997) {
      const code = await codeOf(whole.subarray(0, end));
      expect(['broken-msg', 'unread-kind', 'empty', 'read', 'unknown-kind']).toContain(code);
    }
  });
});
