import {
  chartTypes,
  type AxisPlace,
  type ChartKind,
  type ResultColumn,
  type ValueAxisName,
} from '@datavizpro/contract';
import { extent, isNumericColumn, isTimeColumn, mappedColumns, toNumber, toNumbers } from '@datavizpro/contract/shapes';
import type { Drawn } from '../../stage/use-chart-result';

/** What places of the horizontal axis are. */
type PlaceKind = 'number' | 'time' | 'category';

/** What is known of the axes of the chart that is drawn, for what is first put on them. */
export interface AxisFacts {
  /** Axes that lines and bands can be put on, with what they are called. */
  readonly axes: readonly { readonly axis: ValueAxisName; readonly label: string }[];
  readonly places: PlaceKind;
  /** Categories as the data writes them. */
  readonly categories: readonly string[];
  /** A round number in the middle of the values, and one on each side of it. */
  readonly thirds: readonly [number, number, number];
  /** The place of the largest value. */
  readonly top: AxisPlace | null;
}

const mostCategories = 500;

export function axisFacts(kind: ChartKind, drawn: Drawn | null): AxisFacts {
  const valueAxes = chartTypes[kind].axes ?? [];
  const ofRole = (role: string): readonly ResultColumn[] =>
    drawn ? mappedColumns(drawn.result, drawn.configuration.mapping, role) : [];
  const [x] = ofRole('x');
  // Of a violin the values are its ranges: how many there are of each stands on no axis.
  const values = ofRole('y').length > 0 ? ofRole('y') : ofRole('value');
  const axes = [
    { axis: 'y' as const, label: 'Values' },
    ...(valueAxes.includes('right') ? [{ axis: 'right' as const, label: 'Right axis' }] : []),
    ...(x ? [{ axis: 'x' as const, label: x.name }] : []),
  ];
  return {
    axes,
    places:
      x && isTimeColumn(x) ? 'time' : valueAxes.includes('x') || (x && isNumericColumn(x)) ? 'number' : 'category',
    categories: x ? [...new Set(x.values.map((value) => String(value ?? '')))].slice(0, mostCategories) : [],
    thirds: thirdsOf(values),
    top: x && values[0] ? topOf(x, values[0]) : null,
  };
}

function thirdsOf(columns: readonly ResultColumn[]): readonly [number, number, number] {
  const [low, high] = extent(columns.flatMap(toNumbers)) ?? [0, 100];
  const at = (share: number): number => Number((low + (high - low) * share).toPrecision(2));
  return [at(1 / 3), at(1 / 2), at(2 / 3)];
}

function topOf(x: ResultColumn, values: ResultColumn): AxisPlace | null {
  let row = -1;
  toNumbers(values).forEach((value, index) => {
    if (value !== null && (row < 0 || value > (toNumber(values.values[row]) ?? -Infinity))) row = index;
  });
  const place = x.values[row];
  if (place === undefined || place === null) return null;
  if (isTimeColumn(x)) return String(place).slice(0, 10);
  return isNumericColumn(x) ? toNumber(place) : String(place);
}
