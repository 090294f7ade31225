import { describe, expect, it } from 'vitest';
import type { ChartConfiguration } from '@datavizpro/contract';
import { startCalculation } from './calculations';
import { missing } from './fit';
import { fromConfiguration } from './from-configuration';
import { facts, source } from './model-arbitraries';
import { placeProblems } from './problems';
import { emptyModel, reduce, type EditorAction } from './reducer';
import { queryPills, shelf } from './shelves';
import { toConfiguration } from './to-configuration';
import type { EditorModel, PillCalculation } from './types';

const column = (name: string, role?: string): EditorAction => ({
  do: 'addField',
  field: { kind: 'column', column: name },
  ...(role === undefined ? {} : { role }),
});
const after = (model: EditorModel, ...actions: EditorAction[]): EditorModel =>
  actions.reduce((next, action) => reduce(next, action, facts), model);
const byMonth = after(emptyModel(source), column('ts1'), column('num1'));
const calculate = (model: EditorModel, ...calculations: readonly PillCalculation[]): EditorModel => {
  const id = shelf(model, 'y')[0]?.id ?? '';
  return reduce(model, { do: 'changePill', id, change: { calculations } }, facts);
};
const configurationOf = (model: EditorModel): ChartConfiguration => toConfiguration(model).configuration;
const running = calculate(byMonth, startCalculation('runningTotal'));

describe('a calculation on a measure', () => {
  it('is named by what it is, and made of a measure that nothing draws', () => {
    const { query, mapping } = configurationOf(running);
    expect(mapping['y']).toEqual(['Running total of num1']);
    expect(query.measures).toEqual([{ agg: 'sum', column: 'num1', as: 'Total num1' }]);
    expect(query.calculations).toEqual([{ kind: 'runningTotal', of: 'Total num1', as: 'Running total of num1' }]);
  });

  it.each([
    [startCalculation('moving'), 'Moving average of num1 over 3'],
    [startCalculation('shareOfTotal'), 'Share of num1'],
    [{ kind: 'difference', period: { count: 1, unit: 'year' } } as const, 'Change of num1 since the year before'],
    [startCalculation('rank'), 'Rank by num1'],
  ])('%o is called %s', (calculation, name) => {
    expect(configurationOf(calculate(byMonth, calculation)).mapping['y']).toEqual([name]);
  });

  it('of an average names the average', () => {
    const id = shelf(running, 'y')[0]?.id ?? '';
    const average = reduce(running, { do: 'changePill', id, change: { aggregate: 'avg' } }, facts);
    expect(shelf(average, 'y')[0]?.name).toBe('Running total of average num1');
  });

  it('shares the measure with a pill that shows the same, and comes back so', () => {
    const both = after(running, column('num1', 'y'));
    const { query, mapping } = configurationOf(both);
    expect(query.measures).toHaveLength(1);
    expect(mapping['y']).toEqual(['Running total of num1', 'Total num1']);
    expect(configurationOf(fromConfiguration(configurationOf(both)))).toEqual(configurationOf(both));
  });

  it('is opened as one pill, and taken off again', () => {
    const opened = fromConfiguration(configurationOf(running));
    expect(queryPills(opened).map(({ name, named }) => [name, named])).toEqual([
      ['ts1', false],
      ['Running total of num1', false],
    ]);
    expect(configurationOf(calculate(opened))).toEqual(configurationOf(byMonth));
  });

  it('holds its places by pill: a renamed column stays what it runs along, a removed one leaves the default', () => {
    const series = after(byMonth, column('txt1', 'series'));
    const text = shelf(series, 'series')[0]?.id ?? '';
    const along = calculate(series, { kind: 'runningTotal', along: text, by: [] });
    const renamed = reduce(along, { do: 'changePill', id: text, change: { name: 'Region' } }, facts);
    expect(configurationOf(renamed).query.calculations).toMatchObject([{ along: 'Region', by: [] }]);
    const removed = reduce(renamed, { do: 'removePill', id: text }, facts);
    expect(configurationOf(removed).query.calculations?.[0]).not.toHaveProperty('along');
  });

  it('can be of another one', () => {
    const share = calculate(byMonth, { kind: 'shareOfTotal' }, { kind: 'difference' });
    const { calculations } = configurationOf(share).query;
    expect(calculations?.map(({ of, as }) => [of, as])).toEqual([
      ['Total num1', 'Share of num1'],
      ['Share of num1', 'Change of share of num1'],
    ]);
    expect(configurationOf(fromConfiguration(configurationOf(share)))).toEqual(configurationOf(share));
  });

  it('says what it lacks, and keeps it', () => {
    const id = shelf(running, 'x')[0]?.id ?? '';
    const alone = after(running, { do: 'setType', type: 'number' }, { do: 'removePill', id });
    expect(missing(alone)).toBe('“Running total” needs a column to group by, to run along');
    expect(queryPills(alone)[0]?.calculations).toEqual([{ kind: 'runningTotal' }]);
  });

  it('is where the server’s complaint about it is shown', () => {
    const { places } = toConfiguration(running);
    const error = { path: 'calculations.0.of', message: 'No.' };
    expect([...placeProblems({ errors: [error] }, places).byId.keys()]).toEqual([shelf(running, 'y')[0]?.id]);
  });
});

describe('names', () => {
  it('say nothing twice', () => {
    const model = { ...byMonth.shelves['y']?.[0], field: { kind: 'column' as const, column: 'total' } };
    const named = (name: string): string | undefined =>
      shelf(
        reduce(
          byMonth,
          { do: 'changePill', id: model.id ?? '', change: { field: { kind: 'column', column: name } } },
          facts,
        ),
        'y',
      )[0]?.name;
    expect(['total', 'Total_sales', 'totals', 'amount'].map(named)).toEqual([
      'total',
      'Total_sales',
      'Total totals',
      'Total amount',
    ]);
  });
});
