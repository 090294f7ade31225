import { describe, expect, it } from 'vitest';
import { formatSql } from './format-sql';
import { identifier, qualified } from './identifiers';
import { fromCompiled } from './placeholders';
import { codeOnly } from './scan';

const compiled = (sql: string, ...parameters: (string | number)[]) => fromCompiled({ sql, parameters, dialect: 'x' });

describe('compiled SQL as a person would write it', () => {
  it.each([
    ['select a from t where b = $1 and c > $2', 'select a from t where b = {{p1}} and c > {{p2}}'],
    ['where b = ? and c > ?', 'where b = {{p1}} and c > {{p2}}'],
    ['where b = @p1 and c > @p2', 'where b = {{p1}} and c > {{p2}}'],
    ['where b = {p1:String} and c > {p2:Float64}', 'where b = {{p1}} and c > {{p2}}'],
    ["where b = $2 and x = '$1 ?' and y = $1", "where b = {{p2}} and x = '$1 ?' and y = {{p1}}"],
  ])('%s', (sql, written) => {
    const { sql: text, parameters } = compiled(sql, 'EU', 3);
    expect(text).toBe(written);
    expect(parameters).toEqual([
      { name: 'p1', type: 'text', default: 'EU' },
      { name: 'p2', type: 'number', default: 3 },
    ]);
  });

  it('knows days, and leaves what is no value', () => {
    expect(compiled('d >= $1', '2026-01-31').parameters[0]?.type).toBe('date');
    expect(compiled('select 1').parameters).toEqual([]);
    expect(compiled('select $9').sql).toBe('select $9');
  });
});

describe('names', () => {
  it('are quoted only where they must be, as the database does it', () => {
    expect(identifier('orders', 'postgres')).toBe('orders');
    expect(identifier('Orders', 'postgres')).toBe('"Orders"');
    expect(identifier('order', 'mysql')).toBe('`order`');
    expect(identifier('a]b', 'sqlserver')).toBe('[a]]b]');
    expect(identifier('a"b', 'trino')).toBe('"a""b"');
    expect(qualified(['public', 'My table'], 'postgres')).toBe('public."My table"');
  });
});

describe('text', () => {
  it('that is no code is blanked, in place', () => {
    const sql = "select 'a' -- b\nfrom t";
    expect(codeOnly(sql)).toHaveLength(sql.length);
    expect(codeOnly(sql).replace(/\s+/g, ' ').trim()).toBe('select from t');
  });

  it('is laid out with its parameters whole', () => {
    const text = formatSql('select a,b from t where c={{x}} and d between {{p.from}} and {{p.to}}', 'postgres');
    expect(text).toContain('{{x}}');
    expect(text).toContain('{{p.from}}');
    expect(text.split('\n').length).toBeGreaterThan(4);
  });
});
