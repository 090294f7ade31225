import { useReducer, type ReactNode } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartConfiguration, ChartKind, ChartVisual } from '@datavizpro/contract';
import { EditorProvider } from '../editor/EditorContext';
import { fromConfiguration } from '../model/from-configuration';
import { facts, source } from '../model/model-arbitraries';
import { emptyModel, reduce } from '../model/reducer';
import { toConfiguration } from '../model/to-configuration';
import type { EditorModel } from '../model/types';
import { CourseFields } from './CourseFields';
import { GaugeFields } from './GaugeFields';
import { MapFields } from './MapFields';
import { TableFields } from './TableFields';

/** A section of the panel over a real editor's state. */
function open(start: EditorModel, section: ReactNode): { readonly configuration: () => ChartConfiguration } {
  let current = start;
  function Editor() {
    const [model, dispatch] = useReducer((before: EditorModel, action: Parameters<typeof reduce>[1]) => {
      return reduce(before, action, facts);
    }, start);
    current = model;
    const problems = { byId: new Map(), byRole: new Map(), rest: [] };
    return (
      <EditorProvider value={{ model, facts, dispatch, problems, readOnly: false, mayAsk: true }}>
        {section}
      </EditorProvider>
    );
  }
  render(<Editor />);
  return { configuration: () => toConfiguration(current).configuration };
}
const ofType = (type: ChartKind, visual: ChartVisual = {}): EditorModel => ({ ...emptyModel(source), type, visual });
const overTime = fromConfiguration({
  type: 'line',
  query: {
    source,
    dimensions: [{ column: 'ts1', grain: 'month', as: 'Month' }],
    measures: [{ agg: 'sum', column: 'num1', as: 'Total' }],
    filters: [{ column: 'ts1', op: 'relative', last: 6, unit: 'month' }],
  },
  mapping: { x: ['Month'], y: ['Total'] },
  visual: {},
});

afterEach(cleanup);

const press = (element: HTMLElement): boolean => fireEvent.click(element);
/** What is typed into a field, or chosen of a list. */
const enter = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('trend and comparison', () => {
  it('are settings, and the comparison is asked of the query and taken away again', () => {
    const { configuration } = open(overTime, <CourseFields />);
    press(screen.getByText(/Trend and comparison/));
    press(screen.getByLabelText(/Trend line/));
    enter('Moving average of so many months', '12');
    enter('Forecast so many months', '6');
    enter('Its band holds', '80');
    enter('Compare with', '6 month');
    const made = configuration();
    expect(made.visual).toEqual({
      trend: 'linear',
      movingAverage: 12,
      forecast: { periods: 6, interval: 80 },
      compareWith: { count: 6, unit: 'month' },
    });
    expect(made.query.calculations).toEqual([
      {
        kind: 'previous',
        of: 'Total',
        along: 'Month',
        period: { count: 6, unit: 'month', beyond: true },
        as: 'Total, 6 months before',
      },
    ]);
    // What its setting makes lies on no shelf when the chart is opened again.
    expect(toConfiguration(fromConfiguration(made)).configuration).toEqual(made);
    enter('Compare with', 'none');
    expect(configuration().query.calculations).toBeUndefined();
  });

  it('refuse what no chart can be, and keep what was there', () => {
    const { configuration } = open(overTime, <CourseFields />);
    press(screen.getByText(/Trend and comparison/));
    enter('Moving average of so many months', '1');
    expect(screen.getByRole('alert').textContent).toBe('A whole number from 2 to 400, or nothing.');
    expect(configuration().visual.movingAverage).toBeUndefined();
  });

  it('are not offered along names', () => {
    open(ofType('bar'), <CourseFields />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('columns of a table have formats, bars and rules', () => {
  const configuration: ChartConfiguration = {
    type: 'table',
    query: { source },
    mapping: { columns: ['name', 'price'] },
    visual: {},
  };
  const result = {
    columns: [
      { name: 'name', type: 'string', values: [] },
      { name: 'price', type: 'float', values: [] },
    ],
    ...{ rowCount: 0, truncated: false, asOf: '', durationMs: 0, cache: 'miss' },
  } as const;
  const ask = (): never => {
    throw new Error('Nothing is asked.');
  };
  const editor = open(ofType('table'), <TableFields drawn={{ configuration, result, ask, key: '' } as never} />);
  press(screen.getByText('Columns'));
  enter('Column', 'price');
  enter('Format', 'currency:EUR');
  press(screen.getByLabelText('Bars in the cells'));
  press(screen.getByText('Add a rule'));
  enter('Condition of rule 1', 'gt');
  enter('Value of rule 1', '');
  enter('Value of rule 1', '9.5');
  enter('Look of rule 1', 'good');
  expect(editor.configuration().visual.columns).toEqual({
    price: { valueFormat: 'currency:EUR', bar: true, rules: [{ is: 'gt', value: 9.5, look: 'good' }] },
  });
});

it('a gauge has ends, a goal and stretches', () => {
  const editor = open(ofType('gauge'), <GaugeFields />);
  press(screen.getByText('Scale'));
  enter('Ends at', '100');
  press(screen.getByText('Add a stretch'));
  enter('Look of stretch 1', 'bad');
  expect(editor.configuration().visual.gauge).toEqual({ max: 100, bands: [{ to: 10, look: 'bad' }] });
  enter('Ends at', '');
  press(screen.getByLabelText('Remove stretch 1'));
  expect(editor.configuration().visual).toEqual({});
});

it('a map has regions, a view and steps', () => {
  const editor = open(ofType('choropleth'), <MapFields />);
  press(screen.getByText('Map'));
  enter('Shown', 'whole');
  enter('Steps of colour', 'even');
  expect(editor.configuration().visual.map).toEqual({ view: 'whole', steps: 'even' });
  enter('Shown', 'auto');
  expect(editor.configuration().visual.map).toEqual({ steps: 'even' });
});
