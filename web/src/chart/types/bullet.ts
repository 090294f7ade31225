import { extent, mappedColumns, outputShape, shapeBullet, type Bullet } from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor, mixColors } from '../colors';
import { describeBullets, shareText, valueText, type BulletPlan } from '../data/bullet-plan';
import { createValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { thinned, type AxisTick } from '../layout/axis-ticks';
import { topLegend } from '../layout/legend';
import { positionOn } from '../layout/axis-position';
import type { ValueScale } from '../layout/linear-ticks';
import { fitText, widest } from '../layout/text';
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
  type LegendItem,
  type LegendModel,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { drawAxes } from '../scene/axes';
import { inBox, rectPath } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

export interface BulletModel extends SceneModel {
  readonly kind: 'bullet';
  readonly rows: readonly BulletRow[];
  readonly scale: ValueScale;
  /** What the bars are drawn in. */
  readonly inner: Box;
}

/** One value with its target and ranges; boxes are those of the figure. */
export interface BulletRow extends Bullet {
  readonly label: string;
  readonly values: MarkValues;
  /** From side to side of the plot. */
  readonly band: Box;
  readonly bar: Box | null;
  readonly tick: Box | null;
  readonly bands: readonly Box[];
  readonly color: string;
}

const leastRow = 16;
const mostRow = 64;
const axisHeight = 24;
const font = 11.5;

export function computeBullet(input: ChartInput): BulletModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const { mapping, visual, query } = input.configuration;
  const { locale } = input.environment;
  const shape = shapeBullet(input);
  const value = mappedColumns(input.result, mapping, 'value')[0];
  if (!shape || !value) return emptyModel(input, noMapping);
  if (shape.bullets.length === 0) return emptyModel(input, noValues, shape.notes);
  const category = mappedColumns(input.result, mapping, 'category')[0];
  const most = Math.max(1, Math.floor((input.height - axisHeight) / leastRow));
  const bullets = shape.bullets.slice(0, most);
  const write = category ? createLabeler(category, outputShape(query, category.name), locale, query.timezone) : String;
  const all = shape.bullets.flatMap((bullet) => [bullet.value, bullet.target]);
  const cut = `The first ${most} of ${shape.bullets.length} rows are drawn; the table has all.`;
  const notes = shape.bullets.length > most ? [...shape.notes, cut] : shape.notes;
  const noted = onlyNotes(input, notes);
  if (noted) return noted;
  return layOut(input, {
    bullets,
    labels: bullets.map((bullet) => write(bullet.category)),
    all: shape.bullets,
    nameOf: (bullet) => write(bullet.category),
    column: category?.name ?? null,
    measure: value.name,
    target: mappedColumns(input.result, mapping, 'target')[0]?.name ?? null,
    ranges: mappedColumns(input.result, mapping, 'ranges').map(({ name }) => name),
    format: createValueFormat(visual.valueFormat, value.type, all, locale),
    notes,
  });
}

function layOut(input: ChartInput, plan: BulletPlan): BulletModel {
  const legend = legendOf(input, plan);
  const range = extent(plan.bullets.flatMap(({ value, target, ranges }) => [value, target, ...ranges])) ?? [0, 1];
  const room = innerBox(input, plan, legend);
  // Few rows stand in the middle of a high card.
  const height = Math.min(room.height, Math.max(mostRow, room.height / 8) * plan.bullets.length);
  const inner = { ...room, height, y: room.y + (room.height - height) / 2 };
  const scale = valueScale(range, { length: inner.width, zero: true, log: false, whole: false, per: 80 });
  const rows = plan.bullets.map((bullet, index) => drawRow(input, plan, bullet, { index, inner, scale }));
  return {
    kind: 'bullet',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeBullets(plan, input.environment.locale),
    notes: plan.notes,
    legend,
    marks: createSceneMarks(rows.map((row) => markOf(input, plan, row))),
    rows,
    scale,
    inner,
    scene: layered(axes(input, plan, scale, inner), draw(input, rows), words(input, plan, rows)),
  };
}

/** Names at the left, values at the right, the axis below. */
function innerBox(input: ChartInput, plan: BulletPlan, legend: LegendModel | null): Box {
  const { measure } = input.environment;
  const names = Math.min(widest(plan.labels, measure, font, 540) + 12, input.width * 0.34);
  const values = withValues(input)
    ? widest(
        plan.bullets.map((bullet) => valueText(plan, bullet)),
        measure,
        font,
        560,
      )
    : 0;
  const shares = withShares(input, plan)
    ? widest(
        plan.bullets.map((bullet) => shareText(input, bullet)),
        measure,
        font,
      ) + 10
    : 0;
  const top = legend?.placement === 'top' ? legend.height + 4 : 4;
  const right = (legend?.placement === 'right' ? legend.width : 0) + Math.max(14, values + shares + 14);
  return {
    x: names,
    y: top,
    width: Math.max(10, input.width - names - right),
    height: Math.max(10, input.height - top - axisHeight),
  };
}

const withValues = (input: ChartInput): boolean => input.configuration.visual.labels ?? input.width >= 220;
const withShares = (input: ChartInput, plan: BulletPlan): boolean =>
  withValues(input) && plan.target !== null && input.width >= 380;

function legendOf(input: ChartInput, plan: BulletPlan): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  const several = plan.target !== null || plan.ranges.length > 0;
  if (wish === 'none' || (wish === 'auto' && (!several || input.height < 130))) return null;
  const { tokens, measure } = input.environment;
  const bar: LegendItem = { id: 'value', label: plan.measure, color: barColor(input), shape: 'box' };
  const target: LegendItem[] =
    plan.target === null ? [] : [{ id: 'target', label: plan.target, color: tokens.ink, shape: 'line' }];
  const ranges = plan.ranges.map((label, index): LegendItem => ({
    id: `range${index}`,
    label: `to ${label}`,
    color: rangeColor(input, index, plan.ranges.length),
    shape: 'box',
  }));
  return topLegend([bar, ...target, ...ranges], input, measure);
}

const barColor = (input: ChartInput): string =>
  areaColor(categoryColor(0, input.environment.tokens), input.environment.tokens);

/** The lowest range is the darkest: that is where one should not be. */
function rangeColor(input: ChartInput, index: number, count: number): string {
  const { tokens } = input.environment;
  return mixColors(tokens.ink3, tokens.surface, 0.58 + (0.3 * (index + 1)) / Math.max(1, count));
}

interface Place {
  readonly index: number;
  readonly inner: Box;
  readonly scale: ValueScale;
}

function drawRow(input: ChartInput, plan: BulletPlan, bullet: Bullet, { index, inner, scale }: Place): BulletRow {
  const { tokens } = input.environment;
  const row = inner.height / plan.bullets.length;
  const band = { x: inner.x, y: inner.y + row * index, width: inner.width, height: row };
  const at = (value: number): number => inner.x + positionOn(scale, value) * inner.width;
  const box = (from: number, to: number, share: number): Box => {
    const height = Math.min(40, row * 0.72) * share;
    const [low, high] = [at(Math.min(from, to)), at(Math.max(from, to))];
    return { x: low, y: band.y + (row - height) / 2, width: Math.max(1, high - low), height };
  };
  const values: MarkValues = plan.column === null ? {} : { [plan.column]: bullet.category };
  const target = bullet.target === null ? null : box(bullet.target, bullet.target, 0.86);
  return {
    ...bullet,
    label: plan.labels[index] ?? '',
    values,
    band,
    bar: bullet.value === null ? null : box(0, bullet.value, bullet.ranges.length > 0 ? 0.4 : 0.55),
    tick: target && { ...target, x: target.x - 1.5, width: 3 },
    bands: bullet.ranges.map((end, place) => box(bullet.ranges[place - 1] ?? 0, end, 1)),
    color: isLit(values, input.selected) ? barColor(input) : dimmedColor(categoryColor(0, tokens), tokens),
  };
}

function axes(input: ChartInput, plan: BulletPlan, scale: ValueScale, inner: Box): Scene {
  const labels = valueTickLabels(scale, plan.format);
  const ticks = scale.ticks.map((value, index): AxisTick => ({
    value,
    at: positionOn(scale, value) * inner.width,
    label: labels[index] ?? '',
  }));
  const zero = scale.min < 0 && scale.max > 0 ? positionOn(scale, 0) * inner.width : null;
  return drawAxes(
    {
      inner,
      bottom: { ticks: thinned(ticks, (kept) => [...kept], input.environment.measure) },
      grid: 'bottom',
      zero,
    },
    input.environment.tokens,
  );
}

function draw(input: ChartInput, rows: readonly BulletRow[]): Scene {
  const bands = rows.flatMap(({ bands: boxes }) =>
    boxes.map((box, index): SceneShape => ({ d: rectPath(box), fill: rangeColor(input, index, boxes.length) })),
  );
  const bars = rows.flatMap(({ bar, color }): SceneShape[] => (bar ? [{ d: rectPath(bar), fill: color }] : []));
  const { ink, surface } = input.environment.tokens;
  const ticks = rows.flatMap(({ tick }): SceneShape[] =>
    tick ? [{ d: rectPath(tick), fill: ink, stroke: surface, strokeWidth: 1 }] : [],
  );
  return { shapes: [bands, bars, ticks].flatMap((shapes) => mergeShapes(shapes, true)), texts: [] };
}

function words(input: ChartInput, plan: BulletPlan, rows: readonly BulletRow[]): Scene {
  const { measure, tokens } = input.environment;
  const shares = withShares(input, plan);
  const edge = rows[0] ? rows[0].band.x + rows[0].band.width : 0;
  const valueWidth = widest(
    plan.bullets.map((bullet) => valueText(plan, bullet)),
    measure,
    font,
    560,
  );
  const texts = rows.flatMap((row): SceneText[] => {
    const y = row.band.y + row.band.height / 2;
    const name = fitText(row.label, row.band.x - 10, measure, font, 540);
    const all: SceneText[] = [
      { x: row.band.x - 10, y, text: name, color: tokens.ink, size: font, weight: 540, anchor: 'end' },
    ];
    const end = edge + 12 + valueWidth;
    if (withValues(input)) {
      all.push({ x: end, y, text: valueText(plan, row), color: tokens.ink, size: font, weight: 560, anchor: 'end' });
    }
    const share = shares ? shareText(input, row) : '';
    if (share !== '') all.push({ x: end + 10, y, text: share, color: tokens.ink2, size: font, anchor: 'start' });
    return all;
  });
  return { shapes: [], texts };
}

function markOf(input: ChartInput, plan: BulletPlan, row: BulletRow): SceneMark {
  const full = (value: number | null): string => (value === null ? 'no value' : plan.format.full(value));
  const share = shareText(input, row);
  const target =
    row.target === null ? [] : [{ label: plan.target ?? '', value: full(row.target), color: null, active: false }];
  const ofTarget = share === '' ? [] : [{ label: 'Of the target', value: share, color: null, active: false }];
  const told =
    row.target === null
      ? ''
      : `, ${plan.target ?? 'target'} ${full(row.target)}${share === '' ? '' : `, ${share} reached`}`;
  return {
    contains: (x, y) => inBox({ ...row.band, x: 0, width: input.width }, x, y),
    mark: () => ({
      title: row.label,
      rows: [{ label: plan.measure, value: full(row.value), color: row.color, active: true }, ...target, ...ofTarget],
      reading: `${row.label}: ${full(row.value)}${told}`,
      values: row.values,
      x: row.bar ? row.bar.x + row.bar.width : row.band.x,
      y: row.band.y + row.band.height / 2,
      box: row.bar ?? row.tick,
    }),
  };
}
