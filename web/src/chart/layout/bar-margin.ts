import type { ChartInput, Margin } from '../model';
import type { BarPlan } from './bar-plan';
import { formatShare } from '../format/numbers';
import { axisFont, thinned, type AxisTick } from './axis-ticks';
import { createBands, type Bands } from './bands';
import { axisLabelWidth, titleRoom, type Frame } from './frame';
import { positionOn } from './axis-position';
import { bandAxis, turnedOverhang, type PlaceAxis } from './place-axis';
import { fitText, widest } from './text';
import { valueTickLabels } from './value-axis';

/** Both axes of a bar chart: places under or beside the bars, values along them. */
export interface BarAxes {
  readonly placeTicks: readonly AxisTick[];
  readonly valueTicks: readonly AxisTick[];
  readonly rotation: number;
}

interface Measured {
  readonly margin: Margin;
  readonly axes: (frame: Frame, bands: Bands) => BarAxes;
}

/** Room around the bars, so that no label is cut; ticks once the inner size is known. */
export function barMargin(input: ChartInput, plan: BarPlan, labelRoom: number): Measured {
  const labels = tickLabels(input, plan);
  return plan.horizontal ? lying(input, plan, labels, labelRoom) : standing(input, plan, labels, labelRoom);
}

function tickLabels(input: ChartInput, plan: BarPlan): string[] {
  if (plan.stack !== 'percent') return valueTickLabels(plan.scale, plan.table.format);
  return plan.scale.ticks.map((tick) => formatShare(tick, input.environment.locale));
}

const valueTicksOf = (plan: BarPlan, labels: readonly string[], length: number): AxisTick[] =>
  plan.scale.ticks.map((value, index) => ({
    value,
    at: positionOn(plan.scale, value) * length,
    label: labels[index] ?? '',
  }));

/** Whether ends of bars, and what is written there, reach down. */
const hasBelow = ({ scale }: BarPlan): boolean => scale.min < 0 || scale.inverted === true;

function standing(input: ChartInput, plan: BarPlan, labels: readonly string[], labelRoom: number): Measured {
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const left = axisLabelWidth(labels, measure) + titleRoom(visual.yTitle);
  const besides = plan.legend?.placement === 'right' ? plan.legend.width : 0;
  const right = 8;
  const axisFor = (width: number): PlaceAxis => {
    const count = plan.table.places.positions.length;
    const bands = createBands(count, width, plan.stack === 'none' ? plan.table.series.length : 1);
    return bandAxis(plan.table.places, bands.center, bands.step, { width, locale, measure });
  };
  const axis = axisFor(Math.max(10, input.width - left - right - besides));
  const bottom = axis.height + titleRoom(visual.xTitle) + (labelRoom && hasBelow(plan) ? 12 : 0);
  return {
    margin: { top: 10 + (labelRoom ? 10 : 0), right, bottom, left: Math.max(left, turnedOverhang(axis, measure)) },
    axes: (frame) => {
      const final = axisFor(frame.inner.width);
      return {
        placeTicks: final.ticks,
        rotation: final.rotation,
        valueTicks: valueTicksOf(plan, labels, frame.inner.height),
      };
    },
  };
}

/** Names may take at most this share of the width. */
const nameShare = 0.38;

function lying(input: ChartInput, plan: BarPlan, labels: readonly string[], labelRoom: number): Measured {
  const { measure } = input.environment;
  const { visual } = input.configuration;
  const { places } = plan.table;
  const limit = Math.max(40, input.width * nameShare);
  const names = places.positions.map((_, place) => fitText(places.label(place), limit, measure, axisFont));
  const left = widest(names, measure, axisFont) + 12 + titleRoom(visual.xTitle);
  const lastLabel = measure(labels.at(-1) ?? '', axisFont) / 2;
  const margin = {
    top: 4,
    right: Math.max(12, labelRoom, Math.ceil(lastLabel) + 2),
    bottom: 24 + titleRoom(visual.yTitle),
    left,
  };
  return {
    margin,
    axes: (frame, bands) => {
      const every = Math.max(1, Math.ceil(13 / bands.step));
      const all = names.map((label, place) => ({ value: place, at: bands.center(place), label }));
      const values = valueTicksOf(plan, labels, frame.inner.width);
      return {
        placeTicks: all.filter((_, place) => place % every === 0),
        rotation: 0,
        valueTicks: thinned(values, (ticks) => [...ticks], measure),
      };
    },
  };
}
