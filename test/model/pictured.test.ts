/** What is in the picture: accepted claims, what somebody typed in without one, and proposals only when asked for. */
import { describe, expect, it } from 'vitest';
import type { Claim, Review } from '../../src/model/claim.js';
import { Dossier } from '../../src/model/dossier.js';
import { narrow } from '../../src/model/filter.js';
import {
  archived,
  isUnreviewed,
  pictured,
  pictureFilter,
  showsProposals,
  WITH_PROPOSALS,
} from '../../src/model/pictured.js';

const claim = (id: string, review: Review, chain: Claim['chain'] = []) => ({
  id,
  document: 'd',
  chain,
  polarity: 'positive' as const,
  modality: 'actual' as const,
  review,
  evidence: { quote: 'q', start: 0, end: 1 },
});

const entity = (id: string, review?: Review) => ({ id, type: 'thing', names: { en: id }, ...(review && { review }) });

/** Those of one object differ by their dates: else they would say the same, and be read as one. */
const relation = (id: string, object: string, claims: Claim[], from?: string) => ({
  ...{ id, subject: 'acme', type: 'knows', object, claims, assessments: [], ...(from && { from }) },
});

const dossier = Dossier.parse({
  id: 'd',
  title: { en: 'd' },
  ontology: {
    id: 'o',
    entityTypes: [{ id: 'thing', label: { en: 'thing' } }],
    relationTypes: [{ id: 'knows', label: { en: 'knows' } }],
  },
  documents: [{ id: 'd', title: 'd', language: 'en', text: 'q' }],
  entities: [
    ...['acme', 'bob', 'lone'].map((id) => entity(id)),
    ...['guess', 'speaker', 'half', 'idle'].map((id) => entity(id, 'proposed')),
    entity('no', 'rejected'),
  ],
  relations: [
    relation('accepted', 'bob', [claim('1', 'accepted'), claim('2', 'proposed'), claim('3', 'rejected')]),
    relation('said', 'half', [claim('4', 'accepted', [{ agent: 'speaker', act: 'alleges' }])]),
    relation('proposed', 'guess', [claim('5', 'proposed')]),
    relation('rejected', 'bob', [claim('6', 'rejected')], '2001'),
    relation('typed', 'bob', [], '2002'),
    relation('refused', 'no', [claim('7', 'rejected')]),
  ],
});

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('pictured', () => {
  it('holds accepted claims and what has no claim at all, and the entities that these need', () => {
    const picture = pictured(dossier);
    expect(ids(picture.relations)).toEqual(['accepted', 'said', 'typed']);
    expect(picture.relations.flatMap(({ claims }) => ids(claims))).toEqual(['1', '4']);
    // half is the end of an accepted relation; lone was typed in; idle and guess are only proposed
    expect(ids(picture.entities)).toEqual(['acme', 'bob', 'lone', 'half']);
    expect(ids(picture.speakers)).toEqual(['speaker']);
  });

  it('holds proposals as well where the filter names them, and marks them', () => {
    const filter = { review: [...WITH_PROPOSALS] };
    const picture = pictured(dossier, filter);
    expect(ids(picture.relations)).toEqual(['accepted', 'said', 'proposed', 'typed']);
    expect(ids(picture.entities)).toEqual(['acme', 'bob', 'lone', 'guess', 'speaker', 'half', 'idle']);
    expect(ids(picture.relations.filter(isUnreviewed))).toEqual(['proposed']);
    expect(ids(picture.entities.filter(isUnreviewed))).toEqual(['guess', 'speaker', 'half', 'idle']);
    expect(showsProposals(filter)).toBe(true);
    expect(showsProposals({ ...filter, notReview: ['proposed'] })).toBe(false);
    expect(showsProposals({})).toBe(false);
    // what is only proposed has no lone entity and no relation that was typed in
    expect(ids(pictured(dossier, { review: ['proposed'] }).relations)).toEqual(['accepted', 'proposed']);
  });

  it('takes the other conditions of a filter as everything else does', () => {
    expect(ids(pictured(dossier, { standing: ['unclaimed'] }).relations)).toEqual(['typed']);
    expect(ids(pictured(dossier, { standing: ['alleged'] }).relations)).toEqual(['said']);
    expect(narrow(dossier, pictureFilter({ entity: ['bob'] }))).toEqual(pictured(dossier, { entity: ['bob'] }));
    expect(pictureFilter({ review: [] })).toEqual({ review: ['accepted'] });
  });
});

describe('archived', () => {
  it('holds everything, whatever its review state', () => {
    expect(archived(dossier)).toEqual(dossier);
    expect(ids(archived(dossier, { notEntity: ['bob'] }).relations)).toEqual(['said', 'proposed', 'refused']);
    expect(ids(archived(dossier, { review: ['accepted'] }).relations)).toEqual(['accepted', 'said', 'typed']);
  });
});
