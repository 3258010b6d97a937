/** Whatever form or dialog of the desk is open, and the refusal that shows both sides. */
import { AddDocuments } from './add-documents.js';
import { AssessForm } from './assess-form.js';
import { ConflictDialog } from './conflict.js';
import { CorrectClaim } from './correct-claim.js';
import { DocumentForm } from './document-form.js';
import { EntityForm } from './entity-form.js';
import { ImportGraph } from './import-graph.js';
import { PasteRows } from './paste-rows.js';
import { ReadAgain } from './read-again.js';
import { RelationForm } from './relation-form.js';
import { Share } from './share.js';
import { StoryForm } from './story-form.js';
import { TypesForm } from './types-form.js';
import { useDesk } from './use-desk.js';
import { ViewForm } from './view-form.js';

export function Dialogs() {
  const { store } = useDesk();
  const dialog = store.desk.dialog.value;
  const close = () => store.desk.open(undefined);
  const key = JSON.stringify(dialog);
  return (
    <>
      {dialog?.kind === 'add' && <AddDocuments onClose={close} />}
      {dialog?.kind === 'entity' && <EntityForm key={key} id={dialog.id} onClose={close} />}
      {dialog?.kind === 'relation' && <RelationForm key={key} {...dialog} onClose={close} />}
      {dialog?.kind === 'assess' && <AssessForm key={key} id={dialog.id} onClose={close} />}
      {dialog?.kind === 'document' && <DocumentForm key={key} id={dialog.id} onClose={close} />}
      {dialog?.kind === 'again' && <ReadAgain key={key} id={dialog.id} onClose={close} />}
      {dialog?.kind === 'claim' && <CorrectClaim key={key} {...dialog} onClose={close} />}
      {dialog?.kind === 'view' && <ViewForm key={key} {...dialog} onClose={close} />}
      {dialog?.kind === 'story' && <StoryForm key={key} {...dialog} onClose={close} />}
      {dialog?.kind === 'import' && <ImportGraph onClose={close} />}
      {dialog?.kind === 'rows' && <PasteRows onClose={close} />}
      {dialog?.kind === 'share' && <Share onClose={close} />}
      {dialog?.kind === 'types' && <TypesForm onClose={close} />}
      <ConflictDialog />
    </>
  );
}
