/** The cases of attribution that `npm run eval` scores: most of them come out all right, in both halves and languages. */
import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../src/extract/attribution/index.js';
import { findMentions } from '../../src/extract/mentions/index.js';
import { Candidates } from '../../src/extract/rules/candidates.js';
import { cuesOf } from '../../src/extract/rules/cues.js';
import { readModel } from '../../src/language/node-models.js';
import { Languages } from '../../src/language/registry.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
// @ts-expect-error run by node as it stands, like the bench
import { scoreOwn } from '../eval/attributions.js';

const ontology = new OntologyIndex(newsOntology);
const languages = new Languages(readModel);

/** What of them is right today, less what a change of the models' rounding may move. */
const LEAST = 0.85;

describe('the cases of attribution', () => {
  it.each(['en', 'zh'])('%s: source, act and content', async (id) => {
    const scores = await scoreOwn(id, async (text: string) => {
      const found = await languages.get(id);
      if (!found.supported) throw new Error(found.message);
      const parse = found.language.parse(text);
      const mentions = findMentions(parse, new Candidates({ entities: [], ontology }, 'case'), cuesOf(ontology));
      return findAttributions(parse, mentions).all.map(({ cue, contents, act, source }) => ({
        cue,
        contents,
        act,
        named: source.kind === 'mention',
        source:
          source.kind === 'mention'
            ? { ...source.words, head: parse.tokens[mentions.all[source.mention]?.head ?? -1] }
            : 'words' in source
              ? source.words
              : undefined,
      }));
    });
    for (const half of ['seen', 'unseen'] as const) {
      expect(scores[half].wanted).toBeGreaterThan(20);
      expect(scores[half].recall, `${id}, ${half}\n${scores.errors.join('\n')}`).toBeGreaterThan(LEAST);
    }
  });
});
