import type { GalleryEntry } from '../entry.js';

export const line: readonly GalleryEntry[] = [
  {
    name: 'carbon-dioxide',
    title: 'Carbon dioxide in the air over Mauna Loa',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Parts per million'] },
  },
  {
    name: 'sources',
    title: 'Renewables overtook nuclear power in Iowa in 2009',
    table: 'electricity',
    query: {
      dimensions: [{ column: 'year', grain: 'year', as: 'Year' }, { column: 'source' }],
      measures: [{ agg: 'sum', column: 'net_generation', as: 'GWh' }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['GWh'], series: ['source'] },
  },
  {
    name: 'goal-band-and-note',
    title: 'Carbon dioxide passed 400 parts per million in 2014',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      filters: [{ column: 'month', op: 'gte', value: '2000-01-01' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Parts per million'] },
    visual: {
      goals: [{ at: 400, label: 'Not seen in three million years:', look: 'bad' }],
      bands: [{ axis: 'x', from: '2008-01', to: '2012-12-31', label: 'Kyoto Protocol' }],
      annotations: [{ text: 'The Paris Agreement is adopted', at: '2015-12-12' }],
    },
  },
  {
    name: 'gaps-connected-and-dashes',
    title: 'Warmest hour of wet days in Seattle: where it never snowed, nothing is known',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'month', as: 'Month' }, { column: 'weather' }],
      measures: [{ agg: 'avg', column: 'temp_max', as: 'Warmest hour (°C)' }],
      filters: [
        { column: 'weather', op: 'in', values: ['snow', 'rain', 'fog'] },
        { column: 'date', op: 'lt', value: '2014-01-01' },
      ],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Warmest hour (°C)'], series: ['weather'] },
    visual: { nulls: 'connect', patterns: true, legend: 'top' },
  },
  {
    name: 'trend',
    title: 'Carbon dioxide rises ever faster: a straight line no longer fits',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'year', as: 'Year' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      filters: [{ column: 'month', op: 'between', values: ['1959-01-01', '2019-12-31'] }],
      sort: [{ by: 'Year', direction: 'asc' }],
    },
    mapping: { x: ['Year'], y: ['Parts per million'] },
    visual: { trend: 'linear' },
  },
  {
    name: 'moving-average',
    title: 'Seattle’s warmest hour, day by day and over four weeks',
    table: 'weather',
    query: {
      dimensions: [{ column: 'date', grain: 'day', as: 'Day' }],
      measures: [{ agg: 'max', column: 'temp_max', as: 'Warmest hour (°C)' }],
      filters: [{ column: 'date', op: 'gte', value: '2015-01-01' }],
      sort: [{ by: 'Day', direction: 'asc' }],
    },
    mapping: { x: ['Day'], y: ['Warmest hour (°C)'] },
    visual: { movingAverage: 28 },
  },
  {
    name: 'forecast',
    title: 'If it goes on like this: carbon dioxide in the next two years',
    table: 'co2',
    query: {
      dimensions: [{ column: 'month', grain: 'month', as: 'Month' }],
      measures: [{ agg: 'avg', column: 'ppm', as: 'Parts per million' }],
      filters: [{ column: 'month', op: 'gte', value: '2012-01-01' }],
      sort: [{ by: 'Month', direction: 'asc' }],
    },
    mapping: { x: ['Month'], y: ['Parts per million'] },
    visual: { forecast: { periods: 24 } },
  },
];
