import { useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { chartTypes, type ChartKind, type ChartVisual } from '@datavizpro/contract';
import { column, inputOf, resultOf } from '../../../../chart/test/inputs';
import { EditorProvider } from '../../editor/EditorContext';
import { emptyModel, reduce } from '../../model/reducer';
import type { EditorModel } from '../../model/types';
import type { Drawn } from '../../stage/use-chart-result';
import { AnnotationFields } from './AnnotationFields';
import { AxesFields } from './AxesFields';
import { BandFields } from './BandFields';
import { GoalFields } from './GoalFields';
import { MarkFields } from './MarkFields';

const facts = { columns: [], profile: new Map() };
const { configuration, result } = inputOf({
  type: 'line',
  mapping: { x: ['Day'], y: ['Amount'] },
  result: resultOf(
    column('Day', 'date', ['2026-01-01', '2026-01-02', '2026-01-03']),
    column('Amount', 'integer', [0, 90, 30]),
  ),
});
const drawn: Drawn = { configuration, result, key: '', ask: {} } as unknown as Drawn;

/** The fields over the editor's own reducer; `steps` counts what undo would take back one by one. */
function open(type: ChartKind, visual: ChartVisual = {}) {
  let model: EditorModel = { ...emptyModel(configuration.query.source), type, visual };
  const steps = new Set<string>();
  const Page = () => {
    const [shown, show] = useState(model);
    const dispatch = (action: Parameters<typeof reduce>[1], mergeKey?: string): void => {
      model = reduce(model, action, facts);
      steps.add(mergeKey ?? `step ${steps.size}`);
      show(model);
    };
    const problems = { query: [], byPill: new Map() } as never;
    return (
      <EditorProvider value={{ model: shown, facts, dispatch, problems, readOnly: false, mayAsk: true }}>
        <MarkFields />
        <AxesFields />
        <GoalFields drawn={drawn} />
        <BandFields drawn={drawn} />
        <AnnotationFields drawn={drawn} />
      </EditorProvider>
    );
  };
  render(<Page />);
  return { visual: () => model.visual, steps };
}

const press = (name: string): void => {
  fireEvent.click(screen.queryByText(name) ?? screen.getByLabelText(name));
};
/** Typed or chosen. */
const put = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

afterEach(cleanup);

describe('axes', () => {
  test('a bad number is told, and loses nothing', () => {
    const { visual, steps } = open('line', { scale: 'log' });
    press('Axis of values');
    put('Begins at', '-1,5');
    expect(visual()).toEqual({ axes: { y: { scale: 'log', min: -1.5 } } });
    put('Ends at', '-2');
    expect(screen.getByRole('alert').textContent).toBe('More than -1.5, where the axis begins.');
    put('Ends at', 'many');
    expect(screen.getByRole('alert').textContent).toBe('A number, or nothing.');
    expect(screen.getByLabelText<HTMLInputElement>('Ends at').value).toBe('many');
    expect(visual().axes?.y?.min).toBe(-1.5);
    put('Ends at', '');
    put('Begins at', '');
    put('Scale', 'linear');
    expect(visual()).toEqual({});
    expect([...steps].length).toBeLessThan(5);
  });
});

describe('goal lines', () => {
  test('one is there at once, and becomes a goal, a percentile, a day', () => {
    const { visual } = open('line');
    press('Goal lines');
    press('Add a line');
    expect(visual().goals).toEqual([{ statistic: 'average' }]);
    put('At', 'constant');
    put('Value', '12.5');
    put('Name', 'Goal ');
    put('Look', 'good');
    expect(visual().goals).toEqual([{ at: 12.5, label: 'Goal', look: 'good' }]);
    put('At', 'percentile');
    expect(visual().goals).toEqual([{ statistic: 'percentile', percentile: 90, label: 'Goal', look: 'good' }]);
    put('Across', 'x');
    expect(visual().goals).toEqual([{ axis: 'x', at: '2026-01-02', label: 'Goal', look: 'good' }]);
    put('Place', '2026-13');
    expect(screen.getByRole('alert').textContent).toContain('A day as 2026-01-31');
    expect(visual().goals?.[0]?.at).not.toBe('2026-13');
    press('Remove line 1');
    expect(visual().goals).toBeUndefined();
  });
});

describe('bands and annotations', () => {
  test('a band keeps one of its ends', () => {
    const { visual } = open('line');
    press('Bands');
    press('Add a band');
    expect(visual().bands).toEqual([{ from: 30, to: 60 }]);
    put('From', '');
    put('To', '');
    expect(screen.getByRole('alert').textContent).toBe('A number is needed.');
    expect(visual().bands?.[0]).toHaveProperty('to');
  });

  test('a note begins at the highest value', () => {
    const { visual } = open('line');
    press('Annotations');
    press('Add a note');
    put('Words', 'A record');
    expect(visual().annotations).toEqual([{ text: 'A record', at: '2026-01-02' }]);
    put('Words', '');
    expect(screen.getByRole('alert').textContent).toBe('Words are needed.');
    expect(visual().annotations?.[0]?.text).not.toBe('');
  });
});

test('only what does something for the type is offered', () => {
  open('pie');
  expect(screen.queryAllByRole('button')).toEqual([]);
  cleanup();
  open('bar');
  expect(screen.queryByLabelText('Missing values')).toBeNull();
  expect(screen.getByLabelText('Patterns besides colours')).toBeTruthy();
  for (const { settings, axes } of Object.values(chartTypes) as { settings: readonly string[]; axes?: unknown }[])
    expect(settings.includes('axes')).toBe(axes !== undefined);
});
