import { mappedColumns, shapeGauge, type GaugeShape } from '@datavizpro/contract/shapes';
import { categoryColor } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { linearScale } from '../layout/linear-ticks';
import { fitText } from '../layout/text';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import { emptyModel, noMapping, noRows, noValues, type ChartInput, type ChartModel } from '../model';
import { linePathOf, pointAt, sectorPath, type Point, type Sector } from '../scene/paths';
import type { Scene, SceneShape, SceneText } from '../scene/scene';

/** Half a ring from the least to the most; the figure stands in it. */
export interface GaugeModel extends ChartModel {
  readonly kind: 'gauge';
  readonly scene: Scene;
  /** From the left end of the scale (0) to its right end (1), cut at the ends. */
  readonly share: number;
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

interface Parts {
  readonly name: string;
  readonly shape: GaugeShape;
  readonly value: number;
  readonly scale: Scale;
  readonly format: ValueFormat;
}

export function computeGauge(input: ChartInput): GaugeModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeGauge(input);
  const column = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !column) return emptyModel(input, noMapping);
  if (shape.value === null) return emptyModel(input, noValues, shape.notes);
  const wish = configuration.visual.valueFormat;
  const scale = scaleOf(shape, shape.value, wish === 'percent');
  const known = [shape.value, shape.target, scale.min, scale.max];
  const format = createValueFormat(wish, column.type, known, environment.locale);
  return assemble(input, { name: column.name, shape, value: shape.value, scale, format });
}

/** Ends that were not chosen: zero, and a round number above figure, goal and bands; 100 % for shares. */
function scaleOf({ min, max, target, bands }: GaugeShape, value: number, percent: boolean): Scale {
  const known = [value, target ?? value, ...bands.map(({ to }) => to)];
  const low = Math.min(0, ...known);
  const high = Math.max(...known, 0);
  const round = linearScale([low, high], { count: 4, zero: true, whole: false });
  const top = percent && high <= 1 ? 1 : bands.length > 0 ? high : round.max;
  const scale = { min: min ?? round.min, max: max ?? top };
  return scale.min < scale.max ? scale : { min: scale.min, max: scale.min + (Math.abs(scale.min) || 1) };
}

const halfTurn = Math.PI / 2;
const shareOn = ({ min, max }: Scale, value: number): number => Math.min(1, Math.max(0, (value - min) / (max - min)));
const angleAt = (share: number): number => -halfTurn + share * Math.PI;

interface Ring {
  readonly center: Point;
  readonly outer: number;
  readonly inner: number;
  /** Of the thin ring outside, which tells the bands. */
  readonly bandOuter: number;
}

const labelRoom = 20;
const edge = 6;
/** Larger says no more. */
const largestRadius = 320;

function ringOf(input: ChartInput, bands: boolean): Ring {
  const goal = 16;
  const room = Math.min(input.width / 2 - edge - 12, input.height - labelRoom - goal - edge);
  const radius = Math.max(18, Math.min(room, largestRadius));
  const used = radius + goal + labelRoom;
  const center = { x: input.width / 2, y: Math.max(radius + goal, (input.height - used) / 2 + radius + goal) };
  const bandOuter = radius;
  const outer = bands ? radius - Math.max(6, radius * 0.08) : radius;
  return { center, outer, inner: outer * 0.78, bandOuter };
}

function assemble(input: ChartInput, parts: Parts): GaugeModel {
  const { shape, value, scale, format, name } = parts;
  const ring = ringOf(input, shape.bands.length > 0);
  const share = shareOn(scale, value);
  const beyond = value < scale.min || value > scale.max;
  const notes = [...shape.notes, ...(beyond ? [`${format.full(value)} lies beyond the end of the scale.`] : [])];
  const marks = marksOf(input, parts, ring, share);
  return {
    kind: 'gauge',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts),
    notes,
    legend: null,
    marks: createSceneMarks(marks),
    scene: { shapes: drawRing(input, parts, ring, share), texts: writeTexts(input, parts, ring, name) },
    share,
  };
}

const sectorOf = ({ center, inner, outer }: Ring, from: number, to: number): Sector => ({
  center,
  inner,
  outer,
  from,
  to,
});

function drawRing(input: ChartInput, { shape, scale }: Parts, ring: Ring, share: number): SceneShape[] {
  const { tokens } = input.environment;
  const zero = shareOn(scale, 0);
  const [from, to] = [Math.min(zero, share), Math.max(zero, share)];
  const shapes: SceneShape[] = [
    { d: sectorPath(sectorOf(ring, -halfTurn, halfTurn)), fill: tokens.hair },
    ...bandShapes(input, shape, scale, ring),
  ];
  if (to > from)
    shapes.push({ d: sectorPath(sectorOf(ring, angleAt(from), angleAt(to))), fill: categoryColor(0, tokens) });
  if (shape.target !== null) {
    const angle = angleAt(shareOn(scale, shape.target));
    const [inside, outside] = [
      pointAt(ring.center, ring.inner - 3, angle),
      pointAt(ring.center, ring.bandOuter + 4, angle),
    ];
    shapes.push({ d: linePathOf(inside, outside), stroke: tokens.surface, strokeWidth: 5 });
    shapes.push({ d: linePathOf(inside, outside), stroke: tokens.ink, strokeWidth: 2.2 });
  }
  return shapes;
}

function bandShapes(input: ChartInput, { bands }: GaugeShape, scale: Scale, ring: Ring): SceneShape[] {
  const { tokens } = input.environment;
  let from = scale.min;
  return bands.flatMap(({ to, look }): SceneShape[] => {
    const [start, end] = [shareOn(scale, from), shareOn(scale, to)];
    from = Math.max(from, to);
    if (end <= start) return [];
    const sector = {
      center: ring.center,
      inner: ring.outer + 2.5,
      outer: ring.bandOuter,
      from: angleAt(start),
      to: angleAt(end),
    };
    return [{ d: sectorPath(sector, 1.5), fill: { good: tokens.good, warn: tokens.warn, bad: tokens.bad }[look] }];
  });
}

function writeTexts(input: ChartInput, { value, scale, format, shape }: Parts, ring: Ring, name: string): SceneText[] {
  const { tokens, measure } = input.environment;
  const { center, inner, outer, bandOuter } = ring;
  const figure = format.full(value).length <= 9 ? format.full(value) : format.short(value);
  const room = inner * 1.7;
  const size = Math.max(12, Math.min(120, inner * 0.46, (room / Math.max(1, measure(figure, 100, 580))) * 100));
  const texts: SceneText[] = [
    { x: center.x, y: center.y - size * 0.56, text: figure, color: tokens.ink, size, weight: 580 },
  ];
  const under = shape.target === null ? name : `of ${format.short(shape.target)}`;
  const y = center.y + 10;
  const ends = [scale.min, scale.max].map((end) => format.short(end));
  const middle = (inner + outer) / 2;
  texts.push({ x: center.x - middle, y, text: ends[0] ?? '', color: tokens.ink2 });
  texts.push({ x: center.x + middle, y, text: ends[1] ?? '', color: tokens.ink2 });
  const between = 2 * middle - measure(ends[0] ?? '', 11) / 2 - measure(ends[1] ?? '', 11) / 2 - 16;
  if (between > 30)
    texts.push({ x: center.x, y, text: fitText(under, between, measure, 11.5), color: tokens.ink2, size: 11.5 });
  return [...texts, ...goalText(input, shape, scale, format, center, bandOuter)];
}

/** The goal is named at its tick where that is not at the ends, which have names already. */
function goalText(
  input: ChartInput,
  { target }: GaugeShape,
  scale: Scale,
  format: ValueFormat,
  center: Point,
  radius: number,
): SceneText[] {
  if (target === null || input.width < 200) return [];
  const share = shareOn(scale, target);
  const { tokens, measure } = input.environment;
  const at = pointAt(center, radius + 11, angleAt(share));
  const text = format.short(target);
  const half = measure(text, 11) / 2;
  const anchor = share < 0.42 ? 'end' : share > 0.58 ? 'start' : 'middle';
  const ends =
    anchor === 'middle'
      ? [at.x - half, at.x + half]
      : anchor === 'end'
        ? [at.x - 2 * half, at.x]
        : [at.x, at.x + 2 * half];
  if ((ends[0] ?? 0) < 0 || (ends[1] ?? 0) > input.width || at.y < 6) return [];
  return [{ ...at, text, color: tokens.ink2, anchor }];
}

function marksOf(
  input: ChartInput,
  { name, shape, value, scale, format }: Parts,
  ring: Ring,
  share: number,
): SceneMark[] {
  const color = categoryColor(0, input.environment.tokens);
  const { center, inner, outer, bandOuter } = ring;
  const onRing = (x: number, y: number): boolean => {
    const distance = Math.hypot(x - center.x, y - center.y);
    return y <= center.y + 4 && distance <= bandOuter + 4;
  };
  const spot = pointAt(center, (inner + outer) / 2, angleAt(share));
  const rows = [
    { label: name, value: format.full(value), color, active: true },
    ...(shape.target === null ? [] : [{ label: 'Goal', value: format.full(shape.target), color: null, active: false }]),
  ];
  const reading = rows.map((row) => `${row.label}: ${row.value}`).join(', ');
  const outline = sectorPath(
    sectorOf(ring, angleAt(Math.min(share, shareOn(scale, 0))), angleAt(Math.max(share, shareOn(scale, 0), 0.004))),
  );
  return [{ contains: onRing, mark: () => ({ title: '', rows, reading, values: {}, ...spot, box: null, outline }) }];
}

function describe(input: ChartInput, { name, shape, value, scale, format }: Parts): string {
  const { target, bands } = shape;
  const { locale } = input.environment;
  const way =
    target === null || target === 0 || value / target < 0
      ? ''
      : `, ${formatShare(value / target, locale)} of the goal of ${format.full(target)}`;
  const band = bands.find(({ to }) => value <= to);
  const words = { good: 'good', warn: 'in need of attention', bad: 'bad' };
  return sentence(
    `Gauge: ${name} is ${format.full(value)}${way}, on a scale from ${format.full(scale.min)} to ${format.full(scale.max)}.`,
    band ? `That is ${words[band.look]}.` : '',
  );
}
