import type { ChartConfiguration, Measure, QuerySpec } from '@datavizpro/contract';
import type { SampleChart } from '../../charts/index.js';

/** Where a chart stands in the grid of 12 columns. */
interface PlacedChart extends SampleChart {
  readonly place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

const count = { agg: 'count', as: 'Strikes' } as const;
const damagedShare = { expression: "sum(if([Damage] <> 'None', 1, 0)) / count()", as: 'With damage' } as const;
const cost = { agg: 'sum', column: 'Total cost', as: 'Cost' } as const;
const medianSpeed = { agg: 'median', column: 'Speed', as: 'Median speed' } as const;
/** In the order of how bad it was; 15 old reports have other codes. */
const damages = ['Minor', 'Medium', 'Substantial'] as const;

/** The charts of the sample dashboard. `source` is the table into which the shipped file was imported. */
export function birdStrikesCharts(source: QuerySpec['source']): readonly PlacedChart[] {
  const chart = (
    name: string,
    description: string,
    place: readonly [x: number, y: number, w: number, h: number],
    { query, ...configuration }: Omit<ChartConfiguration, 'query'> & { readonly query: Omit<QuerySpec, 'source'> },
  ): PlacedChart => {
    const [x, y, w, h] = place;
    return {
      name,
      description,
      place: { x, y, w, h },
      configuration: { ...configuration, query: { source, ...query } },
    };
  };
  /** A figure with its course over the full years; 2002 ends in the middle. */
  const yearly = (
    name: string,
    description: string,
    x: number,
    measure: Measure & { as: string },
    valueFormat: string,
    better?: 'more' | 'less',
  ) =>
    chart(name, description, [x, 0, 3, 4], {
      type: 'number',
      query: {
        dimensions: [{ column: 'Flight date', grain: 'year', as: 'Year' }],
        measures: [measure],
        filters: [{ column: 'Flight date', op: 'lt', value: '2002-01-01' }],
      },
      mapping: { value: [measure.as], trend: ['Year'] },
      visual: { valueFormat, ...(better !== undefined && { better }) },
    });
  return [
    yearly('Strikes', 'Reports in the last full year, against the year before.', 0, count, 'integer'),
    yearly('Strikes with damage', 'Share of the reports that tell of damage.', 3, damagedShare, 'percent', 'less'),
    yearly('Cost', 'Repairs and other costs, in dollars. Few reports name one.', 6, cost, 'currency:USD', 'less'),
    yearly('Median speed', 'Indicated airspeed at the strike, in knots.', 9, medianSpeed, 'integer'),
    chart('Strikes per month', 'Reports by month and by the size of the animal.', [0, 4, 8, 7], {
      type: 'line',
      query: {
        dimensions: [{ column: 'Flight date', grain: 'month', as: 'Month' }, { column: 'Animal size' }],
        measures: [count],
        sort: [{ by: 'Month', direction: 'asc' }],
        limit: 2_000,
      },
      mapping: { x: ['Month'], y: ['Strikes'], series: ['Animal size'] },
      visual: { legend: 'top', points: false, zeroBaseline: true },
    }),
    chart(
      'The larger the animal, the likelier the damage',
      'Share of strikes with damage, by the size of the animal.',
      [8, 4, 4, 7],
      {
        type: 'bar',
        query: {
          dimensions: [{ column: 'Animal size' }],
          measures: [damagedShare],
          sort: [{ by: 'With damage', direction: 'desc' }],
        },
        mapping: { x: ['Animal size'], y: ['With damage'] },
        visual: { valueFormat: 'percent', labels: true, legend: 'none' },
      },
    ),
    chart('Migration shows at night', 'Strikes by month and time of day, all years together.', [0, 11, 6, 7], {
      type: 'heatmap',
      query: {
        dimensions: [{ column: 'Flight date', grain: 'monthOfYear', as: 'Month' }, { column: 'Time of day' }],
        measures: [count],
        sort: [
          { by: 'Month', direction: 'asc' },
          { by: 'Time of day', direction: 'asc' },
        ],
      },
      mapping: { x: ['Month'], y: ['Time of day'], value: ['Strikes'] },
      visual: { valueFormat: 'integer' },
    }),
    chart(
      'Damage by phase of flight',
      'Strikes with damage, by phase of flight and how heavy the damage was.',
      [6, 11, 6, 7],
      {
        type: 'bar',
        query: {
          dimensions: [{ column: 'Phase of flight' }],
          measures: [
            ...damages.map((value) => ({
              agg: 'count' as const,
              filter: { column: 'Damage', op: 'eq' as const, value },
              as: value,
            })),
            { agg: 'count', as: 'All' },
          ],
          filters: [{ column: 'Damage', op: 'in', values: damages }],
          sort: [{ by: 'All', direction: 'desc' }],
        },
        mapping: { x: ['Phase of flight'], y: damages },
        visual: { stack: 'stacked', orientation: 'horizontal', legend: 'top' },
      },
    ),
    chart('Most frequent species', 'The twelve most frequent, where the species is known.', [0, 18, 4, 8], {
      type: 'bar',
      query: {
        dimensions: [{ column: 'Species' }],
        measures: [count],
        filters: [{ not: { column: 'Species', op: 'startsWith', value: 'Unknown' } }],
        sort: [{ by: 'Strikes', direction: 'desc' }],
        limit: 12,
      },
      mapping: { x: ['Species'], y: ['Strikes'] },
      visual: { orientation: 'horizontal', labels: true, legend: 'none' },
    }),
    chart('Strikes by state', 'The twelve states of departure with the most reports.', [4, 18, 4, 8], {
      type: 'bar',
      query: {
        dimensions: [{ column: 'State' }],
        measures: [count],
        sort: [{ by: 'Strikes', direction: 'desc' }],
        limit: 12,
      },
      mapping: { x: ['State'], y: ['Strikes'] },
      visual: { orientation: 'horizontal', labels: true, legend: 'none' },
    }),
    chart(
      'Speed and cost',
      'Each strike that cost something and whose speed is known, in dollars, on a logarithmic scale.',
      [8, 18, 4, 8],
      {
        type: 'scatter',
        query: {
          dimensions: [{ column: 'Speed' }, { column: 'Total cost' }, { column: 'Animal size' }],
          filters: [
            { column: 'Total cost', op: 'gt', value: 0 },
            { column: 'Speed', op: 'isNotNull' },
          ],
          limit: 2_000,
        },
        mapping: { x: ['Speed'], y: ['Total cost'], series: ['Animal size'] },
        visual: { scale: 'log', xTitle: 'Speed in knots', yTitle: 'Total cost', valueFormat: 'currency:USD' },
      },
    ),
    chart('The most expensive strikes', 'Single reports, by total cost in dollars.', [0, 26, 12, 7], {
      type: 'table',
      query: {
        dimensions: [
          { column: 'Flight date' },
          { column: 'Airport' },
          { column: 'Operator' },
          { column: 'Aircraft' },
          { column: 'Species' },
          { column: 'Phase of flight' },
          { column: 'Damage' },
          { column: 'Total cost' },
        ],
        filters: [{ column: 'Total cost', op: 'gt', value: 0 }],
        sort: [{ by: 'Total cost', direction: 'desc' }],
        limit: 50,
      },
      mapping: {
        columns: [
          'Flight date',
          'Airport',
          'Operator',
          'Aircraft',
          'Species',
          'Phase of flight',
          'Damage',
          'Total cost',
        ],
      },
      visual: {},
    }),
  ];
}
