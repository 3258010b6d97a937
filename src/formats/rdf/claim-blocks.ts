/**
 * A claim as PROV-O: an entity of its own, quoted from its document and attributed to each speaker of its chain in order,
 * with the act as the role.
 */
import type { GraphClaim } from '../interchange/graph.js';
import { addressOf } from './names.js';
import type { Block } from './serialise.js';
import { expanded, iri, plain, type Resource, type Term, typed } from './terms.js';

type Says = [string, Term][];

/** @param address of the claim; its steps are named after it */
export function* claimBlocks(
  claim: GraphClaim,
  address: Resource,
  {
    agent,
    document,
    graph,
    more = [],
  }: { agent: (name: string) => Term; document?: Term | undefined; graph?: Resource; more?: Says },
): Generator<Block> {
  const { id, chain, polarity, modality, review, quote } = claim;
  const place = graph && { graph };
  const steps = chain.map((_, i) => stepOf(address, i + 1));
  const says: Says = [
    [expanded('rdf:type'), iri('prov:Entity')],
    [expanded('rdf:type'), iri('cg:Claim')],
    ...texts({ id, polarity, modality, review }),
    ...(document ? ([[expanded('prov:wasQuotedFrom'), document]] as Says) : []),
    ...(quote === undefined ? [] : ([[expanded('prov:value'), plain(quote)]] as Says)),
    ...chain.flatMap(
      ({ agent: name }): Says => (name === undefined ? [] : [[expanded('prov:wasAttributedTo'), agent(name)]]),
    ),
    ...steps.map((step): Says[number] => [expanded('prov:qualifiedAttribution'), step]),
    ...more,
  ];
  yield { subject: address, ...place, says };
  for (let i = 0; i < chain.length; i++) {
    const { agent: name, act } = chain[i] as GraphClaim['chain'][number];
    yield {
      subject: steps[i] as Resource,
      ...place,
      says: [
        [expanded('rdf:type'), iri('prov:Attribution')],
        [expanded('cg:position'), typed(String(i + 1), 'xsd:integer')],
        ...(name === undefined ? [] : ([[expanded('prov:agent'), agent(name)]] as Says)),
        [expanded('prov:hadRole'), addressOf('act', act)],
      ],
    };
  }
}

function texts(values: Readonly<Record<string, string | undefined>>): Says {
  return Object.entries(values).flatMap(
    ([name, value]): Says => (value === undefined ? [] : [[expanded(`cg:${name}`), plain(value)]]),
  );
}

function stepOf({ kind, value }: Resource, position: number): Resource {
  return { kind, value: kind === 'blank' ? `${value}s${position}` : `${value}:step:${position}` };
}
