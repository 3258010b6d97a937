import { describe, expect, it } from 'vitest';
import { namingOf } from '../../src/analysis/explain.js';
import { openDossier } from '../../src/dossier/index.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { inverseLabel, type Naming, relationLabel, relationSentence } from '../../src/model/sentence.js';

const qwen = await openDossier('graph-data/qwen');

/** Names that say themselves; those in capitals are plurals. */
function naming(language: string): Naming {
  return {
    language,
    ontology: new OntologyIndex(newsOntology),
    name: (id) => id,
    isPlural: (id) => id === id.toUpperCase(),
  };
}

describe('a relation as a sentence', () => {
  it.each([
    ['en', { subject: 'DEVELOPERS', type: 'adopts', object: 'Qwen' }, 'DEVELOPERS adopt Qwen'],
    ['en', { subject: 'Alibaba', type: 'adopts', object: 'Qwen' }, 'Alibaba adopts Qwen'],
    ['en', { subject: 'SENATORS', type: 'member-of', object: 'Senate' }, 'SENATORS are members of Senate'],
    ['en', { subject: 'app', type: 'price', value: 'free' }, 'app has the price “free”'],
    [
      'en',
      { subject: 'SHARES', type: 'development', value: 'fell, then partly recovered' },
      'SHARES fell, then partly recovered',
    ],
    ['zh', { subject: '阿里巴巴', type: 'supports', object: '中国军方' }, '阿里巴巴支持中国军方'],
    ['zh', { subject: '阿里巴巴', type: 'develops', object: 'Qwen' }, '阿里巴巴开发 Qwen'],
    ['zh', { subject: '淘宝', type: 'subsidiary-of', object: '阿里巴巴' }, '淘宝是阿里巴巴的子公司'],
    ['zh', { subject: '应用', type: 'price', value: '免费' }, '应用的价格为“免费”'],
    ['en', { subject: 'a', type: 'no-such-type', object: 'b' }, 'a no-such-type b'],
  ])('%s %o: %s', (language, ends, expected) => {
    expect(relationSentence(ends, naming(language))).toBe(expected);
  });

  it('agrees with the object when it is read backwards', () => {
    const ends = { subject: 'Alibaba', type: 'acquires', object: 'FIRMS' };
    expect(relationLabel(ends, naming('en'))).toBe('acquires');
    expect(inverseLabel(ends, naming('en'))).toBe('are acquired by');
    expect(inverseLabel({ ...ends, object: 'Firm' }, naming('en'))).toBe('is acquired by');
  });

  it('takes the number of a name from its entity, else from its type', () => {
    const sentences = qwen.relations.map((relation) => relationSentence(relation, namingOf(qwen, 'en')));
    expect(sentences).toContain('Developers adopt Qwen');
    expect(sentences).toContain('American consumers use TikTok');
    expect(sentences.join('\n')).toContain('Alibaba’s shares'.replace('’', "'"));
  });
});

describe('the base ontology', () => {
  it('gives each English label in the third person its plural', () => {
    const index = new OntologyIndex(newsOntology);
    const without = [...index.relationTypes.values()]
      .filter(({ label, plural }) => /^(is|was|has|\w+s)\b/.test(label.en ?? '') && plural === undefined)
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });
});
