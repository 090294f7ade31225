import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  chartPart,
  hasLineParts,
  hasPointParts,
  type ChartConfiguration,
  type ChartPart,
  type Condition,
  type QueryResult,
} from '@datavizpro/contract';
import { isNumericColumn, isTimeColumn, mappedColumns, toNumber, withKnownBins } from '@datavizpro/contract/shapes';
import { useDebounced } from '../../ui/use-debounced';
import type { AxisView, AxisWindow, MarkValues, Size } from '../model';
import { fitsColumns } from '../layout/axis-window';
import type { DrawnChart } from './chart-zoom';
import { reachOf } from './reach';
import { instantOf, rounded, within } from './zoom-math';

/** More rows than are drawn at once: some of them, some pixels of them, or counts of them. */
export interface PartRequest {
  /** Null: the rows themselves. */
  readonly part: ChartPart | null;
  readonly filters: readonly Condition[];
}
export type AskPart = (request: PartRequest, signal: AbortSignal) => Promise<QueryResult>;

interface Whole {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  /** Null where nobody can be asked: what is there is all there is. */
  readonly ask: AskPart | null;
  /** Equal keys, equal rows. */
  readonly askKey: string;
}

/** The ranges of a field that was chosen, by output column. */
type Field = Readonly<Record<string, AxisView>>;

export interface PartState {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly view: AxisView | null;
  readonly columns: number | null;
  readonly isLoading: boolean;
  /** What is drawn is not all, and the rest is on its way for the first time. */
  readonly isWaiting: boolean;
  readonly error: Error | null;
  /** True when not all of the chart is seen. */
  readonly isNear: boolean;
  readonly setView: (view: AxisView | null) => void;
  readonly onDrawn: (drawn: DrawnChart) => void;
  /** Shows the rows of a field; null where a mark is no field. */
  readonly enter: ((values: MarkValues) => void) | null;
  readonly leave: () => void;
}

const calmMs = 200;
/** Points beyond which they cover each other. */
const mostPoints = 5_000;

/** What is drawn of a chart: all of it while that is not too much, else the part that can be seen. */
export function useChartPart(whole: Whole): PartState {
  const { configuration, result, ask, askKey } = whole;
  const key = `${askKey} ${result.asOf}`;
  const [near, setNear] = useState<Near>(() => nowhere(askKey));
  const { view, field, reach } = near.key === askKey ? near : nowhere(askKey);
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const [full, setFull] = useState<{ key: string; ends: AxisView } | null>(null);
  const [tooMany, setTooMany] = useState<string | null>(null);
  const [grid, setGrid] = useState<Grid | null>(null);

  const filters = useMemo(() => (field ? filtersOf(configuration, field) : []), [configuration, field]);
  const wish = { view, reach: reach?.of === key ? reach : null, field, filters, part: grid?.part ?? null, tooMany };
  const wanted = requestOf(whole, wish);
  const request = useDebounced(wanted === null ? '' : JSON.stringify(wanted), view === null ? 0 : calmMs);
  const query = useQuery({
    queryKey: ['chart part', key, request],
    queryFn: ({ signal }) => (ask ? ask(JSON.parse(request) as PartRequest, signal) : Promise.reject(new Error())),
    enabled: ask !== null && request !== '',
    staleTime: Infinity,
    gcTime: 120_000,
    retry: false,
  });
  const answer = wanted === null || !query.data ? null : { request, result: query.data };
  const [last, setLast] = useState<Shown | null>(null);
  const [coarse, setCoarse] = useState<Shown | null>(null);
  if (answer && (last?.result !== answer.result || last.request !== answer.request)) {
    setLast({ key: askKey, of: key, ...answer });
    if (isWholeLine(answer)) setCoarse({ key: askKey, of: key, ...answer });
  }
  // Rows of a field that are too many again are counted in fields themselves.
  const isRows = answer !== null && field !== null && (JSON.parse(request) as PartRequest).part === null;
  if (isRows && isTooMuch(answer.result) && tooMany !== JSON.stringify(field)) setTooMany(JSON.stringify(field));

  const shown = wanted === null ? null : last?.key === askKey ? last : null;
  const part = useMemo(() => (shown ? drawnAs(configuration, shown) : null), [configuration, shown]);
  const settled = wanted === null || (shown !== null && shown.request === JSON.stringify(wanted));
  const isWaiting = wanted !== null && shown === null && query.error === null;
  return {
    configuration: part?.configuration ?? configuration,
    result: part?.result ?? result,
    view,
    columns: part?.columns ?? null,
    isLoading: !settled && query.error === null,
    isWaiting,
    error: wanted === null ? null : query.error,
    isNear: view !== null || field !== null,
    setView: (next: AxisView | null) => {
      const ends = full?.key === askKey ? full.ends : null;
      const steady = next && rounded(next);
      const inside = steady && (ends ? within(steady, ends) : steady);
      const seen = inside && drawn?.window?.isTime ? wholeTimes(inside) : inside;
      setNear({ key: askKey, field: null, view: seen, reach: seen && reachFor(seen) });
    },
    onDrawn: (next) => {
      setDrawn(next);
      // What is there while the rest is on its way does not reach to the ends.
      if (next.window && next.isWhole && (next.isReduced || !result.truncated))
        setFull((before) =>
          before?.key === askKey && sameEnds(before.ends, next.window)
            ? before
            : { key: askKey, ends: endsOf(next.window) },
        );
      setGrid((before) => gridFor(configuration, next, before));
    },
    enter: part?.isFields && drawn ? (values) => enter(values) : null,
    leave: () => setNear(nowhere(askKey)),
  };

  function enter(values: MarkValues): void {
    const next = part && fieldOf(configuration, part, values);
    if (next) setNear({ ...nowhere(askKey), field: next });
  }

  /** Known only of rows as they are now: of others everything is read again. */
  function reachFor(seen: AxisView): Near['reach'] {
    const known = [coarse, last].flatMap((each) => (each?.of === key ? [each.result] : []));
    const ends = endsAsked(whole, seen);
    return coarse?.of === key && ends ? { of: key, ...reachOf(configuration, known, ends) } : null;
  }
}

interface Near {
  readonly key: string;
  readonly view: AxisView | null;
  readonly field: Field | null;
  /** How far rows are read for the view, and of which rows that is known. */
  readonly reach: (AxisView & { readonly of: string }) | null;
}
interface Shown {
  readonly key: string;
  readonly of: string;
  readonly request: string;
  readonly result: QueryResult;
}

/** All lines from their first row to their last one, as far as they can be seen. */
function isWholeLine({ request, result }: { readonly request: string; readonly result: QueryResult }): boolean {
  const { part } = JSON.parse(request) as PartRequest;
  return part !== null && 'width' in part && part.from === undefined && !result.truncated;
}

/** Nobody zooms to fractions of a millisecond. */
const wholeTimes = ({ from, to }: AxisView): AxisView => ({ from: Math.floor(from), to: Math.ceil(to) });

const nowhere = (key: string): Near => ({ key, view: null, field: null, reach: null });
const endsOf = (window: AxisWindow | null): AxisView => ({ from: window?.from ?? 0, to: window?.to ?? 0 });
const sameEnds = (a: AxisView, b: AxisWindow | null): boolean => a.from === b?.from && a.to === b.to;

/** Points that are counted in fields. */
export const isTooMuch = ({ truncated, rowCount }: QueryResult): boolean => truncated || rowCount > mostPoints;

interface Wish {
  readonly view: AxisView | null;
  readonly reach: AxisView | null;
  readonly field: Field | null;
  readonly filters: readonly Condition[];
  readonly part: ChartPart | null;
  readonly tooMany: string | null;
}

/** What is asked besides the chart itself; null when that has all that is drawn. */
function requestOf(whole: Whole, wish: Wish): PartRequest | null {
  const { configuration, result, ask } = whole;
  const { view, reach, field, filters, part } = wish;
  if (!ask || !part) return null;
  if (hasLineParts(configuration)) {
    const [x] = mappedColumns(result, configuration.mapping, 'x');
    const runs = x !== undefined && (isTimeColumn(x) || isNumericColumn(x));
    if (!result.truncated || !runs || !('width' in part)) return null;
    const ends = view && endsAsked(whole, view);
    const far = ends && reach ? { reach: { from: reach.from, to: reach.to } } : {};
    return { part: { ...part, ...ends, ...far }, filters: [] };
  }
  if (!hasPointParts(configuration) || 'width' in part) return null;
  if (field === null) return isTooMuch(result) ? { part, filters: [] } : null;
  return { part: wish.tooMany === JSON.stringify(field) ? part : null, filters };
}

/** Ends of what is seen as requests say them: clocks of a zone show instants. */
function endsAsked({ configuration, result }: Whole, { from, to }: AxisView): AxisView | null {
  const [x] = mappedColumns(result, configuration.mapping, 'x');
  const { timezone } = configuration.query;
  if (x?.type !== 'timestamp') return x ? { from, to } : null;
  return { from: instantOf(from, timezone), to: instantOf(to, timezone) };
}

/** What fits on the screen. */
interface Grid {
  readonly part: ChartPart;
  readonly ratio: number;
}

const step = 16;
/** Pixels of a field that is told from the next one. */
const fieldSize = { histogram2d: 10, map: 24 };
const around = 60;

/** For how many pixels, or fields, rows are asked: few sizes, so that charts of nearly one size share their answers. */
function gridFor(
  configuration: ChartConfiguration,
  { window, size, ratio }: DrawnChart,
  before: Grid | null,
): Grid | null {
  if (hasPointParts(configuration))
    return pointsGrid(size, configuration.type === 'pointMap' ? fieldSize.map : fieldSize.histogram2d, before);
  if (!window) return before;
  const width = before && 'width' in before.part ? before.part.width : null;
  if (before?.ratio === ratio && width !== null && fitsColumns(window.room, width / ratio)) return before;
  const wide = Math.max(step, Math.floor(window.room / step) * step);
  return { part: { width: Math.round(wide * ratio) }, ratio };
}

function pointsGrid(size: Size, each: number, before: Grid | null): Grid {
  const count = (length: number, most: number): number =>
    Math.min(most, Math.max(8, Math.floor((length - around) / each / 4) * 4));
  const part = { across: count(size.width, 64), up: count(size.height, 48) };
  return JSON.stringify(before?.part) === JSON.stringify(part) && before ? before : { part, ratio: 1 };
}

interface DrawnPart {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly columns: number | null;
  readonly isFields: boolean;
}

const fieldsNote = 'So many points would cover each other: each field counts them. Choose one to see its points.';

function drawnAs(configuration: ChartConfiguration, shown: { request: string; result: QueryResult }): DrawnPart | null {
  const { part } = JSON.parse(shown.request) as PartRequest;
  if (part === null) return { configuration, result: shown.result, columns: null, isFields: false };
  const narrowed = chartPart(configuration, part);
  if (!narrowed) return null;
  if ('width' in part) return { configuration: narrowed, result: shown.result, columns: part.width, isFields: false };
  const result = { ...shown.result, warnings: [...(shown.result.warnings ?? []), fieldsNote] };
  return { configuration: withKnownBins({ configuration: narrowed, result }), result, columns: null, isFields: true };
}

/** The ranges that the mark of a field stands for. */
function fieldOf(configuration: ChartConfiguration, part: DrawnPart, values: MarkValues): Field | null {
  const ranges = (part.configuration.query.dimensions ?? []).flatMap(({ as = '', bin }): [string, AxisView][] => {
    const from = toNumber(values[as]);
    if (from === null || !bin || !('width' in bin)) return [];
    return [[as, { from, to: Number((from + bin.width).toPrecision(12)) }]];
  });
  const field = Object.fromEntries(ranges);
  return ranges.length === 2 && filtersOf(configuration, field).length === 4 ? field : null;
}

/** Conditions on the columns behind the axes; formulas have none. */
function filtersOf({ query }: ChartConfiguration, field: Field): readonly Condition[] {
  return (query.dimensions ?? []).flatMap(({ column, as }): Condition[] => {
    const range = field[as ?? column ?? ''];
    if (column === undefined || !range) return [];
    return [
      { column, op: 'gte', value: range.from },
      { column, op: 'lt', value: range.to },
    ];
  });
}
