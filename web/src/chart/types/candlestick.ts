import { mappedColumns, shapeCandlestick, type Candle } from '@datavizpro/contract/shapes';
import { mixColors } from '../colors';
import { readPlaces, type Places } from '../data/categories';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { axisNotes, axisWish } from '../layout/axis-wish';
import { createBands, type Bands } from '../layout/bands';
import type { ValueScale } from '../layout/linear-ticks';
import { bandAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import { valueScale, valueTickLabels } from '../layout/value-axis';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { bandPlane } from '../reference/place-plane';
import type { ReferencePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { linePathOf, rectPath } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape } from '../scene/scene';

export interface CandlestickModel extends SceneModel {
  readonly kind: 'candlestick';
}

interface Plan {
  readonly places: Places;
  /** One for each place; undefined where there is none. */
  readonly candles: readonly (Candle | undefined)[];
  readonly title: string;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

/** Narrowest candle whose body is told from its wick. */
const leastStep = 4;

export function computeCandlestick(input: ChartInput): CandlestickModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeCandlestick(input);
  const time = mappedColumns(result, configuration.mapping, 'x')[0];
  const close = mappedColumns(result, configuration.mapping, 'value')[3];
  if (!shape || !time || !close) return emptyModel(input, noMapping);
  const most = Math.max(5, Math.floor((input.width - 50) / leastStep));
  const sorted = [...shape.candles].sort((a, b) => compareTimes(a.time, b.time));
  const kept = sorted.slice(-most);
  if (kept.length === 0) return emptyModel(input, noValues, shape.notes);
  const values = kept.map((candle) => candle.time);
  const places = readPlaces({ ...time, values }, configuration.query, environment.locale, true);
  const candles = new Array<Candle | undefined>(places.positions.length).fill(undefined);
  kept.forEach((candle, row) => {
    const place = places.placeOf[row] ?? -1;
    if (place >= 0) candles[place] = candle;
  });
  const numbers = kept.flatMap(({ low, high }) => [low, high]);
  const cut = `The last ${kept.length} of ${shape.candles.length} are drawn; the table has all.`;
  const notes = [...shape.notes, ...(kept.length < shape.candles.length ? [cut] : [])];
  const noted = onlyNotes(input, notes);
  if (noted) return noted;
  return assemble(input, {
    ...withoutGaps(places, candles),
    title: close.name.replace(/^Last of /, ''),
    format: createValueFormat(configuration.visual.valueFormat, close.type, numbers, environment.locale),
    notes,
  });
}

const compareTimes = (a: Candle['time'], b: Candle['time']): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
};

/** Days without trade, weekends say, take no room: so it is done in every market. */
function withoutGaps(places: Places, candles: readonly (Candle | undefined)[]): Pick<Plan, 'places' | 'candles'> {
  const there = [...candles.keys()].filter((place) => candles[place] !== undefined);
  const at = (index: number): number => there[index] ?? -1;
  return {
    candles: there.map((place) => candles[place]),
    places: {
      ...places,
      positions: there.map((_, index) => index),
      values: there.map((place) => places.values[place]),
      label: (index) => places.label(at(index)),
      tick: (index, before) => places.tick(at(index), before === null ? null : at(before)),
    },
  };
}

function assemble(input: ChartInput, plan: Plan): CandlestickModel {
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const count = plan.places.positions.length;
  const low = plan.candles.reduce((least, candle) => Math.min(least, candle?.low ?? Infinity), Infinity);
  const high = plan.candles.reduce((most, candle) => Math.max(most, candle?.high ?? -Infinity), -Infinity);
  const ends = plan.candles.flatMap((candle) => (candle ? [candle.low, candle.high] : []));
  const wish = axisWish(input.configuration, 'y');
  const scale = valueScale(reachingReferences(input, 'y', [low, high]), {
    length: input.height - 50,
    zero: visual.zeroBaseline ?? false,
    log: false,
    whole: false,
    wish,
  });
  const bandsFor = (width: number): Bands => createBands(count, width, 0.35);
  const standing = layOutStanding(input, {
    legend: null,
    left: { scale, labels: valueTickLabels(scale, plan.format), title: visual.yTitle },
    axisFor: (width) => {
      const bands = bandsFor(width);
      return bandAxis(plan.places, bands.center, bands.step, { width, locale, measure });
    },
    xTitle: visual.xTitle,
  });
  const bands = bandsFor(standing.frame.inner.width);
  const model: CandlestickModel = {
    kind: 'candlestick',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, locale),
    notes: [...plan.notes, ...axisNotes({ wish, scale, values: ends, write: plan.format.short, locale })],
    legend: null,
    marks: createSceneMarks(
      plan.candles.flatMap((candle, place) =>
        candle ? [markOf(candle, place, { plan, standing, bands, locale })] : [],
      ),
    ),
    scene: {
      shapes: [...standing.scene.shapes, ...drawCandles(input, plan, standing, bands)],
      texts: standing.scene.texts,
    },
  };
  return withReferences(input, model, () => planeOf(input, plan, { scale, standing, bands, scene: model.scene }));
}

interface Drawn {
  readonly scale: ValueScale;
  readonly standing: Standing;
  readonly bands: Bands;
  readonly scene: Scene;
}

/** Statistics are those of the last values: what a price was worth. */
function planeOf(input: ChartInput, plan: Plan, { scale, standing, bands, scene }: Drawn): ReferencePlane {
  const { inner } = standing.frame;
  const x = bandPlane({
    places: plan.places,
    upright: false,
    start: (place) => inner.x + bands.center(place) - bands.step / 2,
    width: bands.step,
    locale: input.environment.locale,
  });
  const closes = plan.candles.flatMap((candle) => (candle ? [candle.close] : []));
  const values = (series?: string): number[] | null => (series === undefined ? closes : null);
  return scenePlane(input, { inner, scene, scale, write: plan.format.short, values, x });
}

const valuesAt = ({ places }: Plan, place: number): MarkValues => {
  const value = places.values[place];
  return value === undefined ? {} : { [places.column]: value };
};

/** Hollow where it ended higher than it began, filled where it ended lower: told without colour, too. */
function drawCandles(input: ChartInput, plan: Plan, { frame, y }: Standing, bands: Bands): SceneShape[] {
  const { tokens } = input.environment;
  const wicks: SceneShape[] = [];
  const bodies: SceneShape[] = [];
  plan.candles.forEach((candle, place) => {
    if (!candle) return;
    const rises = candle.close >= candle.open;
    const color = rises ? tokens.good : tokens.bad;
    const stroke = isLit(valuesAt(plan, place), input.selected) ? color : mixColors(color, tokens.surface, 0.65);
    const x = frame.inner.x + bands.center(place);
    wicks.push({ d: linePathOf({ x, y: y(candle.high) }, { x, y: y(candle.low) }), stroke, strokeWidth: 1 });
    const width = Math.max(1.5, Math.round(bands.band));
    const top = y(Math.max(candle.open, candle.close));
    const height = Math.max(1, y(Math.min(candle.open, candle.close)) - top);
    const box = { x: x - width / 2, y: top, width, height };
    bodies.push({ d: rectPath(box), fill: rises && width > 3 ? tokens.surface : stroke, stroke, strokeWidth: 1 });
  });
  return [...mergeShapes(wicks, true), ...mergeShapes(bodies, true)];
}

interface MarkContext {
  readonly plan: Plan;
  readonly standing: Standing;
  readonly bands: Bands;
  readonly locale: string;
}

function markOf(candle: Candle, place: number, { plan, standing, bands, locale }: MarkContext): SceneMark {
  const { inner } = standing.frame;
  const { full } = plan.format;
  const center = inner.x + bands.center(place);
  const top = standing.y(candle.high);
  const box: Box = {
    x: center - Math.max(3, bands.band / 2),
    y: top,
    width: Math.max(6, bands.band),
    height: standing.y(candle.low) - top,
  };
  const change =
    candle.open === 0
      ? ''
      : ` (${candle.close >= candle.open ? '+' : ''}${formatShare(candle.close / candle.open - 1, locale)})`;
  const rows = [
    ['First', full(candle.open)],
    ['Highest', full(candle.high)],
    ['Lowest', full(candle.low)],
    ['Last', full(candle.close) + change],
  ] as const;
  return {
    contains: (x, y) => Math.abs(x - center) <= bands.step / 2 && y >= inner.y && y <= inner.y + inner.height,
    mark: () => {
      const title = plan.places.label(place);
      return {
        title,
        rows: rows.map(([label, value]) => ({ label, value, color: null, active: label === 'Last' })),
        reading: `${title}: ${rows.map(([label, value]) => `${label.toLowerCase()} ${value}`).join(', ')}`,
        values: valuesAt(plan, place),
        x: center,
        y: top,
        box,
      };
    },
  };
}

function describe({ candles, places, title, format }: Plan, locale: string): string {
  const there = candles.flatMap((candle, place) => (candle ? [{ candle, place }] : []));
  const [first] = there;
  const last = there.at(-1);
  if (!first || !last) return '';
  const highest = there.reduce((best, each) => (each.candle.high > best.candle.high ? each : best));
  const lowest = there.reduce((best, each) => (each.candle.low < best.candle.low ? each : best));
  const rises = there.filter(({ candle }) => candle.close >= candle.open).length;
  return sentence(
    `Candlesticks of ${title} by ${places.column}, ${places.label(first.place)} to ${places.label(last.place)}: from ${format.full(first.candle.open)} to ${format.full(last.candle.close)}.`,
    `Highest ${format.full(highest.candle.high)} at ${places.label(highest.place)}, lowest ${format.full(lowest.candle.low)} at ${places.label(lowest.place)}; ${formatCount(rises, locale)} of ${formatCount(there.length, locale)} ended no lower than they began.`,
  );
}
