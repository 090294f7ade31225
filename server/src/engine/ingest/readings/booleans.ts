import type { Reading } from './reading.js';

/** Words for true and false that are taken as such, in pairs. */
const pairs: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['t', 'f'],
  ['on', 'off'],
  ['ja', 'nein'],
  ['oui', 'non'],
  ['wahr', 'falsch'],
  ['vrai', 'faux'],
];

export interface BooleanReading extends Reading {
  /** Both words have to be there: a column of `NO` alone may hold a country. */
  readonly needsBoth: boolean;
  /** SQL that tells whether a text is the word for true. */
  isTrue(value: string): string;
}

function boolean(yes: string, no: string): BooleanReading {
  const word = (value: string) => `lower(trim(${value}))`;
  return {
    type: 'boolean',
    format: yes === 'true' ? null : `${yes}/${no}`,
    needsBoth: yes !== 'true',
    isTrue: (value) => `${word(value)} = '${yes}'`,
    sql: (value) => `CASE ${word(value)} WHEN '${yes}' THEN true WHEN '${no}' THEN false END`,
  };
}

export const booleanReadings: readonly BooleanReading[] = [
  ...pairs.map(([yes, no]) => boolean(yes, no)),
  boolean('1', '0'),
];

/** `yes/no` as a person gave it. */
export function customBoolean(format: string): BooleanReading | null {
  const match = /^([^/']{1,40})\/([^/']{1,40})$/.exec(format.toLowerCase());
  return match ? boolean(match[1] ?? '', match[2] ?? '') : null;
}
