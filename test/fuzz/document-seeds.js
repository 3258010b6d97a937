/** Small files of the kinds of document that are made of parts or codes: name and content of each. */

/** A zip whose parts are stored as they are, so that a change of a byte is one of the content. */
function stored(parts) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [into, at] of [
      [head, 18],
      [entry, 20],
    ]) {
      into.writeUInt32LE(data.length, at);
      into.writeUInt32LE(data.length, at + 4);
      into.writeUInt16LE(name.length, at + 8);
    }
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += head.length + name.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

export const MADE_DOCUMENTS = [
  [
    'talk.vtt',
    'WEBVTT - Talks\nLanguage: en\n\nNOTE x\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Jane Roe>Google <i>sued</i> Meta &amp; Apple.\n- No!\n\n00:04.000 --> 00:06.000\n[Music]\n',
  ],
  [
    'letter.rtf',
    '{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 Song;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title T}}\\pard\\s1 Talks\\par\\pard Google \\strike sued\\strike0  \\u8212\\\'a1\\\'aa Meta{\\footnote It did.}\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard{\\*\\x y}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}}',
  ],
  [
    'talk.srt',
    '1\n00:00:01,000 --> 00:00:04,000\n>> JANE ROE: Google sued\n\n2\n00:00:04,000 --> 00:00:06,000\n{\\an8}Meta.\n',
  ],
  [
    'text.odt',
    stored({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml':
        '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="a" xmlns:dc="d"><style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style><office:text><text:h>Talks</text:h><text:p>Google <text:span text:style-name="S">sued</text:span> Meta<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>It did.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:text></office:document-content>',
    }),
  ],
  [
    'news.csv',
    'title,text,url,date,publisher\n"Talks","Google ""sued"" Meta.\nIt did.",https://x.example/1,2025-11-03,Example News\nB,<p>Meta <b>sued</b></p>,,,\n',
  ],
  [
    'feed.json',
    '{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","url":"https://x.example/1","title":"Talks","content_html":"<p>Google sued Meta.</p>","date_published":"2025-11-03T10:00:00Z","authors":[{"name":"A"}]}]}',
  ],
  [
    'news.jsonl',
    '{"headline":"Talks","articleBody":"Google sued Meta."}\n{"title":"B","content":"Meta sued. [+20 chars]"}\n',
  ],
  [
    'crawl.warc',
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\nWARC-Date: 2025-11-03T10:00:00Z\r\nContent-Length: 137\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n2f\r\n<html><body><p>Google sued Meta.</p></body></html>\r\n0\r\n\r\n\r\n\r\n',
  ],
  [
    'book.epub',
    stored({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfile full-path="o/b.opf"/></container>',
      'o/b.opf':
        '<package xmlns:dc="d"><dc:title>T</dc:title><dc:date>2025-11-03</dc:date><item id="a" href="a.xhtml"/><spine><itemref idref="a"/></spine></package>',
      'o/a.xhtml':
        '<html><body><h1>Talks</h1><p>Google sued Meta.<a epub:type="noteref" href="#n">1</a></p></body></html>',
    }),
  ],
];
