import type { ColumnType } from '@datavizpro/contract';
import type { Plan } from './plan.js';

interface PlanOutput {
  readonly name: string;
  readonly type: ColumnType;
  readonly kind: 'dimension' | 'measure';
  /** Neutral: `d0`, `m1`, `c2`. */
  readonly output: string;
}

/** What a plan answers, in order. A reduced series is its dimensions and what is drawn. */
export function outputsOf({ dimensions, measures, calculations, reduce }: Plan): readonly PlanOutput[] {
  const outputs = (items: Plan['measures' | 'calculations'], prefix: 'm' | 'c'): readonly PlanOutput[] =>
    items.map(({ name, type }, index) => ({ name, type, kind: 'measure', output: `${prefix}${String(index)}` }));
  const all = [...outputs(measures, 'm'), ...outputs(calculations, 'c')];
  return [
    ...dimensions.map(({ name, type }, index) => ({
      name,
      type,
      kind: 'dimension' as const,
      output: `d${String(index)}`,
    })),
    ...(reduce ? all.filter(({ output }) => reduce.ys.includes(output)) : all),
  ];
}
