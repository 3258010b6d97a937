/** YAML files that hold one map (`dossier.yaml`, `ontology.yaml`, front matter), open to change: comments stay. */
import { isMap, isSeq, parseDocument } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** A map with some fields changed; one that is null goes. @throws SyntaxError where the text is no YAML */
export function withYamlFields(text: string, fields: Fields): string {
  const document = open(text);
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined) document.delete(key);
    else document.set(key, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * A map with an item of one of its lists put, by its id, or removed (undefined).
 * @throws SyntaxError where the text is no YAML
 */
export function withYamlItem(text: string, list: string, id: string, item: object | undefined): string {
  const document = open(text);
  let items: unknown = document.get(list, true);
  if (!isSeq(items)) {
    document.set(list, document.createNode([]));
    items = document.get(list, true);
  }
  if (!isSeq(items)) throw new TypeError('the list was just made');
  items.flow = false;
  const at = items.items.findIndex((node) => isMap(node) && node.get('id') === id);
  const node = item && document.createNode(item);
  if (node && at >= 0) items.items[at] = node;
  else if (node) items.items.push(node);
  else if (at >= 0) items.items.splice(at, 1);
  if (items.items.length === 0) items.flow = true;
  return document.toString({ lineWidth: 0 });
}

function open(text: string): ReturnType<typeof parseDocument> {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new SyntaxError(error.message);
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  return document;
}
