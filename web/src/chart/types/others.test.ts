import { describe, expect, it } from 'vitest';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeHeatmap, type HeatmapModel } from './heatmap';
import { computeNumber, type NumberModel } from './number';
import { computePie, type PieModel } from './pie';
import { computeScatter, type ScatterModel } from './scatter';
import { computeTable, type TableModel } from './table';

describe('pie', () => {
  const pieOf = (names: readonly (string | null)[], values: readonly (number | string | null)[], visual = {}) =>
    computePie(
      inputOf({
        type: 'pie',
        mapping: { category: ['name'], value: ['n'] },
        visual,
        query: { dimensions: [{ column: 'name' }], measures: sum('n') },
        result: resultOf(column('name', 'string', names), column('n', 'decimal', values)),
      }),
    );

  it('goes round once, the largest part first', () => {
    const { slices } = drawn<PieModel>(pieOf(['a', 'b'], ['1', '3']));
    expect(slices.map((slice) => [slice.label, slice.share])).toEqual([
      ['b', 0.75],
      ['a', 0.25],
    ]);
    expect(slices.at(-1)?.to).toBeCloseTo(2 * Math.PI);
  });

  it('adds up what is beyond eight parts', () => {
    const model = drawn<PieModel>(
      pieOf(
        times(20, (i) => `p${i}`),
        times(20, (i) => String(i + 1)),
      ),
    );
    expect(model.slices.map((slice) => slice.label).at(-1)).toBe('Other');
    expect(model.slices).toHaveLength(8);
    expect(model.slices.at(-1)?.values).toEqual({});
  });

  it('leaves out negative values and says so', () => {
    const model = drawn<PieModel>(pieOf(['a', 'b'], [5, -5]));
    expect(model.slices).toHaveLength(1);
    expect(model.notes).toEqual(['1 negative value cannot be a part of a whole and is left out.']);
  });

  it('is empty when all is nothing', () => {
    expect(pieOf(['a', 'b'], [0, null]).empty).toBe('There are no values to draw.');
  });

  it('finds the part under the pointer, and none in the hole', () => {
    const model = drawn<PieModel>(pieOf(['a', 'b'], [1, 1], { donut: true }));
    const center = { x: model.outer.x + model.outer.width / 2, y: model.outer.y + model.outer.height / 2 };
    expect(model.marks.hit(center.x, center.y)).toBeNull();
    const right = model.marks.hit(center.x + model.radius * 0.8, center.y) ?? -1;
    const left = model.marks.hit(center.x - model.radius * 0.8, center.y) ?? -1;
    expect([right, left]).toEqual([0, 1]);
  });

  it('tells the shares in words', () => {
    expect(pieOf(['a', 'b'], [1, 3]).description).toBe('Pie chart of n by name, 4 in all. b 75%, a 25%.');
  });
});

describe('scatter', () => {
  const scatterOf = (count: number, visual = {}) =>
    drawn<ScatterModel>(
      computeScatter(
        inputOf({
          type: 'scatter',
          mapping: { x: ['x'], y: ['y'], series: ['kind'], detail: ['name'] },
          visual,
          query: { dimensions: [{ column: 'x' }, { column: 'y' }, { column: 'kind' }, { column: 'name' }] },
          result: resultOf(
            column('x', 'float', times(count, String)),
            column(
              'y',
              'decimal',
              times(count, (i) => String(i * 2 + 1)),
            ),
            column(
              'kind',
              'string',
              times(count, (i) => `k${i % 12}`),
            ),
            column(
              'name',
              'string',
              times(count, (i) => `n${i}`),
            ),
          ),
        }),
      ),
    );

  it('is drawn as nodes while there are few, and on a canvas beyond', () => {
    expect([scatterOf(500).renderer, scatterOf(501).renderer]).toEqual(['svg', 'canvas']);
  });

  it('has at most eight colours', () => {
    const model = scatterOf(120);
    expect(model.legend?.items.map((item) => item.label).at(-1)).toBe('Other');
    expect(new Set(model.points.map((point) => point.color)).size).toBe(8);
  });

  it('finds the nearest point, and reads it', () => {
    const model = scatterOf(90);
    const point = model.points[34];
    const { inner } = model.frame;
    const index = model.marks.hit(inner.x + (point?.x ?? 0), inner.y + (point?.y ?? 0)) ?? -1;
    expect(model.points[index]?.row).toBe(point?.row);
    expect(model.marks.mark(34)).toMatchObject({ title: 'n34', values: { name: 'n34', kind: 'k10' } });
  });

  it('says how both go together', () => {
    expect(scatterOf(50).description).toContain('They rise together strongly.');
  });

  it('says how many rows lack a value', () => {
    const result = resultOf(column('x', 'float', [1, null, 3]), column('y', 'float', [1, 2, null]));
    const model = computeScatter(inputOf({ type: 'scatter', mapping: { x: ['x'], y: ['y'] }, result }));
    expect(model.notes).toEqual(['2 rows lack a value and are not drawn.']);
  });
});

describe('heatmap', () => {
  const days = [1, 1, 7, 7];
  const hours = [0, 23, 0, 23];
  const heatmapOf = (values: readonly (number | null)[], visual = {}) =>
    drawn<HeatmapModel>(
      computeHeatmap(
        inputOf({
          type: 'heatmap',
          mapping: { x: ['hour'], y: ['day'], value: ['n'] },
          visual,
          query: {
            dimensions: [
              { column: 'at', grain: 'hourOfDay', as: 'hour' },
              { column: 'at', grain: 'dayOfWeek', as: 'day' },
            ],
            measures: sum('n'),
          },
          result: resultOf(
            column('hour', 'integer', hours),
            column('day', 'integer', days),
            column('n', 'integer', values),
          ),
        }),
      ),
    );

  it('names weekdays and hours', () => {
    const model = heatmapOf([1, 2, 3, 4]);
    expect(model.yTicks.map((tick) => tick.label)).toEqual(['Mon', 'Sun']);
    expect(model.xTicks.map((tick) => tick.label)).toEqual(['00:00', '23:00']);
  });

  it('goes from pale to dark, and through a middle when there are values on both sides of zero', () => {
    expect(new Set(heatmapOf([1, 2, 3, 4]).cells.map((cell) => cell.color)).size).toBe(4);
    const [below, above] = heatmapOf([-4, 4, 0, 1]).cells;
    expect(below?.color).not.toBe(above?.color);
  });

  it('knows a cell without a value', () => {
    const model = heatmapOf([1, null, 3, 4]);
    expect(model.marks.mark(1)?.reading).toBe('Mon · 23:00: no value');
  });

  it('is walked in four directions and stops at its edges', () => {
    const { marks } = heatmapOf([1, 2, 3, 4]);
    expect([marks.step(0, 'right'), marks.step(0, 'down'), marks.step(0, 'up'), marks.step(3, 'right')]).toEqual([
      1, 2, 0, 3,
    ]);
  });

  it('tells where most and least are', () => {
    expect(heatmapOf([1, 2, 3, 4]).description).toBe(
      'Heatmap of n by day and hour, 2 by 2. Highest 4 at Sun, 23:00, lowest 1 at Mon, 00:00.',
    );
  });
});

describe('big number', () => {
  const course = (values: readonly (number | null)[], visual = {}) =>
    drawn<NumberModel>(
      computeNumber(
        inputOf({
          type: 'number',
          mapping: { value: ['n'], trend: ['month'] },
          visual,
          query: { dimensions: [{ column: 'at', grain: 'month', as: 'month' }], measures: sum('n') },
          result: resultOf(
            column('month', 'date', ['2026-01-01', '2026-02-01', '2026-03-01']),
            column('n', 'integer', values),
          ),
        }),
      ),
    );
  const alone = (value: string | number, type: 'integer' | 'decimal', visual = {}) =>
    drawn<NumberModel>(
      computeNumber(
        inputOf({
          type: 'number',
          mapping: { value: ['n'] },
          visual,
          query: { measures: sum('n') },
          result: resultOf(column('n', type, [value])),
        }),
      ),
    );

  it('is the last one, compared with the one before', () => {
    const model = course([50, 100, 125]);
    expect([model.figure, model.delta]).toEqual([
      '125',
      { text: '+25%', direction: 'up', news: 'neutral', against: 'vs February 2026' },
    ]);
    expect(model.spark?.path).toMatch(/^M/);
  });

  it('judges a change only where the chart says what is better', () => {
    const newsOf = (better?: 'more' | 'less') => course([100, 125], better ? { better } : {}).delta?.news;
    expect([newsOf(), newsOf('more'), newsOf('less')]).toEqual(['neutral', 'good', 'bad']);
  });

  it('has no comparison with nothing', () => {
    expect(course([null, null, 5]).delta).toBeNull();
    expect(course([1, 2, 3], { comparison: 'none' }).delta).toBeNull();
  });

  it('tells a change from zero as a difference', () => {
    expect(course([1, 0, 5]).delta?.text).toBe('+5');
  });

  it('is written out while it is short', () => {
    expect(alone(18_204, 'integer').figure).toBe('18,204');
    expect(alone('12345678.90', 'decimal').figure).toBe('12.3M');
    expect(alone('12345678.90', 'decimal').exact).toBe('12,345,678.9');
    expect(alone(0.418, 'decimal', { valueFormat: 'percent' }).figure).toBe('41.8%');
  });
});

describe('table', () => {
  const table = drawn<TableModel>(
    computeTable(
      inputOf({
        type: 'table',
        mapping: { columns: ['id', 'amount', 'at'] },
        query: { dimensions: [{ column: 'id' }, { column: 'amount' }, { column: 'at' }] },
        result: resultOf(
          column('id', 'integer', [12_345, null]),
          column('amount', 'decimal', ['1234.5', '123456789012345678.25']),
          column('at', 'date', ['2026-05-04', 'not a date']),
        ),
      }),
    ),
  );

  it('keeps identifiers plain, groups amounts, and never rounds what a number cannot hold', () => {
    const [id, amount] = table.columns;
    expect(id?.text(0)).toBe('12345');
    expect([amount?.text(0), amount?.text(1)]).toEqual(['1,234.5', '123456789012345678.25']);
  });

  it('writes dates, and leaves alone what is none', () => {
    expect([table.columns[2]?.text(0), table.columns[2]?.text(1)]).toEqual(['May 4, 2026', 'not a date']);
  });

  it('fills its width', () => {
    const used = table.columns.reduce((width, each) => width + each.width, 0);
    expect(used).toBeGreaterThan(630);
    expect(used).toBeLessThanOrEqual(640);
  });
});
