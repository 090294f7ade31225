import { describe, expect, it } from 'vitest';
import type { MapVisual } from '../chart-visual.js';
import type { CellValue, ResultColumn } from '../result.js';
import type { MapShapes } from '../chart-visual.js';
import { createRegionNames, type RegionNames } from '../places/regions.js';
import { choroplethMap, shapeChoropleth } from './choropleth.js';

const shapeOf = (names: CellValue[], values: CellValue[], agg: 'sum' | 'avg' = 'sum', map?: MapVisual) => {
  const columns: ResultColumn[] = [
    { name: 'place', type: 'string', values: names },
    { name: 'n', type: 'integer', values },
  ];
  const query = { source: { dataSourceId: 'd', table: 't' }, measures: [{ agg, column: 'n', as: 'n' }] };
  return shapeChoropleth({
    configuration: {
      type: 'choropleth',
      mapping: { region: ['place'], value: ['n'] },
      visual: map ? { map } : {},
      query,
    },
    result: { columns, rowCount: names.length, truncated: false, asOf: '', durationMs: 0, cache: 'miss' },
  });
};

describe('the shape of a map of regions', () => {
  it('matches places, and keeps what it cannot', () => {
    const shape = shapeOf(['France', 'DE', 'Atlantis', null], [3, '4.5', 5, 6]);
    expect(shape?.regions).toEqual([
      { region: 'FRA', category: 'France', value: 3 },
      { region: 'DEU', category: 'DE', value: 4.5 },
    ]);
    expect(shape?.unmatched).toEqual([
      { category: 'Atlantis', value: 5 },
      { category: null, value: 6 },
    ]);
  });

  it('takes the map that knows more of the places', () => {
    expect(shapeOf(['Georgia', 'Texas', 'Ohio'], [1, 2, 3])?.map).toBe('usStates');
    expect(shapeOf(['Georgia', 'France'], [1, 2])?.map).toBe('world');
    expect(shapeOf(['CA', 'DE', 'GA', 'TX', 'NY'], [1, 2, 3, 4, 5])?.map).toBe('usStates');
    expect(shapeOf(['CA', 'DE'], [1, 2])?.map).toBe('world');
    expect(shapeOf(['CA', 'DE'], [1, 2], 'sum', { shapes: 'usStates' })?.regions[0]?.region).toBe('US-CA');
  });

  it('adds up values of one place where that means something, and says so', () => {
    const sums = shapeOf(['USA', 'United States'], [1, 2]);
    expect([sums?.regions[0]?.value, sums?.notes]).toEqual([
      3,
      ['1 place is in the data more than once: their values are added up.'],
    ]);
    expect(shapeOf(['USA', 'United States'], [1, 2], 'avg')?.regions[0]?.value).toBe(1);
  });
});

describe('maps of the regions of a country', () => {
  const mapOf = (names: readonly string[], regions?: RegionNames, shapes?: MapShapes) => {
    const columns = [
      { name: 'place', type: 'string' as const, values: names },
      { name: 'n', type: 'integer' as const, values: names.map((_, index) => index) },
    ];
    const configuration = {
      type: 'choropleth' as const,
      mapping: { region: ['place'], value: ['n'] },
      visual: shapes ? { map: { shapes } } : {},
      query: { source: { dataSourceId: 'd', table: 't' } },
    };
    const result = {
      columns,
      rowCount: names.length,
      truncated: false,
      asOf: '',
      durationMs: 0,
      cache: 'miss' as const,
    };
    const input = { configuration, result, regions };
    return { map: choroplethMap(input), shape: shapeChoropleth(input) };
  };
  const names = createRegionNames();

  it('are told by codes of ISO 3166-2 alone, by names where these are known', () => {
    expect(mapOf(['DE-BY', 'DE-HE', 'x']).map).toBe('regions:DE');
    expect(mapOf(['US-CA', 'US-TX']).map).toBe('usStates');
    expect(mapOf(['Bayern', 'Hessen']).map).toBeNull();
    expect(mapOf(['Bayern', 'Hessen'], names).map).toBe('regions:DE');
    expect(mapOf(['Nowhere', 'Atlantis'], names).map).toBe('world');
    // Countries go before regions of the same name.
    expect(mapOf(['Luxembourg', 'Georgia', 'Niger'], names).map).toBe('world');
  });

  it('find their regions, and list what is none', () => {
    const { shape } = mapOf(['Bavaria', 'DE-HE', 'Tirol'], names, 'regions:DE');
    expect(shape?.regions.map(({ region }) => region)).toEqual(['DE-BY', 'DE-HE']);
    expect(shape?.unmatched).toEqual([{ category: 'Tirol', value: 2 }]);
  });
});
