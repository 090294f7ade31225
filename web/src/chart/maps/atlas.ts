import type { Topology } from 'topojson-specification';
import type { MapShapes } from '@datavizpro/contract';
import { countryCodes, usStates } from '@datavizpro/contract/shapes';

/** A region of a map: polygons, each of rings, each of arcs; a negative arc `~i` is arc `i` backwards. */
export interface AtlasRegion {
  /** As shapes of data name it; empty for land that has no code. */
  readonly id: string;
  readonly name: string;
  readonly polygons: Polygons;
  /** The parts that it is known by: its largest, and those that are nearly as large. */
  readonly main: Polygons;
  /** Ends of these parts, in the units of the arcs. */
  readonly ends: Ends;
}
export type Polygons = readonly (readonly (readonly number[])[])[];

export interface Ends {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Regions over shared borders. Arcs are `x, y, x, y, …`: degrees on the globe, or places on a plane. */
export interface Atlas {
  readonly plane: boolean;
  readonly arcs: readonly Float64Array[];
  readonly regions: readonly AtlasRegion[];
  /** How many regions each arc borders: those of two are inner borders, the rest coasts. */
  readonly uses: Uint8Array;
}

const atlases = new Map<MapShapes, Atlas>();
const loading = new Map<MapShapes, Promise<Atlas>>();

/** Fetches the shapes of a map, once; a failure is forgotten, so that the next try can succeed. */
export function loadAtlas(shapes: MapShapes): Promise<Atlas> {
  const known = loading.get(shapes);
  if (known) return known;
  const promise = loaderOf(shapes)();
  loading.set(shapes, promise);
  promise.then(
    (atlas) => atlases.set(shapes, atlas),
    () => loading.delete(shapes),
  );
  return promise;
}

/** The shapes of a map that was loaded with the chart's code. */
export function atlasOf(shapes: MapShapes): Atlas {
  const atlas = atlases.get(shapes);
  if (!atlas) throw new Error('The map was not loaded.');
  return atlas;
}

/** True when a map can be drawn at once. */
export const hasAtlas = (shapes: MapShapes): boolean => atlases.has(shapes);

/** Shapes of each country's regions, made by `web/scripts/make-regions.mjs`: a file for each. */
const regionFiles = import.meta.glob<Topology>('./regions/*.json', { import: 'default' });

function loaderOf(shapes: MapShapes): () => Promise<Atlas> {
  if (shapes === 'world' || shapes === 'usStates') return loaders[shapes];
  return async () => {
    const load = regionFiles[`./regions/${shapes.slice('regions:'.length)}.json`];
    if (!load) throw new Error('There is no map of the regions of this country.');
    return readAtlas(await load(), 'regions', false, (id) => id);
  };
}

const loaders: Readonly<Record<'world' | 'usStates', () => Promise<Atlas>>> = {
  world: async () => {
    const { default: topology } = await import('world-atlas/countries-50m.json');
    const byNumber = new Map(countryCodes.map(({ number, alpha3 }) => [number, alpha3]));
    return readAtlas(
      topology,
      'countries',
      false,
      (number, name) => byNumber.get(number) ?? (name === 'Kosovo' ? 'XKX' : ''),
    );
  },
  usStates: async () => {
    const { default: topology } = await import('us-atlas/states-albers-10m.json');
    const byNumber = new Map(usStates.map(({ number, letters }) => [number, `US-${letters}`]));
    return readAtlas(topology, 'states', true, (number) => byNumber.get(number) ?? '');
  },
};

type NamedLand = Pick<AtlasRegion, 'id' | 'name' | 'polygons'>;

/** Some countries are several shapes with one code: an island far away, listed by itself. */
function inOnePiece(regions: readonly NamedLand[]): NamedLand[] {
  const byId = new Map<string, NamedLand>();
  for (const region of regions) {
    const key = region.id || region.name;
    const known = byId.get(key);
    const name = known && known.polygons.flat(2).length > region.polygons.flat(2).length ? known.name : region.name;
    byId.set(key, known ? { ...known, name, polygons: [...known.polygons, ...region.polygons] } : region);
  }
  return [...byId.values()];
}

/** Around the pole, where no map of the world has room for it. */
const leftOut = 'ATA';
/** They lie on both sides of 180 degrees: their west is moved to the east of it, so that they are in one piece. */
const acrossTheDateLine: readonly string[] = ['RUS', 'FJI'];

function moveEast(arcs: readonly Float64Array[], regions: readonly Pick<AtlasRegion, 'id' | 'polygons'>[]): void {
  const polygons = regions.filter(({ id }) => acrossTheDateLine.includes(id)).flatMap((region) => region.polygons);
  for (const index of new Set(polygons.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))) {
    const arc = arcs[index] ?? new Float64Array();
    for (let at = 0; at < arc.length; at += 2) if ((arc[at] ?? 0) < 0) arc[at] = (arc[at] ?? 0) + 360;
  }
}

function readAtlas(
  topology: Topology,
  object: string,
  plane: boolean,
  idOf: (number: string, name: string) => string,
): Atlas {
  const arcs = topology.arcs.map((arc) => readArc(arc, topology.transform));
  const collection = topology.objects[object];
  const geometries = collection?.type === 'GeometryCollection' ? collection.geometries : [];
  const all = geometries.flatMap((geometry): NamedLand[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const { name = '' } = (geometry.properties ?? {}) as { name?: string };
    return [{ id: idOf(String(geometry.id ?? ''), name), name, polygons: polygonsOf(geometry) }];
  });
  const land = inOnePiece(all.filter(({ id }) => id !== leftOut));
  if (!plane) moveEast(arcs, land);
  const regions = land.map((region): AtlasRegion => {
    const main = mainParts(region.polygons, arcs);
    return { ...region, main, ends: endsOf(main, arcs) };
  });
  const uses = new Uint8Array(arcs.length);
  for (const { polygons } of regions) {
    for (const arc of polygons.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      uses[index] = (uses[index] ?? 0) + 1;
    }
  }
  return { plane, arcs, regions, uses };
}

type Shape =
  | { readonly type: 'Polygon'; readonly arcs: number[][] }
  | { readonly type: 'MultiPolygon'; readonly arcs: number[][][] };
const polygonsOf = (geometry: Shape): Polygons => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);

/** TopoJSON stores each point as its distance from the one before, in whole steps of a grid. */
function readArc(arc: readonly (readonly number[])[], transform: Topology['transform']): Float64Array {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, top] = transform?.translate ?? [0, 0];
  const points = new Float64Array(arc.length * 2);
  let [x, y] = [0, 0];
  arc.forEach(([dx = 0, dy = 0], index) => {
    x = transform ? x + dx : dx;
    y = transform ? y + dy : dy;
    points[index * 2] = x * scaleX + left;
    points[index * 2 + 1] = y * scaleY + top;
  });
  return points;
}

const nearlyAsLarge = 0.2;

function mainParts(polygons: Polygons, arcs: readonly Float64Array[]): Polygons {
  const sizes = polygons.map((polygon) => {
    const { left, right, low, high } = endsOf([polygon], arcs);
    return (right - left) * (high - low);
  });
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return polygons.filter((_, index) => (sizes[index] ?? 0) > largest * nearlyAsLarge);
}

function endsOf(polygons: Polygons, arcs: readonly Float64Array[]): Ends {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const index of polygons.flat(2)) {
    const arc = arcs[index < 0 ? ~index : index] ?? new Float64Array();
    for (let at = 0; at < arc.length; at += 2) {
      const [x, y] = [arc[at] ?? 0, arc[at + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < low) low = y;
      if (y > high) high = y;
    }
  }
  return { left, right, low, high };
}
