/** A claim put right, accepted or not: ends, type, who says it, and in which words. */
import { useEffect } from 'preact/hooks';
import { Awaiting } from '../panels/awaiting.js';
import { ClaimForm } from '../panels/review/form.js';
import { useAnswer } from '../panels/use-answer.js';
import { Modal } from './modal.js';
import { TextToSelect } from './text-to-select.js';
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
  const { deciding } = store;
  const answer = useAnswer('relation', { id, filter: store.filter.value });
  const found = answer && !('failed' in answer) ? answer.relation.claims.find((one) => one.id === claimId) : undefined;
  const read = useAnswer('document', found && { id: found.document });
  useEffect(
    () => () => {
      deciding.selection.value = undefined;
    },
    [deciding],
  );
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const { relation, documents } = answer;
  const claim = found;
  if (!claim) return null;
  const language = documents.find((one) => one.id === claim.document)?.language ?? 'en';
  return (
    <Modal title={words.correctClaim} wide onClose={onClose}>
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
      <ClaimForm
        given={{ ...relation, ...claim, language, quote: claim.evidence.quote, start: claim.evidence.start }}
        keep={claim.id}
        onSave={async (change) => {
          const isSaved = await deciding.decide({ kind: 'edit', claim: claim.id, seen: claim.review, change });
          if (isSaved) onClose();
          return isSaved;
        }}
        onCancel={onClose}
      />
      <p class="faint">{words.quoteFind}</p>
      <TextToSelect
        text={read && !('failed' in read) ? read.document.text : undefined}
        onSelect={({ quote, start }) => {
          deciding.selection.value = { document: claim.document, language, quote, start, end: start + quote.length };
        }}
      />
    </Modal>
  );
}
