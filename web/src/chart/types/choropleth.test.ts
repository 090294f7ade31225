import { beforeAll, describe, expect, it } from 'vitest';
import { atlasOf, loadAtlas } from '../maps/atlas';
import { albers, equalEarth } from '../maps/projection';
import { geometryOf, viewOfRegions } from '../maps/view';
import { colorSteps } from '../layout/color-steps';
import { tokens } from '../../ui/theme/tokens';
import { column, drawn, inputOf, resultOf } from '../test/inputs';
import { computeChoropleth, type ChoroplethModel } from './choropleth';

beforeAll(async () => {
  await Promise.all([loadAtlas('world'), loadAtlas('usStates')]);
});

const mapOf = (places: readonly string[], values: readonly number[], visual = {}, size = { width: 600, height: 400 }) =>
  drawn<ChoroplethModel>(
    computeChoropleth(
      inputOf({
        type: 'choropleth',
        mapping: { region: ['place'], value: ['n'] },
        visual,
        query: { dimensions: [{ column: 'place' }], measures: [{ agg: 'sum', column: 'n', as: 'n' }] },
        result: resultOf(column('place', 'string', places), column('n', 'float', values)),
        ...size,
      }),
    ),
  );
const size = { width: 600, height: 400 };
const world = ['France', 'Brazil', 'Japan', 'Australia', 'Russia', 'Fiji'];

describe('map of regions', () => {
  it('has no line across the map where a country crosses the date line', () => {
    const geometry = geometryOf('world', viewOfRegions('world', new Set(), size, true), size);
    const longest = geometry.regions.flatMap(({ rings }) =>
      rings.map((ring) =>
        ring.reduce((most, x, at) => (at < 2 || at % 2 ? most : Math.max(most, Math.abs(x - (ring[at - 2] ?? 0)))), 0),
      ),
    );
    expect(Math.max(...longest)).toBeLessThan(60);
  });

  it('finds the country under the pointer, and reads it', () => {
    const model = mapOf(world, [1, 2, 3, 4, 5, 6]);
    for (let index = 0; index < model.marks.count; index += 1) {
      const mark = model.marks.mark(index);
      const hit = model.marks.hit(mark?.x ?? -1, mark?.y ?? -1);
      expect(model.marks.mark(hit ?? -1)?.title).toBe(mark?.title);
    }
    expect(model.marks.mark(0)?.reading).toBe('Fiji: 6');
    expect(model.marks.mark(2)?.values).toEqual({ place: 'Australia' });
  });

  it('is walked as a map', () => {
    const model = mapOf(['Spain', 'Portugal', 'France', 'Italy'], [4, 3, 2, 1]);
    const title = (index: number): string | undefined => model.marks.mark(index)?.title;
    expect(title(model.marks.step(0, 'left'))).toBe('Portugal');
    expect(title(model.marks.step(0, 'up'))).toBe('France');
  });

  it('comes nearer when all places are in one part of the world', () => {
    const far = mapOf(['France', 'Japan', 'Brazil'], [1, 2, 3]).marks.mark(2);
    const near = mapOf(['France', 'Belgium'], [1, 2]).marks.mark(1);
    const whole = mapOf(['France', 'Belgium'], [1, 2], { map: { view: 'whole' } }).marks.mark(1);
    const span = (d = ''): number => d.length;
    expect(span(near?.outline)).toBeGreaterThan(span(far?.outline) * 2);
    expect(span(whole?.outline)).toBe(span(far?.outline));
  });

  it('draws small countries as dots, so that none is missed', () => {
    const model = mapOf(['Singapore', 'Brazil', 'Norway'], [1, 2, 3]);
    expect(model.marks.mark(2)?.outline).toMatch(/a4\.8,4\.8/);
  });

  it('has each country once, with all its land', () => {
    const ids = atlasOf('world').regions.map(({ id, name }) => id || name);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mapOf(['Australia', 'Brazil', 'Norway'], [9, 2, 3]).marks.mark(0)?.outline?.length).toBeGreaterThan(400);
  });

  it('names places that are on no map, also those without a shape', () => {
    expect(mapOf(['France', 'Atlantis', 'Tokelau'], [1, 2, 3]).notes).toEqual([
      '2 places are not on the map: Atlantis, Tokelau.',
    ]);
  });

  it('stays in its size, with the key below', () => {
    for (const each of [{ width: 240, height: 160 }, size, { width: 1920, height: 1000 }]) {
      const model = mapOf(world, [1, 2, 3, 4, 5, 6], {}, each);
      expect(model.key.texts.length).toBeGreaterThanOrEqual(2);
      for (const text of model.key.texts) {
        expect(text.y).toBeLessThan(each.height);
        expect(text.y).toBeGreaterThan(model.mapBox.height);
      }
    }
  });

  it('is drawn in few nodes, and not finer than pixels', () => {
    const model = mapOf(
      atlasOf('world')
        .regions.map(({ id }) => id)
        .filter((id) => id !== ''),
      Array.from({ length: 300 }, (_, index) => index),
    );
    expect(model.map.shapes.length).toBeLessThan(20);
    expect(model.map.shapes.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(250_000);
  });

  it('tells what is most and least', () => {
    expect(mapOf(['Texas', 'Ohio', 'Maine'], [3, 1, 2]).description).toBe(
      'Map of n by place, 3 states. Highest 3 in Texas, lowest 1 in Ohio.',
    );
  });
});

describe('projections', () => {
  const area = (project: ReturnType<typeof equalEarth>, west: number, south: number): number => {
    const corners = [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
    ].map(([x, y]) => project(x ?? 0, y ?? 0));
    return (
      Math.abs(
        corners.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = corners[(index + 1) % 4] ?? [0, 0];
          return sum + x * nextY - nextX * y;
        }, 0),
      ) /
      2 /
      (Math.sin(((south + 1) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180))
    );
  };

  it('keep areas true', () => {
    const cone = albers({ west: -10, east: 40, south: 35, north: 70 });
    for (const project of [equalEarth(0), cone]) {
      const first = area(project, 10, 40);
      expect(area(project, 30, 65) / first).toBeCloseTo(1, 2);
      expect(area(project, -5, 50) / first).toBeCloseTo(1, 2);
    }
  });
});

describe('steps of colour', () => {
  const steps = (values: readonly number[], way?: 'even' | 'quantiles') =>
    colorSteps(values, { way, whole: false, tokens: tokens.light });

  it('have round edges around the data', () => {
    expect(steps([1.2, 4, 6, 8.7])?.edges).toEqual([0, 2, 4, 6, 8, 10]);
  });

  it('hold equally many values where most are small', () => {
    const skewed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
    expect(steps(skewed)?.quantiles).toBe(true);
    expect(steps(skewed, 'even')?.quantiles).toBe(false);
    expect(new Set(skewed.map((value) => steps(skewed)?.colorOf(value))).size).toBe(5);
  });

  it('go through a pale middle when values lie on both sides of zero', () => {
    const both = steps([-4, 4]);
    expect(both?.edges).toContain(0);
    expect(both?.colorOf(-4)).not.toBe(both?.colorOf(4));
  });

  it('are there for one value, and not for none', () => {
    expect(steps([5])?.colors.length).toBeGreaterThan(0);
    expect(steps([])).toBeNull();
  });
});
