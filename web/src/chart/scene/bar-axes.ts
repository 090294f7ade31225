import type { Tokens } from '../../ui/theme/tokens';
import type { BarAxes } from '../layout/bar-margin';
import type { Frame } from '../layout/frame';
import { drawAxes } from './axes';
import type { Scene } from './scene';

interface BarAxesOptions {
  readonly frame: Frame;
  readonly axes: BarAxes;
  readonly horizontal: boolean;
  /** As the settings have them: the horizontal axis is that of the places, even where bars lie. */
  readonly xTitle?: string | undefined;
  readonly yTitle?: string | undefined;
  /** Pixels along the value axis, from its lower end, at which the bars stand. */
  readonly zero: number;
}

/** Axes as the bar chart lays them out: places on one side, values on the other. */
export function barAxesScene(options: BarAxesOptions, tokens: Tokens): Scene {
  const { frame, axes, horizontal, xTitle, yTitle, zero } = options;
  const { inner, outer } = frame;
  const bottomEdge = outer.y + outer.height - inner.y - inner.height;
  if (horizontal) {
    return drawAxes(
      {
        inner,
        left: { ticks: axes.placeTicks, title: xTitle },
        bottom: { ticks: axes.valueTicks, title: yTitle, titleAt: bottomEdge - 8 },
        grid: 'bottom',
        zero,
      },
      tokens,
    );
  }
  const fromTop = axes.valueTicks.map((tick) => ({ ...tick, at: inner.height - tick.at }));
  return drawAxes(
    {
      inner,
      left: { ticks: fromTop, title: yTitle },
      bottom: { ticks: axes.placeTicks, rotation: axes.rotation, title: xTitle, titleAt: bottomEdge - 8 },
      grid: 'left',
      zero: inner.height - zero,
    },
    tokens,
  );
}
