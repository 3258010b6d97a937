/** Items by id in the order of their files: those of the YAML file, then those of the JSON Lines. */
export interface Change<T> {
  /** undefined where it goes */
  item: T | undefined;
  /** where a new one goes */
  asLine: boolean;
  /** it was removed and put again: it comes last */
  isMoved: boolean;
}

export class Table<T extends { id: string }> {
  readonly #yaml: Map<string, T>;
  readonly #lines: Map<string, T>;
  readonly #hasYaml: boolean;

  /** @param yaml how many of the items, the first ones, are from the YAML file; undefined where there is no such file */
  constructor(items: readonly T[], yaml: number | undefined) {
    this.#hasYaml = yaml !== undefined;
    this.#yaml = new Map(items.slice(0, yaml ?? 0).map((item) => [item.id, item]));
    this.#lines = new Map(items.slice(yaml ?? 0).map((item) => [item.id, item]));
  }

  get(id: string): T | undefined {
    return this.#yaml.get(id) ?? this.#lines.get(id);
  }

  /** @param asLine where it goes if it is new */
  isLine(id: string, asLine: boolean): boolean {
    if (this.#yaml.has(id)) return false;
    return this.#lines.has(id) || asLine || !this.#hasYaml;
  }

  /** Replaces an item in its place, removes it, or adds it to one of the two. */
  put(id: string, { item, asLine, isMoved }: Change<T>): void {
    const known = this.#yaml.has(id) ? this.#yaml : this.#lines.has(id) ? this.#lines : undefined;
    if (!item || isMoved) known?.delete(id);
    if (item) (known && !isMoved ? known : asLine || !this.#hasYaml ? this.#lines : this.#yaml).set(id, item);
  }

  *keys(): Generator<string> {
    yield* this.#yaml.keys();
    yield* this.#lines.keys();
  }

  values(): T[] {
    return [...this.#yaml.values(), ...this.#lines.values()];
  }
}
