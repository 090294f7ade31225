import { expect, test } from 'vitest';
import { changedDestination, destinationOf } from './destination.js';

const base = { host: 'db.example', port: 5432, database: 'shop', user: 'reader', tls: 'verify', tlsCa: 'a' } as const;
const changed = (before: object, after: object): readonly string[] =>
  changedDestination({ ...base, ...before }, { ...base, ...after });

test.each([
  ['the same', {}, {}, []],
  ['what says nothing about who gets the secrets', {}, { schemas: ['a'] }, []],
  ['another host and user', {}, { host: 'other.example', user: 'me' }, ['host', 'user']],
  ['less encryption', {}, { tls: 'require' }, ['tls']],
  ['none', { tls: 'require' }, { tls: 'disable' }, ['tls']],
  ['more', { tls: 'disable' }, { tls: 'verify' }, []],
  ['another authority', {}, { tlsCa: 'b' }, ['tlsCa']],
  ['an authority where none was asked', { tls: 'require', tlsCa: '' }, { tlsCa: 'b' }, []],
])('%s', (_what, before, after, fields) => {
  expect(changed(before, after)).toEqual(fields);
});

test('secrets are sealed for the server and the user', () => {
  expect(destinationOf({ ...base, schemas: ['a'] })).toBe(destinationOf(base));
  expect(destinationOf({ ...base, port: 1 })).not.toBe(destinationOf(base));
});
