/** People of one name within one document: one person, unless roles and ties at the name are all different. */
import type { Extraction } from '../extract/extractor.js';
import type { Document } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import { allNames, type Context, compareContexts, contextAt, emptyContext, joinContexts } from '../resolve/context.js';

interface Bearer {
  id: string;
  context: Context;
  spans: { start: number; end: number }[];
}

/**
 * The extraction with a person taken for two where the document itself says so: "Li Wei, finance chief of Gamma Bank"
 * and "Li Wei, a cook from Norvik". A name with nothing beside it goes to whom the text spoke of last.
 */
export function divided(
  extraction: Extraction,
  { text }: Document,
  known: ReadonlyMap<string, Entity>,
  isPerson: (type: string) => boolean,
): Extraction {
  let result = extraction;
  for (const id of new Set(extraction.mentions.map(({ entity }) => entity))) {
    const entity = extraction.entities.find((one) => one.id === id) ?? known.get(id);
    if (!entity || !isPerson(entity.type)) continue;
    const bearers = bearersOf(id, extraction, text);
    if (bearers.length < 2) continue;
    const names = allNames(entity);
    const at = (start: number, end: number) =>
      bearers.find(({ spans }) => spans.some((span) => span.start >= start && span.end <= end))?.id ?? id;
    const fresh = bearers.slice(1).map(
      ({ id: other }): Entity => ({
        ...entity,
        id: other,
        type: 'person',
        sameAs: {},
        review: 'proposed',
        names: entity.names,
      }),
    );
    if (names.length === 0) continue;
    result = {
      ...result,
      entities: [...result.entities, ...fresh],
      mentions: result.mentions.map((mention) =>
        mention.entity === id ? { ...mention, entity: at(mention.start, mention.end) } : mention,
      ),
      claims: result.claims.map((claim) => {
        const now = (one: string) => (one === id ? at(claim.evidence.start, claim.evidence.end) : one);
        return {
          ...claim,
          subject: now(claim.subject),
          ...(claim.object !== undefined && { object: now(claim.object) }),
          chain: claim.chain.map((step) => (step.agent === undefined ? step : { ...step, agent: now(step.agent) })),
        };
      }),
    };
  }
  return result;
}

function bearersOf(id: string, { mentions }: Extraction, text: string): Bearer[] {
  const bearers: Bearer[] = [];
  let last: Bearer | undefined;
  for (const { start, end } of mentions.filter(({ entity }) => entity === id).sort((a, b) => a.start - b.start)) {
    const context = contextAt(text, { start, end });
    const says = context.roles.size > 0 || context.ties.size > 0;
    const fits = ({ context: other }: Bearer) => compareContexts(other, context).differ.length < 2;
    let bearer = says
      ? (bearers.find((one) => compareContexts(one.context, context).agree.length > 0) ?? bearers.findLast(fits))
      : last;
    if (!bearer) {
      bearer = { id: bearers.length === 0 ? id : `${id}-${bearers.length + 1}`, context: emptyContext(), spans: [] };
      bearers.push(bearer);
    }
    bearer.context = joinContexts([bearer.context, context]);
    bearer.spans.push({ start, end });
    last = bearer;
  }
  return bearers;
}
