import { expect, test } from 'vitest';
import { cacheKey, type CacheKeyParts } from './key.js';

const parts: CacheKeyParts = {
  dataSourceId: 'source',
  dataVersion: 'v1',
  generation: '0',
  rowPolicy: null,
  compiled: { sql: 'select $1', parameters: [1], dialect: 'duckdb' },
  timezone: 'UTC',
  fill: null,
  encoding: 'plain',
  maxRows: 10,
  maxBytes: 100,
};

test('equal parts, equal keys', () => {
  expect(cacheKey({ ...parts })).toBe(cacheKey(structuredClone(parts)));
  expect(cacheKey(parts)).toMatch(/^[\da-f]{64}$/);
});

test.each<[string, Partial<CacheKeyParts>]>([
  ['source', { dataSourceId: 'other' }],
  ['data version', { dataVersion: 'v2' }],
  ['generation', { generation: '1' }],
  ['row policy', { rowPolicy: { column: 'a', op: 'isNull' } }],
  ['dialect', { compiled: { ...parts.compiled, dialect: 'postgres' } }],
  ['text', { compiled: { ...parts.compiled, sql: 'select $1 ' } }],
  ['parameters', { compiled: { ...parts.compiled, parameters: ['1'] } }],
  ['time zone', { timezone: 'Europe/Berlin' }],
  ['fill', { fill: { column: 0, grain: 'day', timezone: null, series: [], zeros: [], direction: null, limit: 9 } }],
  ['encoding', { encoding: 'dictionary' }],
  ['rows', { maxRows: 11 }],
  ['bytes', { maxBytes: 101 }],
])('another %s, another key', (_name, change) => {
  expect(cacheKey({ ...parts, ...change })).not.toBe(cacheKey(parts));
});
