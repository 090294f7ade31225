import { formatShare } from '../format/numbers';
import { barLabelFont, barLabelWeight, type BarLabel } from '../layout/bar-labels';
import type { BarPlan } from '../layout/bar-plan';
import type { Bands } from '../layout/bands';
import type { Frame } from '../layout/frame';
import type { ChartInput } from '../model';
import { exactly } from './exactly';
import { bandPlane } from './place-plane';
import { valuePlane, type ReferencePlane } from './plane';
import { valuesOfSeries } from './series-plane';
import { wordBoxes } from './words-there';

interface Drawn {
  readonly frame: Frame;
  readonly labels: readonly BarLabel[];
}

/** Where lines and bands go among bars, whichever way they lie. */
export function barPlane(input: ChartInput, plan: BarPlan, { frame, labels }: Drawn, bands: Bands): ReferencePlane {
  const { locale, measure } = input.environment;
  const { table, shown, stack, scale, horizontal } = plan;
  const { inner } = frame;
  const write =
    stack === 'percent' ? (value: number): string => formatShare(value, locale) : exactly(input, table.format.short);
  const words = labels.map((label) => ({ ...label, size: barLabelFont, weight: barLabelWeight }));
  const origin = horizontal ? inner.y : inner.x;
  return {
    inner,
    axes: {
      y: valuePlane({
        ...{ scale, inner, write },
        upright: !horizontal,
        values: valuesOfSeries(table, shown, stack !== 'none'),
      }),
      x: bandPlane({
        places: table.places,
        upright: horizontal,
        start: (index) => origin + bands.center(index) - bands.step / 2,
        width: bands.step,
        locale,
      }),
    },
    words: wordBoxes(words, measure, inner),
  };
}
