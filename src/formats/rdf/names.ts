/** The addresses of what is ours: entities, relations, documents and types as URNs, which nobody has to look up. */
import { expanded, iri, isIri, type Resource } from './terms.js';

const BASE = 'urn:claimgraph:';
type Kind = 'node' | 'edge' | 'type' | 'relation' | 'attribute' | 'act';

/** A name of the graph as an address: as it is where it is one (or has a known prefix), else a URN of that kind. */
export function addressOf(kind: Kind, name: string): Resource {
  if (name.startsWith('_:') && /^_:[A-Za-z0-9]+$/.test(name)) return { kind: 'blank', value: name };
  const whole = kind === 'node' || kind === 'edge' ? name : expanded(name);
  if (isIri(whole) && !whole.startsWith(BASE)) return iri(whole);
  if (whole.startsWith('urn:claimgraph:vocabulary:')) return iri(whole);
  return iri(`${BASE}${kind}:${encode(name)}`);
}

/** The name that `addressOf` was given; undefined where the address is none of ours of that kind. */
export function nameIn(kind: Kind, address: string): string | undefined {
  const start = `${BASE}${kind}:`;
  if (!address.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(address.slice(start.length));
  } catch {
    return undefined;
  }
}

function encode(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
