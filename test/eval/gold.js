/** Reads gold files with marked names or attributions, in two halves: the seen one may be read, the unseen one only scored. */
import { existsSync, readFileSync } from 'node:fs';

/** FNV-1a over the id: which half a document belongs to never depends on its place in a file. */
export function halfOf(id) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 8) % 2 === 0 ? 'seen' : 'unseen';
}

/**
 * The documents of `FOLDER/NAME.jsonl`, none where the file is not there. Offsets of the files are code points, those
 * given back UTF-16 code units.
 * @returns {{ id: string, lang: string, text: string, half: 'seen' | 'unseen', entities?: object[], attributions?: object[] }[]}
 */
export function readGold(folder, name) {
  const file = `${folder}/${name}.jsonl`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const one = JSON.parse(line);
      const at = units(one.text);
      const place = ([start, end]) => ({ start: at[start], end: at[end] });
      return {
        id: one.id,
        lang: one.lang,
        text: one.text,
        half: halfOf(one.id),
        ...(one.entities && {
          entities: one.entities.map(({ start, end, type }) => ({ ...place([start, end]), type })),
        }),
        ...(one.attributions && {
          attributions: one.attributions.map(({ source, cue, content }) => ({
            source: source.map(place),
            cue: cue.map(place),
            content: content.map(place),
          })),
        }),
      };
    });
}

function units(text) {
  const result = [0];
  for (const character of text) result.push(result.at(-1) + character.length);
  return result;
}
