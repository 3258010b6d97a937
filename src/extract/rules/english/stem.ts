/** English word stems: the forms of one verb or noun become equal. Coarser than a lemma, and quick. */

const IRREGULAR: Record<string, string> = Object.fromEntries(
  `buy bought; sell sold; say said; tell told; take took taken; make made; give gave given; hold held; lead led; lend lent;
  win won; lose lost; fall fell fallen; rise rose risen; meet met; leave left; build built; bring brought; find found;
  think thought; write wrote written; speak spoke spoken; break broke broken; choose chose chosen; steal stole stolen;
  withdraw withdrew withdrawn; know knew known; show shown; send sent; spend spent; sit sat; strike struck; sue sued sues suing; use used uses using; owe owed owes owing;
  come came; become became; run ran; begin began begun; grow grew grown; fly flew flown; see saw seen; get got gotten;
  shoot shot; spy spied; forbid forbade forbidden; seek sought; fight fought; feel felt; keep kept; pay paid; stand stood;
  understand understood; overtake overtook overtaken; undertake undertook undertaken; oversee oversaw overseen; go went gone;
  drive drove driven; swear swore sworn; shake shook shaken; draw drew drawn; foresee foresaw foreseen; be is are was were been being am;
  have has had; do does did done; man men; woman women; child children; person people`
    .split(';')
    .flatMap((group) => {
      const [base = '', ...forms] = group.trim().split(/\s+/);
      return forms.map((form) => [form, base]);
    }),
);

const KEPT = new Map<string, string>();
const MOST_KEPT = 50_000;

/** The stem of a word in lower case: `acquires`, `acquired`, `acquiring` and `acquire` give the same. */
export function stem(word: string): string {
  const kept = KEPT.get(word);
  if (kept !== undefined) return kept;
  const made = makeStem(word);
  if (KEPT.size < MOST_KEPT) KEPT.set(word, made);
  return made;
}

function makeStem(given: string): string {
  const word = IRREGULAR[given] ?? given;
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const verbal = withoutEnding(word.replace(/ies$|ied$|ying$/, 'y'));
  const singular = verbal === word ? word.replace(/(?<=ss|x|z|ch|sh)es$/, '').replace(/(?<![su])s$/, '') : verbal;
  const bare = singular.replace(/(?<=..)e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return bare.replace(/(?<=...)y$/, 'i');
}

/** Without -ing or -ed, where a vowel stands before it: not "sing" nor "bed". */
function withoutEnding(word: string): string {
  const rest = word.replace(/(?:ing|ed)$/, '');
  return /[aeiouy]/.test(rest) ? rest : word;
}
