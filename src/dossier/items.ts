/**
 * The items of `entities` or `relations` as their files hold them, open to change: what is not touched stays as written,
 * comments and all. Every change may be made a second time over files of which some already hold it (redo.ts): what is
 * to go goes wherever it is, what is not there is passed over.
 */
import type { ClaimEntry } from '../model/claim.js';
import { deriveRelationId } from '../model/id.js';
import { itemAt } from '../model/item-at.js';
import type { RelationEntry } from '../model/relation.js';
import { withFields } from './edit.js';
import { claimIds, relationIds } from './relations.js';
import { YamlList } from './yaml-list.js';

type Item = Record<string, unknown>;
type Claims = (Item & ClaimEntry)[];
export type Part = 'entities' | 'relations';

/** So many lines make one piece of what is written. */
const PIECE = 1000;

export class Items {
  readonly #part: Part;
  readonly #yaml: YamlList | undefined;
  /** those of the YAML file first; undefined where one was removed */
  readonly #items: (Item | undefined)[];
  readonly #ids: string[];
  readonly #places = new Map<string, number[]>();
  /** by claim, the items that hold it */
  readonly #claims = new Map<string, Set<number>>();
  /** lines as they are in the file; undefined where the item has changed */
  readonly #lines: (string | undefined)[];
  #linesChanged = false;

  /**
   * @param yaml the text of the YAML file, or undefined where there is none
   * @param lines the text of the JSON Lines
   * @throws SyntaxError where one does not parse
   */
  constructor(part: Part, yaml: string | undefined, lines: string | undefined) {
    this.#part = part;
    this.#yaml = yaml !== undefined || lines === undefined ? new YamlList(yaml ?? '') : undefined;
    const written = (lines ?? '').split('\n').filter((line) => line.trim() !== '');
    this.#lines = [...written];
    this.#items = [...(this.#yaml?.values() ?? []), ...written.map((line) => JSON.parse(line))];
    this.#ids =
      part === 'entities'
        ? this.#items.map((item) => String(item?.id))
        : relationIds(this.#items as unknown as RelationEntry[]);
    for (const i of this.#items.keys()) this.#index(i);
  }

  /** The texts of the files that changed, by name, in pieces. */
  changed(): [name: string, pieces: Iterable<string>][] {
    return [
      ...(this.#yaml?.changed ? [[`${this.#part}.yaml`, [this.#yaml.text()]] as [string, string[]]] : []),
      ...(this.#linesChanged ? [[`${this.#part}.jsonl`, this.#pieces()] as [string, Iterable<string>]] : []),
    ];
  }

  /** @param asLine a new item goes to the JSON Lines, where machines write, and not among what people wrote */
  put(id: string, item: object, asLine = false): void {
    const [first, ...others] = this.#at(id);
    for (const i of others) this.#remove(i);
    if (first !== undefined) this.#replace(first, item as Item);
    else this.#add(id, item as Item, asLine);
  }

  /** Changes some fields of an item; its id is written down, as it may have been derived from what changes. */
  set(id: string, fields: Readonly<Item>): void {
    for (const i of this.#at(id)) this.#replace(i, withFields({ id, ...this.#items[i] }, fields));
  }

  remove(id: string): void {
    for (const i of this.#at(id)) this.#remove(i);
  }

  /** Puts a claim into a relation, in place of what has its id there, and takes it out of all others. */
  putClaim(relation: string, claim: Item & { id: string }): void {
    const [at] = this.#at(relation);
    for (const i of [...(this.#claims.get(claim.id) ?? [])]) if (i !== at) this.#spliceClaim(i, claim.id);
    if (at !== undefined) this.#spliceClaim(at, claim.id, claim);
  }

  /** Changes some fields of a claim, whichever relation holds it; its id is written down. */
  setClaim(id: string, fields: Readonly<Item>): void {
    for (const i of [...(this.#claims.get(id) ?? [])]) {
      const claims = claimsOf(this.#items[i]);
      const old = claims[claimIds(itemAt(this.#ids, i), claims).indexOf(id)];
      this.#spliceClaim(i, id, withFields({ id, ...old } as Item, fields));
    }
  }

  removeClaim(id: string): void {
    for (const i of [...(this.#claims.get(id) ?? [])]) this.#spliceClaim(i, id);
  }

  #at(id: string): number[] {
    return [...(this.#places.get(id) ?? [])];
  }

  #index(i: number): void {
    const id = itemAt(this.#ids, i);
    const places = this.#places.get(id);
    if (places) places.push(i);
    else this.#places.set(id, [i]);
    this.#indexClaims(i);
  }

  #indexClaims(i: number): void {
    for (const id of claimIds(itemAt(this.#ids, i), claimsOf(this.#items[i]))) {
      const holders = this.#claims.get(id);
      if (holders) holders.add(i);
      else this.#claims.set(id, new Set([i]));
    }
  }

  #dropClaims(i: number): void {
    for (const id of claimIds(itemAt(this.#ids, i), claimsOf(this.#items[i]))) this.#claims.get(id)?.delete(i);
  }

  #add(id: string, item: Item, asLine: boolean): void {
    if (this.#yaml && !asLine) {
      // at the end of the YAML list, whose items come before all lines
      const at = this.#yaml.add(item);
      this.#items.splice(at, 0, item);
      this.#ids.splice(at, 0, id);
      this.#reindex();
      return;
    }
    this.#items.push(item);
    this.#ids.push(id);
    this.#lines.push(undefined);
    this.#linesChanged = true;
    this.#index(this.#items.length - 1);
  }

  #reindex(): void {
    this.#places.clear();
    this.#claims.clear();
    for (const [i, item] of this.#items.entries()) if (item) this.#index(i);
  }

  #replace(i: number, item: Item): void {
    this.#keepIdsOfTwins(i);
    this.#dropClaims(i);
    this.#write(i, item);
    this.#indexClaims(i);
  }

  #remove(i: number): void {
    this.#keepIdsOfTwins(i);
    this.#dropClaims(i);
    const places = this.#places.get(itemAt(this.#ids, i));
    places?.splice(places.indexOf(i), 1);
    this.#write(i, undefined);
  }

  #write(i: number, item: Item | undefined): void {
    this.#items[i] = item;
    const line = i - (this.#yaml?.length ?? 0);
    if (line < 0) this.#yaml?.set(i, item);
    else {
      this.#lines[line] = undefined;
      this.#linesChanged = true;
    }
  }

  /** Of relations with the same ends, the later ones are told apart by the earlier ones: their ids are written down. */
  #keepIdsOfTwins(i: number): void {
    const item = this.#items[i] as Item & RelationEntry;
    if (this.#part === 'entities' || item.id !== undefined) return;
    const plain = deriveRelationId(item);
    const twins = [plain, ...this.#datedIds(plain)].flatMap((id) => this.#at(id));
    for (const twin of twins) {
      const other = this.#items[twin] as Item & RelationEntry;
      if (twin === i || other.id !== undefined || deriveRelationId(other) !== plain) continue;
      this.#write(twin, { id: this.#ids[twin], ...other });
    }
  }

  #twinIds: Map<string, Set<string>> | undefined;

  #datedIds(plain: string): Iterable<string> {
    if (!this.#twinIds) {
      this.#twinIds = new Map();
      for (const [i, item] of this.#items.entries()) {
        if (!item || item.id !== undefined) continue;
        const key = deriveRelationId(item as Item & RelationEntry);
        if (key !== this.#ids[i])
          this.#twinIds.set(key, (this.#twinIds.get(key) ?? new Set()).add(itemAt(this.#ids, i)));
      }
    }
    return this.#twinIds.get(plain) ?? [];
  }

  /** Replaces, adds or (without a claim) removes the claim of an id in one item. */
  #spliceClaim(i: number, id: string, claim?: Item): void {
    const item = this.#items[i];
    if (!item) return;
    this.#dropClaims(i);
    const old = claimsOf(item);
    const ids = claimIds(itemAt(this.#ids, i), old);
    const found = ids.indexOf(id);
    const at = found < 0 ? old.length : found;
    // claims of the same document are told apart by their order: the others keep the ids that they had
    const kept = old.map((one, k) =>
      k !== at && one.id === undefined && one.document === old[at]?.document ? { id: ids[k], ...one } : one,
    );
    const claims = [...kept.slice(0, at), ...(claim ? [claim] : []), ...kept.slice(at + 1)];
    this.#items[i] = { ...item, claims };
    const line = i - (this.#yaml?.length ?? 0);
    if (line < 0) this.#yaml?.setClaims(i, kept, at, claim);
    else this.#write(i, { ...item, claims });
    this.#indexClaims(i);
  }

  *#pieces(): Generator<string> {
    const first = this.#yaml?.length ?? 0;
    let piece: string[] = [];
    for (const [k, line] of this.#lines.entries()) {
      const item = this.#items[first + k];
      if (item) piece.push(line ?? JSON.stringify(item), '\n');
      if (piece.length >= 2 * PIECE) {
        yield piece.join('');
        piece = [];
      }
    }
    yield piece.join('');
  }
}

function claimsOf(item: Item | undefined): Claims {
  return (item?.claims ?? []) as Claims;
}
