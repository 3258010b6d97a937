/** What mammoth does not know of a DOCX, written as what it knows: readings over characters, dropped initials, hidden text. */

/** Text under a reading stays, the reading goes; a dropped initial goes back to its word; hidden text is left out. */
export function plainDocument(xml: string): string {
  return withInitials(withoutReadings(withoutHidden(xml).xml));
}

/** How many runs of words are hidden. */
export function hiddenRuns(xml: string): number {
  return withoutHidden(xml).hidden;
}

const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** Hidden text (ECMA-376, 17.3.2.41): runs whose own properties say so. */
function withoutHidden(xml: string): { xml: string; hidden: number } {
  const parts: string[] = [];
  let [at, hidden] = [0, 0];
  for (const { index, 0: start } of xml.matchAll(/<w:r(?:\s[^<>]*)?><w:rPr>/g)) {
    if (index < at) continue;
    const properties = xml.indexOf('</w:rPr>', index);
    const end = xml.indexOf('</w:r>', properties);
    if (properties < 0 || end < 0) break;
    if (!HIDDEN.test(xml.slice(index + start.length, properties))) continue;
    if (/<w:t[\s>]/.test(xml.slice(properties, end))) hidden++;
    parts.push(xml.slice(at, index));
    at = end + '</w:r>'.length;
  }
  return { xml: parts.join('') + xml.slice(at), hidden };
}

const [RUBY, RUBY_END, BASE, BASE_END] = ['<w:ruby>', '</w:ruby>', '<w:rubyBase>', '</w:rubyBase>'];

/** Phonetic guides (ECMA-376, 17.3.3.25). */
function withoutReadings(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let from = xml.indexOf(RUBY); from >= 0; from = xml.indexOf(RUBY, at)) {
    const to = xml.indexOf(RUBY_END, from);
    if (to < 0) break;
    const ruby = xml.slice(from, to);
    const [start, end] = [ruby.indexOf(BASE), ruby.lastIndexOf(BASE_END)];
    parts.push(xml.slice(at, from), start < 0 || end < start ? '' : ruby.slice(start + BASE.length, end));
    at = to + RUBY_END.length;
  }
  return parts.join('') + xml.slice(at);
}

const END = '</w:p>';
const PROPERTIES_END = '</w:pPr>';
/** The paragraph of an initial holds little else, so that it is looked for so many characters around. */
const NEAR = 2000;

/** Drop caps (ECMA-376, 17.3.1.11): a paragraph of their own before the one that they begin. */
function withInitials(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index } of xml.matchAll(/ w:dropCap="(?:drop|margin)"/g)) {
    if (index < at) continue;
    const begin = Math.max(at, index - NEAR);
    const [before, behind] = [xml.slice(begin, index), xml.slice(index, index + NEAR)];
    const start = Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p '));
    const [propertiesEnd, last] = [behind.indexOf(PROPERTIES_END), behind.indexOf(END)];
    if (start < 0 || propertiesEnd < 0 || last < propertiesEnd) continue;
    const [from, runs, end] = [begin + start, index + propertiesEnd + PROPERTIES_END.length, index + last];
    const next = end + END.length;
    const opened = /^\s*<w:p(?:>|\s[^<>]*[^/<>]>)/.exec(xml.slice(next, next + 1000))?.[0];
    if (opened === undefined) continue;
    const inside = next + opened.length;
    const properties = xml.startsWith('<w:pPr>', inside)
      ? xml.slice(inside, inside + NEAR).indexOf(PROPERTIES_END)
      : -1;
    const into = properties < 0 ? inside : inside + properties + PROPERTIES_END.length;
    parts.push(xml.slice(at, from), xml.slice(next, into), xml.slice(runs, end));
    at = into;
  }
  return parts.join('') + xml.slice(at);
}
