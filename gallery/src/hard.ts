import type { QuerySpec } from '@datavizpro/contract';

/** The names and amounts of a scenario of `hard.csv`, the largest first. */
export const hardQuery = (scenario: string): Omit<QuerySpec, 'source'> => ({
  dimensions: [{ column: 'name' }],
  measures: [{ agg: 'sum', column: 'amount', as: 'Amount' }],
  filters: [{ column: 'scenario', op: 'eq', value: scenario }],
  sort: [{ by: 'Amount', direction: 'desc' }],
});
