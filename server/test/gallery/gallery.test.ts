import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartKinds, type QuerySpec, type ResultColumn } from '@datavizpro/contract';
import { configurationOf, gallery, galleryId, galleryTables } from '@datavizpro/gallery';
import { AppError } from '../../src/platform/app-error.js';
import { conformCell } from '../../src/query/conform.js';
import type { SourceDescription } from '../../src/query/index.js';
import { prepareQuery } from '../../src/query/prepare.js';
import { engines } from '../query/engines/index.js';
import { FixtureDatabase, now } from '../query/fixture.js';
import { createTable } from './create-table.js';

const root = path.join(import.meta.dirname, '../../../gallery');
const expectedFile = (kind: string, name: string, ending: string) =>
  path.join(root, 'expected', kind, `${name}.${ending}`);
const limits = { defaultRows: 10_000, maxRows: 10_000 };

/** The gallery's tables as one engine would show them. */
function galleryIn({ type, flavour, tables: [first] }: SourceDescription): SourceDescription {
  const tables = galleryTables.map(({ name, columns }) => ({
    schema: first?.schema ?? 'main',
    name,
    columns: Object.entries(columns).map(([column, columnType]) => ({
      name: column,
      type: columnType,
      nullable: true,
      role: 'dimension' as const,
    })),
  }));
  return { id: galleryId, type, dataVersion: '1', tables, ...(flavour === undefined ? {} : { flavour }) };
}
const sources = engines.map(({ dialect, source }) => ({ dialect, source: galleryIn(source) }));
const files = galleryIn({ id: galleryId, type: 'file', dataVersion: '1', tables: [] });

/** The statement, or why there is none. */
function textFor(spec: QuerySpec, source: SourceDescription): string {
  try {
    const { sql, parameters } = prepareQuery({ spec, extraFilters: [] }, source, now, limits).compiled;
    return `${sql};\n-- ${JSON.stringify(parameters)}`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_supported') return `-- ${error.message}`;
    throw error;
  }
}

let database: FixtureDatabase;
beforeAll(async () => {
  database = await FixtureDatabase.holding(galleryTables.map((table) => createTable(table, path.join(root, 'data'))));
});
afterAll(() => {
  database.close();
});

describe.each(chartKinds)('%s', (kind) => {
  test('is in the gallery', () => {
    expect(gallery[kind].length).toBeGreaterThan(0);
    expect(gallery[kind].map(({ name }) => name)).toEqual([...new Set(gallery[kind].map(({ name }) => name))]);
  });

  test.each(gallery[kind])('$name: the SQL of every dialect, and the rows', async (entry) => {
    const spec = configurationOf(kind, entry).query;
    const texts = sources.map(({ dialect, source }) => `-- ${dialect}\n${textFor(spec, source)}\n`);
    await expect(texts.join('\n')).toMatchFileSnapshot(expectedFile(kind, entry.name, 'sql'));

    const { compiled, columns } = prepareQuery({ spec, extraFilters: [] }, files, now, limits);
    const { rows } = await database.run(compiled);
    const answer = columns.map(({ name, type }, index): ResultColumn => {
      const values = rows.map((row) => conformCell(row[index] ?? null, type));
      return { name, type, values };
    });
    await expect(`${JSON.stringify(answer, rounded)}\n`).toMatchFileSnapshot(expectedFile(kind, entry.name, 'json'));
  });
});

/** The last digits of a mean differ between machines. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
