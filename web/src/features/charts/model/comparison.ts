import {
  chartTypes,
  comparisonCalculations,
  timeGrains,
  type Calculation,
  type CalculationPeriod,
  type ChartConfiguration,
  type TimeGrain,
} from '@datavizpro/contract';

/** The grain of the time that a chart runs along; null where it runs along none. */
function grainAlong({ query, mapping }: Pick<ChartConfiguration, 'query' | 'mapping'>): TimeGrain | null {
  const along = mapping['x']?.[0];
  const dimension = query.dimensions?.find(({ as, column }) => (as ?? column) === along);
  return timeGrains.find((grain) => grain === dimension?.grain) ?? null;
}

/** The calculations that the chart's comparison with an earlier time needs: made of its settings, each time anew. */
function comparisonOf(configuration: ChartConfiguration): readonly Calculation[] {
  const { type, mapping, visual } = configuration;
  const [along] = mapping['x'] ?? [];
  const { compareWith } = visual;
  const isOffered = Object.hasOwn(chartTypes, type) && chartTypes[type].settings.includes('compareWith');
  if (!compareWith || !isOffered || along === undefined || !isLongEnough(compareWith, grainAlong(configuration)))
    return [];
  return comparisonCalculations(mapping['y'] ?? [], along, compareWith);
}

/** A month is not compared with a day before. */
const isLongEnough = ({ unit = 'year' }: CalculationPeriod, grain: TimeGrain | null): boolean =>
  grain !== null && timeGrains.indexOf(unit) >= timeGrains.indexOf(grain);

export const withComparison = (configuration: ChartConfiguration): ChartConfiguration => {
  const more = comparisonOf(configuration);
  if (more.length === 0) return configuration;
  const { query } = configuration;
  return { ...configuration, query: { ...query, calculations: [...(query.calculations ?? []), ...more] } };
};

/** Without what its settings will make again: it lies on no shelf. */
export function withoutComparison(configuration: ChartConfiguration): ChartConfiguration {
  const known = new Set(comparisonOf(configuration).map((each) => JSON.stringify(each)));
  if (known.size === 0) return configuration;
  const { calculations = [], ...query } = configuration.query;
  const left = calculations.filter((each) => !known.has(JSON.stringify(inOrder(each))));
  return { ...configuration, query: { ...query, ...(left.length > 0 ? { calculations: left } : {}) } };
}

/** As we write it, whatever order its fields have. */
const inOrder = (calculation: Calculation): unknown =>
  calculation.kind === 'previous' && calculation.period
    ? {
        kind: calculation.kind,
        of: calculation.of,
        along: calculation.along,
        period: { count: calculation.period.count, unit: calculation.period.unit, beyond: calculation.period.beyond },
        as: calculation.as,
      }
    : calculation;
