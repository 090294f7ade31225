import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { requireHarmless } from './gate.js';

/** Every text that our own compiler makes for DuckDB, as the conformance table has it. */
const golden = new URL('../../../test/query/sql/duckdb.sql', import.meta.url);

test('what our compiler writes around the SQL of people passes', async () => {
  const texts = (await readFile(golden, 'utf8'))
    .split(/;\n/)
    .map((text) => text.replace(/^(?:\s*--[^\n]*\n)*/, '').trim())
    .filter((text) => text !== '');
  expect(texts.length).toBeGreaterThan(80);
  const parser = await (await DuckDBInstance.create()).connect();
  const named = texts.flatMap((text) => [...text.matchAll(/(?:from|join) "((?:[^"]|"")+)"/g)]);
  const tables = new Set(named.map(([, name = '']) => name.replaceAll('""', '"')));
  const refused: string[] = [];
  for (const text of texts)
    await requireHarmless(parser, text, [...tables], new Set()).catch((error: unknown) =>
      refused.push(`${String(error)}\n${text}`),
    );
  expect(refused).toEqual([]);
});
