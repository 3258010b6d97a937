/** The one way in which a document is refused: what is wrong with which, and how to mend it. */
import { ClaimgraphError } from '../model/problem.js';

export function refusal(code: string, file: string, message: string, mend?: string, cause?: unknown): ClaimgraphError {
  return new ClaimgraphError([{ code, message, place: { file }, ...(mend !== undefined && { mend }) }], { cause });
}
