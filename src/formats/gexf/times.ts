/** Times in GEXF: bounds as attributes, time stamps, and the lists of intervals that Gephi writes in one attribute. */
import type { Spell } from '../interchange/graph.js';

type Own = Readonly<Record<string, string | undefined>>;

/** The spell that the attributes of an element give; undefined where they give none. */
export function spellOf({ start, end, startopen, endopen, timestamp }: Own): Spell | undefined {
  if (start === undefined && end === undefined && startopen === undefined && endopen === undefined && !timestamp)
    return undefined;
  const [from, to] = [start || startopen || timestamp, end || endopen || timestamp];
  if (!from && !to) return undefined;
  return {
    ...(from && { start: from }),
    ...(to && { end: to }),
    ...(!start && startopen && { startOpen: true }),
    ...(!end && endopen && { endOpen: true }),
  };
}

/** All spells that the attributes of a node or edge give. */
export function spellsOf(own: Own): Spell[] {
  const single = spellOf(own);
  if (!own.intervals && !own.timestamps) return single ? [single] : [];
  return [...(single ? [single] : []), ...intervals(own.intervals ?? ''), ...stamps(own.timestamps ?? '')];
}

/** `<[2009.0, 2010.0]; (2011.0, 2012.0)>` */
function intervals(text: string): Spell[] {
  return [...text.matchAll(/([[(\]])\s*([^,;[\]()<>]{1,64}),\s*([^,;[\]()<>]{1,64})([\])[])/g)].map(
    ([, open, start = '', end = '', close]) => ({
      ...(!/^-?inf/i.test(start.trim()) && { start: start.trim() }),
      ...(!/^\+?inf/i.test(end.trim()) && { end: end.trim() }),
      ...(open !== '[' && !/^-?inf/i.test(start.trim()) && { startOpen: true }),
      ...(close !== ']' && !/^\+?inf/i.test(end.trim()) && { endOpen: true }),
    }),
  );
}

/** `<[2009.0, 2010.0]>`: each a moment of its own. */
function stamps(text: string): Spell[] {
  return text
    .replace(/[<>[\]]/g, '')
    .split(/[,;]/)
    .map((stamp) => stamp.trim())
    .filter(Boolean)
    .map((stamp) => ({ start: stamp, end: stamp }));
}
