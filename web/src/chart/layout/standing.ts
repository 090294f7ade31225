import { drawAxes, type SideAxis } from '../scene/axes';
import type { Scene } from '../scene/scene';
import type { ChartInput, LegendModel } from '../model';
import { axisFont } from './axis-ticks';
import { axisLabelWidth, createFrame, titleRoom, type Frame } from './frame';
import { placeOn } from './axis-position';
import type { ValueScale } from './linear-ticks';
import { endOverhang, turnedOverhang, type PlaceAxis } from './place-axis';
import { fitText } from './text';

/** A value axis with its labels, one for each tick. */
export interface Values {
  readonly scale: ValueScale;
  readonly labels: readonly string[];
  readonly title?: string | undefined;
}

/** A chart that stands: places along the bottom, values upwards. */
export interface StandingPlan {
  readonly legend: LegendModel | null;
  readonly left?: Values;
  readonly right?: Values;
  readonly axisFor: (width: number) => PlaceAxis;
  readonly xTitle?: string | undefined;
  /** Room besides that of axes. */
  readonly room?: { readonly top?: number; readonly right?: number; readonly left?: number };
  readonly strokes?: boolean;
}

export interface Standing {
  readonly frame: Frame;
  readonly axis: PlaceAxis;
  /** Height in the figure of a value of the left axis; at its end when the value lies beyond. */
  readonly y: (value: number) => number;
  /** The same of the right axis. */
  readonly yRight: (value: number) => number;
  readonly scene: Scene;
}

/** Smallest picture that has titles on its axes. */
const titled = { width: 300, height: 180 };
/** The same for labels of a value axis. */
const labelled = { width: 120, height: 70 };

/** Frame, axes and grid: nothing is cut, and what has no room at this size is left out. */
export function layOutStanding(input: ChartInput, plan: StandingPlan): Standing {
  const { measure, tokens } = input.environment;
  const withTitles = input.width >= titled.width && input.height >= titled.height;
  const withLabels = input.width >= labelled.width && input.height >= labelled.height;
  const title = (text: string | undefined): string | undefined => (withTitles ? text : undefined);
  const sideRoom = (values: Values | undefined): number =>
    values && withLabels ? axisLabelWidth(values.labels, measure) + titleRoom(title(values.title)) : 0;
  const leftRoom = Math.max(4, sideRoom(plan.left)) + (plan.room?.left ?? 0);
  const rightRoom = Math.max(plan.right && withLabels ? sideRoom(plan.right) : 8, plan.room?.right ?? 0);
  const besides = plan.legend?.placement === 'right' ? plan.legend.width : 0;
  const room = input.width - leftRoom - rightRoom - besides;
  const guess = plan.axisFor(Math.max(10, room));
  const left = Math.max(leftRoom, turnedOverhang(guess, measure), endOverhang(guess, room, measure, 'first'));
  const right = Math.max(rightRoom, endOverhang(guess, room, measure, 'last'));
  const bottom = withLabels ? guess.height + titleRoom(title(plan.xTitle)) : 4;
  const margin = { top: 10 + (plan.room?.top ?? 0), right, bottom, left };
  const frame = createFrame(input, plan.legend, margin);
  const axis = plan.axisFor(frame.inner.width);
  const { inner } = frame;
  const along = (values: Values | undefined, value: number): number =>
    values ? inner.y + (1 - placeOn(values.scale, value)) * inner.height : inner.y;
  const side = (values: Values, titleAt: number): SideAxis => ({
    ticks: values.scale.ticks.map((value, index) => ({
      value,
      at: along(values, value) - inner.y,
      label: withLabels ? (values.labels[index] ?? '') : '',
    })),
    title: fitTitle(title(values.title), inner.height, input),
    titleAt,
  });
  const crossesZero = plan.left && plan.left.scale.min < 0 && plan.left.scale.max > 0;
  const scene = drawAxes(
    {
      inner,
      bottom: {
        ticks: withLabels ? axis.ticks : [],
        rotation: axis.rotation,
        title: fitTitle(title(plan.xTitle), inner.width, input),
        titleAt: axis.height + 8,
        strokes: plan.strokes ?? false,
      },
      ...(plan.left ? { left: side(plan.left, 9) } : {}),
      ...(plan.right ? { right: side(plan.right, input.width - besides - 9) } : {}),
      grid: plan.left ? 'left' : 'none',
      zero: crossesZero ? along(plan.left, 0) - inner.y : null,
    },
    tokens,
  );
  return { frame, axis, y: (value) => along(plan.left, value), yRight: (value) => along(plan.right, value), scene };
}

const fitTitle = (title: string | undefined, room: number, input: ChartInput): string | undefined =>
  title === undefined ? undefined : fitText(title, room, input.environment.measure, axisFont, 540);
