import { periodName } from '@datavizpro/contract';
import { closedValues, courseRefusal, fitLine, movingMeans, noTimeline } from '@datavizpro/contract/shapes';
import { quietColor } from '../colors';
import { createValueFormat } from '../format/numbers';
import type { ChartInput } from '../model';
import { readCompared } from './compared';
import { forecasts } from './course-forecast';
import { derive, empty, named, targetsOf, totalAt, type Part, type Stack, type Target } from './course-target';
import type { Series, SeriesTable } from './series';
import { goOn, readTimeline, type Timeline } from './timeline';

/** A chart's data with what goes over it: how it goes, how it went before, how it may go on. */
export interface Course {
  /** The data; its places go on where a forecast does. */
  readonly table: SeriesTable;
  readonly derived: readonly Series[];
  readonly notes: readonly string[];
  /** What the picture shows of them, for its description. */
  readonly sentences: readonly string[];
}

/** Trend, moving average, forecast and comparison, as far as they are asked for and mean something. */
export function withCourse(input: ChartInput, table: SeriesTable, stack: Stack): Course {
  const { trend, movingAverage, forecast, compareWith } = input.configuration.visual;
  const none: Course = { table, derived: [], notes: [], sentences: [] };
  if (!trend && !movingAverage && !forecast && !compareWith) return none;
  const timeline = readTimeline(input, table.places);
  if (!timeline) return { ...none, notes: [noTimeline] };
  const refusal = courseRefusal(stack, table.series.length);
  if (refusal !== null) return { ...none, notes: [refusal] };
  return gather(input, table, timeline, targetsOf(input, table, stack));
}

function gather(input: ChartInput, table: SeriesTable, timeline: Timeline, targets: readonly Target[]): Course {
  const { visual } = input.configuration;
  const parts: readonly Part[] = [
    visual.compareWith ? compared(input, table, targets) : empty,
    visual.trend ? trends(input, table, timeline, targets) : empty,
    visual.movingAverage ? averages(input, timeline, targets, visual.movingAverage) : empty,
    visual.forecast ? forecasts(input, table, timeline, targets) : empty,
  ];
  const further = Math.max(...parts.map((part) => part.further ?? 0));
  const open = timeline.isOpen && (visual.trend || further > 0);
  return {
    table: quietUnder(input, further > 0 ? longer(input, table, timeline, further) : table, parts),
    derived: parts.flatMap((part) => part.derived).map((each, index) => ({ ...each, id: `d${String(index)}` })),
    notes: [
      ...parts.flatMap((part) => part.notes),
      ...(open ? [`${table.places.label(timeline.last)} was not over yet, and is left out of the fit.`] : []),
    ],
    sentences: parts.flatMap((part) => part.sentences),
  };
}

/** Lines step back behind their averages; bars and areas are apart from them anyway. */
function quietUnder(
  { configuration, environment }: ChartInput,
  table: SeriesTable,
  parts: readonly Part[],
): SeriesTable {
  const isAveraged = parts.some(({ derived }) => derived.some((each) => each.derived?.kind === 'average'));
  if (configuration.type !== 'line' || !isAveraged) return table;
  const quiet = (series: Series): Series => ({ ...series, color: quietColor(series.color, environment.tokens) });
  return { ...table, series: table.series.map(quiet) };
}

function longer(input: ChartInput, table: SeriesTable, { grain }: Timeline, units: number): SeriesTable {
  if (grain === null) return table;
  const more = new Array<null>(units).fill(null);
  return {
    ...table,
    places: goOn(table.places, grain, units, input.environment.locale),
    series: table.series.map((each) => ({ ...each, values: [...each.values, ...more] })),
  };
}

function trends(input: ChartInput, table: SeriesTable, timeline: Timeline, targets: readonly Target[]): Part {
  const { xs, unit } = timeline;
  const { locale } = input.environment;
  const found = targets.flatMap((target) => {
    const line = fitLine(xs, closedValues(target.series.values, timeline));
    return line ? [{ target, line }] : [];
  });
  const notes = found.length < targets.length ? ['No trend: it takes three values at different places.'] : [];
  const drawn = found.map(({ target, line }) => {
    const slope = slopeText(input, line.slope);
    // A legend has no room for the name of a column.
    const short = unit ? `Trend ${slope} per ${unit}` : `Trend, slope ${slope}`;
    const whole = `${slope} per ${unit ?? `1 ${table.places.column}`}`;
    const r2 = `R² ${new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(line.r2)}`;
    const values = xs.map((x) => (x === null ? null : line.intercept + line.slope * x));
    return {
      series: { ...derive(input, target, short, { kind: 'trend', detail: r2 }), values },
      sentence: `${named(target, 'Trend by least squares')}: ${whole} (${r2}).`,
    };
  });
  return { derived: drawn.map(({ series }) => series), notes, sentences: drawn.map(({ sentence }) => sentence) };
}

function slopeText({ configuration, environment }: ChartInput, slope: number): string {
  const format = createValueFormat(configuration.visual.valueFormat, 'float', [slope], environment.locale);
  return `${slope > 0 ? '+' : ''}${format.short(slope)}`;
}

function averages(input: ChartInput, timeline: Timeline, targets: readonly Target[], window: number): Part {
  const what = timeline.grain ? `${String(window)}-${timeline.grain} average` : `Average of ${String(window)} values`;
  const made = targets.map((target) => ({
    target,
    values: movingMeans(closedValues(target.series.values, timeline), window),
  }));
  const drawn = made.filter(({ values }) => values.some((value) => value !== null));
  const notes = drawn.length < made.length ? [`No average: it takes ${String(window)} values without a gap.`] : [];
  return {
    derived: drawn.map(({ target, values }) => ({ ...derive(input, target, what, { kind: 'average' }), values })),
    notes,
    sentences: drawn.length > 0 ? [`${what} drawn over it.`] : [],
  };
}

function compared(input: ChartInput, table: SeriesTable, targets: readonly Target[]): Part {
  const { compareWith: period } = input.configuration.visual;
  const before = period ? readCompared(input, table, period) : null;
  if (!period || !before) return { ...empty, notes: ['The query does not ask for the values of the time before.'] };
  const name = periodName(period);
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const drawn = targets.map((target) => {
    const asSeries = before.map((values, index) => ({ ...(table.series[index] ?? target.series), values }));
    const values =
      target.of === null
        ? table.places.positions.map((_, place) => totalAt(asSeries, place))
        : (before[target.of] ?? []);
    return { ...derive(input, target, what, { kind: 'before' }), values };
  });
  const known = drawn.filter(({ values }) => values.some((value) => value !== null));
  const notes = known.length === 0 ? [`There are no values of ${name}.`] : [];
  return { derived: known, notes, sentences: known.length > 0 ? [`Compared with ${name}.`] : [] };
}
