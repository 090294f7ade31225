import type { ChartConfiguration } from './chart.js';
import { tooltipRole } from './chart-types/index.js';

/** Outputs of the query that nothing is drawn of: they are only told. */
export function onlyTold({ mapping }: Pick<ChartConfiguration, 'mapping'>): readonly string[] {
  const { [tooltipRole.role]: told = [], ...drawn } = mapping;
  const used = new Set(Object.values(drawn).flat());
  return told.filter((name) => !used.has(name));
}

/** The chart without what is only told of its marks: for parts of it whose marks stand for many rows. */
export function withoutTold<Chart extends ChartConfiguration>(configuration: Chart): Chart {
  const told = onlyTold(configuration);
  if (told.length === 0) return configuration;
  const { query, mapping } = configuration;
  const { [tooltipRole.role]: _told, ...drawn } = mapping;
  const isDrawn = ({ as, column }: { readonly as?: string; readonly column?: string }): boolean =>
    !told.includes(as ?? column ?? '');
  const { dimensions, measures, ...rest } = query;
  return {
    ...configuration,
    mapping: drawn,
    query: {
      ...rest,
      ...(dimensions && { dimensions: dimensions.filter(isDrawn) }),
      ...(measures && { measures: measures.filter(isDrawn) }),
    },
  };
}
