import { describe, expect, it } from 'vitest';
import { chartConfigurationSchema } from './chart.js';

const errorOf = (visual: object): string | undefined =>
  chartConfigurationSchema.validate({
    type: 'bar',
    query: { source: { dataSourceId: '4c1f7a3e-6d0b-4a55-9c3f-2f1a5b6c7d8e', table: 't' } },
    mapping: {},
    visual,
  }).error?.message;

describe('settings of axes', () => {
  it.each([
    { axes: { y: { scale: 'symlog', min: -5, max: 10, inverted: true }, right: { max: 3 }, x: { min: 0.5 } } },
    { axes: { y: { max: -3 } } },
    { scale: 'symlog' },
    { patterns: true, nulls: 'connect' },
  ])('takes %j', (visual) => expect(errorOf(visual)).toBeUndefined());

  it.each([
    [{ axes: { y: { min: 5, max: 5 } } }, 'greater'],
    [{ axes: { y: { min: Infinity } } }, 'infinity'],
    [{ axes: { z: {} } }, 'not allowed'],
    [{ axes: { y: { scale: 'time' } } }, 'must be one of'],
    [{ nulls: 'skip' }, 'must be one of'],
  ])('refuses %j', (visual, words) => expect(errorOf(visual)).toContain(words));
});

describe('goal lines, bands and annotations', () => {
  it.each([
    { goals: [{ at: 100, label: 'Target', look: 'good' }] },
    {
      goals: [
        { axis: 'x', at: '2026-01-31' },
        { statistic: 'average' },
        { statistic: 'percentile', percentile: 90, of: 'Sales' },
      ],
    },
    { bands: [{ from: 1 }, { axis: 'x', from: '2020-03-01', to: '2021-06-01', label: '' }] },
    {
      annotations: [
        { text: 'Opened', at: '' },
        { text: 'שלום', at: 3, value: -1e20 },
      ],
    },
  ])('takes %j', (visual) => expect(errorOf(visual)).toBeUndefined());

  it.each([
    [{ goals: [{}] }, 'at least one of'],
    [{ goals: [{ at: 1, statistic: 'median' }] }, 'conflict'],
    [{ goals: [{ statistic: 'percentile' }] }, 'required'],
    [{ goals: [{ statistic: 'average', percentile: 3 }] }, 'not allowed'],
    [{ goals: [{ at: 1, of: 'Sales' }] }, 'not allowed'],
    [{ bands: [{ label: 'nothing' }] }, 'at least one of'],
    [{ annotations: [{ at: 1 }] }, 'required'],
    [{ annotations: [{ text: 'two\nlines', at: 1 }] }, 'a line of text'],
    [{ goals: Array.from({ length: 21 }, () => ({ at: 1 })) }, 'less than or equal'],
  ])('refuses %j', (visual, words) => expect(errorOf(visual)).toContain(words));
});
