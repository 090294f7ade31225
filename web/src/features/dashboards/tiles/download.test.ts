import { describe, expect, it } from 'vitest';
import type { Chart } from '@datavizpro/contract';
import { csvCell, fileName, filteredSpec, toCsv } from './download';

describe('CSV of what a chart shows', () => {
  it('keeps text text, also where a spreadsheet would run it', () => {
    expect(['=1+1', '+1', '-1', '@x', 'plain'].map((text) => csvCell(text, true))).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      'plain',
    ]);
    expect(csvCell(-5, false)).toBe('-5');
  });

  it('quotes what needs it', () => {
    expect([csvCell('a,b', true), csvCell('say "x"', true), csvCell('a\nb', true), csvCell(null, true)]).toEqual([
      '"a,b"',
      '"say ""x"""',
      '"a\nb"',
      '',
    ]);
  });

  it('has names above and a line for each row', () => {
    const columns = [
      { name: 'region', type: 'string' as const, values: ['EU', null] },
      { name: 'n', type: 'decimal' as const, values: ['1.50', '-2'] },
    ];
    const result = { columns, rowCount: 2, truncated: false, asOf: '', durationMs: 0, cache: 'hit' as const };
    expect(toCsv(result)).toBe('region,n\r\nEU,1.50\r\n,-2');
  });
});

it('file names hold nothing that a file system refuses', () => {
  expect(fileName('a/b: "c"\u0000?', 'csv')).toBe('a b c.csv');
  expect(fileName('***', 'png')).toBe('chart.png');
});

it('the file has the filters of the board, but those of its own marks and of columns that it lacks', () => {
  const chart = {
    id: 'me',
    configuration: {
      query: { source: { dataSourceId: 'd', table: 't' }, filters: [{ column: 'own', op: 'isNotNull' }] },
    },
  } as unknown as Chart;
  const filters = [
    { column: 'region', op: 'eq', value: 'EU' },
    { column: 'missing', op: 'eq', value: 1 },
    { column: 'kind', op: 'eq', value: 'a', exceptChartId: 'me' },
    { column: 'year', op: 'eq', value: 2026, exceptChartId: 'other' },
  ] as const;
  const empty = { columns: [], rowCount: 0, truncated: false, asOf: '', durationMs: 0, cache: 'hit' as const };
  const spec = filteredSpec({ chart, result: empty, filters, ignoredFilters: ['missing'], timezone: 'Europe/Berlin' });
  expect(spec.timezone).toBe('Europe/Berlin');
  expect(spec.filters).toEqual([
    { column: 'own', op: 'isNotNull' },
    { column: 'region', op: 'eq', value: 'EU' },
    { column: 'year', op: 'eq', value: 2026 },
  ]);
});
