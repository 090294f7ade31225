import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { createRegionNames } from '@datavizpro/contract/regions';
import { regionCountries } from '@datavizpro/contract/shapes';
import { loadAtlas } from './atlas';

const folder = path.join(import.meta.dirname, 'regions');

it('every country that is offered has a map, and knows its regions by their codes', async () => {
  const names = createRegionNames();
  const files = await readdir(folder);
  expect(files.map((file) => file.slice(0, 2)).sort()).toEqual([...regionCountries].sort());
  for (const country of regionCountries) {
    const { objects } = JSON.parse(await readFile(path.join(folder, `${country}.json`), 'utf8')) as Topology;
    const regions = objects['regions']?.type === 'GeometryCollection' ? objects['regions'].geometries : [];
    expect(regions.length, country).toBeGreaterThan(1);
    const codes = regions.map(({ id }) => String(id)).filter((id) => !id.endsWith('~'));
    expect(codes.filter((code) => names.finderOf(country)(code) !== code)).toEqual([]);
    expect(codes.every((code) => code.startsWith(`${country}-`))).toBe(true);
  }
});

it('reads a map: regions with parts and ends, borders shared by two', async () => {
  const { regions, uses, plane } = await loadAtlas('regions:DE');
  expect(plane).toBe(false);
  expect(regions).toHaveLength(16);
  const bavaria = regions.find(({ id }) => id === 'DE-BY');
  expect(bavaria?.ends.left).toBeCloseTo(9, 0);
  expect(bavaria?.ends.high).toBeCloseTo(50.6, 0);
  expect([...uses].some((count) => count === 2)).toBe(true);
  await expect(loadAtlas('regions:ZZ')).rejects.toThrow('no map');
});
