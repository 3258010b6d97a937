/** What is known only through somebody: presuppositions and descriptions inside reported content carry the reporter. */
import { describe, expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { packageExtractor } from '../../src/review/package-extractor.js';

async function chains(language: string, text: string) {
  const document = { id: 'd', title: 't', language, text };
  const { claims } = await packageExtractor.extract(document, {
    ontology: new OntologyIndex(newsOntology),
    entities: [],
  });
  return claims.map(({ type, chain }) => `${type}: ${chain.map(({ agent, act }) => `${agent} ${act}`).join(', ')}`);
}

describe('inside reported content', () => {
  it('that there is a memo, whose it is and what it is about is the reporter’s word', async () => {
    const found = await chains(
      'en',
      'The Financial Times reported on a White House memo which alleges that Alibaba helps the Chinese military.',
    );
    expect(found).toContain('reports-on: ');
    expect(found).toContain('issues: financial-times reports');
    expect(found).toContain('about: financial-times reports');
    expect(found).toContain('supports: financial-times reports, white-house-memo alleges');
  });

  it('the same in Chinese', async () => {
    const found = await chains('zh', '《金融时报》报道了一份白宫备忘录，备忘录指称阿里巴巴向中国军方提供技术支持。');
    expect(found).toContain('reports-on: ');
    expect(found).toContain('issues: financial-times reports');
    expect(found).toContain('about: financial-times reports');
  });

  it('a description in a clause of its own is the reporter’s as well', async () => {
    const found = await chains('en', 'Reuters reported that Acme, owned by Initech, acquired Beta Labs.');
    expect(found).toEqual(['owns: reuters reports', 'acquires: reuters reports']);
  });

  it('what the document says itself in another sentence stays its own', async () => {
    const found = await chains('en', 'The Financial Times reported on a memo. Initech owns Acme.');
    expect(found).toContain('owns: ');
  });
});
