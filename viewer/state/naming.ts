/** What entities and documents are called, kept from every answer that mentions them. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { namesOf } from '../../src/analysis/explain.js';
import { documentVoice } from '../../src/model/chain-words.js';
import type { Dossier } from '../../src/model/dossier.js';
import { inLanguage, type Localised } from '../../src/model/language.js';
import type { OntologyIndex } from '../../src/model/ontology.js';
import { isPluralEntity } from '../../src/model/sentence.js';
import type { State } from './state.js';

export interface Naming {
  /** what an entity or document is called in the language of the screens; an unknown id stands for itself */
  readonly name: ReadonlySignal<(id: string) => string>;
  /** what a document is called that speaks itself: its publisher, with its title */
  readonly voice: ReadonlySignal<(document: string) => string>;
  /** whether the English name of an entity is a plural, as far as it has been mentioned */
  readonly isPlural: ReadonlySignal<(id: string) => boolean>;
  /** Keeps the names that an answer mentions. */
  remember(answer: Mentions): void;
  /** Forgets all names: an entity may have another one now. */
  forget(): void;
}

/** What answers say of an entity or a document beside its id. */
interface Mentioned {
  names: Localised;
  type?: string;
  plural?: boolean | undefined;
  /** of a document */
  publisher?: string | undefined;
}

/** The fields of answers that hold names. */
interface Mentions {
  entities?: unknown;
  speakers?: unknown;
  documents?: unknown;
  names?: Record<string, Localised>;
}

export function createNaming(
  state: ReadonlySignal<State>,
  dossier: ReadonlySignal<Dossier | undefined>,
  ontology: ReadonlySignal<OntologyIndex | undefined>,
): Naming {
  const mentioned = signal<ReadonlyMap<string, Mentioned>>(new Map());
  const name = computed(() => {
    const { language } = state.value;
    const name = dossier.value ? namesOf(dossier.value, language) : (id: string) => id;
    const others = mentioned.value;
    return (id: string) => {
      const known = name(id);
      if (known !== id) return known;
      const mentioned = others.get(id);
      return mentioned ? inLanguage(mentioned.names, language) : id;
    };
  });
  return {
    name,
    voice: computed(() => {
      const { language } = state.value;
      const publishers = new Map(dossier.value?.documents.map(({ id, publisher }) => [id, publisher]));
      const [others, nameOf] = [mentioned.value, name.value];
      return (id) => {
        const publisher = publishers.get(id) ?? others.get(id)?.publisher;
        return documentVoice({ title: nameOf(id), publisher }, language);
      };
    }),
    isPlural: computed(() => {
      const [known, types] = [mentioned.value, ontology.value];
      return (id) => {
        const { type, plural } = known.get(id) ?? {};
        return types !== undefined && type !== undefined && isPluralEntity({ type, plural }, types);
      };
    }),
    remember(answer) {
      const known = mentioned.peek();
      const fresh = namedIn(answer).filter(([id, one]) => {
        const before = known.get(id);
        return before === undefined || (before.type === undefined && 'type' in one);
      });
      if (fresh.length > 0) mentioned.value = new Map([...known, ...fresh]);
    },
    forget() {
      mentioned.value = new Map();
    },
  };
}

function namedIn({ entities, speakers, documents, names = {} }: Mentions): [string, Mentioned][] {
  return [
    ...listIn<Mentioned & { id: string }>(entities),
    ...listIn<Mentioned & { id: string }>(speakers).filter((one) => 'names' in one),
    ...listIn<{ id: string; title: string; language: string; publisher?: string }>(documents).flatMap(
      ({ id, title, language, publisher }) =>
        title === undefined ? [] : { id, names: { [language]: title }, publisher },
    ),
    ...Object.entries(names).map(([id, texts]) => ({ id, names: texts })),
  ].map((one) => [one.id, one]);
}

function listIn<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}
