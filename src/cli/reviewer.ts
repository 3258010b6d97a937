/** Who decides: a decision has somebody who answers for it, so a name is never made up. */
import { ClaimgraphError } from '../model/problem.js';
import { reviewer } from '../review/decide.js';
import type { Given } from './command.js';
import type { Terminal } from './terminal.js';

/** The name that was given with `--by` or in CLAIMGRAPH_REVIEWER, or one answer. @throws ClaimgraphError where it is blank */
export async function askReviewer(given: Given, terminal: Terminal): Promise<string> {
  const named = (given.by as string | undefined) ?? terminal.env.CLAIMGRAPH_REVIEWER;
  const by = named ?? (await terminal.ask('Your name, as it is kept with each decision > '));
  if (by?.trim()) return reviewer(by);
  const message = 'a decision needs the name of who decides';
  throw new ClaimgraphError([
    { code: 'no-name', message, field: '--by', hint: 'Use --by NAME, or set CLAIMGRAPH_REVIEWER' },
  ]);
}
