/** The first steps of the reader by themselves: names beside the trained model alone, and attributions. */
import { findAttributions } from '../../dist/extract/attribution/index.js';
import { findMentions } from '../../dist/extract/mentions/index.js';
import { Candidates } from '../../dist/extract/rules/candidates.js';
import { cuesOf } from '../../dist/extract/rules/cues.js';
import { readModel } from '../../dist/language/node-models.js';
import { Languages } from '../../dist/language/registry.js';
import { ATTRIBUTION_SETS, scoreAttributions, scoreOwn } from './attributions.js';
import { NAME_SETS, scoreNames } from './mentions.js';

const HALVES = ['seen', 'unseen'];

/** Steps of the reader over texts, with the time that each of them took. */
class Steps {
  times = { parse: 0, mentions: 0, attributions: 0 };
  #languages = new Languages(readModel);
  #ontology;

  constructor(ontology) {
    this.#ontology = ontology;
  }

  async parse(text, id) {
    const found = await this.#languages.get(id);
    return this.#timed('parse', () => found.language.parse(text));
  }

  async mentions(text, id) {
    const parse = await this.parse(text, id);
    const candidates = new Candidates({ entities: [], ontology: this.#ontology }, 'document');
    return { parse, mentions: this.#timed('mentions', () => findMentions(parse, candidates, cuesOf(this.#ontology))) };
  }

  /** Names by the trained model alone, but for articles and possessives, which no set counts as part of a name. */
  async model(text, id) {
    const parse = await this.parse(text, id);
    return parse.entities.map(({ start, end, kind }) => {
      const before = /^(?:the|a|an)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
      const after = /\s*['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
      return { start: start + before, end: end - after, kind };
    });
  }

  async names(text, id) {
    const { mentions } = await this.mentions(text, id);
    const names = mentions.all.filter(({ kind }) => kind === 'name');
    return names.map(({ start, end, type }) => ({ start, end, kind: type }));
  }

  async attributions(text, id) {
    const { parse, mentions } = await this.mentions(text, id);
    const found = this.#timed('attributions', () => findAttributions(parse, mentions));
    return found.all.map(({ cue, contents, act, source }) => ({
      cue,
      contents,
      act,
      named: source.kind === 'mention',
      source: source.kind === 'mention' ? { ...source.words, head: headOf(parse, mentions, source) } : source.words,
    }));
  }

  #timed(step, run) {
    const began = performance.now();
    const result = run();
    this.times[step] += performance.now() - began;
    return result;
  }
}

function headOf(parse, mentions, { mention }) {
  return parse.tokens[mentions.all[mention].head];
}

/**
 * Prints names (`mentions`) and attributions.
 * @param {{ asked: string[], folder?: string, most: number, errors?: boolean, ontology: object }} options `folder` holds
 *   files of gold in the form of `shared/data/text-gold`; `most` documents of a half are read
 */
export async function printReading({ asked, folder, most, errors, ontology }) {
  const steps = new Steps(ontology);
  const results = [];
  if (asked.includes('mentions')) results.push(...(await printMentions(steps, folder, most, errors)));
  if (asked.includes('attributions')) results.push(...(await printAttributions(steps, folder, most, errors)));
  if (results.length > 0) {
    const { parse, mentions, attributions } = steps.times;
    const share = (time) => `${Math.round((100 * time) / parse)} %`;
    console.log(`time beside the parse: mentions ${share(mentions)}, attributions ${share(attributions)}`);
  }
  return results;
}

async function printMentions(steps, folder, most, errors) {
  console.log('\nnames, exact span and kind: precision recall F1, and F1 of the trained model alone');
  const results = [];
  for (const [file] of NAME_SETS) {
    const ours = await scoreNames(folder, file, (text, id) => steps.names(text, id), most);
    const model = await scoreNames(folder, file, (text, id) => steps.model(text, id), most);
    for (const half of HALVES) {
      if (ours[half].wanted === 0) continue;
      console.log(`${`${file}, ${half}`.padEnd(34)} ${numbers(ours[half])}   ${model[half].f1.toFixed(2)}`);
      results.push({ set: `mentions, ${file}, ${half}`, ours: ours[half], model: model[half] });
    }
    if (errors) console.log(ours.errors.map((one) => `  ${one}`).join('\n'));
  }
  return results;
}

async function printAttributions(steps, folder, most, errors) {
  const results = [];
  const attribute = (text, id) => steps.attributions(text, id);
  console.log('\nattributions: precision recall F1 of cue, of cue and source, of cue and content, of all three');
  for (const file of ATTRIBUTION_SETS) {
    const found = await scoreAttributions(folder, file, attribute, most);
    for (const half of HALVES) {
      const { cue, source, content, all } = found[half];
      if (cue.wanted === 0) continue;
      console.log(`${`${file}, ${half}`.padEnd(34)} ${[cue, source, content, all].map(numbers).join('   ')}`);
      results.push({ set: `attributions, ${file}, ${half}`, cue, source, content, all });
    }
    if (errors) console.log(found.errors.map((one) => `  ${one}`).join('\n'));
  }
  for (const language of ['en', 'zh']) {
    const found = await scoreOwn(language, attribute);
    for (const half of HALVES) {
      console.log(`${`own cases ${language}, all right, ${half}`.padEnd(34)} ${numbers(found[half])}`);
      results.push({ set: `attributions, own ${language}, ${half}`, all: found[half] });
    }
    if (errors) console.log(found.errors.map((one) => `  ${one}`).join('\n'));
  }
  return results;
}

function numbers({ precision, recall, f1 }) {
  return [precision, recall, f1].map((n) => n.toFixed(2)).join(' ');
}
