/** What a filter keeps: claims first, standings derived again, then relations, then entities. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import { Dossier } from '../../src/model/dossier.js';
import { Filter, narrow } from '../../src/model/filter.js';
import { sourcesOf } from '../../src/model/source.js';
import { standing } from '../../src/model/standing.js';

const claim = (document: string, chain: Claim['chain'] = [], extra: Partial<Claim> = {}) => ({
  id: `c-${document}-${chain.map((step) => step.agent ?? step.act).join('-')}`,
  document,
  chain,
  polarity: 'positive' as const,
  modality: 'actual' as const,
  review: 'accepted' as const,
  evidence: { quote: 'q', start: 0, end: 1 },
  ...extra,
});

const entity = (id: string, type: string) => ({ id, type, names: { en: id } });

const dossier: Dossier = Dossier.parse({
  id: 'd',
  title: { en: 'd' },
  ontology: {
    id: 'o',
    entityTypes: [
      { id: 'organisation', label: { en: 'organisation' } },
      { id: 'company', label: { en: 'company' }, parent: 'organisation' },
      { id: 'media', label: { en: 'media' }, parent: 'organisation' },
      { id: 'product', label: { en: 'product' } },
    ],
    relationTypes: [
      { id: 'helps', label: { en: 'helps' } },
      { id: 'supports', label: { en: 'supports' }, parent: 'helps' },
      { id: 'makes', label: { en: 'makes' } },
      { id: 'price', label: { en: 'price' }, value: 'text' },
    ],
  },
  documents: [
    { id: 'en', title: 'en', date: '2025-11-10', language: 'en', text: 'q' },
    { id: 'zh', title: 'zh', language: 'zh-Hans', text: 'q' },
  ],
  entities: [
    entity('acme', 'company'),
    entity('army', 'organisation'),
    entity('app', 'product'),
    entity('ft', 'media'),
    entity('memo', 'product'),
    entity('alone', 'company'),
  ],
  relations: [
    {
      id: 'acme-supports-army',
      subject: 'acme',
      type: 'supports',
      object: 'army',
      claims: [
        claim('en', [
          { agent: 'ft', act: 'reports' },
          { agent: 'memo', act: 'alleges' },
        ]),
        claim('zh', [{ agent: 'memo', act: 'alleges' }]),
        claim('en', [{ agent: 'acme', act: 'denies' }]),
        claim('zh', [{ act: 'questions' }]),
      ],
      assessments: [{ verification: 'unverified', confidence: 20, by: 'us', at: '2025' }],
    },
    {
      id: 'acme-makes-app',
      subject: 'acme',
      type: 'makes',
      object: 'app',
      from: '2025-11',
      until: '2025-11',
      claims: [claim('en')],
      assessments: [],
    },
    { id: 'app-price', subject: 'app', type: 'price', value: 'free', claims: [claim('zh')], assessments: [] },
    {
      id: 'acme-helps-ft',
      subject: 'acme',
      type: 'helps',
      object: 'ft',
      claims: [claim('en', [], { review: 'proposed' }), claim('zh', [], { review: 'rejected' })],
      assessments: [],
    },
    { id: 'bare', subject: 'army', type: 'makes', object: 'app', claims: [], assessments: [] },
  ],
});

function picture(filter: Filter) {
  const narrowed = narrow(dossier, Filter.parse(filter));
  return Object.fromEntries(narrowed.relations.map(({ id, claims }) => [id, standing(claims, sourcesOf(narrowed))]));
}

const entities = (filter: Filter) => narrow(dossier, filter).entities.map(({ id }) => id);

describe('narrow by claims', () => {
  it('drops nothing but rejected claims when empty', () => {
    const all = narrow(dossier, {});
    expect(all.relations.map(({ id }) => id)).toEqual(dossier.relations.map(({ id }) => id));
    expect(all.entities).toEqual(dossier.entities);
    expect(all.relations[3]?.claims.map(({ review }) => review)).toEqual(['proposed']);
    expect(picture({ saidBy: [], standing: [] })).toEqual(picture({}));
  });

  it('derives standings again: without the FT, with one language, without the denial', () => {
    expect(picture({})['acme-supports-army']).toBe('disputed');
    expect(picture({ notSaidBy: ['ft'] })['acme-supports-army']).toBe('disputed');
    expect(picture({ notSaidBy: ['memo'] })['acme-supports-army']).toBe('denied');
    expect(picture({ document: ['zh'] })['acme-supports-army']).toBe('alleged');
    expect(picture({ notAct: ['denies'] })['acme-supports-army']).toBe('alleged');
    expect(picture({ act: ['questions'] })).toEqual({ 'acme-supports-army': 'unclaimed' });
  });

  it('takes the relations away that are left without a claim', () => {
    expect(picture({ notDocument: ['en'] })).toEqual({ 'acme-supports-army': 'alleged', 'app-price': 'stated' });
    expect(picture({ saidBy: ['ft'] })).toEqual({ 'acme-supports-army': 'alleged' });
  });

  it("takes a document's id for its own voice", () => {
    expect(picture({ saidBy: ['en'] })).toEqual({ 'acme-makes-app': 'stated', 'acme-helps-ft': 'unclaimed' });
    expect(picture({ saidBy: ['zh'] })).toEqual({ 'acme-supports-army': 'unclaimed', 'app-price': 'stated' });
  });

  it('finds a language with its variants', () => {
    expect(Object.keys(picture({ language: ['zh'] }))).toEqual(['acme-supports-army', 'app-price']);
    expect(Object.keys(picture({ language: ['zh-Hant'] }))).toEqual([]);
    expect(narrow(dossier, { notLanguage: ['zh'] }).documents.map(({ id }) => id)).toEqual(['en']);
  });

  it('finds what was claimed in a period, by the dates of the documents', () => {
    expect(picture({ claimedFrom: '2025-11' })).toEqual({
      'acme-supports-army': 'disputed',
      'acme-makes-app': 'stated',
      'acme-helps-ft': 'unclaimed',
    });
    expect(picture({ claimedFrom: '2025-11-11' })).toEqual({});
    // a document without a date speaks only when asked
    const before = { claimedUntil: '2025-10', undated: true };
    expect(picture(before)).toEqual({ 'acme-supports-army': 'alleged', 'app-price': 'stated' });
    expect(narrow(dossier, before).documents.map(({ id }) => id)).toEqual(['zh']);
  });

  it('shows rejected claims only when asked', () => {
    expect(picture({ review: ['rejected'] })).toEqual({ 'acme-helps-ft': 'unclaimed' });
    expect(picture({ notReview: ['proposed'] })['acme-helps-ft']).toBeUndefined();
  });
});

describe('narrow by relations', () => {
  it('chooses standings as they stand after the claims were dropped', () => {
    expect(picture({ standing: ['disputed'] })).toEqual({ 'acme-supports-army': 'disputed' });
    expect(picture({ standing: ['disputed'], document: ['zh'] })).toEqual({});
    expect(picture({ standing: ['alleged'], document: ['zh'] })).toEqual({ 'acme-supports-army': 'alleged' });
  });

  it('counts subtypes in', () => {
    expect(Object.keys(picture({ relationType: ['helps'] }))).toEqual(['acme-supports-army', 'acme-helps-ft']);
    expect(Object.keys(picture({ relationType: ['supports'] }))).toEqual(['acme-supports-army']);
    expect(Object.keys(picture({ entityType: ['organisation'] }))).toEqual(['acme-supports-army', 'acme-helps-ft']);
  });

  it('finds the relations of an entity', () => {
    expect(Object.keys(picture({ entity: ['app'] }))).toEqual(['acme-makes-app', 'app-price', 'bare']);
  });

  it('finds what held in a period, the undated only when asked', () => {
    expect(Object.keys(picture({ from: '2025-11-15' }))).toEqual(['acme-makes-app']);
    expect(Object.keys(picture({ from: '2025-12' }))).toEqual([]);
    expect(Object.keys(picture({ until: '2025-10', undated: true }))).not.toContain('acme-makes-app');
    expect(Object.keys(picture({ from: '2025', until: '2025', undated: true }))).toHaveLength(5);
  });

  it('leaves out what is excluded, subtypes included', () => {
    expect(Object.keys(picture({ notStanding: ['disputed', 'unclaimed'] }))).toEqual(['acme-makes-app', 'app-price']);
    expect(Object.keys(picture({ notRelationType: ['helps'] }))).toEqual(['acme-makes-app', 'app-price', 'bare']);
    expect(Object.keys(picture({ notEntityType: ['media'] }))).not.toContain('acme-helps-ft');
    expect(Object.keys(picture({ notEntityType: ['organisation'] }))).toEqual(['app-price']);
    expect(Object.keys(picture({ notEntity: ['app'] }))).toEqual(['acme-supports-army', 'acme-helps-ft']);
    expect(entities({ notEntity: ['app', 'alone'] })).toEqual(['acme', 'army', 'ft', 'memo']);
    expect(entities({ notEntityType: ['organisation'] })).toEqual(['app', 'memo']);
  });

  it('takes the assessment in force for confidence', () => {
    expect(Object.keys(picture({ minConfidence: 20 }))).toEqual(['acme-supports-army']);
    expect(Object.keys(picture({ minConfidence: 21 }))).toEqual([]);
  });
});

describe('narrow and entities', () => {
  it('keeps the ends of what stays, and lone entities only where no relation was asked for', () => {
    expect(entities({ relationType: ['supports'] })).toEqual(['acme', 'army']);
    expect(entities({ entityType: ['company'] })).toEqual(['acme', 'alone']);
    expect(entities({ entity: ['alone'] })).toEqual(['alone']);
  });

  it('keeps the speakers apart, so that every name can still be told', () => {
    const narrowed = narrow(dossier, { relationType: ['supports'] });
    expect(narrowed.speakers.map(({ id }) => id)).toEqual(['ft', 'memo']);
    expect(narrow(narrowed, {}).speakers).toEqual(narrowed.speakers);
  });

  it('does not change what it is given', () => {
    const before = structuredClone(dossier);
    narrow(dossier, { notSaidBy: ['ft'], standing: ['alleged'] });
    expect(dossier).toEqual(before);
  });
});

describe('Filter', () => {
  it('refuses unknown conditions and values', () => {
    expect(Filter.safeParse({ saidby: ['ft'] }).success).toBe(false);
    expect(Filter.safeParse({ standing: ['true'] }).success).toBe(false);
    expect(Filter.safeParse({ from: 'yesterday' }).success).toBe(false);
    expect(Filter.safeParse({ minConfidence: 101 }).success).toBe(false);
  });
});
