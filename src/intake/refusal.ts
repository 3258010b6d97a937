/** The one way in which a document is refused: what is wrong with which, and how to fix it. */
import { ClaimgraphError } from '../model/problem.js';

export function refusal(code: string, file: string, message: string, hint?: string, cause?: unknown): ClaimgraphError {
  return new ClaimgraphError([{ code, message, place: { file }, ...(hint !== undefined && { hint }) }], { cause });
}
