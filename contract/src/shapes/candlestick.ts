import type { CellValue } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** How a number went in each stretch of time. */
export interface CandlestickShape extends Shape {
  readonly candles: readonly Candle[];
}
export interface Candle {
  readonly time: CellValue;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** The four numbers of each row in their order: first, largest, smallest, last. Null: a role is not filled. */
export const shapeCandlestick = /* @__PURE__ */ once(readCandlestick);

function readCandlestick({ configuration, result }: ShapeInput): CandlestickShape | null {
  const time = mappedColumns(result, configuration.mapping, 'x')[0];
  const [open, high, low, close] = mappedColumns(result, configuration.mapping, 'value');
  if (!time || !open || !high || !low || !close) return null;
  const odd = { empty: 0, wrong: 0 };
  const candles = time.values.flatMap((at, row): Candle[] => {
    const numbers = [open, high, low, close].map(({ values }) => toNumber(values[row]));
    const [first, most, least, last] = numbers;
    if (at === null || first == null || most == null || least == null || last == null) {
      odd.empty += 1;
      return [];
    }
    if (most < Math.max(first, last) || least > Math.min(first, last)) odd.wrong += 1;
    return [
      { time: at, open: first, high: Math.max(most, first, last), low: Math.min(least, first, last), close: last },
    ];
  });
  return {
    candles,
    notes: [
      ...(odd.empty > 0 && candles.length > 0 ? [`${odd.empty} rows without a time or a value are not drawn.`] : []),
      ...(odd.wrong > 0 ? [`In ${odd.wrong} rows the first or last value lies outside of lowest and highest.`] : []),
    ],
  };
}
