/** The items of `entities` or `relations` as their files hold them, open to change: what is not touched stays as written. */
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import type { ClaimEntry } from '../model/claim.js';
import type { RelationEntry } from '../model/relation.js';
import type { Folder } from './folder.js';
import { openDossier } from './read.js';
import { claimIds, relationIds } from './relations.js';

type Item = Record<string, unknown>;
type Part = 'entities' | 'relations';

interface Index {
  /** those of the YAML file first */
  items: Item[];
  ids: string[];
  /** of each id, its first place among the items */
  places: Map<string, number>;
  /** how many are from the YAML file */
  yaml: number;
}

/** The items of one part, over its two files. */
export class Shelf {
  readonly #part: Part;
  readonly #yaml: ReturnType<typeof parseDocument> | undefined;
  #lines: Item[] | undefined;
  #read: Index | undefined;
  #yamlChanged = false;
  #linesChanged = false;

  private constructor(part: Part, yaml: string | undefined, lines: string | undefined) {
    this.#part = part;
    this.#yaml = yaml === undefined ? undefined : parseDocument(yaml);
    this.#lines = lines
      ?.split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
    if (this.#yaml && !isSeq(this.#yaml.contents)) this.#yaml.contents = this.#yaml.createNode([]) as never;
  }

  /** What does not parse is left to the check, which names the line. @throws ClaimgraphError from that check */
  static async read(folder: Folder, part: Part): Promise<Shelf> {
    const [yaml, lines] = [`${part}.yaml`, `${part}.jsonl`];
    const texts = [
      (await folder.has(yaml)) ? await folder.read(yaml) : undefined,
      (await folder.has(lines)) ? await folder.read(lines) : undefined,
    ] as const;
    try {
      return new Shelf(part, texts[0] ?? (texts[1] === undefined ? '' : undefined), texts[1]);
    } catch (error) {
      await openDossier(folder.path);
      throw error;
    }
  }

  /** The files that changed, by name. */
  texts(): [name: string, text: string][] {
    const changed: [string, string][] = [];
    if (this.#yaml && this.#yamlChanged) {
      changed.push([`${this.#part}.yaml`, this.#yaml.toString({ lineWidth: 0 })]);
    }
    if (this.#lines && this.#linesChanged) {
      changed.push([`${this.#part}.jsonl`, this.#lines.map((line) => `${JSON.stringify(line)}\n`).join('')]);
    }
    return changed;
  }

  /** @param asLine a new item goes to the JSON Lines, where machines write, and not among what people wrote */
  put(id: string, item: object, asLine = false): void {
    const { at, inYaml } = this.#find(id);
    if (at < 0 && asLine) {
      this.#lines ??= [];
      this.#setLine(this.#lines.length, item as Item);
      return;
    }
    if (inYaml) this.#setYaml(at < 0 ? this.#seq().items.length : at, item);
    else this.#setLine(at < 0 ? (this.#lines ?? []).length : at, item as Item);
  }

  /** Changes some fields of an item; its id is written down, as it may have been derived from what changes. */
  setFields(id: string, fields: Readonly<Item>): boolean {
    const { at, inYaml } = this.#find(id);
    if (at < 0) return false;
    const old = this.#index().items[inYaml ? at : at + this.#index().yaml] ?? {};
    const whole = withFields({ ...(old.id === undefined && { id }), ...old }, fields);
    if (inYaml) this.#setYaml(at, whole);
    else this.#setLine(at, whole);
    return true;
  }

  /** Changes some fields of a claim, whichever relation holds it; its id is written down. */
  setClaimFields(id: string, fields: Readonly<Item>): boolean {
    const { items, ids } = this.#index();
    for (const [i, item] of items.entries()) {
      const claims = (item.claims ?? []) as z.input<typeof ClaimEntry>[];
      const n = claimIds(ids[i] ?? '', claims).indexOf(id);
      if (n < 0) continue;
      const whole = withFields({ id, ...(claims[n] as Item) }, fields);
      return this.changeClaims((names) => names.indexOf(id), whole, ids[i]);
    }
    return false;
  }

  remove(id: string): boolean {
    const { at, inYaml } = this.#find(id);
    if (at < 0) return false;
    this.#read = undefined;
    if (inYaml) {
      this.#seq().items.splice(at, 1);
      this.#yamlChanged = true;
    } else {
      this.#lines?.splice(at, 1);
      this.#linesChanged = true;
    }
    return true;
  }

  /** Sets (or, without a claim, removes) the claim at the place that `at` chooses, in the first relation it fits. */
  changeClaims(at: (ids: string[]) => number, claim: object | undefined, relation?: string): boolean {
    const { items, ids, places, yaml } = this.#index();
    const among = relation === undefined ? items.keys() : [places.get(relation) ?? -1];
    for (const i of among) {
      const [id, item] = [ids[i] ?? '', items[i]];
      if (!item) continue;
      const claims = (item.claims ?? []) as z.input<typeof ClaimEntry>[];
      const n = at(claimIds(id, claims));
      if (n < 0) continue;
      if (i < yaml) this.#setYamlClaim(i, n, claim);
      else {
        const left =
          claim === undefined
            ? claims.filter((_, k) => k !== n)
            : [...claims.slice(0, n), claim, ...claims.slice(n + 1)];
        this.#setLine(i - yaml, { ...item, claims: left });
      }
      return true;
    }
    return false;
  }

  #seq(): YAMLSeq {
    const list = this.#yaml?.contents;
    if (!isSeq(list)) throw new TypeError('the list was made when the file was read');
    return list;
  }

  /** All items with their ids, read once until something else than an added line changes. */
  #index(): Index {
    if (this.#read) return this.#read;
    const fromYaml = (this.#yaml?.toJS() ?? []) as Item[];
    const items = [...fromYaml, ...(this.#lines ?? [])];
    const ids = this.#idsOf(items);
    const places = new Map<string, number>();
    for (const [i, id] of ids.entries()) if (!places.has(id)) places.set(id, i);
    this.#read = { items, ids, places, yaml: fromYaml.length };
    return this.#read;
  }

  #idsOf(items: Item[]): string[] {
    return this.#part === 'entities'
      ? items.map(({ id }) => String(id))
      : relationIds(items as unknown as RelationEntry[]);
  }

  #find(id: string): { at: number; inYaml: boolean } {
    const { places, yaml } = this.#index();
    const at = places.get(id) ?? -1;
    if (at < 0) return { at, inYaml: this.#yaml !== undefined };
    return at < yaml ? { at, inYaml: true } : { at: at - yaml, inYaml: false };
  }

  #setYaml(at: number, item: object): void {
    this.#read = undefined;
    const seq = this.#seq();
    this.#yamlChanged = true;
    const old: unknown = seq.items[at];
    if (isMap(old)) setFields(old, item, this.#create);
    else seq.items[at] = this.#create(item);
    seq.flow = false;
  }

  #setYamlClaim(at: number, n: number, claim: object | undefined): void {
    this.#yamlChanged = true;
    this.#read = undefined;
    const relation = this.#seq().items[at];
    if (!isMap(relation)) return;
    let claims: unknown = relation.get('claims', true);
    if (!isSeq(claims)) {
      claims = this.#create([]);
      relation.set('claims', claims);
    }
    if (!isSeq(claims)) return;
    const old: unknown = claims.items[n];
    if (claim === undefined) claims.items.splice(n, 1);
    else if (isMap(old)) setFields(old, claim, this.#create);
    else claims.items[n] = this.#create(claim);
    claims.flow = false;
  }

  #setLine(at: number, item: Item): void {
    this.#linesChanged = true;
    if (!this.#lines) return;
    const added = at === this.#lines.length;
    this.#lines[at] = item;
    if (!this.#read) return;
    const { items, ids, places, yaml } = this.#read;
    const id = item.id;
    if (!added && typeof id === 'string' && ids[yaml + at] === id) items[yaml + at] = item;
    else if (added && typeof id === 'string' && !places.has(id)) {
      items.push(item);
      ids.push(id);
      places.set(id, items.length - 1);
    } else this.#read = undefined;
  }

  readonly #create = (value: unknown) => {
    const plain: unknown = JSON.parse(JSON.stringify(value));
    return this.#yaml?.createNode(plain) ?? null;
  };
}

/** An item with some fields changed; what is null goes. */
function withFields(item: Readonly<Item>, fields: Readonly<Item>): Item {
  return Object.fromEntries(
    Object.entries({ ...item, ...fields }).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Sets what differs and takes away what is gone, so that the comments of all else stay. */
function setFields(map: YAMLMap, value: object, create: (value: unknown) => unknown): void {
  const old = map.toJSON() as Item;
  for (const key of Object.keys(old)) if ((value as Item)[key] === undefined) map.delete(key);
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined && JSON.stringify(old[key]) !== JSON.stringify(field)) map.set(key, create(field));
  }
}
