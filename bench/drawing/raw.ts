import type { CellValue, ChartKind } from '@datavizpro/contract';
import { sampleOf } from './data.js';
import { isReduced } from './own.js';
import { random } from './random.js';
import { cook, recipes } from './recipes.js';

/** All rows, column by column: what a library that has no engine behind it must draw. */
export type Raw = Readonly<Record<string, readonly CellValue[]>>;

export function rawOf(kind: ChartKind, rows: number): Raw {
  if (isReduced(kind)) return { ...sampleOf(kind, rows).raw };
  const recipe = recipes[kind];
  return recipe ? Object.fromEntries(cook(recipe, rows, random(rows)).map(({ name, values }) => [name, values])) : {};
}

export const numbersOf = (raw: Raw, name: string): number[] => (raw[name] ?? []) as number[];
export const textsOf = (raw: Raw, name: string): string[] => (raw[name] ?? []).map(String);
export const rowsOf = (raw: Raw): number[] => Object.values(raw)[0]?.map((_, index) => index) ?? [];
