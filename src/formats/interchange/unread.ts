/** Formats that are known and not read, each with what to do instead: an error that names them helps more than a guess. */
import { ClaimgraphError } from '../../model/problem.js';

interface Unread {
  name: string;
  extensions: readonly string[];
  /** whether a text that begins so, without space before it, is of this format */
  recognise(head: string): boolean;
  hint: string;
}

const UNREAD: readonly Unread[] = [
  {
    name: 'RDF/XML',
    extensions: ['rdf', 'owl'],
    recognise: (head) => head.includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#') && /<([a-z]+:)?RDF\b/.test(head),
    hint: 'Turn it into Turtle first, such as with: rapper -o turtle FILE > FILE.ttl',
  },
  {
    name: 'GML',
    extensions: ['gml'],
    recognise: (head) => /^graph\s*\[/.test(head),
    hint: 'Open it in Gephi, or with networkx (read_gml), and export it as GEXF or GraphML',
  },
  {
    name: 'Pajek',
    extensions: ['net', 'paj'],
    recognise: (head) => /^\*(network|vertices)\b/i.test(head),
    hint: 'Open it in Gephi, or with networkx (read_pajek), and export it as GEXF or GraphML',
  },
  {
    name: 'DOT (Graphviz)',
    extensions: ['dot', 'gv'],
    recognise: (head) => /^(strict\s+)?(di)?graph\b/i.test(head) && head.includes('{'),
    hint: 'Open it in Gephi, or with networkx (read_dot), and export it as GEXF or GraphML',
  },
];

/** @throws ClaimgraphError where the file is of a format that is known and not read, unless one is named */
export function refuseUnread(name: string, id: string | undefined, head: string): void {
  if (id !== undefined) return;
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  const begin = head.slice(0, MOST).trimStart();
  const found =
    UNREAD.find(({ recognise }) => recognise(begin)) ??
    UNREAD.find(
      ({ extensions }) => extensions.some((extension) => plain.endsWith(`.${extension}`)) && !isReadable(begin),
    );
  if (!found) return;
  const place = { file: name };
  throw new ClaimgraphError([{ code: 'unread-format', message: `${found.name} is not read`, place, hint: found.hint }]);
}

/** How much of the beginning is looked at. */
const MOST = 20_000;

/** Turtle and GEXF are found under these names as well: what begins so is read. */
function isReadable(begin: string): boolean {
  return /^(@prefix|@base|PREFIX|BASE)\s|<([\w.-]+:)?(gexf|graphml)[\s>]/i.test(begin);
}
