import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorCatalogue } from './errors.js';

const documentation = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const documented = [
  ...documentation.matchAll(/^\| `(\w+)` +\| (\d{3}) +\| (.+?) +\| (caller|us|source) +\| (.+?) +\|$/gm),
];

describe('error catalogue', () => {
  test('docs/errors.md lists exactly the catalogue', () => {
    const rows = documented.map(([, code, status, title, fault, advice]) => ({
      code,
      status: Number(status),
      title,
      fault,
      advice,
    }));
    expect(rows).toEqual(Object.entries(errorCatalogue).map(([code, definition]) => ({ code, ...definition })));
  });

  test('every entry tells a person what to do next, in a sentence', () => {
    for (const { advice, title } of Object.values(errorCatalogue)) {
      expect(advice).toMatch(/^[A-Z].*\.$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
    }
  });
});
