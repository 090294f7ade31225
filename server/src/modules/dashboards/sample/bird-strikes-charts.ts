import type { ChartConfiguration, QuerySpec } from '@datavizpro/contract';
import type { SampleChart } from '../../charts/index.js';

/** Where a chart stands in the grid of 12 columns. */
interface PlacedChart extends SampleChart {
  readonly place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

const count = { agg: 'count', as: 'Strikes' } as const;
const damagedShare = { expression: "sum(if([Damage] <> 'None', 1, 0)) / count()", as: 'With damage' } as const;
const damaged = { column: 'Damage', op: 'in', values: ['Minor', 'Medium', 'Substantial'] } as const;

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
  return [
    chart('Strikes reported', 'Every report in the data set.', [0, 0, 3, 3], {
      type: 'number',
      query: { measures: [count] },
      mapping: { value: ['Strikes'] },
      visual: { valueFormat: 'integer' },
    }),
    chart('Strikes with damage', 'Share of the reports that tell of damage to the aircraft.', [3, 0, 3, 3], {
      type: 'number',
      query: { measures: [damagedShare] },
      mapping: { value: ['With damage'] },
      visual: { valueFormat: 'percent' },
    }),
    chart('Total cost', 'Repairs and other costs, in dollars. Few reports name a cost.', [6, 0, 3, 3], {
      type: 'number',
      query: { measures: [{ agg: 'sum', column: 'Total cost', as: 'Total cost' }] },
      mapping: { value: ['Total cost'] },
      visual: { valueFormat: 'currency:USD' },
    }),
    chart('Median speed', 'Indicated airspeed at the strike, in knots.', [9, 0, 3, 3], {
      type: 'number',
      query: { measures: [{ agg: 'median', column: 'Speed', as: 'Median speed' }] },
      mapping: { value: ['Median speed'] },
      visual: { valueFormat: 'integer', subtitle: 'knots' },
    }),
    chart('Strikes per month', 'Reports by month and by the size of the animal.', [0, 3, 8, 7], {
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
      [8, 3, 4, 7],
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
    chart('Migration shows at night', 'Strikes by month and time of day, all years together.', [0, 10, 6, 7], {
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
      [6, 10, 6, 7],
      {
        type: 'bar',
        query: {
          dimensions: [{ column: 'Phase of flight' }, { column: 'Damage' }],
          measures: [count],
          filters: [damaged],
          sort: [{ by: 'Strikes', direction: 'desc' }],
        },
        mapping: { x: ['Phase of flight'], y: ['Strikes'], series: ['Damage'] },
        visual: { stack: 'stacked', orientation: 'horizontal', legend: 'top' },
      },
    ),
    chart('Most frequent species', 'The twelve most frequent, where the species is known.', [0, 17, 4, 8], {
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
    chart('Strikes by state', 'The twelve states of departure with the most reports.', [4, 17, 4, 8], {
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
      [8, 17, 4, 8],
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
    chart('The most expensive strikes', 'Single reports, by total cost in dollars.', [0, 25, 12, 7], {
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
