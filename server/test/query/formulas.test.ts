import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellValue, ColumnType, QuerySpec } from '@datavizpro/contract';
import { functionNames } from '../../src/query/formula/call.js';
import { prepareQuery } from '../../src/query/prepare.js';
import { now } from './fixture.js';

const document = readFileSync(path.join(import.meta.dirname, '../../../docs/formulas.md'), 'utf8');
const examples = [...document.matchAll(/`([^`]+)` → `([^`]+)`/g)].map(([, formula = '', result = '']) => ({
  formula,
  result,
}));

const types: Readonly<Record<string, readonly [ColumnType, string]>> = {
  Region: ['string', 'varchar'],
  Amount: ['float', 'double'],
  Cost: ['float', 'double'],
  Units: ['integer', 'bigint'],
  Paid: ['boolean', 'boolean'],
  'Ordered at': ['timestamp', 'timestamp'],
  Due: ['date', 'date'],
  Code: ['string', 'varchar'],
};

const source = {
  id: 'documentation',
  type: 'file',
  dataVersion: '1',
  tables: [
    {
      schema: '',
      name: 'orders',
      columns: Object.entries(types).map(([name, [type]]) => ({
        name,
        type,
        nullable: true,
        role: 'dimension' as const,
      })),
    },
  ],
} as const;

/** The document's own table is the data. */
function rowsOfDocument(): readonly (readonly (string | null)[])[] {
  const lines = document.split('\n').filter((line) => /^\| (north|south) /.test(line));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim() || null),
  );
}

let connection: DuckDBConnection;
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  const columns = Object.entries(types).map(([name, [, type]]) => `"${name}" ${type}`);
  await connection.run(`create table orders (${columns.join(', ')})`);
  for (const row of rowsOfDocument()) {
    await connection.run(`insert into orders values (${row.map((_, index) => `$${String(index + 1)}`).join(', ')})`, [
      ...row,
    ]);
  }
});
afterAll(() => connection.closeSync());

const isAggregate = (formula: string): boolean => /\b(sum|avg|count|countDistinct|min|max|median)\(/.test(formula);

async function evaluate(formula: string): Promise<string> {
  const outputs = isAggregate(formula)
    ? { measures: [{ expression: formula, as: 'x' }] }
    : { dimensions: [{ expression: formula, as: 'x' }], limit: 1 };
  const spec: QuerySpec = {
    source: { dataSourceId: source.id, table: 'orders' },
    timezone: 'Europe/Berlin',
    ...outputs,
  };
  const { sql, parameters } = prepareQuery({ spec }, source, now, { defaultRows: 10, maxRows: 10 }).compiled;
  const reader = await connection.runAndReadAll(sql, [...parameters]);
  const cell = (reader.getRowsJson()[0]?.[0] ?? null) as CellValue;
  return String(cell);
}

test.each(examples.map(({ formula, result }) => [formula, result]))('%s → %s', async (formula, result) => {
  expect(await evaluate(formula)).toBe(result);
});

test('every function has an example', () => {
  const written = examples.map(({ formula }) => formula).join(' ');
  expect(functionNames.filter((name) => !written.includes(`${name}(`))).toEqual([]);
});
