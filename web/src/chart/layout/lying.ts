import { drawAxes } from '../scene/axes';
import type { Scene } from '../scene/scene';
import type { ChartInput, LegendModel } from '../model';
import { axisFont, thinned, type AxisTick } from './axis-ticks';
import { createFrame, titleRoom, type Frame } from './frame';
import { placeOn } from './axis-position';
import type { Values } from './standing';
import { fitText, widest } from './text';

/** A chart that lies: names beside, values to the right. */
export interface LyingPlan {
  readonly legend: LegendModel | null;
  readonly names: readonly string[];
  readonly values: Values;
  /** Title of the names' axis. */
  readonly title?: string | undefined;
}

export interface Lying {
  readonly frame: Frame;
  /** Place in the figure of a value; at the end of the axis when it lies beyond. */
  readonly x: (value: number) => number;
  /** Height of each row. */
  readonly step: number;
  readonly scene: Scene;
}

/** Names may take at most this share of the width. */
const nameShare = 0.38;
const leastStep = 13;

/** Frame, axes and grid of rows that lie under each other. */
export function layOutLying(input: ChartInput, plan: LyingPlan): Lying {
  const { measure, tokens } = input.environment;
  const withTitles = input.width >= 300 && input.height >= 180;
  const title = withTitles ? plan.values.title : undefined;
  const limit = Math.max(36, input.width * nameShare);
  const names = plan.names.map((name) => fitText(name, limit, measure, axisFont));
  const firstLabel = measure(plan.values.labels[0] ?? '', axisFont) / 2;
  const lastLabel = measure(plan.values.labels.at(-1) ?? '', axisFont) / 2;
  const margin = {
    top: 6,
    right: Math.max(10, Math.ceil(lastLabel) + 2),
    bottom: 24 + titleRoom(title),
    left: Math.max(widest(names, measure, axisFont) + 12, Math.ceil(firstLabel) + 2),
  };
  const frame = createFrame(input, plan.legend, margin);
  const { inner } = frame;
  const step = inner.height / Math.max(1, names.length);
  const every = Math.max(1, Math.ceil(leastStep / step));
  const x = (value: number): number => inner.x + placeOn(plan.values.scale, value) * inner.width;
  const ticks = plan.values.scale.ticks.map((value, index): AxisTick => ({
    value,
    at: x(value) - inner.x,
    label: plan.values.labels[index] ?? '',
  }));
  const rows = names
    .map((label, place): AxisTick => ({ value: place, at: (place + 0.5) * step, label }))
    .filter((_, place) => place % every === 0);
  const scene = drawAxes(
    {
      inner,
      bottom: { ticks: thinned(ticks, (kept) => [...kept], measure), title, titleAt: 34 },
      left: { ticks: rows },
      grid: 'bottom',
    },
    tokens,
  );
  return { frame, x, step, scene };
}
