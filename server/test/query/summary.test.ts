import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderConformance } from './summary.js';

const pointed = ['TEST_SQLSERVER_URL', 'TEST_TRINO_URL'].some((name) => (process.env[name] ?? '') !== '');

/** Where a server of one's own stands in, the table says more than anybody else can see. */
test.skipIf(pointed)('docs/conformance.md has the table of these cases and engines', () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/conformance.md');
  const page = readFileSync(file, 'utf8');
  const [head, rest] = page.split('<!-- cases -->\n');
  const tail = rest?.split('<!-- /cases -->')[1];
  expect(tail).toBeDefined();
  const expected = `${head ?? ''}<!-- cases -->\n\n${renderConformance()}\n\n<!-- /cases -->${tail ?? ''}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, expected);
  else expect(page, 'Run UPDATE_DOCS=1 npx vitest run server/test/query/summary').toBe(expected);
});
