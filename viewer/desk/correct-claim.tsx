/** A claim put right, accepted or not: ends, type, who says it, and in which words. */
import { Awaiting } from '../panels/awaiting.js';
import { ClaimForm } from '../panels/review/form.js';
import { useAnswer } from '../panels/use-answer.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

export function CorrectClaim({
  relation: id,
  claim: claimId,
  onClose,
}: {
  relation: string;
  claim: string;
  onClose: () => void;
}) {
  const { store, words } = useDesk();
  const answer = useAnswer('relation', { id, filter: store.filter.value });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const { relation, documents } = answer;
  const claim = relation.claims.find((one) => one.id === claimId);
  if (!claim) return null;
  const language = documents.find((one) => one.id === claim.document)?.language ?? 'en';
  return (
    <Modal title={words.correctClaim} wide onClose={onClose}>
      {store.deciding.failed.value && <p role="alert">{store.deciding.failed.value}</p>}
      <ClaimForm
        given={{ ...relation, ...claim, language, quote: claim.evidence.quote, start: claim.evidence.start }}
        onSave={async (change) => {
          if (await store.deciding.decide({ kind: 'edit', claim: claim.id, seen: claim.review, change })) onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
