import type { ResultColumn } from '@datavizpro/contract';
import { mappedColumns, outputShape, shapeParallel, toNumbers, type ParallelShape } from '@datavizpro/contract/shapes';
import { dimmedColor, mixColors } from '../colors';
import { colorings, type Coloring } from '../data/point-colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { axisFont } from '../layout/axis-ticks';
import { topLegend } from '../layout/legend';
import { fitText } from '../layout/text';
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
import { linePath, type PathPoint } from '../path';
import { linePathOf } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** A line for each row across axes that stand side by side, each with its own scale. */
export interface ParallelModel extends ChartModel {
  readonly kind: 'parallel';
  readonly scene: Scene;
  readonly lines: readonly DrawnLine[];
}
export interface DrawnLine {
  readonly row: number;
  readonly points: readonly PathPoint[];
}

interface Parts {
  readonly shape: ParallelShape;
  readonly formats: readonly ValueFormat[];
  readonly by: ResultColumn | undefined;
  readonly details: readonly ResultColumn[];
  readonly coloring: Coloring;
}

const namesHeight = 30;
const endsHeight = 18;

export function computeParallel(input: ChartInput): ParallelModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeParallel(input);
  if (!shape) return emptyModel(input, noMapping);
  if (shape.lines.length === 0) return emptyModel(input, noValues, shape.notes);
  const noted = onlyNotes(input, shape.notes);
  if (noted) return noted;
  const columns = mappedColumns(result, configuration.mapping, 'axes');
  const formats = columns.map((column) =>
    createValueFormat(undefined, column.type, toNumbers(column), environment.locale),
  );
  const by = mappedColumns(result, configuration.mapping, 'series')[0];
  const details = mappedColumns(result, configuration.mapping, 'detail');
  const coloring = colorings(
    input,
    by,
    shape.lines.map(({ row }) => row),
  );
  return assemble(input, { shape, formats, by, details, coloring });
}

function assemble(input: ChartInput, parts: Parts): ParallelModel {
  const { shape, coloring } = parts;
  const { measure } = input.environment;
  const legend =
    input.configuration.visual.legend === 'none' || coloring.items.length < 2
      ? null
      : topLegend(coloring.items, input, measure);
  const top = (legend?.height ?? 0) + namesHeight;
  const side = Math.min(46, input.width * 0.09);
  const inner = {
    x: side,
    y: top,
    width: Math.max(10, input.width - 2 * side),
    height: Math.max(10, input.height - top - endsHeight),
  };
  const at = axisPlace(inner, shape.axes.length);
  const lines = shape.lines.map(({ row, values }): DrawnLine => ({
    row,
    points: values.map((value, axis): PathPoint =>
      value === null ? null : [at(axis), heightOf(shape, axis, value, inner)],
    ),
  }));
  return {
    kind: 'parallel',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts),
    notes: shape.notes,
    legend,
    marks: createSceneMarks(lines.map((line) => markOf(input, parts, line))),
    scene: { shapes: draw(input, parts, lines, inner, at), texts: write(input, parts, inner, at) },
    lines,
  };
}

const axisPlace =
  (inner: Box, count: number) =>
  (axis: number): number =>
    inner.x + (axis / Math.max(1, count - 1)) * inner.width;

function heightOf({ axes }: ParallelShape, axis: number, value: number, inner: Box): number {
  const [low, high] = axes[axis]?.range ?? [0, 0];
  return inner.y + (high === low ? 0.5 : 1 - (value - low) / (high - low)) * inner.height;
}

function valuesOf({ by, details }: Parts, row: number): MarkValues {
  return Object.fromEntries(
    [...(by ? [by] : []), ...details].map((column) => [column.name, column.values[row] ?? null]),
  );
}

/** The more lines, the paler each one. */
function draw(
  input: ChartInput,
  parts: Parts,
  lines: readonly DrawnLine[],
  inner: Box,
  at: (axis: number) => number,
): SceneShape[] {
  const { tokens } = input.environment;
  const pale = lines.length > 600 ? 0.6 : lines.length > 120 ? 0.42 : lines.length > 30 ? 0.22 : 0.08;
  const strokes = lines.map(({ row, points }): SceneShape => {
    const color = parts.coloring.colorOf(row);
    const lit = isLit(valuesOf(parts, row), input.selected);
    return {
      d: linePath(points, false),
      stroke: lit ? mixColors(color, tokens.surface, pale) : dimmedColor(color, tokens),
      strokeWidth: lines.length > 600 ? 0.7 : 1.3,
    };
  });
  const axes = parts.shape.axes.map((_, axis) =>
    linePathOf({ x: at(axis), y: inner.y }, { x: at(axis), y: inner.y + inner.height }),
  );
  return [...mergeShapes(strokes, true), { d: axes.join(''), stroke: tokens.ink3, strokeWidth: 1 }];
}

function write(input: ChartInput, { shape, formats }: Parts, inner: Box, at: (axis: number) => number): SceneText[] {
  const { tokens, measure } = input.environment;
  const gap = inner.width / Math.max(1, shape.axes.length - 1);
  return shape.axes.flatMap(({ name, range }, axis): SceneText[] => {
    const x = at(axis);
    const anchor = axis === 0 ? 'start' : axis === shape.axes.length - 1 ? 'end' : 'middle';
    const edge = axis === 0 ? 2 : axis === shape.axes.length - 1 ? input.width - 2 : x;
    const outer = axis === 0 || axis === shape.axes.length - 1;
    const room = outer ? Math.abs(edge - x) + gap / 2 - 6 : gap - 8;
    const [low, high] = range.map((value) => formats[axis]?.short(value) ?? '');
    const name_ = {
      x: edge,
      y: inner.y - 22,
      text: fitText(name, room, measure, axisFont, 560),
      color: tokens.ink,
      weight: 560,
      anchor,
    } as const;
    const fits = [low, high].every((text) => measure(text ?? '', axisFont) <= gap - 6);
    const ends = fits
      ? [
          { x, y: inner.y - 8, text: high ?? '', color: tokens.ink2 },
          { x, y: inner.y + inner.height + 10, text: low ?? '', color: tokens.ink2 },
        ]
      : [];
    return [...(room >= 24 ? [name_] : []), ...ends];
  });
}

const reach = 4;

function markOf(input: ChartInput, parts: Parts, line: DrawnLine): SceneMark {
  const { query } = input.configuration;
  return {
    contains: (x, y) => {
      const height = heightAt(line.points, x);
      return height !== null && Math.abs(height - y) <= reach;
    },
    mark: () => {
      const names = parts.details.map((column) =>
        createLabeler(
          column,
          outputShape(query, column.name),
          input.environment.locale,
          query.timezone,
        )(column.values[line.row] ?? null),
      );
      const title = names.join(' · ') || parts.coloring.label(line.row) || `Row ${line.row + 1}`;
      const values = parts.shape.lines.find(({ row }) => row === line.row)?.values ?? [];
      const rows = parts.shape.axes.map(({ name }, axis) => {
        const value = values[axis] ?? null;
        return {
          label: name,
          value: value === null ? 'no value' : (parts.formats[axis]?.full(value) ?? ''),
          color: null,
          active: false,
        };
      });
      const first = line.points.find((point) => point !== null) ?? [0, 0];
      return {
        title,
        rows,
        reading: [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join(', '),
        values: valuesOf(parts, line.row),
        resultRows: [line.row],
        x: first[0],
        y: first[1],
        box: null,
        outline: linePath(line.points, false),
      };
    },
  };
}

/** Where the line is at this place; null where it has a gap. */
function heightAt(points: readonly PathPoint[], x: number): number | null {
  for (let index = 1; index < points.length; index += 1) {
    const [before, after] = [points[index - 1], points[index]];
    if (!before || !after || x < before[0] || x > after[0]) continue;
    return before[1] + ((after[1] - before[1]) * (x - before[0])) / Math.max(1e-9, after[0] - before[0]);
  }
  return null;
}

function describe(input: ChartInput, { shape, formats }: Parts): string {
  const { locale } = input.environment;
  const spans = shape.axes.map(
    ({ name, range }, axis) =>
      `${name} from ${formats[axis]?.full(range[0]) ?? ''} to ${formats[axis]?.full(range[1]) ?? ''}`,
  );
  const count = shape.lines.length;
  return sentence(
    `Parallel coordinates of ${formatCount(count, locale)} ${count === 1 ? 'row' : 'rows'} on ${shape.axes.length} axes.`,
    `${spans.join(', ')}.`,
  );
}
