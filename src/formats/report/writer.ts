/** Sentences of a report: each names the standing of what it says, and cites the claims that it rests on. */
import { awaitingReview } from '../../analysis/awaiting.js';
import { namingOf } from '../../analysis/explain.js';
import { quoteContext } from '../../analysis/quote-context.js';
import type { Answer } from '../../engine/queries/index.js';
import { chainWords, documentVoices } from '../../model/chain-words.js';
import type { Review } from '../../model/claim.js';
import type { Dossier } from '../../model/dossier.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { type Naming, relationSentence } from '../../model/sentence.js';
import type { Standing } from '../../model/standing.js';
import { adverseVerdict, REVIEW_WORDS, STANDING_WORDS } from '../../model/words.js';
import { lineAt } from '../../text/lines.js';
import type { Block, Source, Span } from './blocks.js';
import { reportWords } from './words.js';

/** Writes about relations so that each statement names its standing and cites its claims. */
export class Writer {
  readonly language: string;
  readonly words: ReturnType<typeof reportWords>;
  readonly comma: string;
  readonly name: (id: string) => string;
  readonly #dossier: Dossier;
  readonly #naming: Naming;
  readonly #awaiting: ReturnType<typeof awaitingReview>;

  /** @param whole before any filter: what awaits review there is said, whatever the report leaves out */
  constructor(dossier: Dossier, language: string, whole = dossier) {
    this.language = language;
    this.words = reportWords(language);
    this.comma = language.startsWith('zh') ? '、' : ', ';
    this.#naming = namingOf(dossier, language);
    this.name = this.#naming.name;
    this.#dossier = dossier;
    this.#awaiting = awaitingReview(whole);
  }

  sentence(relation: RelationSummary): string {
    return relationSentence(relation, this.#naming);
  }

  statement(relation: RelationSummary): Span {
    // what nobody has accepted yet must not read as if a document had been found to say it
    const text = `${this.sentence(relation)}${this.#verdictMark(relation)}${this.#reviewMark(relation.claims)}`;
    return { text, standing: relation.standing, cites: relation.claims.map(({ id }) => id) };
  }

  /** Our own verdict in brackets, where it speaks against the relation. */
  #verdictMark({ verdict }: RelationSummary): string {
    const words = adverseVerdict(verdict, this.language);
    return words === undefined ? '' : ` [${words}]`;
  }

  /** Nothing where one of the claims is accepted; else their review states, in brackets. */
  #reviewMark(claims: readonly { review: Review }[]): string {
    const states = [...new Set(claims.map(({ review }) => review))];
    if (states.length === 0 || states.includes('accepted')) return '';
    return ` [${states.map((state) => inLanguage(REVIEW_WORDS[state], this.language)).join(this.comma)}]`;
  }

  standingWord(standing: Standing): string {
    return inLanguage(STANDING_WORDS[standing].label, this.language);
  }

  bothSides(relation: RelationSummary, { sides, withdrawn, history, meaning }: Answer<'relation'>): Block[] {
    const { words } = this;
    const blocks: Block[] = [
      // a heading is read alone: it must not state what is only claimed
      {
        kind: 'heading',
        level: 3,
        text: `${this.sentence(relation)} [${this.standingWord(relation.standing)}]${this.#verdictMark(relation)}`,
      },
      { kind: 'paragraph', spans: [this.statement(relation), { text: ` — ${inLanguage(meaning, this.language)}` }] },
    ];
    const { denials, others } = this.#awaiting(relation.id);
    // nobody may be said to stay silent while a denial lies unread
    const nobody = denials.length > 0 ? words.denialAwaits(denials.length) : words.nobody;
    for (const [title, wordings, empty] of [
      [words.for, sides.supports, undefined],
      [words.against, sides.opposes, relation.standing === 'retracted' && denials.length === 0 ? undefined : nobody],
      [words.doubts, sides.questions, undefined],
      [words.takenBack, sides.retracts, undefined],
    ] as const) {
      if (wordings.length === 0 && empty === undefined) continue;
      blocks.push({
        kind: 'paragraph',
        spans: [{ text: title, strong: true }, ...(wordings.length === 0 ? [{ text: `: ${empty}` }] : [])],
      });
      for (const { words: chain, quote, sentence = quote, language, claim } of wordings) {
        blocks.push({ kind: 'paragraph', spans: [{ text: inLanguage(chain, this.language), cites: [claim] }] });
        blocks.push({ kind: 'quote', text: sentence, language, cites: [claim] });
      }
    }
    const waiting = [
      ...(denials.length > 0 && sides.opposes.length > 0 ? [words.denialAwaits(denials.length)] : []),
      ...(others.length > 0 ? [words.othersAwait(others.length)] : []),
    ];
    if (waiting.length > 0) {
      blocks.push({ kind: 'paragraph', spans: [{ text: waiting.join(this.language.startsWith('zh') ? '' : ' ') }] });
    }
    if (withdrawn.length > 0) {
      blocks.push({ kind: 'paragraph', spans: [{ text: words.withdrawn, strong: true }] });
      for (const { words: chain, reason, quote, sentence = quote, language, claim } of withdrawn) {
        const said = [chain, reason].map((text) => inLanguage(text, this.language)).join(this.#dash);
        blocks.push({ kind: 'paragraph', spans: [{ text: said, cites: [claim] }] });
        blocks.push({ kind: 'quote', text: sentence, language, cites: [claim] });
      }
    }
    if (history.length > 1) {
      blocks.push({ kind: 'paragraph', spans: [{ text: words.history, strong: true }] });
      blocks.push({
        kind: 'list',
        items: history.map(({ words: turn, claims }) => [{ text: inLanguage(turn, this.language), cites: claims }]),
      });
    }
    return blocks;
  }

  get #dash(): string {
    return this.language.startsWith('zh') ? '——' : ' — ';
  }

  /** The claims of some relations, at most a few: enough to follow a figure up. */
  claimsOf(relations: readonly string[], most = 4): string[] {
    const wanted = new Set(relations);
    return this.#dossier.relations
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ claims }) => claims.map(({ id }) => id))
      .slice(0, most);
  }

  claimsAbout(entity: string): string[] {
    return this.claimsOf(
      this.#dossier.relations
        .filter(({ subject, object }) => subject === entity || object === entity)
        .map(({ id }) => id),
      3,
    );
  }

  claimsWithin(entities: readonly string[]): string[] {
    const members = new Set(entities);
    return this.claimsOf(
      this.#dossier.relations
        .filter(({ subject, object }) => members.has(subject) && members.has(object ?? ''))
        .map(({ id }) => id),
    );
  }

  sources(): Map<string, Source> {
    const documents = new Map(this.#dossier.documents.map((document) => [document.id, document]));
    const voice = documentVoices(this.#dossier.documents, this.language);
    const sources = new Map<string, Source>();
    for (const relation of this.#dossier.relations) {
      for (const claim of relation.claims) {
        const document = documents.get(claim.document);
        const line = document ? lineAt(document.text, claim.evidence.start).line : undefined;
        sources.set(claim.id, {
          claim: claim.id,
          relation: relation.id,
          words: `${chainWords(claim, { ...this.#naming, voice }, this.language)}${this.#reviewMark([claim])}`,
          quote: quoteContext(claim, document?.text) ?? claim.evidence.quote,
          language: document?.language ?? 'und',
          place: `${document?.title ?? claim.document}${line === undefined ? '' : `, ${this.words.line(line)}`}`,
        });
      }
    }
    return sources;
  }
}
