import { shapeCorrelation, type CorrelationShape } from '@datavizpro/contract/shapes';
import { inkOn, rampColor } from '../colors';
import { sentence } from '../describe';
import { axisFont } from '../layout/axis-ticks';
import { fitText, widest } from '../layout/text';
import { createSceneMarks, type SceneMark, type Walk } from '../marks/scene-marks';
import { emptyModel, noMapping, noRows, noValues, type Box, type ChartInput, type ChartModel } from '../model';
import type { RampModel } from '../picture/ramp-svg';
import { emptyEdge } from '../scene/empty-field';
import { inBox, rectPath } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** Each pair once: the lower half of a square. */
export interface CorrelationModel extends ChartModel {
  readonly kind: 'correlation';
  readonly scene: Scene;
  readonly ramp: RampModel | null;
  readonly cells: readonly CorrelationCell[];
}
export interface CorrelationCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

const rampHeight = 22;
const turn = -40;

export function computeCorrelation(input: ChartInput): CorrelationModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeCorrelation(input);
  if (!shape) return emptyModel(input, noMapping);
  const pairs = pairsOf(shape);
  if (pairs.every(({ value }) => value === null)) return emptyModel(input, noValues, shape.notes);
  const grid = gridOf(input, shape);
  const cells = pairs.map(({ row, column, value }): CorrelationCell => ({
    row,
    column,
    value,
    x: grid.x + column * grid.step,
    y: grid.y + (row - 1) * grid.step,
    width: grid.step,
    height: grid.step,
  }));
  const write = writer(input);
  const { tokens } = input.environment;
  return {
    kind: 'correlation',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(shape, pairs, write),
    notes: shape.notes,
    legend: null,
    marks: createSceneMarks(
      cells.map((cell) => markOf(cell, shape, write, tokens)),
      walkOf(cells),
    ),
    scene: drawCells(input, shape, cells, grid, write),
    ramp: grid.y >= rampHeight ? { colors: tokens.div, low: '−1', high: '+1' } : null,
    cells,
  };
}

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

const pairsOf = ({ columns, cells }: CorrelationShape): Pair[] =>
  columns.flatMap((_, row) =>
    columns.slice(0, row).map((__, column) => ({ row, column, value: cells[row]?.[column] ?? null })),
  );

type Write = (value: number) => string;
const writer = (input: ChartInput): Write => {
  const format = new Intl.NumberFormat(input.environment.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (value) => format.format(Math.round(value * 100) / 100 || 0).replace('-', '−');
};

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly left: readonly string[];
  readonly below: readonly string[];
  readonly turned: boolean;
}

/** Few cells do not become blocks, but on a wall they may be larger: a share of it. */
const largestCell = 130;
const largestShare = 0.3;

/** Square cells, as large as names and picture allow. */
function gridOf(input: ChartInput, { columns }: CorrelationShape): Grid {
  const { measure } = input.environment;
  const count = columns.length - 1;
  const top = input.height >= 150 && input.configuration.visual.legend !== 'none' ? rampHeight : 4;
  const left = columns.slice(1).map((name) => fitText(name, Math.max(34, input.width * 0.28), measure, axisFont));
  const leftWidth = widest(left, measure, axisFont) + 10;
  const names = columns.slice(0, -1);
  const largest = Math.max(largestCell, Math.min(input.width, input.height) * largestShare);
  const step = (bottom: number): number =>
    Math.max(4, Math.min((input.width - leftWidth - 8) / count, (input.height - top - bottom - 4) / count, largest));
  const flat = names.every((name) => measure(name, axisFont) <= step(20) - 6);
  const most = Math.max(34, Math.min(110, input.height * 0.3));
  const below = flat ? names : names.map((name) => fitText(name, most, measure, axisFont));
  const bottom = flat ? 20 : Math.ceil(widest(below, measure, axisFont) * Math.sin((-turn * Math.PI) / 180)) + 16;
  const size = step(bottom);
  const wide = leftWidth + size * count;
  return {
    x: Math.max(leftWidth, leftWidth + (input.width - wide) / 2 - 4),
    // A few cells do not fill a large picture: they stand in its middle.
    y: top + Math.max(0, (input.height - top - bottom - size * count) / 2 - 4),
    step: size,
    left,
    below,
    turned: !flat,
  };
}

function drawCells(
  input: ChartInput,
  shape: CorrelationShape,
  cells: readonly CorrelationCell[],
  grid: Grid,
  write: Write,
): Scene {
  const { tokens, measure } = input.environment;
  const gap = grid.step > 14 ? 1 : 0.5;
  const shapes = cells.map((cell): SceneShape => ({
    d: rectPath({ x: cell.x + gap, y: cell.y + gap, width: cell.width - 2 * gap, height: cell.height - 2 * gap }),
    ...(cell.value === null ? { fill: tokens.sunken, ...emptyEdge(tokens) } : { fill: colorOf(cell.value, tokens) }),
  }));
  const fits = measure('−0.00', axisFont) + 4 <= grid.step;
  const values = cells.flatMap((cell): SceneText[] =>
    cell.value === null || !fits
      ? []
      : [
          {
            x: cell.x + grid.step / 2,
            y: cell.y + grid.step / 2,
            text: write(cell.value),
            color: inkOn(colorOf(cell.value, tokens)),
          },
        ],
  );
  const every = Math.max(1, Math.ceil(13 / grid.step));
  const rows = grid.left.flatMap((text, index): SceneText[] =>
    index % every === 0
      ? [{ x: grid.x - 7, y: grid.y + (index + 0.5) * grid.step, text, color: tokens.ink2, anchor: 'end' }]
      : [],
  );
  const bottom = grid.y + (shape.columns.length - 1) * grid.step;
  const columns = grid.below.flatMap((text, index): SceneText[] =>
    index % every === 0
      ? [
          {
            x: grid.x + (index + 0.5) * grid.step,
            y: bottom + 11,
            text,
            color: tokens.ink2,
            ...(grid.turned ? { turn, anchor: 'end' as const } : {}),
          },
        ]
      : [],
  );
  return { shapes: mergeShapes(shapes, true), texts: [...values, ...rows, ...columns] };
}

const colorOf = (value: number, tokens: ChartInput['environment']['tokens']): string =>
  rampColor(tokens.div, (value + 1) / 2);

function markOf(
  cell: CorrelationCell,
  { columns }: CorrelationShape,
  write: Write,
  tokens: ChartInput['environment']['tokens'],
): SceneMark {
  return {
    contains: (x, y) => inBox(cell, x, y),
    mark: () => {
      const title = `${columns[cell.row] ?? ''} and ${columns[cell.column] ?? ''}`;
      const value = cell.value === null ? 'not defined' : write(cell.value);
      return {
        title,
        rows: [
          {
            label: 'Correlation',
            value,
            color: cell.value === null ? null : colorOf(cell.value, tokens),
            active: false,
          },
        ],
        reading: `${title}: ${value}`,
        values: {},
        x: cell.x + cell.width / 2,
        y: cell.y,
        box: cell,
      };
    },
  };
}

/** In the directions of the grid; outside of the half there is nothing. */
function walkOf(cells: readonly CorrelationCell[]): Walk {
  const at = new Map(cells.map((cell, index) => [`${cell.row} ${cell.column}`, index]));
  return (from, step) => {
    const cell = cells[from];
    if (!cell) return undefined;
    const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[step] as [number, number];
    return at.get(`${cell.row + dy} ${cell.column + dx}`);
  };
}

function describe({ columns }: CorrelationShape, pairs: readonly Pair[], write: Write): string {
  const known = pairs.filter((pair): pair is Pair & { value: number } => pair.value !== null);
  const name = ({ row, column, value }: Pair & { value: number }): string =>
    `${columns[row] ?? ''} and ${columns[column] ?? ''} (${write(value)})`;
  const rising = known.reduce<(Pair & { value: number }) | null>(
    (most, pair) => (pair.value > (most?.value ?? 0) ? pair : most),
    null,
  );
  const falling = known.reduce<(Pair & { value: number }) | null>(
    (most, pair) => (pair.value < (most?.value ?? 0) ? pair : most),
    null,
  );
  return sentence(
    `Correlations of ${columns.length} columns: ${columns.join(', ')}.`,
    rising ? `Most alike are ${name(rising)}.` : '',
    falling ? `Most opposite are ${name(falling)}.` : '',
  );
}
