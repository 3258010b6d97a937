/** Answers `copies`: documents that may be copies of others, and what speaks for it. */
import type { CopyCandidate } from '../../analysis/copies/candidate.js';
import { valueFor } from '../../model/item-at.js';
import type { Localised } from '../../model/language.js';
import { copiesQuery, MOST_PASSAGES } from '../queries/copies.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownDocuments } from './known.js';
import { partOf } from './pages.js';
import { bothLanguages, documentRef, nameIn, passageIn } from './refs.js';

/** @throws ClaimgraphError where one of the documents is not there */
async function answerCopies(
  index: DossierIndex,
  { document, state, ...paging }: QueryOf<typeof copiesQuery>,
): Promise<AnswerOf<typeof copiesQuery>> {
  knownDocuments(index, document ?? [], 'document');
  const wanted = new Set(document);
  // its tables of characters are large, and most dossiers are never asked
  const { findCopies } = await import('../../analysis/copies/candidates.js');
  const found = findCopies(index.dossier).filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (wanted.size === 0 || wanted.has(one.copy) || wanted.has(one.original ?? '')),
  );
  const { items, page } = partOf(found, paging);
  return { copies: items.map((one) => shown(index, one)), ...page };
}

function shown(index: DossierIndex, one: CopyCandidate): AnswerOf<typeof copiesQuery>['copies'][number] {
  const { copy, original, service, kind, likeness, state, passages } = one;
  return {
    copy: documentRef(index, copy),
    ...(original !== undefined && { original: documentRef(index, original) }),
    ...(service !== undefined && { service }),
    ...{ kind, likeness: Math.round(likeness * 1000) / 1000, state },
    reasons: reasonsFor(index, one),
    passages: passages.slice(0, MOST_PASSAGES).map(({ a, b, words }) => ({
      copy: passageIn(index, copy, a),
      original: passageIn(index, original ?? copy, b),
      words,
    })),
  };
}

function reasonsFor(
  index: DossierIndex,
  { kind, likeness, credit, facts, passages, copy }: CopyCandidate,
): Localised[] {
  const percent = Math.round(likeness * 100);
  const reasons: Localised[] = [];
  if (credit) {
    reasons.push({
      en: `it credits ${credit.name}`,
      zh: `文中注明来自${credit.name}`,
    });
  }
  const [longest] = passages;
  const isChinese = /^zh/.test(valueFor(index.documents, copy).language);
  if (kind === 'passages' && longest) {
    const [unit, unitZh] = isChinese ? ['characters', '字'] : ['words', '个词'];
    reasons.push({
      en: `${percent} % of the shorter text is in both; the longest passage has ${longest.words} ${unit}`,
      zh: `较短一篇有 ${percent}% 的文字相同，最长一段 ${longest.words} ${unitZh}`,
    });
  }
  if (kind === 'translation') {
    reasons.push(
      bothLanguages((language) => {
        const words = facts.slice(0, 12).map((fact) => factWords(index, fact, language));
        const more = facts.length > 12 ? (language === 'zh' ? '等' : ' and more') : '';
        return language === 'zh'
          ? `两篇以相同顺序提到 ${facts.length} 项：${words.join('、')}${more}`
          : `both name, in the same order, ${facts.length} things: ${words.join(', ')}${more}`;
      }),
    );
  }
  return reasons;
}

function factWords(index: DossierIndex, fact: string, language: string): string {
  const [kind = '', what = ''] = fact.split(/ (.*)/);
  if (kind === 'entity') return nameIn(index, language)(what);
  if (kind === 'number') return what;
  const [month, day] = what.split('-');
  return language === 'zh' ? `${month}月${day}日` : `${day}/${month}`;
}

export const copies = answered(copiesQuery, answerCopies);
