import { describe, expect, test } from 'vitest';
import type { LakeFile } from './lake-file.js';
import { tablesOf } from './tables.js';

const files = (...keys: readonly string[]): readonly LakeFile[] => keys.map((key) => ({ key, size: 10, etag: key }));
const found = (...keys: readonly string[]) =>
  tablesOf(files(...keys), 'root').tables.map(({ name, format, files: all, partitions }) => [
    name,
    format,
    all.length,
    ...partitions.map((partition) => `${partition.name}: ${partition.nativeType}`),
  ]);

describe('tables of a listing', () => {
  test('folders and files', () => {
    expect(found('orders/a.parquet', 'orders/2024/b.parquet', 'people.csv', 'log.ndjson.gz', 'readme.md')).toEqual([
      ['log', 'ndjson', 1],
      ['orders', 'parquet', 2],
      ['people', 'csv', 1],
    ]);
  });

  test('a folder of very many files, in time that grows with their number', () => {
    // Copying the group for each file would take minutes, in which the server answers nobody.
    const keys = Array.from({ length: 100_000 }, (_, index) => `orders/${String(index)}.parquet`);
    const listing = keys.map((key): LakeFile => ({ key, size: 10, etag: key }));
    expect(tablesOf(listing, 'root').tables.map(({ name, files: all }) => [name, all.length])).toEqual([
      ['orders', 100_000],
    ]);
  });

  test('partitions become columns with types', () => {
    expect(
      found(
        'o/year=2024/month=01/day=2024-01-31/zip=01234/a.parquet',
        'o/year=2025/month=12/day=2024-01-30/zip=9/b.parquet',
      ),
    ).toEqual([['o', 'parquet', 2, 'year: BIGINT', 'month: BIGINT', 'day: DATE', 'zip: VARCHAR']]);
    expect(found('o/c=S%C3%A3o/a.csv', 'o/c=__HIVE_DEFAULT_PARTITION__/b.csv')).toEqual([
      ['o', 'csv', 2, 'c: VARCHAR'],
    ]);
  });

  test('values in some files only are no columns', () => {
    expect(found('o/year=2024/a.csv', 'o/b.csv')).toEqual([['o', 'csv', 2]]);
  });

  test('a path that is a table by itself', () => {
    expect(found('year=2024/a.parquet', 'year=2025/a.parquet')).toEqual([['root', 'parquet', 2, 'year: BIGINT']]);
  });

  test('the format of most files, or the one that was asked for', () => {
    const mixed = files('o/a.csv', 'o/b.csv', 'o/c.parquet', 'o/_SUCCESS', 'o/.crc.parquet');
    expect(tablesOf(mixed, 'root').tables.map(({ format }) => format)).toEqual(['csv']);
    expect(tablesOf(mixed, 'root', 'parquet').tables.map((table) => table.files.length)).toEqual([1]);
  });

  test('tables of table formats are named and left alone', () => {
    const { tables, warnings } = tablesOf(
      files('d/_delta_log/0.json', 'd/a.parquet', 'i/metadata/v1.metadata.json', 'i/data/a.parquet', 'x.csv'),
      'root',
    );
    expect(tables.map(({ name }) => name)).toEqual(['x']);
    expect(warnings).toEqual([expect.stringContaining('"d"'), expect.stringContaining('"i"')]);
  });
});
