/** Which notions of the lexicon say what a person is, and which of them one person can well be at once. */
import { itemAt } from '../model/item-at.js';
import { NOTIONS } from './lexicon-data.js';

/** What anybody can be for a day: it tells people apart no more than it makes them one. */
const PASSING = new Set(
  `official member leader expert people man woman family parent suspect defendant victim witness protester patient
  prisoner hostage critic fan rival ally insider passenger tourist user customer consumer resident citizen villager voter
  taxpayer tenant homeowner child youth candidate executive director worker employee migrant refugee`.split(/\s+/),
);

/** Roles that one person holds side by side or one after the other. */
const FAMILIES = [
  `lawmaker senator representative president-of-state head-of-government minister foreign-minister defence-minister
  finance-minister secretary-of-state governor mayor ambassador diplomat politician party-secretary`,
  `chief-executive finance-chief technology-chief operations-chief chair founder board-member general-manager owner
  businessman investor shareholder heir president-of-state spokesperson adviser`,
  'scientist professor expert teacher doctor economist analyst engineer author',
  'journalist editor author',
  'lawyer judge prosecutor professor lawmaker',
  'soldier general colonel police-officer',
  'actor singer artist film-director author poet',
  'athlete coach',
].map((line) => new Set(line.split(/\s+/)));

const LISTED = NOTIONS.slice(NOTIONS.indexOf('# people'), NOTIONS.indexOf('# organisations'));
const ROLES = new Set([...LISTED.matchAll(/^([a-z-]+) \|/gm)].map((match) => itemAt(match, 1)));

/** Whether a notion says what a person is. */
export function isRole(notion: string): boolean {
  return ROLES.has(notion);
}

/** Whether a role is enough to know somebody by. */
export function isTelling(role: string): boolean {
  return ROLES.has(role) && !PASSING.has(role);
}

/** Whether one person can well be both. */
export function goTogether(a: string, b: string): boolean {
  return a === b || PASSING.has(a) || PASSING.has(b) || FAMILIES.some((family) => family.has(a) && family.has(b));
}
