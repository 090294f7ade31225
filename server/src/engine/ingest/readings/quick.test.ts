import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteText } from '../../query/sql-text.js';
import { automaticReadings, type Reading } from './index.js';

/** Quick readings must never take what the whole reading does not, nor make another value of it. */
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const quick = automaticReadings.filter((reading) => reading.quick !== undefined);

/** Texts where the quick way gives a value that the slow one does not. */
async function disagreements({ quick: parts }: Reading, texts: readonly string[]): Promise<unknown[]> {
  if (!parts) return [];
  const rows = await connection.runAndReadAll(`
    SELECT v, x::VARCHAR, y::VARCHAR FROM (
      SELECT v, ${parts.cast('v')} AS x, ${parts.otherwise('v')} AS y
      FROM (SELECT unnest([${texts.map(quoteText).join(', ')}]) AS v))
    WHERE x IS NOT NULL AND ${parts.holds('v', 'x')} AND x IS DISTINCT FROM y`);
  return rows.getRowsJson();
}

const known = [
  ...[
    '0',
    '-0',
    '00',
    '007',
    '+5',
    '1_000',
    '1e3',
    '1E2',
    '12e2',
    '1.0',
    '1.',
    '.5',
    '-.5',
    '1.5e1',
    '0x1F',
    '0b1',
    '１',
  ],
  ...['9999999999999999', '12345678901234567', '-999999999999999', '999999999999999.9', '9223372036854775807'],
  ...[
    '9223372036854775808',
    '1e400',
    '1e15',
    '1e-400',
    'inf',
    'nan',
    '1,5',
    '1 000',
    ' 5',
    '5 ',
    '1:30',
    '-1:30',
    '0.1.2',
  ],
  ...['1.50', '1.5', '1.555', '10.005', '-0.00', '99999999999999999.99', '12345678901234567.89'],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-1-5',
    '2024/01/05',
    '20240-1-05',
    '1-1-1 (BC)',
    '2024-01-5 ',
    '2024-13-01',
    ' 204-01-01',
  ],
  ...[
    '2024-01-05 10:00:00',
    '2024-01-05T10:00:00',
    '2024-01-05 24:00:00',
    '2024-01-05 23:59:60',
    '2024-01-05 1:00:000',
  ],
  ...[
    '2024-01-05 10:00:0Z',
    '2024-01-05 10:00:0z',
    '2024-01-05 10:00:0 ',
    '2024-01-0 ',
    '1969-12-3+',
    '2024-01-05 10:00+01',
    '2024-01-05 10:00: 0',
    'infinity',
    'epoch',
    '',
    '-',
    'NaN',
  ],
];

describe.each(quick.map((reading) => [`${reading.type} ${reading.format ?? ''}`, reading] as const))(
  '%s',
  (_, reading) => {
    it('agrees with the whole reading on texts that are known to be tricky', async () => {
      expect(await disagreements(reading, known)).toEqual([]);
    });

    it('agrees with it on any text that looks like a value', { timeout: 60_000 }, async () => {
      const digit = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
      const sign = fc.constantFrom('+', '-', '.', ',', ':', '_', 'e', 'E', '/', ' ', 'T', 'Z', 'z', '00', '12');
      const loose = fc.array(fc.oneof({ weight: 3, arbitrary: digit }, sign), { maxLength: 20 }).map((c) => c.join(''));
      const number = fc.oneof(fc.double().map(String), fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(String));
      const date = fc.date({ noInvalidDate: true }).map((value) => value.toISOString().replace(/T(.{8}).*/, ' $1'));
      const cut = fc.tuple(date, fc.integer({ min: 8, max: 19 })).map(([text, length]) => text.slice(0, length));
      const spoilt = fc
        .tuple(fc.oneof(cut, number), fc.integer({ min: 0, max: 18 }), sign)
        .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + other.length));
      const text = fc.oneof(loose, number, date, cut, spoilt);
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 500, maxLength: 500 }), async (texts) => {
          expect(await disagreements(reading, texts)).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
  },
);
