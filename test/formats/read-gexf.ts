/** Reads GEXF back with a real XML parser, for tests: the values of nodes and edges by the title of their attribute. */
import { SaxesParser } from 'saxes';
import { decodeUnwritable } from '../../src/formats/xml.js';

interface Element {
  /** the XML attributes of the element itself */
  own: Record<string, string>;
  /** its attvalues, by title */
  values: Record<string, string>;
  /** its attvalues that have a time of their own */
  over: Record<string, string>[];
  /** the attributes of its viz elements, by local name */
  viz: Record<string, Record<string, string>>;
}

export interface ReadGexf {
  graph: Record<string, string>;
  meta: Record<string, string>;
  nodes: Element[];
  edges: Element[];
}

export function readGexf(file: string): ReadGexf {
  const read: ReadGexf = { graph: {}, meta: {}, nodes: [], edges: [] };
  const titles = new Map<string, string>();
  let declaring = '';
  let current: Element | undefined;
  let within = '';
  let content = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== 'http://gexf.net/1.3') throw new Error(`<${local}> is in the namespace ${uri}`);
    const own = Object.fromEntries(
      Object.values(attributes).map(({ name, value }) => [name, decodeUnwritable(value)]),
    ) as Record<string, string>;
    content = '';
    if (local === 'graph') read.graph = own;
    else if (local === 'attributes') declaring = own.class ?? '';
    else if (local === 'attribute') titles.set(`${declaring} ${own.id}`, own.title ?? '');
    else if (local === 'node' || local === 'edge') {
      within = local;
      current = { own, values: {}, over: [], viz: {} };
      (local === 'node' ? read.nodes : read.edges).push(current);
    } else if (local === 'attvalue' && current) {
      const title = titles.get(`${within} ${own.for}`);
      if (title === undefined) throw new Error(`attribute ${own.for} is not declared`);
      if (own.start !== undefined || own.end !== undefined) current.over.push(own);
      else current.values[title] = own.value ?? '';
    } else if (current) current.viz[local] = own;
  });
  parser.on('text', (text) => {
    content += text;
  });
  parser.on('closetag', ({ local }) => {
    if (['creator', 'keywords', 'description'].includes(local)) read.meta[local] = decodeUnwritable(content);
  });
  parser.write(file).close();
  return read;
}
