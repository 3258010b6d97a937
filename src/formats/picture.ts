/** What can be chosen of a picture to publish: the same by command line, API and the viewer's dialog. */
import { z } from 'zod';
import { decimal } from '../model/decimal.js';
import { Id } from '../model/id.js';
import { ClaimgraphError } from '../model/problem.js';

const WIDTH = 'Give a whole number of px from 200 to 10000';

export const PictureOptions = z.strictObject({
  title: z.string().max(300).optional().describe("Title above the map. If omitted, the dossier's."),
  width: z
    .number(WIDTH)
    .int(WIDTH)
    .min(200, WIDTH)
    .max(10_000, WIDTH)
    .optional()
    .describe('Width in px. If omitted, as wide as the map.'),
  only: Id.optional().describe('Draw only this entity with its relations, or only this relation.'),
  labels: z
    .enum(['all', 'contested', 'entities', 'none'])
    .optional()
    .describe(
      'What to name: everything, all but the lines that are just stated, only entities, or nothing. If omitted, as much as fits.',
    ),
  legend: z.stringbool().or(z.boolean()).optional().describe('Whether to draw a legend. (default: yes)'),
  credit: z
    .stringbool()
    .or(z.boolean())
    .optional()
    .describe('Whether to add a line that names the sources. (default: yes)'),
});
export type PictureOptions = z.infer<typeof PictureOptions>;

/** One choice as an option of the command line and a parameter of the API. */
export interface PictureParameter {
  name: keyof PictureOptions;
  description: string;
  choices?: readonly string[];
}

export const PICTURE_PARAMETERS: readonly PictureParameter[] = Object.entries(PictureOptions.shape).map(
  ([name, schema]) => {
    const inner = schema.unwrap();
    return {
      name: name as keyof PictureOptions,
      description: schema.description ?? '',
      ...(inner instanceof z.ZodEnum && { choices: inner.options }),
    };
  },
);

/**
 * The choices of a picture from texts by name, as an address or a command line has them; undefined where none is made.
 * @throws ClaimgraphError that names the choice
 */
export function pictureFrom(texts: Readonly<Record<string, unknown>>): PictureOptions | undefined {
  const given = PICTURE_PARAMETERS.flatMap(({ name }) =>
    texts[name] === undefined ? [] : [[name, name === 'width' ? widthFrom(texts[name]) : texts[name]]],
  );
  if (given.length === 0) return undefined;
  const { data, error } = PictureOptions.safeParse(Object.fromEntries(given));
  if (data) return data;
  throw new ClaimgraphError(
    error.issues.map(({ path: [field], message }) => {
      const found = PICTURE_PARAMETERS.find(({ name }) => name === field);
      const hint = found?.choices ? `Choose one of: ${found.choices.join(', ')}` : found?.description;
      return { code: 'invalid-picture', field: String(field), message, ...(hint !== undefined && { hint }) };
    }),
  );
}

function widthFrom(given: unknown): unknown {
  return typeof given === 'string' ? (decimal(given) ?? given) : given;
}
