/** Letters as other programs wrote them: attached as files, in mailboxes without fields, in bytes that nobody declared. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';

const gbk = (hex: string) => Buffer.from(hex, 'hex');
/** 蓝海集团收购了北星科技。 */
const SENTENCE = 'c0b6baa3bcafcdc5cad5b9bac1cbb1b1d0c7bfc6bcbca1a3';

describe('a letter', () => {
  it('may be attached as a file of any type', async () => {
    const inner =
      'From: Bo Berg <bo@x.example>\nSubject: Sale\nDate: Mon, 3 Nov 2025 10:00:00 +0000\n\nAcme bought it.\n';
    const mail = `From: Anna Lind <a@x.example>
To: c@x.example
Subject: Fwd
Date: Tue, 4 Nov 2025 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: application/octet-stream; name="sale.eml"
Content-Disposition: attachment; filename="sale.eml"
Content-Transfer-Encoding: base64

${Buffer.from(inner).toString('base64')}
--b--
`;
    const found = await readSource(Buffer.from(mail), { name: 'a.eml' });
    expect(found).toMatchObject({ publisher: 'Anna Lind', text: 'See below.\n', notes: [] });
    expect(found.others).toMatchObject([{ publisher: 'Bo Berg', date: '2025-11-03', text: 'Acme bought it.\n' }]);
  });

  it('may have its subject and text in bytes of an encoding that it does not say', async () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@x.example\nTo: b@x.example\nDate: Tue, 4 Nov 2025 10:00:00 +0800\nSubject: '),
      gbk('cad5b9ba'),
      Buffer.from('\n\n'),
      ...Array.from({ length: 6 }, () => gbk(SENTENCE)),
      Buffer.from('\n'),
    ]);
    const { title, text, language, notes } = await readSource(bytes, { name: 'a.eml' });
    expect([title, language]).toEqual(['收购', 'zh']);
    expect(text).toContain('蓝海集团收购了北星科技。');
    expect(notes.join()).toMatch(/encoding was guessed: gb/);
  });

  it('may say the encoding of its text and write its subject in the same without saying so', async () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@x.example\nTo: b@x.example\nDate: Tue, 4 Nov 2025 10:00:00 +0800\nSubject: '),
      gbk('cad5b9ba'),
      Buffer.from('\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: 8bit\n\n'),
      ...Array.from({ length: 6 }, () => gbk(SENTENCE)),
    ]);
    const { title, text } = await readSource(bytes, { name: 'a.eml' });
    expect(title).toBe('收购');
    expect(text.startsWith('蓝海集团收购了北星科技。')).toBe(true);
  });

  it('may be a page without a body', async () => {
    const words = 'The board of Blue Sea sold the mill to Acme after a long dispute. '.repeat(3);
    const html = `<html>\n<font face="Arial">\n<p>${words}</p></font></html>`;
    const mail = `From: a@x.example\nTo: b@x.example\nSubject: Mill\nContent-Type: text/html\n\n${html}\n`;
    expect((await readSource(Buffer.from(mail), { name: 'a.eml' })).text).toBe(`${words.trim()}\n`);
    expect((await readSource(Buffer.from(html), { name: 'a.html' })).text).toBe(`${words.trim()}\n`);
  });
});

describe('a mailbox', () => {
  it('may hold letters without fields, whose days stand in their first lines', async () => {
    const mbox = `From anna Mon Jun  1 10:00:00 2009

Acme bought it.

From bo@x.example Tue Jun 02 11:00:00 +0200 2009

Acme sold it.
`;
    const found = await readSource(Buffer.from(mbox), { name: 'letters' });
    expect([found, ...(found.others ?? [])]).toMatchObject([
      { kind: 'mbox', date: '2009-06-01', dateFrom: 'mail', text: 'Acme bought it.\n' },
      { date: '2009-06-02', text: 'Acme sold it.\n' },
    ]);
  });

  it('is no text that begins with "From"', async () => {
    const text = 'From Berlin to Paris it takes eight hours.\n\nFrom Paris to Rome it takes longer.\n';
    expect(await readSource(Buffer.from(text), { name: 'a.txt' })).toMatchObject({ kind: 'text' });
  });
});
