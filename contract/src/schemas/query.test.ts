import { describe, expect, test } from 'vitest';
import { querySpecSchema } from './query.js';

const source = { dataSourceId: '3f2b7e9c-1c1e-4d8e-9b0a-0123456789ab', table: 'orders' };

function problems(spec: object): readonly string[] {
  const { error } = querySpecSchema.validate({ source, ...spec }, { convert: false, abortEarly: false });
  return error?.details.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
const nested = (levels: number): object => (levels === 0 ? { column: 'a', op: 'isNull' } : { not: nested(levels - 1) });
const filtered = (filter: object) => problems({ filters: [filter] });

describe('accepted', () => {
  test.each<[string, object]>([
    ['nothing but a source', {}],
    [
      'SQL with parameters',
      {
        source: {
          dataSourceId: source.dataSourceId,
          sql: 'select 1',
          parameters: [{ name: 'x', type: 'list', value: ['a', 1] }],
        },
      },
    ],
    [
      'everything at once',
      {
        joins: [{ table: 'customers', as: 'c', on: [{ left: 'customer_id', right: 'id' }], kind: 'left' }],
        dimensions: [
          { column: 'at', grain: 'month', as: 'month' },
          { expression: '[a] + 1', bin: { width: 0.5, origin: -1 } },
        ],
        measures: [
          { agg: 'count' },
          { agg: 'quantile', column: 'x', q: 0.9, filter: nested(3) },
          { expression: 'sum([x])' },
        ],
        filters: [
          {
            and: [
              {
                or: [
                  { column: 'a', op: 'in', values: [1, 'x', null, true] },
                  { column: 'b', op: 'between', values: ['2025-01-01', null] },
                ],
              },
            ],
          },
        ],
        having: [
          { measure: 'count', op: 'gt', value: 1 },
          { measure: 'count', op: 'isNotNull' },
        ],
        sort: [{ by: 'month', direction: 'asc' }],
        limit: 1_000_000,
        offset: 0,
        timezone: 'America/Argentina/Buenos_Aires',
        weekStart: 'saturday',
      },
    ],
    [
      'empty texts and lists',
      {
        filters: [
          { column: 'a', op: 'eq', value: '' },
          { column: 'a', op: 'in', values: [] },
        ],
      },
    ],
    ['eight levels', { filters: [nested(7)] }],
    [
      'ten thousand values',
      { filters: [{ column: 'a', op: 'in', values: Array.from({ length: 10_000 }, (_, index) => index) }] },
    ],
  ])('%s', (_name, spec) => {
    expect(problems(spec)).toEqual([]);
  });
});

describe('refused, with the place', () => {
  test.each<[string, object, string]>([
    ['an unknown field', { group: [] }, 'group: "group" is not allowed'],
    ['both kinds of source', { source: { ...source, sql: 'select 1' } }, 'source.table'],
    ['a source that is no id', { source: { dataSourceId: 'x', table: 'y' } }, 'source.dataSourceId'],
    ['texts for numbers', { limit: '10' }, 'limit: "limit" must be a number'],
    ['a limit too high', { limit: 1_000_001 }, 'limit'],
    ['an unknown zone', { timezone: 'Europe/Berln' }, 'timezone: "timezone" must be a time zone like Europe/Berlin'],
    ['an offset as a zone', { timezone: '+02:00' }, 'timezone'],
    ['SQL as a zone', { timezone: "UTC'; drop" }, 'timezone'],
    ['too many dimensions', { dimensions: Array.from({ length: 21 }, () => ({ column: 'a' })) }, 'dimensions'],
    ['a dimension of nothing', { dimensions: [{ as: 'x' }] }, 'dimensions.0'],
    ['grain and bin', { dimensions: [{ column: 'a', grain: 'day', bin: { width: 1 } }] }, 'dimensions.0'],
    ['an unknown grain', { dimensions: [{ column: 'a', grain: 'decade' }] }, 'dimensions.0.grain'],
    ['an unknown aggregate', { measures: [{ agg: 'mode', column: 'a' }] }, 'measures.0.agg'],
    ['a measure of a bare column', { measures: [{ column: 'a' }] }, 'measures.0'],
    ['a name too long', { measures: [{ agg: 'count', as: 'x'.repeat(301) }] }, 'measures.0.as'],
    ['sort without a direction', { sort: [{ by: 'a' }] }, 'sort.0.direction'],
    ['having between with one end', { having: [{ measure: 'a', op: 'between', values: [1] }] }, 'having.0.values'],
    ['a join without columns', { joins: [{ table: 'a', on: [], kind: 'left' }] }, 'joins.0.on'],
  ])('%s', (_name, spec, place) => {
    expect(problems(spec).join('\n')).toContain(place);
  });

  test.each<[string, object, string]>([
    ['a list without values', { column: 'a', op: 'in' }, 'filters.0.values'],
    ['a comparison with a list', { column: 'a', op: 'eq', values: [1] }, 'filters.0.value'],
    ['a comparison with an object', { column: 'a', op: 'eq', value: { $ne: 1 } }, 'filters.0.value'],
    ['a list of objects', { column: 'a', op: 'in', values: [1, {}] }, 'item 1 is none'],
    ['a value for isNull', { column: 'a', op: 'isNull', value: 1 }, 'filters.0.value'],
    ['contains a number', { column: 'a', op: 'contains', value: 1 }, 'filters.0.value'],
    ['relative without a unit', { column: 'a', op: 'relative', last: 3 }, 'filters.0.unit'],
    ['half a relative day', { column: 'a', op: 'relative', last: 0.5, unit: 'day' }, 'filters.0.last'],
    ['two forms at once', { and: [{ column: 'a', op: 'isNull' }], or: [] }, 'filters.0.or'],
    ['an empty group', { and: [] }, 'filters.0.and'],
    ['nine levels', nested(8), 'nested deeper than 8 levels'],
    ['too many values', { column: 'a', op: 'in', values: Array.from({ length: 10_001 }, () => 1) }, 'filters.0.values'],
    ['an unknown operator', { column: 'a', op: 'like', value: '%' }, 'filters.0.op'],
  ])('a filter: %s', (_name, filter, place) => {
    expect(filtered(filter).join('\n')).toContain(place);
  });
});
