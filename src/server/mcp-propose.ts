/** The one tool of an assistant that writes: it proposes a claim, which counts in nothing until a person accepts it. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { HandMade } from '../model/decision.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { decide } from '../review/decide.js';

/** Who proposed it, as its reviewers see. */
const NAME = 'assistant';

const INPUT = {
  ...HandMade.shape,
  confidence: z.number().min(0).max(100).default(50).describe('How sure it is that the words say so, 0 to 100.'),
  reasons: z.array(z.string().min(1).max(500)).max(10).default([]).describe('Why the words say so.'),
};

export function registerPropose(server: McpServer, folder: string): void {
  server.registerTool(
    'propose_claim',
    {
      description:
        'Propose a claim from the exact words of a document; it always awaits review by a person. Look up the ids of its entities with search first; name new ones in newEntities.',
      inputSchema: INPUT,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
    },
    async ({ confidence, reasons, ...given }) => {
      try {
        const claim = HandMade.parse(given);
        const { about } = await decide(folder, { kind: 'propose', claim, confidence, reasons }, { by: NAME });
        const answer = { claim: about[0], review: 'proposed' };
        return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
      } catch (error) {
        if (!(error instanceof ClaimgraphError)) throw error;
        return { isError: true, content: [{ type: 'text', text: error.problems.map(describeProblem).join('\n') }] };
      }
    },
  );
}
