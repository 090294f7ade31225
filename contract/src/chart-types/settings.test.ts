import { describe, expect, it } from 'vitest';
import type { ChartVisual } from '../chart-visual.js';
import { chartKinds, chartTypes, tooltipRole, type ChartKind } from './index.js';

const kinds = <Kinds extends readonly ChartKind[]>(...all: Kinds): Kinds => all;

/** Types with an axis of values that lines, bands and notes can stand on. */
const withAxes = kinds(
  'bar',
  'waterfall',
  'line',
  'area',
  'combo',
  'candlestick',
  'scatter',
  'bubble',
  'histogram',
  'boxPlot',
  'violin',
);
const alongTime = kinds('bar', 'line', 'area');

/**
 * Each of the settings that people look for, the types that take it, and why the others do not. A type that is new, or
 * a setting that comes to one, is decided here.
 */
const decisions: readonly { setting: keyof ChartVisual; takenBy: readonly ChartKind[]; notBy: string }[] = [
  {
    setting: 'axes',
    takenBy: withAxes,
    notBy: 'They have no axis of values; fields of two numbers end where the data does.',
  },
  { setting: 'goals', takenBy: withAxes, notBy: 'A line needs an axis; gauges and bullets have a goal of their own.' },
  { setting: 'bands', takenBy: withAxes, notBy: 'A band needs an axis; gauges and bullets have ranges of their own.' },
  { setting: 'annotations', takenBy: withAxes, notBy: 'A note needs a place on an axis.' },
  {
    setting: 'patterns',
    takenBy: kinds('bar', 'waterfall', 'line', 'area', 'combo', 'scatter', 'bubble', 'histogram'),
    notBy: 'One colour tells nothing apart (box plot, violin, candlestick), or names and values stand at the marks.',
  },
  {
    setting: 'nulls',
    takenBy: kinds('line', 'area', 'combo'),
    notBy: 'Only what is joined has gaps. A step of a waterfall without a value is no step.',
  },
  {
    setting: 'trend',
    takenBy: [...alongTime, ...kinds('scatter', 'bubble')],
    notBy: 'Nothing goes on along their axis.',
  },
  { setting: 'movingAverage', takenBy: alongTime, notBy: 'Nothing goes on along their axis.' },
  { setting: 'compareWith', takenBy: alongTime, notBy: 'Marks of the time before have no place beside theirs.' },
  { setting: 'forecast', takenBy: kinds('line', 'area'), notBy: 'Its interval is drawn around a line.' },
];

describe('settings and types', () => {
  it.each(decisions)('$setting', ({ setting, takenBy }) => {
    const taking = chartKinds.filter((kind) => chartTypes[kind].settings.includes(setting));
    expect([...taking].sort()).toEqual([...takenBy].sort());
  });

  it('types whose lines stand on an axis say which, and no other has one', () => {
    for (const kind of chartKinds)
      expect(chartTypes[kind].axes !== undefined, kind).toBe(chartTypes[kind].settings.includes('axes'));
  });

  it('all marks tell fields of the tooltip, but those of types that show everything or join many groups', () => {
    const without = chartKinds.filter((kind) => !chartTypes[kind].roles.includes(tooltipRole));
    expect(without.sort()).toEqual(['correlation', 'densityHeatmap', 'gauge', 'number', 'pivot', 'table', 'violin']);
  });

  it('no type names a setting twice', () => {
    for (const kind of chartKinds)
      expect(new Set(chartTypes[kind].settings).size, kind).toBe(chartTypes[kind].settings.length);
  });
});
