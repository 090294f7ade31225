import type { Tokens } from '../../ui/theme/tokens';
import { axisFont, type AxisTick } from '../layout/axis-ticks';
import type { Box } from '../model';
import { linePathOf } from './paths';
import type { Scene, SceneShape, SceneText } from './scene';

/** The axis under a plot. Places of ticks are those of the inner plot. */
export interface BottomAxis {
  readonly ticks: readonly AxisTick[];
  /** Degrees that labels are turned by. */
  readonly rotation?: number;
  readonly title?: string | undefined;
  /** From the plot to the title. */
  readonly titleAt?: number;
  /** Strokes at the ticks: where places are points, not bands. */
  readonly strokes?: boolean;
}

/** An axis beside a plot; ticks are counted from its top. */
export interface SideAxis {
  readonly ticks: readonly AxisTick[];
  readonly title?: string | undefined;
  /** From the edge of the figure to the title. */
  readonly titleAt?: number;
}

export interface AxesPlan {
  /** The inner plot, in the figure. */
  readonly inner: Box;
  readonly bottom?: BottomAxis;
  readonly left?: SideAxis;
  readonly right?: SideAxis;
  /** Which axis the hairlines belong to. */
  readonly grid: 'left' | 'bottom' | 'none';
  /** Where a line of its own marks zero, from the top or from the left as the grid goes. */
  readonly zero?: number | null;
}

const tickLength = 4;
const labelGap = 8;
const titleWeight = 540;

/** Hairlines, ticks, labels and titles: what lies under the marks. */
export function drawAxes(plan: AxesPlan, tokens: Tokens): Scene {
  const shapes = [...gridOf(plan, tokens), ...strokesOf(plan, tokens)];
  return { shapes, texts: [...bottomTexts(plan, tokens), ...leftTexts(plan, tokens), ...rightTexts(plan, tokens)] };
}

function gridOf({ inner, grid, left, bottom, zero }: AxesPlan, tokens: Tokens): SceneShape[] {
  const across = grid === 'left';
  const ticks = across ? (left?.ticks ?? []) : grid === 'bottom' ? (bottom?.ticks ?? []) : [];
  const line = (at: number): string =>
    across
      ? linePathOf({ x: inner.x, y: inner.y + at }, { x: inner.x + inner.width, y: inner.y + at })
      : linePathOf({ x: inner.x + at, y: inner.y }, { x: inner.x + at, y: inner.y + inner.height });
  const hairs = ticks.map(({ at }) => line(at)).join('');
  return [
    ...(hairs === '' ? [] : [{ d: hairs, stroke: tokens.hair, strokeWidth: 1 }]),
    ...(zero === undefined || zero === null ? [] : [{ d: line(zero), stroke: tokens.ink3, strokeWidth: 1 }]),
  ];
}

function strokesOf({ inner, bottom }: AxesPlan, tokens: Tokens): SceneShape[] {
  if (!bottom?.strokes || bottom.ticks.length === 0) return [];
  const y = inner.y + inner.height;
  const d = bottom.ticks
    .map(({ at }) => linePathOf({ x: inner.x + at, y }, { x: inner.x + at, y: y + tickLength }))
    .join('');
  return [{ d, stroke: tokens.hairStrong, strokeWidth: 1 }];
}

function bottomTexts({ inner, bottom }: AxesPlan, tokens: Tokens): SceneText[] {
  if (!bottom) return [];
  const { rotation = 0, title, titleAt = 34, strokes } = bottom;
  const y = inner.y + inner.height + (strokes ? tickLength : 0) + labelGap + axisFont / 2;
  const labels = bottom.ticks.map(({ at, label }): SceneText => ({
    x: inner.x + at,
    y,
    text: label,
    color: tokens.ink2,
    ...(rotation === 0 ? {} : { turn: rotation, anchor: 'end' as const }),
  }));
  if (!title) return labels;
  const at = { x: inner.x + inner.width / 2, y: inner.y + inner.height + titleAt };
  return [...labels, { ...at, text: title, color: tokens.ink2, weight: titleWeight }];
}

function leftTexts({ inner, left }: AxesPlan, tokens: Tokens): SceneText[] {
  if (!left) return [];
  const labels = left.ticks.map(({ at, label }): SceneText => ({
    x: inner.x - labelGap,
    y: inner.y + at,
    text: label,
    color: tokens.ink2,
    anchor: 'end',
  }));
  return [...labels, ...sideTitle(left, left.titleAt ?? 10, -90, inner, tokens)];
}

function rightTexts({ inner, right }: AxesPlan, tokens: Tokens): SceneText[] {
  if (!right) return [];
  const edge = inner.x + inner.width;
  const labels = right.ticks.map(({ at, label }): SceneText => ({
    x: edge + labelGap,
    y: inner.y + at,
    text: label,
    color: tokens.ink2,
    anchor: 'start',
  }));
  return [...labels, ...sideTitle(right, right.titleAt ?? edge + 40, 90, inner, tokens)];
}

function sideTitle({ title }: SideAxis, x: number, turn: number, inner: Box, tokens: Tokens): SceneText[] {
  if (!title) return [];
  return [{ x, y: inner.y + inner.height / 2, text: title, color: tokens.ink2, weight: titleWeight, turn }];
}
