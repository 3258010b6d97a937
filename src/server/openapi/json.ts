/** What all parts of the description are made of. */
export type Json = Record<string, unknown>;

export const JSON_TYPE = 'application/json';
