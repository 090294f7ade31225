import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestHere } from '../../../test/dirty-files/ingest-here.js';

/** How a program writes a field: quoted where it has to be. */
function field(value: string, delimiter: string): string {
  const needsQuotes = /["\r\n]/.test(value) || value.includes(delimiter) || /^\s|\s$/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

const awkward = fc.constantFrom(
  '"',
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  "'",
  '\\',
  ' ',
  'é',
  '😀',
  '=1+1',
  'NULL?',
  '|',
  '“',
);
const nasty = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join('').replaceAll('\0', ''))
  // An empty text and null are the same in CSV; a bare CR is no content that a spreadsheet can hold.
  .filter(
    (text) => text.trim() !== '' && !/\r(?!\n)/.test(text) && !['NULL', 'null', 'N/A', 'n/a', '\\N'].includes(text),
  );

const row = fc.record({
  text: fc.option(nasty),
  integer: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  float: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  date: fc.option(fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })),
  truth: fc.option(fc.boolean()),
});

describe('a table written as CSV', () => {
  it('comes back with the same values', { timeout: 120_000 }, async () => {
    const tables = fc.tuple(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom(',', ';', '\t', '|'));
    await fc.assert(
      fc.asyncProperty(tables, async ([rows, delimiter]) => {
        const header = ['text', 'integer', 'float', 'date', 'truth'].join(delimiter);
        const lines = rows.map((values) =>
          [
            values.text === null ? '' : field(values.text, delimiter),
            values.integer === null ? '' : values.integer.toString(),
            values.float === null ? '' : String(values.float),
            values.date === null ? '' : values.date.toISOString().slice(0, 10),
            values.truth === null ? '' : String(values.truth),
          ].join(delimiter),
        );
        const types = { text: 'string', integer: 'integer', float: 'float', date: 'date', truth: 'boolean' } as const;
        const options = { delimiter, header: true, types };
        const [table] = await ingestHere('t.csv', `${[header, ...lines].join('\n')}\n`, { options, rowLimit: 100 });
        expect(table?.rejects).toEqual([]);
        expect(table?.rows).toEqual(
          rows.map((values) => [
            values.text,
            values.integer?.toString() ?? null,
            values.float === null ? null : values.float,
            values.date?.toISOString().slice(0, 10) ?? null,
            values.truth,
          ]),
        );
      }),
      { numRuns: 25 },
    );
  });
});
