/** What a decision changes: one function for each kind, on the dossier as it is. */
import type { View } from '../dossier/index.js';
import type { SingleDecision } from '../model/decision.js';
import { addByHand, correct, judge, propose } from './claims.js';
import { copyEdits } from './copies.js';
import { changeDocument, removeDocument } from './documents.js';
import { changeEntity, newEntity, removeEntity } from './entities.js';
import { gradeEdits } from './grade.js';
import { joinEdits } from './join.js';
import { findEntity, mergeEdits } from './merge.js';
import { withNewEntities } from './new-entities.js';
import type { Plan, Stamp } from './planned.js';
import { assess, changeRelation, newRelation, removeRelation } from './relations.js';
import { splitEdits } from './split.js';
import { removeStory, removeView, saveStory, saveView } from './stories.js';

/** @throws ClaimgraphError where what is named is not there, or is not as the reviewer saw it */
export function planSingle(state: View, decision: SingleDecision, stamp: Stamp): Plan {
  const { decision: named, made } = withNewEntities(state, decision);
  const { edits, ...rest } = planned(state, named, stamp);
  // what is made comes before what names it
  return { ...rest, edits: [...made, ...edits] };
}

function planned(state: View, decision: SingleDecision, stamp: Stamp): Plan {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      return judge(state, decision, stamp);
    case 'edit':
      return correct(state, decision, stamp);
    case 'add':
      return addByHand(state, decision.claim, stamp);
    case 'propose':
      return propose(state, decision, stamp);
    case 'merge':
      return mergeEdits(state, decision.entity, decision.into);
    case 'split':
      return splitEdits(state, decision);
    case 'join':
      return joinEdits(state, decision.relation, decision.into);
    case 'different':
    case 'unsure':
      for (const id of [decision.entity, decision.into]) findEntity(state, id);
      return { edits: [], about: [decision.entity, decision.into] };
    case 'copy':
    case 'notCopy':
      return copyEdits(state, decision);
    case 'grade':
      return gradeEdits(state, decision, stamp);
    case 'newEntity':
      return newEntity(state, decision.entity);
    case 'changeEntity':
      return changeEntity(state, decision.entity, decision.change);
    case 'removeEntity':
      return removeEntity(state, decision.entity, decision.whole);
    case 'newRelation':
      return newRelation(state, decision, stamp);
    case 'changeRelation':
      return changeRelation(state, decision.relation, decision.change);
    case 'removeRelation':
      return removeRelation(state, decision.relation);
    case 'assess':
      return assess(state, decision.relation, decision.assessment, stamp);
    case 'setEntityType':
      return { edits: [{ put: 'entityType', type: decision.type }], about: [`entityType:${decision.type.id}`] };
    case 'setRelationType':
      return { edits: [{ put: 'relationType', type: decision.type }], about: [`relationType:${decision.type.id}`] };
    case 'removeType':
      return {
        edits: [{ remove: decision.part, id: decision.type }],
        about: [`${decision.part}:${decision.type}`],
      };
    case 'changeDocument':
      return changeDocument(state, decision.document, decision.change);
    case 'removeDocument':
      return removeDocument(state, decision.document, decision.whole);
    case 'saveView':
      return saveView(state, decision.view);
    case 'removeView':
      return removeView(state, decision.view);
    case 'saveStory':
      return saveStory(state, decision.story);
    case 'removeStory':
      return removeStory(state, decision.story);
    case 'changeDossier':
      return { edits: [{ set: 'dossier', fields: decision.change }], about: ['dossier'] };
  }
}
