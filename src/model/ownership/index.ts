/**
 * The ontology of ownership: companies, the people behind them, shares, offices and the registries that say so. What it
 * shares with the news ontology is taken from there, cues included, so that the same words are read.
 */
import { newsOntology } from '../news/index.js';
import { Ontology } from '../ontology.js';
import { partOf } from '../part-of-ontology.js';

const ENTITIES = `person politician executive group investors position organisation company bank government-body court
  regulator law-enforcement-body international-body media-outlet political-party ngo security currency measure document
  memo report article statement law restriction-list agreement event transaction legal-case place country region city
  facility market exchange`;

const RELATIONS = `owns subsidiary-of part-of acquires sells merges-with invests-in funds lends-to issues-security trades-on
  works-for leads member-of founded-by holds-position appoints dismisses resigns-from succeeds represents relative-of
  spouse-of parent-of associate-of citizen-of lives-in headquartered-in located-in operates-in regulates investigates sues
  party-to-case subject-to sanctions blacklists charges convicts acquits issues authored-by reports-on about cites
  speaks-of accuses works-with related-to headcount revenue profit market-value amount website`;

/** Types of its own. */
const OWN = Ontology.parse({
  id: 'ownership',
  title: { en: 'Ownership', zh: '股权与控制' },
  entityTypes: [
    {
      id: 'registry',
      label: { en: 'registry', zh: '登记机关' },
      plural: { en: 'registries', zh: '登记机关' },
      parent: 'government-body',
      icon: 'archive',
      cues: { en: ['registry', 'register', 'Companies House'], zh: ['登记处', '登记机关', '注册处', '工商局'] },
    },
    {
      id: 'trust',
      label: { en: 'trust', zh: '信托' },
      plural: { en: 'trusts', zh: '信托' },
      parent: 'organisation',
      icon: 'vault',
      cues: { en: ['trust', 'foundation'], zh: ['信托', '基金会'] },
    },
    {
      id: 'registry-entry',
      label: { en: 'registry entry', zh: '登记记录' },
      plural: { en: 'registry entries', zh: '登记记录' },
      parent: 'document',
      icon: 'file-badge',
      cues: { en: ['filing', 'extract', 'registration'], zh: ['登记资料', '登记记录', '备案'] },
    },
  ],
  relationTypes: [
    {
      id: 'beneficial-owner-of',
      label: { en: 'is the beneficial owner of', zh: '实际控制' },
      plural: { en: 'are the beneficial owners of' },
      inverse: { en: 'is ultimately owned by', zh: '的实际控制人是' },
      inversePlural: { en: 'are ultimately owned by' },
      parent: 'owns',
      domain: ['person', 'group', 'organisation', 'country'],
      range: ['organisation', 'security', 'place'],
      ftm: 'Ownership',
      cues: {
        en: ['beneficial owner of', 'ultimate owner of', 'ultimately owns', 'ultimately controls'],
        zh: ['实际控制', '最终控制', '实控'],
      },
    },
    {
      id: 'director-of',
      label: { en: 'is a director of', zh: '担任董事于' },
      plural: { en: 'are directors of' },
      inverse: { en: 'has the director', zh: '的董事是' },
      inversePlural: { en: 'have the director' },
      parent: 'leads',
      domain: ['person', 'organisation'],
      range: ['organisation'],
      ftm: 'Directorship',
      cues: {
        en: ['director of', 'board member of', 'company secretary of', 'sits on the board of'],
        zh: ['董事', '监事', '公司秘书'],
      },
    },
    {
      id: 'nominee-for',
      label: { en: 'is a nominee for', zh: '代持股份' },
      plural: { en: 'are nominees for' },
      inverse: { en: 'has the nominee', zh: '的代持人是' },
      inversePlural: { en: 'have the nominee' },
      domain: ['person', 'organisation'],
      range: ['person', 'organisation'],
      cues: { en: ['nominee for', 'front man for', 'holds shares for'], zh: ['代持', '代为持有'] },
    },
    {
      id: 'registered-in',
      label: { en: 'is registered in', zh: '注册于' },
      plural: { en: 'are registered in' },
      inverse: { en: 'is where it is registered:', zh: '的注册企业有' },
      domain: ['organisation'],
      range: ['place', 'registry'],
      ftm: 'LegalEntity:jurisdiction',
      cues: { en: ['registered in', 'incorporated in', 'registered with'], zh: ['注册于', '注册在', '登记于'] },
    },
    {
      id: 'share',
      label: { en: 'has the share', zh: '持股比例' },
      plural: { en: 'have the share' },
      domain: ['person', 'group', 'organisation'],
      value: 'text',
      cues: { en: ['has a share of', 'holds per cent'], zh: ['持股比例', '占股'] },
    },
  ],
});

export const ownershipOntology: Ontology = partOf(newsOntology, OWN, ENTITIES.split(/\s+/), RELATIONS.split(/\s+/));
