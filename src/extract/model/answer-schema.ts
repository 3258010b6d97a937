/**
 * The JSON Schema that a model's answer must meet, in the part of JSON Schema that strict structured outputs take:
 * every field required, nothing besides, no bounds and no defaults; what may be missing is null.
 */
import { Act, Modality, Polarity } from '../../model/claim.js';
import type { OntologyIndex } from '../../model/ontology.js';

/** Strict outputs take no more values of enumerations in one schema. */
const MOST_CHOICES = 900;

type Schema = Record<string, unknown>;

/** The fields stand in the order in which they are best decided: the words first, what they amount to last. */
export function answerSchema({ entityTypes, relationTypes }: OntologyIndex): Schema {
  const isEnumerable = entityTypes.size + relationTypes.size <= MOST_CHOICES;
  const oneOf = (ids: Iterable<string>) => (isEnumerable ? { type: 'string', enum: [...ids] } : { type: 'string' });
  const entity = object({
    key: { type: 'string', description: 'A short key that the claims use.' },
    name: { type: 'string', description: 'The name exactly as the text has it.' },
    type: oneOf(entityTypes.keys()),
    aliases: { type: 'array', items: { type: 'string' }, description: 'Other words of the text that name it.' },
    known: { type: ['string', 'null'], description: 'The id of the known entity that it is, or null.' },
  });
  const step = object({
    agent: { type: ['string', 'null'], description: 'Key of the speaker, or null for the document itself.' },
    act: { type: 'string', enum: Act.options },
  });
  const claim = object({
    quote: { type: 'string', description: 'The exact words of the text, copied letter by letter.' },
    chain: { type: 'array', items: step, description: "Outermost first; empty for the document's own voice." },
    subject: { type: 'string', description: 'Key of an entity.' },
    type: oneOf(relationTypes.keys()),
    object: { type: ['string', 'null'], description: 'Key of an entity, or null for a literal.' },
    value: { type: ['string', 'null'], description: 'A literal, for types that take one; else null.' },
    polarity: { type: 'string', enum: Polarity.options },
    modality: { type: 'string', enum: Modality.options },
    confidence: { type: 'integer', description: 'From 0 to 100.' },
  });
  return object({ entities: { type: 'array', items: entity }, claims: { type: 'array', items: claim } });
}

function object(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
