/** English: who is named, what is said of whom, and who says it. */
import { describe, expect, it } from 'vitest';
import { read, said } from './read.js';

const typesIn = (text: string) => Object.fromEntries(read(text).entities.map(({ id, type }) => [id, type]));

describe('names', () => {
  it('knows famous names before it reads, with their names in both languages', () => {
    const { entities, mentions, text } = read('Huawei sued the Commerce Department.');
    expect(entities.map(({ id, names }) => [id, names.zh])).toEqual([
      ['huawei', '华为'],
      ['us-commerce-department', '美国商务部'],
    ]);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Huawei', 'Commerce Department']);
  });

  it.each([
    ['Norvane Energy sued Kestrel Bank.', { 'norvane-energy': 'company', 'kestrel-bank': 'bank' }],
    ['Senator Maria Lopez met Dr. Hugo Brandt.', { 'maria-lopez': 'politician', 'hugo-brandt': 'person' }],
    ['The startup Zentrix was bought by Ferrum.', { zentrix: 'company' }],
    [
      'The Ministry of Health fined the University of Marova.',
      { 'ministry-of-health': 'government-body', 'university-of-marova': 'university' },
    ],
    ['Police arrested Jane Doe, 45, in Ruston.', { 'jane-doe': 'person', ruston: 'place' }],
  ])('types new names by their form and context: %s', (text, types) => {
    expect(typesIn(text)).toMatchObject(types);
  });

  it('binds an acronym, a surname and a short form to the whole name', () => {
    const { entities, mentions, text } = read(
      'The Nordic Investment Agency (NIA) sued Acme Robotics. Tom Rourke led the NIA. Rourke met Acme.',
    );
    const named = (id: string) =>
      mentions.filter(({ entity }) => entity === id).map(({ start, end }) => text.slice(start, end));
    expect(entities.map(({ id }) => id)).toEqual(['acme-robotics', 'nordic-investment-agency', 'tom-rourke']);
    expect(named('nordic-investment-agency')).toEqual(['Nordic Investment Agency', 'NIA', 'NIA']);
    expect(named('tom-rourke')).toEqual(['Tom Rourke', 'Rourke']);
    expect(named('acme-robotics')).toEqual(['Acme Robotics', 'Acme']);
  });

  it('uses the entities of the dossier by their aliases, and invents none for them', () => {
    const entities = [
      { id: 'acme', type: 'company', names: { en: 'Acme Corporation' }, aliases: { en: ['Bigco'] }, sameAs: {} },
    ];
    const found = read('Bigco sued Google.', 'en', entities);
    expect(found.claims[0]).toMatchObject({ subject: 'acme', type: 'sues', object: 'google' });
    expect(found.entities.map(({ id }) => id)).toEqual(['google']);
  });

  it('tells a word from a name by its capital', () => {
    expect(read('Everybody likes an apple. They told us who will target the shell.').entities).toEqual([]);
  });
});

describe('relations', () => {
  it.each([
    ['Google acquired Beta Labs.', 'google acquires beta-labs'],
    ['Beta Labs was acquired by Google.', 'google acquires beta-labs'],
    ['Google completed the acquisition of Beta Labs.', 'google acquires beta-labs'],
    ["Google's acquisition of Beta Labs surprised many.", 'google acquires beta-labs'],
    ['Shell has been fined by the European Commission.', 'european-commission punishes shell'],
    ['Tom Rourke, chief executive of Norvane Energy, met Jane Doe.', 'tom-rourke leads norvane-energy'],
    ['Norvane Energy is headquartered in London.', 'norvane-energy headquartered-in london'],
    ['Ferrum Steel is a subsidiary of Tata Group.', 'ferrum-steel subsidiary-of tata-group'],
    ['The United States imposed sanctions on Huawei.', 'united-states sanctions huawei'],
  ])('%s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it.each([
    'Acme Robotics spied on Initech Corp. Acme Robotics denied it.',
    'Acme Robotics spied on Initech Inc. Nobody was told.',
  ])('knows the end of a sentence that ends in an abbreviation: %s', (text) => {
    expect(said(text)).toContainEqual(expect.stringMatching(/^acme-robotics spies-on initech-(?:corp|inc)$/));
  });

  it('gives every object of a list its own relation', () => {
    expect(said('The FTC sued Google, Meta and Amazon.')).toEqual([
      'ftc sues google',
      'ftc sues meta',
      'ftc sues amazon',
    ]);
  });

  it('takes dates against the date of the document', () => {
    const [claim] = read('Google acquired Beta Labs on Tuesday.').claims;
    expect([claim?.from, claim?.until]).toEqual(['2025-11-18', '2025-11-18']);
    expect(read('Google acquired Beta Labs last month.').claims[0]?.from).toBe('2025-10');
    expect(read('Google acquired Beta Labs in March 2021.').claims[0]?.from).toBe('2021-03');
    expect(read('Google sued Meta.').claims[0]?.from).toBeUndefined();
  });
});

describe('who says so', () => {
  it.each([
    [
      'Reuters reported that two officials said Google had acquired Beta Labs.',
      'google acquires beta-labs | reuters:reports officials:states',
    ],
    ['Google acquired Beta Labs, according to Reuters.', 'google acquires beta-labs | reuters:reports'],
    ['According to Reuters, Google acquired Beta Labs.', 'google acquires beta-labs | reuters:reports'],
    ['Google acquired Beta Labs, Reuters reported.', 'google acquires beta-labs | reuters:reports'],
    ['"Google acquired Beta Labs," said Jane Doe.', 'google acquires beta-labs | jane-doe:states'],
    [
      'Google acquired Beta Labs, Reuters reported, citing two officials.',
      'google acquires beta-labs | reuters:reports officials:states',
    ],
    ['Google allegedly acquired Beta Labs.', 'google acquires beta-labs | -:alleges'],
    ['Google is alleged to have acquired Beta Labs.', 'google acquires beta-labs | -:alleges'],
    ['Google denied that it had acquired Beta Labs.', 'google acquires beta-labs | google:denies'],
    [
      'Amnesty International urged the European Union to sanction Shell.',
      'european-union sanctions shell | amnesty-international:callsFor | proposed',
    ],
    ['Reuters did not say that Google had acquired Beta Labs.', 'google acquires beta-labs | reuters:questions'],
  ])('%s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it('points a denial and a doubt back at what was said', () => {
    const claims = said(
      'Reuters reported that Google had acquired Beta Labs. Google denied the report. It could not be independently verified.',
    );
    expect(claims).toEqual([
      'google acquires beta-labs | reuters:reports',
      'google acquires beta-labs | google:denies',
      'google acquires beta-labs | -:questions',
    ]);
  });

  it.each([
    'The BBC has not been able to verify the claim.',
    'The BBC was unable to verify the claim.',
    'The BBC could not confirm the claim.',
    'The BBC declined to confirm the claim.',
    'The BBC has yet to confirm the claim.',
    'The BBC did not verify the claim.',
  ])('never takes for confirmed what nobody confirmed: %s', (sentence) => {
    const claims = said(`Reuters claimed that Google had acquired Beta Labs. ${sentence}`);
    expect(claims).toEqual([
      'google acquires beta-labs | reuters:alleges',
      'google acquires beta-labs | bbc:questions',
    ]);
  });

  it('ends what is said where somebody else takes the word', () => {
    expect(said('Reuters reported that Google sued Meta, but Meta denied that it had copied Google.')[0]).toBe(
      'google sues meta | reuters:reports',
    );
  });
});

describe('what is not said to be so', () => {
  it.each([
    ['Google may acquire Beta Labs.', 'google acquires beta-labs | possible'],
    ['Google should acquire Beta Labs.', 'google acquires beta-labs | proposed'],
    ['Google will acquire Beta Labs.', 'google acquires beta-labs | -:predicts'],
    ['Google did not acquire Beta Labs.', 'google acquires beta-labs | not'],
    ['If Google acquires Beta Labs, Meta could sue Google.', 'google acquires beta-labs | possible'],
    ['Google plans to acquire Beta Labs.', 'google acquires beta-labs | possible'],
    ['Google failed to acquire Beta Labs.', 'google acquires beta-labs | not'],
    ['Google neither sued Meta nor acquired Beta Labs.', 'google acquires beta-labs | not'],
  ])('%s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });
});
