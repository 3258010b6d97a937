/** Counts the elements of a page or of XML, and how deep they lie, before a tree is built of them. */
import { Parser } from 'htmlparser2';
import type { Guard } from './limits.js';

const CHUNK = 65_536;
/** Each further one of an element counts as an element. */
const MOST_ATTRIBUTES = 100;

/**
 * @param names the elements that count, in XML; left out, it is HTML, and all count
 * @throws ClaimgraphError with the code `too-deep` or `too-large`
 */
export function countElements(markup: string, guard: Guard, names?: ReadonlySet<string>): void {
  let [depth, attributes] = [0, 0];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        guard.depth(++depth);
        attributes = 0;
        if (names?.has(name) ?? true) guard.element();
      },
      onattribute: () => {
        if (++attributes > MOST_ATTRIBUTES) guard.element();
      },
      onclosetag: () => depth--,
    },
    { xmlMode: names !== undefined },
  );
  for (let at = 0; at < markup.length; at += CHUNK) parser.write(markup.slice(at, at + CHUNK));
  parser.end();
}
