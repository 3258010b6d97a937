/** A relation in words, by its id. */
import { relationWords } from '../panels/relation-row.js';
import { useAnswer } from '../panels/use-answer.js';
import { useStore } from '../panels/use-store.js';

export function RelationName({ id }: { id: string }) {
  const store = useStore();
  const answer = useAnswer('relation', { id });
  if (!answer || 'failed' in answer) return <>{store.name.value(id)}</>;
  const { subject, label, object } = relationWords(store, answer.relation);
  return <>{`${subject} ${label} ${object}`}</>;
}
