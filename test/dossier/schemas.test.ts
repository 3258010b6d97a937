/** The JSON Schemas that ship say what the zod schemas say, and the first dossier fits them. */
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/dossier/index.js';
import { SOUND } from './folder.js';

const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true });
const fits = (name: keyof typeof schemas, value: unknown) => {
  const validate = ajv.compile(schemas[name]);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the schemas', () => {
  it.each(Object.keys(schemas) as (keyof typeof schemas)[])(
    '%s is shipped as it is made (npm run schema)',
    async (name) => {
      const shipped = await readFile(new URL(`../../graph-data/schema/${name}.schema.json`, import.meta.url), 'utf8');
      expect(JSON.parse(shipped)).toEqual(schemas[name]);
    },
  );

  it.each(['dossier', 'entities', 'relations'] as const)('fit the first dossier: %s', async (name) => {
    const text = await readFile(new URL(`../../graph-data/qwen/${name}.yaml`, import.meta.url), 'utf8');
    expect(fits(name, parse(text))).toEqual([]);
  });

  it('refuse what the check refuses', () => {
    const relations = parse((SOUND['relations.yaml'] ?? '').replace('act: denies', 'act: denys'));
    expect(fits('relations', relations)).toContain(
      '/0/claims/0/chain/1/act must be equal to one of the allowed values',
    );
    expect(fits('entities', [{ id: 'a b', type: 'company', names: { en: 'A' } }])).toHaveLength(1);
    expect(fits('entities', null)).toEqual([]);
  });
});
