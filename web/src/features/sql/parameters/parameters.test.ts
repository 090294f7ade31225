import { describe, expect, it } from 'vitest';
import { declareParameters, findParameters } from './detect';
import { bindParameters, toNumber, withDefaults } from './values';

const found = (sql: string) => findParameters(sql).map(({ name, hint }) => [name, hint]);

describe('parameters of a text', () => {
  it('are those in the code, each once, in the order of use', () => {
    expect(found('select {{ b }}, {{a}} from t where x = {{b}}')).toEqual([
      ['b', null],
      ['a', null],
    ]);
  });

  it.each([
    "select '{{a}}'",
    'select "{{a}}"',
    'select 1 -- {{a}}',
    'select /* {{a}} */ 1',
    'select `{{a}}`',
    'select $x$ {{a}} $x$',
    "select 'it''s {{a}}'",
    'select {{1a}}',
    'select {{}}',
    "select 'open {{a}}",
  ])('are not in %s', (sql) => {
    expect(found(sql)).toEqual([]);
  });

  it('tell their type by their use', () => {
    expect(found('where a in ({{regions}}) and d between {{period.from}} and {{period.to}} limit {{most}}')).toEqual([
      ['regions', 'list'],
      ['period', 'dateRange'],
      ['most', 'number'],
    ]);
    expect(found('where d >= {{since}}')).toEqual([['since', 'date']]);
  });

  it('keep what was said of them, as long as the text agrees', () => {
    const known = [{ name: 'a', type: 'number', title: 'Least', default: 3 }] as const;
    expect(declareParameters('{{a}} {{b}}', known)).toEqual([known[0], { name: 'b', type: 'text' }]);
    expect(declareParameters('{{a.from}} {{a.to}}', known)[0]?.type).toBe('dateRange');
    expect(declareParameters('{{p}}', [{ name: 'p', type: 'dateRange' }])[0]?.type).toBe('date');
  });
});

describe('values', () => {
  const declared = [
    { name: 'a', type: 'number', default: 3 },
    { name: 'b', type: 'list' },
    { name: 'c', type: 'dateRange', title: 'Period' },
    { name: 'd', type: 'text' },
  ] as const;

  it('are bound with their types; what is missing is named', () => {
    const values = { b: ['x'], c: ['2026-01-01', ''], d: '' };
    expect(bindParameters(declared, values)).toEqual({
      parameters: [
        { name: 'a', type: 'number', value: 3 },
        { name: 'b', type: 'list', value: ['x'] },
        { name: 'd', type: 'text', value: '' },
      ],
      missing: ['Period'],
    });
  });

  it('of another type count for nothing', () => {
    expect(bindParameters(declared.slice(0, 1), { a: ['x'] }).parameters[0]?.value).toBe(3);
    expect(bindParameters(declared.slice(1, 2), { b: 'x' }).missing).toEqual(['b']);
  });

  it('become defaults when the query is saved', () => {
    expect(withDefaults(declared, { a: 5 })[0]).toEqual({ name: 'a', type: 'number', default: 5 });
    expect(withDefaults(declared, {})[1]).toEqual(declared[1]);
  });

  it('keep digits that a double would lose', () => {
    expect(toNumber(' 1.5 ')).toBe(1.5);
    expect(toNumber('12345678901234567890')).toBe('12345678901234567890');
    expect(toNumber('many')).toBe('many');
  });
});
