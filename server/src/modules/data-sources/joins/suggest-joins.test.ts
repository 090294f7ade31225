import { describe, expect, test } from 'vitest';
import type { Column, ColumnType } from '@datavizpro/contract';
import type { JoinTable } from './join-table.js';
import { stemOf } from './stem.js';
import { suggestJoins } from './suggest-joins.js';

const columns = (spec: Readonly<Record<string, ColumnType>>): Column[] =>
  Object.entries(spec).map(([name, type]) => ({
    name,
    type,
    nullable: true,
    role: type === 'float' ? 'measure' : /id$/i.test(name) ? 'identifier' : 'dimension',
  }));
const table = (name: string, spec: Readonly<Record<string, ColumnType>>, more: Partial<JoinTable> = {}): JoinTable => ({
  schema: 's',
  name,
  columns: columns(spec),
  primaryKey: [],
  foreignKeys: [],
  rowCount: null,
  ...more,
});
const told = (left: JoinTable, ...right: JoinTable[]) =>
  suggestJoins(left, right).map(
    ({ table: name, on, reason, cardinality, fansOut }) =>
      `${name} on ${on.map((pair) => `${pair.left}=${pair.right}`).join(',')} ${reason} ${cardinality}${fansOut ? ' fans out' : ''}`,
  );

const customers = table('customers', { id: 'integer', name: 'string', region_code: 'string' }, { primaryKey: ['id'] });
const orders = table(
  'orders',
  { id: 'integer', customer_id: 'integer', amount: 'float' },
  {
    primaryKey: ['id'],
    foreignKeys: [{ columns: ['customer_id'], schema: 's', table: 'customers', references: ['id'] }],
  },
);

describe('joins by foreign key', () => {
  test('know in either direction what repeats', () => {
    expect(told(orders, customers)).toEqual(['customers on customer_id=id foreignKey manyToOne']);
    expect(told(customers, orders)).toEqual(['orders on id=customer_id foreignKey oneToMany fans out']);
  });

  test('of several columns, to a unique key that is not the primary one, and to oneself', () => {
    const lines = table(
      'lines',
      { order_no: 'integer', year: 'integer' },
      {
        primaryKey: ['order_no', 'year'],
        foreignKeys: [{ columns: ['order_no', 'year'], schema: 's', table: 'heads', references: ['no', 'y'] }],
      },
    );
    const heads = table('heads', { id: 'integer', no: 'integer', y: 'integer' }, { primaryKey: ['id'] });
    expect(told(lines, heads)).toEqual(['heads on order_no=no,year=y foreignKey oneToOne']);
    expect(told(heads, lines)).toEqual(['lines on no=order_no,y=year foreignKey oneToOne']);
  });

  test('come before those by name, what repeats nothing before what does, small tables before big ones', () => {
    const regions = table('regions', { region_code: 'string' }, { primaryKey: ['region_code'], rowCount: 10 });
    const payments = table('payments', { customer_id: 'integer' }, { rowCount: 5 });
    expect(told(customers, payments, regions, orders)).toEqual([
      'orders on id=customer_id foreignKey oneToMany fans out',
      'regions on region_code=region_code name manyToOne',
      'payments on id=customer_id name unknown fans out',
    ]);
  });
});

describe('joins by name', () => {
  test.each([
    ['customer_id', 'customers', 'id'],
    ['CustomerID', 'Customer', 'id'],
    ['category_id', 'categories', 'id'],
    ['productKey', 'products', 'product_key'],
  ])('%s goes with %s.%s', (column, name, key) => {
    const left = table('facts', { [column]: 'integer' });
    expect(told(left, table(name, { [key]: 'integer' }, { primaryKey: [key] }))).toEqual([
      `${name} on ${column}=${key} name unknown`,
    ]);
  });

  test('need types that compare, and names that say something', () => {
    const left = table('facts', { customer_id: 'string', name: 'string', status: 'string', id: 'integer' });
    expect(told(left, customers)).toEqual([]);
    expect(told(left, table('other', { id: 'integer', status: 'string', name: 'string' }))).toEqual([]);
    expect(told(table('a', { price: 'float' }), table('b', { price: 'float' }))).toEqual([]);
  });

  test('of files go by what was counted', () => {
    const countries = table('countries', { iso: 'string', label: 'string' }, { uniqueColumns: new Set(['iso']) });
    const sales = table('sales', { iso: 'string' }, { uniqueColumns: new Set() });
    expect(told(sales, countries)).toEqual(['countries on iso=iso name manyToOne']);
    expect(told(countries, sales)).toEqual(['sales on iso=iso name oneToMany fans out']);
    expect(told(sales, table('more', { iso: 'string' }, { uniqueColumns: new Set() }))).toEqual([
      'more on iso=iso name manyToMany fans out',
    ]);
  });
});

test.each([
  ['customer_id', 'customer'],
  ['CustomerID', 'customer'],
  ['customers', 'customer'],
  ['order_items', 'orderitem'],
  ['categories', 'categor'],
  ['category', 'categor'],
  ['id', ''],
])('%s is about "%s"', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
