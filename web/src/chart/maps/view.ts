import type { MapShapes } from '@datavizpro/contract';
import type { Size } from '../model';
import { atlasOf, loadAtlas, type Atlas, type AtlasRegion, type Ends, type Polygons } from './atlas';
import { createGeometry, projectArcs, simplified, type Fit, type Geometry } from './geometry';
import { equalEarth, isPart, projectionFor, type Bounds, type Project } from './projection';

/** What of a map is seen, and how. */
export interface MapView {
  readonly key: string;
  readonly project: Project | null;
  readonly fit: Fit;
}

const room = 6;

function fitInto(ends: Ends, { width, height }: Size): Fit {
  const across = Math.max(1e-9, ends.right - ends.left);
  const down = Math.max(1e-9, ends.high - ends.low);
  const scale = Math.max(1e-9, Math.min((width - 2 * room) / across, (height - 2 * room) / down));
  return {
    scale,
    dx: width / 2 - ((ends.left + ends.right) / 2) * scale,
    dy: height / 2 - ((ends.low + ends.high) / 2) * scale,
  };
}

function endsOnPlane(points: Iterable<readonly [number, number]>): Ends {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return left <= right ? { left, right, low, high } : { left: 0, right: 1, low: 0, high: 1 };
}

function* pointsOf(
  atlas: Atlas,
  polygons: Iterable<Polygons>,
  project: Project | null,
): Generator<readonly [number, number]> {
  for (const each of polygons) {
    for (const index of each.flat(2)) {
      const arc = atlas.arcs[index < 0 ? ~index : index] ?? new Float64Array();
      for (let at = 0; at < arc.length; at += 2) {
        const [x, y] = [arc[at] ?? 0, arc[at + 1] ?? 0];
        yield project ? project(x, y) : [x, y];
      }
    }
  }
}

const wholes = new WeakMap<Atlas, Ends>();
const wholeKey = (shapes: MapShapes): string => `${shapes} whole`;

/** The whole map. Its ends take a while to find, and are always the same. */
function wholeView(shapes: MapShapes, size: Size): MapView {
  const atlas = atlasOf(shapes);
  const project = wholeProject(shapes, atlas);
  // Of a country its small and far islands may lie beyond the picture.
  const land = atlas.regions.map(({ polygons, main }) => (shapes === 'world' ? polygons : main));
  const ends = wholes.get(atlas) ?? endsOnPlane(pointsOf(atlas, land, project));
  wholes.set(atlas, ends);
  return { key: wholeKey(shapes), project, fit: fitInto(ends, size) };
}

function wholeProject(shapes: MapShapes, atlas: Atlas): Project | null {
  if (atlas.plane) return null;
  return shapes === 'world' ? equalEarth(0) : projectionFor(boundsOf(atlas.regions));
}

/** As near as the regions with these ids allow, if they are only a part of the world. */
export function viewOfRegions(shapes: MapShapes, ids: ReadonlySet<string>, size: Size, whole: boolean): MapView {
  const atlas = atlasOf(shapes);
  const regions = atlas.regions.filter(({ id }) => ids.has(id));
  const bounds = boundsOf(regions);
  // A country is known by its outline: it is always shown whole.
  if (whole || shapes !== 'world' || regions.length === 0 || !isPart(bounds)) return wholeView(shapes, size);
  if (bounds.east - bounds.west < nearestRegions && bounds.north - bounds.south < nearestRegions) {
    return partView(bounds, nearestRegions, size);
  }
  const project = projectionFor(bounds);
  const ends = endsOnPlane(
    pointsOf(
      atlas,
      regions.map(({ main }) => main),
      project,
    ),
  );
  return { key: `${shapes} ${keyOf(bounds)}`, project, fit: fitInto(ends, size) };
}

const keyOf = ({ west, east, south, north }: Bounds): string =>
  [west, east, south, north].map((degree) => degree.toFixed(2)).join(' ');

function boundsOf(regions: readonly AtlasRegion[]): Bounds {
  return regions.reduce(
    (bounds, { ends }) => ({
      west: Math.min(bounds.west, ends.left),
      east: Math.max(bounds.east, ends.right),
      south: Math.min(bounds.south, ends.low),
      north: Math.max(bounds.north, ends.high),
    }),
    { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity },
  );
}

/** Least that is shown, in degrees: a town alone on its map could be anywhere, and borders are not that fine. */
const nearestRegions = 12;
const nearestPoints = 4;

/** As near as points at these bounds allow, if they are only a part of the world. */
export function viewOfPoints(bounds: Bounds | null, size: Size): MapView {
  if (!bounds || !isPart(bounds)) return wholeView('world', size);
  return partView(bounds, nearestPoints, size);
}

function partView(bounds: Bounds, least: number, size: Size): MapView {
  const wide = (from: number, to: number): readonly [number, number] => {
    const [middle, half] = [(from + to) / 2, Math.max(least, (to - from) * 1.12) / 2];
    return [middle - half, middle + half];
  };
  const [west, east] = wide(bounds.west, bounds.east);
  const [south, north] = wide(Math.max(-80, bounds.south), Math.min(80, bounds.north));
  const seen = { west, east, south, north };
  const project = projectionFor(seen);
  const edges = [west, (west + east) / 2, east].flatMap((x) =>
    [south, (south + north) / 2, north].map((y) => project(x, y)),
  );
  return { key: `world ${keyOf(seen)}`, project, fit: fitInto(endsOnPlane(edges), size) };
}

const planes = new Map<string, readonly Float64Array[]>();
const mostPlanes = 6;
/** No picture of a whole map is wider than this, in pixels: finer coasts are thinned out once, not for each picture. */
const finest = 3_000;

function planeOf(shapes: MapShapes, view: MapView): readonly Float64Array[] {
  const known = planes.get(view.key);
  if (known) return known;
  const atlas = atlasOf(shapes);
  const exact = projectArcs(atlas, view.project);
  const ends = wholes.get(atlas);
  const least = ends && view.key === wholeKey(shapes) ? (ends.right - ends.left) / finest : 0;
  const made = least > 0 ? exact.map((arc) => simplified(arc, { scale: 1, dx: 0, dy: 0 }, least)) : exact;
  if (planes.size >= mostPlanes) planes.delete(planes.keys().next().value ?? '');
  planes.set(view.key, made);
  return made;
}

const preparing = new Map<MapShapes, Promise<void>>();

/** What every map of the whole begins with, done while its shapes are loaded; the same promise each time. */
export function prepareMap(shapes: MapShapes): Promise<void> {
  const known = preparing.get(shapes);
  if (known) return known;
  const promise = loadAtlas(shapes).then(() => {
    planeOf(shapes, wholeView(shapes, { width: 600, height: 400 }));
  });
  preparing.set(shapes, promise);
  promise.catch(() => preparing.delete(shapes));
  return promise;
}

const kept = new Map<string, Geometry>();
const mostKept = 24;

/** The map's shapes at a size; the same again when asked again, because borders do not depend on the data. */
export function geometryOf(shapes: MapShapes, view: MapView, size: Size): Geometry {
  const key = `${view.key} ${size.width} ${size.height}`;
  const known = kept.get(key);
  if (known) return known;
  const made = createGeometry(atlasOf(shapes), planeOf(shapes, view), view.fit, size);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}
