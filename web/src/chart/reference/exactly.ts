import { createValueFormat, type FormatNumber } from '../format/numbers';
import type { ChartInput } from '../model';

/** Above this a fraction is no news. */
const largest = 100;

/** Numbers as the chart writes them; an average of whole numbers keeps its fraction. */
export function exactly({ configuration, environment }: ChartInput, write: FormatNumber): FormatNumber {
  const wish = configuration.visual.valueFormat;
  return (value) => {
    if (Number.isInteger(value) || Math.abs(value) >= largest) return write(value);
    return createValueFormat(wish, 'float', [value], environment.locale).short(value);
  };
}
