import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue } from '@datavizpro/contract';
import { queryCases } from './cases.js';
import { FixtureDatabase, prepare } from './fixture.js';

/** Floats may differ in their last digits between two orders of adding up. */
const rounded = (cell: CellValue): CellValue =>
  typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(12)) : cell;

describe('DuckDB', () => {
  let database: FixtureDatabase;
  beforeAll(async () => {
    database = await FixtureDatabase.open();
  });
  afterAll(() => database.close());

  test('every case compiles to the committed text', async () => {
    const texts = queryCases.map(({ name, spec, options }) => {
      const { sql, parameters } = prepare(spec, options).compiled;
      return `-- ${name}\n-- ${JSON.stringify(parameters)}\n${sql};\n`;
    });
    await expect(texts.join('\n')).toMatchFileSnapshot(path.join(import.meta.dirname, 'sql/duckdb.sql'));
  });

  test.each(queryCases.map((item) => [item.name, item] as const))('%s', async (_name, { spec, options, rows }) => {
    const answer = await database.ask(spec, options);
    const expected = rows?.map((row) => row.map(rounded));
    if (expected) expect(answer.rows.map((row) => row.map(rounded))).toEqual(expected);
  });

  test('the names of cases are unique', () => {
    expect(new Set(queryCases.map(({ name }) => name)).size).toBe(queryCases.length);
  });
});
