/** The one tool of an assistant that writes: it proposes a claim, which counts in nothing until a person accepts it. */
import { z } from 'zod';
import { HandMade } from '../model/decision.js';
import { decide } from '../review/decide.js';
import { defineTool, type McpTool } from './mcp-tools.js';

/** Who proposed it, as its reviewers see. */
const NAME = 'assistant';

const INPUT = {
  ...HandMade.shape,
  confidence: z.number().min(0).max(100).default(50).describe('How sure it is that the words say so, 0 to 100.'),
  reasons: z.array(z.string().min(1).max(500)).max(10).default([]).describe('Why the words say so.'),
};

export function proposeTool(folder: string): McpTool {
  return defineTool({
    name: 'propose_claim',
    description:
      'Propose a claim from the exact words of a document; it always awaits review by a person. Look up the ids of its entities with search first; name new ones in newEntities.',
    input: INPUT,
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    async call({ confidence, reasons, ...given }) {
      const claim = HandMade.parse(given);
      const { about } = await decide(folder, { kind: 'propose', claim, confidence, reasons }, { by: NAME });
      const answer = { claim: about[0], review: 'proposed' };
      return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
    },
  });
}
