import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { functionNames } from '../../src/query/formula/call.js';
import { formulaCases } from './cases/formulas.js';
import { fixtureTables } from './tables.js';

const document = readFileSync(path.join(import.meta.dirname, '../../../docs/formulas.md'), 'utf8');

/** The examples themselves are cases of conformance.test.ts, for every engine. */
test('every function has an example', () => {
  const written = formulaCases.map(({ name }) => name).join(' ');
  expect(functionNames.filter((name) => !written.includes(`${name}(`))).toEqual([]);
});

test('the table of the document is the one that the examples read', () => {
  const lines = document.split('\n').filter((line) => /^\| (north|south) /.test(line));
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const table = fixtureTables.find(({ name }) => name === 'orders');
  expect(table?.rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);
});
