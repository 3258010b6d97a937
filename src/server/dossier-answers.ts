/** What the API says of dossiers: the schemas of its answers. */
import { z } from 'zod';
import { DocumentMetadata } from '../model/document.js';
import { Dossier, DossierMetadata } from '../model/dossier.js';
import { Id } from '../model/id.js';
import { Ontology } from '../model/ontology.js';
import { RelationSummary } from '../model/relation.js';
import { ProblemBody } from './problem.js';

const count = z.int().min(0);

/** Who signed a dossier off; left out where nobody did. */
const Signed = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  hash: z.string().describe('The checksum of all files, as claimgraph verify computes it.'),
  holds: z.boolean().describe('Whether every file is unchanged since it was signed.'),
  changes: z.array(z.object({ name: z.string(), change: z.enum(['changed', 'added', 'removed']) })),
});

/** The copy of a dossier that is in use, beside its files on disk. */
export const StatusAnswer = z.object({
  id: z.string(),
  version: z.string().describe('Changes whenever what is answered from changes.'),
  revision: z
    .int()
    .min(0)
    .describe(
      'The last change that is part of it; as `If-Match: "7"` a change is refused where a later one was first.',
    ),
  loadedAt: z.iso.datetime().describe('When the copy in use was read.'),
  stale: z.boolean().describe('The files on disk have changed since.'),
  reason: z.enum(['reading', 'broken']).optional(),
  signed: Signed.optional().describe('In the status of one dossier: who signed it off, and whether that holds.'),
  problems: z.array(ProblemBody).describe('What is wrong on disk, by file and line.'),
});

const { title, description } = DossierMetadata.shape;

export const ListAnswer = z.object({
  dossiers: z.array(
    StatusAnswer.extend({
      title,
      description,
      documents: count,
      entities: count,
      relations: count,
      awaiting: count.describe('Proposed claims that await review.'),
      from: z.string().optional().describe('The date of the earliest document (EDTF).'),
      until: z.string().optional().describe('The date of the latest document (EDTF).'),
    }),
  ),
  writes: z.enum(['anyone', 'token', 'nobody']).describe('Who may change them through this server.'),
  creates: z.boolean().describe('Whether new dossiers can be made here.'),
});

/** A dossier as the API gives it: documents without their texts, relations with what is derived from their claims. */
export const DossierAnswer = Dossier.extend({
  documents: z.array(DocumentMetadata.extend({ id: Id })),
  relations: z.array(RelationSummary),
});

/** A dossier without what is large in it. */
export const MetadataAnswer = DossierMetadata.extend({
  id: Id,
  ontology: Ontology,
  ...Dossier.pick({ places: true, views: true, stories: true, leftOut: true }).shape,
  documents: count,
  entities: count,
  relations: count,
});
