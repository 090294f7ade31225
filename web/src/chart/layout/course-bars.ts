import type { Series } from '../data/series';
import type { DrawnBar } from '../marks/bar-marks';
import type { Box, ChartInput, ChartModel, LegendItem } from '../model';
import { linePath, type PathPoint } from '../path';
import { linePathOf } from '../scene/paths';
import { layered, type Scene, type SceneShape } from '../scene/scene';
import { positionOn } from './axis-position';
import type { Bands } from './bands';
import { courseItems } from './course-legend';
import { courseDash } from './course-lines';
import type { ValueScale } from './linear-ticks';

interface Plane {
  readonly inner: Box;
  readonly bands: Bands;
  readonly bars: readonly DrawnBar[];
  readonly horizontal: boolean;
  readonly scale: ValueScale;
}

/** The bars with what goes over them: lines from band to band, and for values of the time before a stroke at each. */
export function withCourseOverBars<Model extends ChartModel>(
  input: ChartInput,
  model: Model,
  derived: readonly Series[],
  plane: Plane,
): Model {
  if (derived.length === 0) return model;
  const { under, over } = model.reference ?? { under: nothing, over: nothing };
  const shapes = derived.flatMap((series) => rimmed(shapeOf(series, plane, input), input));
  return { ...model, reference: { under, over: layered({ shapes, texts: [] }, over) } };
}

const nothing: Scene = { shapes: [], texts: [] };

function shapeOf(series: Series, plane: Plane, { environment }: ChartInput): SceneShape {
  const kind = series.derived?.kind ?? 'trend';
  if (kind === 'before') return { d: strokes(series, plane), stroke: environment.tokens.ink, strokeWidth: 2 };
  const dash = courseDash[kind];
  const d = linePath(
    series.values.map((value, place) => (value === null ? null : pointAt(plane, plane.bands.center(place), value))),
    false,
  );
  return { d, stroke: series.color, strokeWidth: 1.75, ...(dash === null ? {} : { dash }) };
}

/** As they are drawn over bars. */
export const barCourseItems = (derived: readonly Series[], { environment }: ChartInput): LegendItem[] =>
  courseItems(derived).map((item, index) => {
    if (derived[index]?.derived?.kind !== 'before') return item;
    const { dash: _dash, ...plain } = item;
    return { ...plain, color: environment.tokens.ink };
  });

/** A rim of the ground keeps a line apart from bars of any colour. */
const rimmed = (shape: SceneShape, { environment }: ChartInput): SceneShape[] => [
  { d: shape.d, stroke: environment.tokens.surface, strokeWidth: (shape.strokeWidth ?? 1) + 2 },
  shape,
];

/** Where a value stands, in the figure: `across` is along the row of bars. */
function pointAt({ inner, horizontal, scale }: Plane, across: number, value: number): NonNullable<PathPoint> {
  const along = Math.min(1, Math.max(0, positionOn(scale, value)));
  return horizontal
    ? [inner.x + along * inner.width, inner.y + across]
    : [inner.x + across, inner.y + (1 - along) * inner.height];
}

/** As wide as the bar that it is compared with. */
function strokes(series: Series, plane: Plane): string {
  const of = series.derived?.of ?? null;
  const barAt = new Map(plane.bars.filter((bar) => bar.series === of).map((bar) => [bar.place, bar]));
  return series.values
    .map((value, place) => {
      if (value === null) return '';
      const { from, to } = spanOf(plane, barAt.get(place), place);
      const [start, end] = [pointAt(plane, from, value), pointAt(plane, to, value)];
      return linePathOf({ x: start[0], y: start[1] }, { x: end[0], y: end[1] });
    })
    .join('');
}

function spanOf({ bands, horizontal }: Plane, bar: DrawnBar | undefined, place: number): { from: number; to: number } {
  if (!bar) return { from: bands.start(place), to: bands.start(place) + bands.band };
  const from = horizontal ? bar.y : bar.x;
  return { from: from - 1, to: from + (horizontal ? bar.height : bar.width) + 1 };
}
