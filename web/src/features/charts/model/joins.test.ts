import { describe, expect, it } from 'vitest';
import type { Column } from '@datavizpro/contract';
import { createFacts } from './facts';
import { addJoin, columnsByTable, freePrefix, joinPrefix, joinsOf, removeJoin } from './joins';
import { columns, source } from './model-arbitraries';
import { emptyModel, reduce } from './reducer';
import { toConfiguration } from './to-configuration';

const customers = { table: 'shop.customers', on: [{ left: 'id1', right: 'id' }], kind: 'left' } as const;
const cities = { table: 'shop.cities', on: [{ left: 'customers.city_id', right: 'id' }], kind: 'left' } as const;
const city: Column = { name: 'customers.city', type: 'string', nullable: true, role: 'dimension' };
const facts = createFacts([...columns, city]);

describe('joined tables', () => {
  it('are part of the query, and leave it without a trace', () => {
    const start = emptyModel(source);
    const joined = addJoin(start, customers);
    expect(toConfiguration(joined).configuration.query.joins).toEqual([customers]);
    const used = reduce(joined, { do: 'addField', field: { kind: 'column', column: city.name } }, facts);
    const filtered = reduce(
      used,
      {
        do: 'addFilter',
        filter: { or: [{ column: city.name, op: 'isNull' }, { not: { column: 'txt1', op: 'isNull' } }] },
      },
      facts,
    );
    const back = removeJoin(filtered, 0);
    const { query } = toConfiguration(back).configuration;
    expect(query.joins).toBeUndefined();
    expect(query.filters).toBeUndefined();
    expect(JSON.stringify(query)).not.toContain('customers');
  });

  it('take with them the tables that hang on them', () => {
    const model = addJoin(addJoin(emptyModel(source), customers), cities);
    expect(joinsOf(removeJoin(model, 1))).toEqual([customers]);
    expect(joinsOf(removeJoin(model, 0))).toEqual([]);
  });

  it('have names of their own, even when joined twice', () => {
    expect(joinPrefix(customers)).toBe('customers');
    expect(freePrefix('shop.customers', ['orders'])).toBeUndefined();
    expect(freePrefix('shop.customers', ['customers', 'customers_2'])).toBe('customers_3');
  });

  it('show their columns below their names', () => {
    const groups = columnsByTable([...columns, city], 'orders', [customers]);
    expect(groups.map(({ title, columns: list }) => [title, list.length])).toEqual([
      ['orders', columns.length],
      ['customers', 1],
    ]);
  });
});
