import { expect, test } from 'vitest';
import type { Column, QuerySpec } from '@datavizpro/contract';
import type { SourceDescription } from '../source.js';
import { openJoined } from './open-joined.js';

const columns: readonly Column[] = [
  { name: 'id', type: 'integer', nullable: true, role: 'identifier' },
  { name: 'name', type: 'string', nullable: true, role: 'dimension' },
];
const database: SourceDescription = {
  id: 'database',
  type: 'postgres',
  dataVersion: '1',
  tables: [{ schema: 'public', name: 'orders', columns }],
};
/** Two tables of one file that differ in nothing but what is in them. */
const file: SourceDescription = {
  id: 'file',
  type: 'file',
  dataVersion: '1',
  tables: ['open', 'closed'].map((name) => ({ schema: 'main', name, columns, storageKey: `key of ${name}` })),
};

const joinedWith = (table: string): Promise<SourceDescription> => {
  const spec: QuerySpec = {
    source: { dataSourceId: 'database', table: 'orders' },
    joins: [{ dataSourceId: 'file', table, as: 'shops', kind: 'inner', on: [{ left: 'id', right: 'id' }] }],
    dimensions: [{ column: 'shops.name' }],
  };
  return openJoined({
    spec,
    extraFilters: [],
    open: ({ source }) => Promise.resolve(source.dataSourceId === 'file' ? file : database),
    generationOf: () => Promise.resolve('0'),
    now: new Date(0),
    aggregates: true,
  });
};

test('what is joined is part of the version, so that no table answers for another', async () => {
  const [open, closed, again] = await Promise.all([joinedWith('open'), joinedWith('closed'), joinedWith('open')]);
  expect(open.dataVersion).toBe(again.dataVersion);
  expect(open.dataVersion).not.toBe(closed.dataVersion);
});
