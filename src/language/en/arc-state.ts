/** Where an arc-eager parser is in a block of tokens: stack, buffer, arcs and sentence starts. */

export class ArcState {
  readonly heads: Int32Array;
  /** Index into the move labels, or -1. */
  readonly labels: Int32Array;
  readonly breaks: Uint8Array;
  readonly #stack: number[] = [];
  /** Tokens that were put back in front of the buffer, the next one last. */
  readonly #returned: number[] = [];
  readonly #unshiftable: Uint8Array;
  /** Children on each side in the order in which they were attached. */
  readonly #left: (number[] | undefined)[];
  readonly #right: (number[] | undefined)[];
  #next = 0;

  constructor(readonly length: number) {
    this.heads = new Int32Array(length).fill(-1);
    this.labels = new Int32Array(length).fill(-1);
    this.breaks = new Uint8Array(length);
    this.#unshiftable = new Uint8Array(length);
    this.#left = new Array(length);
    this.#right = new Array(length);
  }

  get depth(): number {
    return this.#stack.length;
  }

  get buffered(): number {
    return this.length - this.#next + this.#returned.length;
  }

  get done(): boolean {
    return this.depth === 0 && this.buffered === 0;
  }

  /** The stack from its top, or -1. */
  stack(index: number): number {
    return this.#stack[this.#stack.length - 1 - index] ?? -1;
  }

  /** The buffer from its front, or -1. */
  buffer(index: number): number {
    const returned = this.#returned.length;
    if (index < returned) return this.#returned[returned - 1 - index] as number;
    const token = this.#next + index - returned;
    return token < this.length ? token : -1;
  }

  /** The left child that was attached last, or -1. */
  lastLeft(token: number): number {
    return token < 0 ? -1 : (this.#left[token]?.at(-1) ?? -1);
  }

  lastRight(token: number): number {
    return token < 0 ? -1 : (this.#right[token]?.at(-1) ?? -1);
  }

  isUnshiftable(token: number): boolean {
    return this.#unshiftable[token] === 1;
  }

  shift(): void {
    this.#stack.push(this.#returned.pop() ?? this.#next++);
  }

  /** Drops the top of the stack, or puts it back in front of the buffer while it has no head. */
  reduce(): void {
    const top = this.#stack.pop() as number;
    if ((this.heads[top] as number) >= 0 || this.#stack.length === 0) return;
    this.#unshiftable[top] = 1;
    this.#returned.push(top);
  }

  left(label: number): void {
    const front = this.buffer(0);
    this.#attach(front, this.stack(0), label);
    this.#unshiftable[front] = 0;
    this.#stack.pop();
  }

  right(label: number): void {
    this.#attach(this.stack(0), this.buffer(0), label);
    this.shift();
  }

  /** The second token of the buffer starts a sentence. */
  break(): void {
    this.breaks[this.buffer(1)] = 1;
  }

  startsSentence(token: number): boolean {
    return token >= 0 && this.breaks[token] === 1;
  }

  #attach(head: number, child: number, label: number): void {
    const before = this.heads[child] as number;
    if (before >= 0) {
      // As in spaCy, an arc that is replaced is only forgotten if it was the last of its head.
      const arcs = (before > child ? this.#left : this.#right)[before];
      if (arcs?.at(-1) === child) arcs.pop();
    }
    const side = head > child ? this.#left : this.#right;
    const arcs = side[head];
    if (arcs) arcs.push(child);
    else side[head] = [child];
    this.heads[child] = head;
    this.labels[child] = label;
  }
}
