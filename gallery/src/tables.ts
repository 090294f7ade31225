import type { ColumnType } from '@datavizpro/contract';

export interface GalleryTable {
  /** Also the name of its file: `data/<name>.csv`. */
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** Where each comes from is told in `data/README.md`. */
export const galleryTables: readonly GalleryTable[] = [
  {
    name: 'weather',
    columns: {
      date: 'date',
      precipitation: 'float',
      temp_max: 'float',
      temp_min: 'float',
      wind: 'float',
      weather: 'string',
    },
  },
  { name: 'electricity', columns: { year: 'date', source: 'string', net_generation: 'integer' } },
  { name: 'co2', columns: { month: 'date', ppm: 'float' } },
  {
    name: 'penguins',
    columns: {
      species: 'string',
      island: 'string',
      sex: 'string',
      bill_length: 'float',
      bill_depth: 'float',
      flipper_length: 'integer',
      body_mass: 'integer',
    },
  },
  {
    name: 'nations',
    columns: {
      country: 'string',
      region: 'string',
      year: 'integer',
      population: 'integer',
      life_expectancy: 'float',
      fertility: 'float',
    },
  },
  {
    name: 'cities',
    columns: { city: 'string', country: 'string', latitude: 'float', longitude: 'float', population: 'integer' },
  },
  { name: 'states', columns: { state: 'string', population: 'integer', area: 'integer' } },
  { name: 'karate', columns: { member: 'string', friend: 'string' } },
  { name: 'hard', columns: { scenario: 'string', name: 'string', part: 'string', amount: 'float' } },
];
