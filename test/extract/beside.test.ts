/** What a sentence says beside its assertion, and takes away from it. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

const CLAIM = 'volvo funds polestar';

describe('words beside a claim', () => {
  it.each([
    ['Volvo paid Polestar, or so the legend goes.', [`${CLAIM} | -:alleges`]],
    ['Volvo paid Polestar, as the rumour has it.', [`${CLAIM} | -:alleges`]],
    ["Volvo paid Polestar, on the driver's account.", [`${CLAIM} | -:alleges`]],
    ['Volvo paid Polestar, insiders whisper.', [`${CLAIM} | insiders:alleges`]],
    ['Volvo paid Polestar — an unproven accusation.', [`${CLAIM} | -:alleges`]],
    ['Volvo paid Polestar, if the auditors are right.', [`${CLAIM} | possible`]],
    ['Volvo paid Polestar, in theory at least.', [`${CLAIM} | possible`]],
    ['It is anything but clear that Volvo paid Polestar.', [`${CLAIM} | possible`]],
    ['It is not certain that Volvo paid Polestar.', [`${CLAIM} | possible`]],
    ['The hope is that Volvo paid Polestar.', [`${CLAIM} | possible`]],
    ['The talks began.\n\nWhen did Volvo pay Polestar?\n\nNobody says.', [`${CLAIM} | possible`]],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));

  it.each([
    'Volvo paid Polestar, even if it had little money.',
    'Volvo paid Polestar, the maker of electric cars, in 2023.',
    'The fact is that Volvo paid Polestar.',
    'It is clear that Volvo paid Polestar.',
    'It is true that Volvo paid Polestar.',
    'Volvo paid Polestar: a sum of $5bn',
  ])('leaves it as it is: %s', (text) => expect(said(text)).toContain(CLAIM));

  it.each([
    ['Volvo paid Polestar, Reuters reported.', `${CLAIM} | reuters:reports`],
    ['Google acquired Slack: Reuters', 'google acquires slack | reuters:states'],
    ['Google acquires Slack: report', 'google acquires slack | -:alleges'],
  ])('keeps who says it: %s', (text, claim) => expect(said(text)).toEqual([claim]));
});

describe('what is said and is not so', () => {
  it.each([
    ['The suggestion that Volvo paid Polestar is baseless, Reuters found.', `${CLAIM} | reuters:reports | not`],
    ['There is no truth to the tale that Volvo paid Polestar.', `${CLAIM} | not`],
    ['Reuters found no proof that Volvo paid Polestar.', `${CLAIM} | reuters:questions`],
    ['The inspectors found no evidence that Volvo paid Polestar.', `${CLAIM} | inspectors:questions`],
    ['There is scant evidence that Volvo paid Polestar.', `${CLAIM} | -:questions`],
    ['No sign was seen that Volvo paid Polestar.', `${CLAIM} | -:questions`],
    ['The tale that Volvo paid Polestar is a hoax.', `${CLAIM} | not`],
    ['The charge that Volvo paid Polestar is an invention, a watchdog found.', `${CLAIM} | -:alleges | not`],
    ['Volvo was wrongly convicted of paying Polestar.', `${CLAIM} | not`],
    ['Volvo was convicted of paying Polestar, but the verdict was quashed.', `${CLAIM} | possible`],
    [
      'Volvo was found guilty of paying Polestar. A higher court annulled the ruling.',
      `${CLAIM} | -:alleges | possible`,
    ],
    ['Ford argued in a brief since withdrawn that Volvo paid Polestar.', `${CLAIM} | -:alleges`],
  ])('%s', (text, claim) => expect(said(text)).toEqual([claim]));
});
