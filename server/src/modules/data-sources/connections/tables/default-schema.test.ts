import { expect, test } from 'vitest';
import { defaultSchemaOf } from './default-schema.js';

test.each([
  ['postgres', { database: 'shop' }, 'public'],
  ['sqlserver', { database: 'shop' }, 'dbo'],
  ['sqlite', { file: 'a.sqlite' }, 'main'],
  ['mysql', { database: 'shop' }, 'shop'],
  ['clickhouse', { database: 'default' }, 'default'],
  ['trino', { catalog: 'hive', schema: 'web' }, 'web'],
  ['trino', { catalog: 'hive' }, ''],
  ['lake', { location: 'disk', path: '/data' }, ''],
] as const)('%s %o', (type, configuration, schema) => {
  expect(defaultSchemaOf(type, configuration)).toBe(schema);
});
