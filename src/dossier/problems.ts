/** Problems of one check, gathered in the order of files and lines. */
import { itemAt } from '../model/item-at.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';

/** Takes a problem that was found; checking goes on. */
export type Report = (problem: Problem) => void;

/** By file as first met, then by line and column. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ place }) => place?.file))];
  const key = ({ place }: Problem) => [files.indexOf(place?.file), place?.line ?? 0, place?.column ?? 0];
  return [...problems].sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    const i = first.findIndex((part, at) => part !== second[at]);
    return i < 0 ? 0 : itemAt(first, i) - itemAt(second, i);
  });
}

/** @throws ClaimgraphError with all problems, if there are any */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ClaimgraphError(inFileOrder(problems));
}
