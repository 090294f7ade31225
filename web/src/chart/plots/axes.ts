import type { AxisProps, CanvasAxisProps } from '@nivo/axes';
import { positionOn } from '../layout/axis-position';
import type { AxisTick } from '../layout/axis-ticks';
import type { ValueScale } from '../layout/linear-ticks';

type NivoAxis<Value extends number | string> = Pick<
  AxisProps,
  'tickSize' | 'tickPadding' | 'tickRotation' | 'legendPosition' | 'legendOffset'
> &
  Pick<CanvasAxisProps, 'legend'> & {
    readonly tickValues: Value[];
    readonly format: (value: Value) => string;
  };

/** Places on an axis were found by us, whatever its scale is: to Nivo it runs from 0 to 1. */
export const unit = { type: 'linear', min: 0, max: 1, nice: false } as const;
/** Ticks of an axis of this length, on Nivo's. */
export const onUnit = (ticks: readonly AxisTick[], length: number): AxisTick[] =>
  ticks.map((tick) => ({ ...tick, value: tick.at / length }));
export const unitPlaces = (scale: ValueScale): number[] => scale.ticks.map((tick) => positionOn(scale, tick));

interface AxisOptions {
  readonly ticks: readonly AxisTick[];
  readonly title?: string | undefined;
  /** Distance of the title from the axis. */
  readonly titleOffset: number;
  readonly rotation?: number;
  readonly tickSize?: number;
}

/** Nivo's axis for ticks that were laid out by us: their places and labels are kept as they are. */
export const nivoAxis = (options: AxisOptions): NivoAxis<number> => build(options, (value) => value);

/** The same for band scales, which know their places by text. */
export const nivoBandAxis = (options: AxisOptions): NivoAxis<string> => build(options, String);

function build<Value extends number | string>(
  options: AxisOptions,
  toValue: (value: number) => Value,
): NivoAxis<Value> {
  const labels = new Map(options.ticks.map((tick) => [toValue(tick.value), tick.label]));
  return {
    tickValues: options.ticks.map((tick) => toValue(tick.value)),
    format: (value) => labels.get(value) ?? '',
    tickSize: options.tickSize ?? 0,
    tickPadding: 8,
    tickRotation: options.rotation ?? 0,
    ...(options.title
      ? { legend: options.title, legendPosition: 'middle' as const, legendOffset: options.titleOffset }
      : {}),
  };
}
