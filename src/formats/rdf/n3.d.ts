/** What is used of n3, which ships no types. */
declare module 'n3' {
  type Take = (error: (Error & { context?: { line?: number } }) | null, quad: unknown, prefixes?: unknown) => void;

  export class Parser {
    constructor(options: { format?: string; factory?: unknown; baseIRI?: string; blankNodePrefix?: string });
    parse(input: { on(event: string, listen: (chunk?: never) => void): unknown }, take: Take): void;
  }
}
