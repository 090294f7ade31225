import { describe, expect, it } from 'vitest';
import type { Chart, ChartConfiguration, Dashboard } from '@datavizpro/contract';
import { findFields, groupFields } from '../fields/field-groups';
import { columns, facts, source } from '../model/model-arbitraries';
import { reduce } from '../model/reducer';
import { withTile } from '../save/dashboard-tile';
import { newState, savedText, stateOf, titleOf } from './editor-state';

const configuration: ChartConfiguration = {
  type: 'bar',
  query: { source, dimensions: [{ column: 'txt1' }], measures: [{ agg: 'sum', column: 'num1' }] },
  mapping: { x: ['txt1'], y: ['sum_num1'] },
  visual: {},
};
const chart = { name: 'A', description: '', version: 3, configuration } as Chart;

describe('the state of the editor', () => {
  it('is unchanged after opening, and changed by a change; undoing it makes it unchanged again', () => {
    const opened = stateOf(chart);
    const { model } = opened;
    const donut = reduce(model, { do: 'setVisual', change: { labels: true } }, facts);
    expect(savedText({ ...opened, model: donut })).not.toBe(savedText(opened));
    const back = reduce(donut, { do: 'setVisual', change: { labels: undefined } }, facts);
    expect(savedText({ ...opened, model: back })).toBe(savedText(opened));
    expect(savedText({ ...opened, name: 'B' })).not.toBe(savedText(opened));
  });

  it('reads outputs without a name by the name that the server gives them', () => {
    expect(stateOf(chart).model.shelves['y']?.[0]?.name).toBe('sum_num1');
  });

  it('names a chart by what it shows', () => {
    const start = newState(source).model;
    expect(titleOf(start)).toBe('New chart');
    const one = reduce(start, { do: 'addField', field: { kind: 'column', column: 'txt1' } }, facts);
    expect(titleOf(one)).toBe('Rows by txt1');
    const two = reduce(one, { do: 'addField', field: { kind: 'column', column: 'num1' } }, facts);
    expect(titleOf(two)).toBe('Total num1 by txt1');
  });
});

describe('fields', () => {
  it('are grouped by what they do, and found by a part of their name', () => {
    expect(groupFields(columns).map((group) => group.title)).toEqual(['Time', 'Groups', 'Values', 'Identifiers']);
    expect(findFields(columns, ' TXT ').map((column) => column.name)).toEqual(['txt1', 'txt2']);
  });
});

describe('a new tile', () => {
  const dashboard = { layout: [], tabs: [] } as unknown as Dashboard;

  it('goes beside what is there when there is room', () => {
    const [first] = withTile(dashboard, 'c1', 'bar', 't1');
    expect(first).toMatchObject({ x: 0, y: 0, kind: 'chart', chartId: 'c1' });
    const both = withTile({ ...dashboard, layout: [first!] }, 'c2', 'number', 't2');
    expect(both[1]).toMatchObject({ x: first!.w, y: 0 });
  });

  it('stands on the first tab where there are tabs', () => {
    const tabbed = { ...dashboard, tabs: [{ id: 'tab1', title: 'One' }] };
    expect(withTile(tabbed, 'c1', 'pie', 't1')[0]?.tabId).toBe('tab1');
  });
});
