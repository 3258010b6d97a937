/** A YAML file that holds a list, open to change: comments and layout of what is not touched stay. */
import { isAlias, isMap, isNode, isSeq, type Node, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';

type Item = Record<string, unknown>;

export class YamlList {
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #nodes: (Node | null | undefined)[];
  #changed = false;

  /** @throws SyntaxError where the text is no YAML */
  constructor(text: string) {
    this.#document = parseDocument(text);
    const [error] = this.#document.errors;
    if (error) throw new SyntaxError(error.message);
    if (!isSeq(this.#document.contents)) this.#document.contents = this.#document.createNode([]) as never;
    this.#nodes = [...this.#list.items] as Node[];
  }

  /** The items as plain values. */
  values(): Item[] {
    return this.#document.toJS({ maxAliasCount: 1000 }) as Item[];
  }

  /** How many items there are or were. */
  get length(): number {
    return this.#nodes.length;
  }

  get changed(): boolean {
    return this.#changed;
  }

  text(): string {
    const list = this.#list;
    list.items = this.#nodes.filter((node) => node !== undefined);
    if (list.items.length > 0) list.flow = false;
    return this.#document.toString({ lineWidth: 0 });
  }

  /** @returns the item's number */
  add(item: Item): number {
    this.#change();
    return this.#nodes.push(this.#create(item)) - 1;
  }

  /** Changes an item, or removes it; the numbers of the others stay. */
  set(i: number, item: Item | undefined): void {
    this.#change();
    const old = this.#nodes[i];
    if (item === undefined) this.#nodes[i] = undefined;
    else if (isMap(old)) this.#setFields(old, item);
    else this.#nodes[i] = this.#create(item);
  }

  /** Changes the claims of a relation: those that are kept, then one in the place of another, or none. */
  setClaims(i: number, kept: readonly Item[], at: number, claim: Item | undefined): void {
    this.#change();
    const relation = this.#nodes[i];
    if (!isMap(relation)) return;
    let claims: unknown = relation.get('claims', true);
    if (!isSeq(claims)) {
      claims = this.#create([]);
      relation.set('claims', claims);
    }
    if (!isSeq(claims)) return;
    for (const [k, one] of kept.entries()) {
      const node: unknown = claims.items[k];
      if (k !== at && isMap(node) && !node.has('id') && one.id !== undefined) node.set('id', one.id);
    }
    const old: unknown = claims.items[at];
    if (claim === undefined) claims.items.splice(at, 1);
    else if (isMap(old)) this.#setFields(old, claim);
    else claims.items[at] = this.#create(claim);
    if (claims.items.length > 0) claims.flow = false;
  }

  get #list(): YAMLSeq {
    const list = this.#document.contents as unknown;
    if (!isSeq(list)) throw new TypeError('the list was made when the text was read');
    return list;
  }

  /** Before the first change, what is written once and named twice is written twice: no part may hang on another. */
  #change(): void {
    if (this.#changed) return;
    this.#changed = true;
    visit(this.#document, {
      Alias: (_, alias) => {
        const meant = alias.resolve(this.#document);
        return meant ? (this.#create(meant.toJS(this.#document)) ?? undefined) : undefined;
      },
    });
    visit(this.#document, {
      Node: (_, node) => {
        if (!isAlias(node)) delete node.anchor;
      },
    });
    for (const [i, node] of this.#list.items.entries()) if (isNode(node)) this.#nodes[i] = node;
  }

  /** Sets what differs and takes away what is gone, so that the comments of all else stay. */
  #setFields(map: YAMLMap, value: Item): void {
    const old = map.toJSON() as Item;
    for (const key of Object.keys(old)) if (value[key] === undefined) map.delete(key);
    for (const [key, field] of Object.entries(value)) {
      if (field !== undefined && JSON.stringify(old[key]) !== JSON.stringify(field)) map.set(key, this.#create(field));
    }
  }

  #create(value: unknown): Node | null {
    return this.#document.createNode(JSON.parse(JSON.stringify(value)));
  }
}
