import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { outputShape, valueKey } from '@datavizpro/contract/shapes';
import { categoryColor } from '../colors';
import { createLabeler } from '../format/values';
import type { ChartInput } from '../model';
import { scopeOf } from './series';

/** A value of a column with its words and its colour. */
export interface Named {
  readonly value: CellValue;
  readonly label: string;
  readonly color: string;
}

/** Values as they are written, each in the colour that it has in every chart of that column. */
export function nameValues(input: ChartInput, column: ResultColumn, values: readonly CellValue[]): Named[] {
  const { configuration, environment } = input;
  const { query, visual } = configuration;
  const write = createLabeler(column, outputShape(query, column.name), environment.locale, query.timezone);
  const slots = environment.colors.slots(scopeOf(input, column.name), values.map(valueKey));
  const wishes = visual.colors ?? {};
  return values.map((value, index) => {
    const wish = Object.hasOwn(wishes, String(value)) ? wishes[String(value)] : undefined;
    return { value, label: write(value), color: categoryColor(wish ?? slots[index] ?? 0, environment.tokens) };
  });
}
