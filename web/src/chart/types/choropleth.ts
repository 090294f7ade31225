import type { CellValue, ChartConfiguration, QueryResult, ResultColumn } from '@datavizpro/contract';
import {
  choroplethMap,
  mappedColumns,
  outputShape,
  shapeChoropleth,
  type ChoroplethShape,
  type ShapedRegion,
} from '@datavizpro/contract/shapes';
import { dimmedColor, inkOn } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { colorSteps, type ColorSteps } from '../layout/color-steps';
import { atlasOf, hasAtlas } from '../maps/atlas';
import { isInside, type DrawnRegion, type Geometry } from '../maps/geometry';
import { knownRegionNames, loadRegionNames } from '../maps/region-names';
import { geometryOf, prepareMap, viewOfRegions } from '../maps/view';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import { spatialWalk } from '../marks/spatial-walk';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type Size,
} from '../model';
import { colorKey } from '../scene/color-key';
import { circlePath } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** A map: its shapes in a box of their own, which cuts what lies beyond; the key below it. */
export interface ChoroplethModel extends ChartModel {
  readonly kind: 'choropleth';
  readonly map: Scene;
  readonly mapBox: Box;
  readonly key: Scene;
}

/** A region with a value that is smaller than this is drawn as a dot as well, in square pixels. */
const smallArea = 12;
const dotRadius = 2.8;

/** What the map of this chart still needs: its shapes, names of regions. Null: nothing. */
export function prepareChoropleth(configuration: ChartConfiguration, result: QueryResult): Promise<unknown> | null {
  const names = knownRegionNames();
  const map = choroplethMap({ configuration, result, regions: names });
  if (map === null || (map.startsWith('regions:') && !names)) return loadRegionNames();
  return hasAtlas(map) ? null : prepareMap(map);
}

export function computeChoropleth(input: ChartInput): ChoroplethModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = drawable(shapeChoropleth({ configuration, result, regions: knownRegionNames() }));
  const place = mappedColumns(result, configuration.mapping, 'region')[0];
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !place || !measure) return emptyModel(input, noMapping);
  const write = createLabeler(place, outputShape(configuration.query, place.name), environment.locale);
  const notes = [...shape.notes, ...unmatchedNote(shape, write)];
  const values = shape.regions.map(({ value }) => value);
  const steps = colorSteps(values, {
    way: configuration.visual.map?.steps,
    whole: measure.type === 'integer',
    tokens: environment.tokens,
  });
  if (!steps) return emptyModel(input, 'None of the places is on the map.', notes);
  const format = createValueFormat(configuration.visual.valueFormat, measure.type, values, environment.locale);
  return onlyNotes(input, notes) ?? assemble(input, { shape, place, measure, steps, format, write, notes });
}

/** Some places that have a code are too small for the map to have a shape of them. */
function drawable(shape: ChoroplethShape | null): ChoroplethShape | null {
  if (!shape) return null;
  const known = new Set(atlasOf(shape.map).regions.map(({ id }) => id));
  const missing = shape.regions.filter(({ region }) => !known.has(region));
  return {
    ...shape,
    regions: shape.regions.filter(({ region }) => known.has(region)),
    unmatched: [...shape.unmatched, ...missing],
  };
}

const mostNamed = 6;

/** Places that are on no map are named: a wrong spelling should be found. */
function unmatchedNote({ unmatched }: ChoroplethShape, write: (value: CellValue) => string): string[] {
  if (unmatched.length === 0) return [];
  const named = unmatched.slice(0, mostNamed).map(({ category }) => write(category));
  const more = unmatched.length - named.length;
  return [
    `${unmatched.length} ${unmatched.length === 1 ? 'place is' : 'places are'} not on the map: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  ];
}

interface Parts {
  readonly shape: ChoroplethShape;
  readonly place: ResultColumn;
  readonly measure: ResultColumn;
  readonly steps: ColorSteps;
  readonly format: ValueFormat;
  readonly write: (value: CellValue) => string;
  readonly notes: readonly string[];
}

/** A region of the data where it is on the picture. */
interface Shown {
  readonly data: ShapedRegion;
  readonly drawn: DrawnRegion;
  readonly color: string;
  readonly dot: boolean;
}

function assemble(input: ChartInput, parts: Parts): ChoroplethModel {
  const { tokens, measure } = input.environment;
  const { visual } = input.configuration;
  const key = visual.legend === 'none' ? null : keyOf(input, parts);
  const mapBox = { x: 0, y: 0, width: input.width, height: Math.max(20, input.height - (key?.height ?? 0)) };
  const size: Size = { width: mapBox.width, height: mapBox.height };
  const ids = new Set(parts.shape.regions.map(({ region }) => region));
  const geometry = geometryOf(
    parts.shape.map,
    viewOfRegions(parts.shape.map, ids, size, visual.map?.view === 'whole'),
    size,
  );
  const shown = showRegions(input, parts, geometry, size);
  const labels = visual.labels === true ? labelsOf(shown, parts.format, measure) : [];
  return {
    kind: 'choropleth',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts),
    notes: parts.notes,
    legend: null,
    marks: createSceneMarks(
      shown.map((each) => markOf(each, parts)),
      spatialWalk(shown.map(({ drawn }) => drawn.center)),
    ),
    map: { shapes: drawMap(geometry, shown, tokens), texts: labels },
    mapBox,
    key: key?.scene ?? { shapes: [], texts: [] },
  };
}

function keyOf(input: ChartInput, parts: Parts): { scene: Scene; height: number } {
  const { tokens, measure } = input.environment;
  const options = {
    steps: parts.steps,
    title: parts.measure.name,
    write: parts.format.short,
    without: 'No data',
    measure,
    tokens,
  };
  const room = input.height >= 240 ? 60 : 40;
  const { height } = colorKey({ ...options, box: { x: 0, y: 0, width: input.width, height: room } });
  const box = { x: 0, y: input.height - height, width: input.width, height: room };
  return { scene: colorKey({ ...options, box }).scene, height: height + 4 };
}

function showRegions(input: ChartInput, parts: Parts, geometry: Geometry, size: Size): Shown[] {
  const drawn = new Map(geometry.regions.map((region) => [region.id, region]));
  return parts.shape.regions
    .flatMap((data): Shown[] => {
      const region = drawn.get(data.region);
      if (!region || !isOnPicture(region, size)) return [];
      const color = parts.steps.colorOf(data.value);
      const lit = isLit({ [parts.place.name]: data.category }, input.selected);
      return [
        {
          data,
          drawn: region,
          color: lit ? color : dimmedColor(color, input.environment.tokens),
          dot: region.area < smallArea,
        },
      ];
    })
    .sort((a, b) => b.data.value - a.data.value);
}

const isOnPicture = ({ center }: DrawnRegion, { width, height }: Size): boolean =>
  center.x >= 0 && center.y >= 0 && center.x <= width && center.y <= height;

function drawMap(
  geometry: Geometry,
  shown: readonly Shown[],
  tokens: ChartInput['environment']['tokens'],
): SceneShape[] {
  const valued = new Set(shown.map(({ drawn }) => drawn));
  const rest = geometry.regions.flatMap((region): SceneShape[] =>
    valued.has(region) ? [] : [{ d: region.d, fill: tokens.sunken }],
  );
  const regions = shown.map(({ drawn, color }): SceneShape => ({ d: drawn.d, fill: color }));
  const dots = shown
    .filter(({ dot }) => dot)
    .map(({ drawn, color }): SceneShape => ({
      d: circlePath(drawn.center, dotRadius),
      fill: color,
      stroke: tokens.control,
      strokeWidth: 0.8,
    }));
  return [
    ...mergeShapes([...rest, ...regions], true),
    { d: geometry.borders, stroke: tokens.surface, strokeWidth: 0.7 },
    { d: geometry.coasts, stroke: tokens.control, strokeWidth: 0.5 },
    ...mergeShapes(dots, true),
  ];
}

const labelFont = 10.5;

function labelsOf(
  shown: readonly Shown[],
  format: ValueFormat,
  measure: ChartInput['environment']['measure'],
): SceneText[] {
  return shown.flatMap(({ data, drawn, color }): SceneText[] => {
    const text = format.short(data.value);
    const half = measure(text, labelFont) / 2 + 1;
    const { x, y } = drawn.center;
    const corners = [
      [-half, -5],
      [half, -5],
      [-half, 5],
      [half, 5],
    ] as const;
    if (!corners.every(([dx, dy]) => isInside(drawn, x + dx, y + dy))) return [];
    return [{ x, y, text, color: inkOn(color), size: labelFont }];
  });
}

function markOf({ data, drawn, color, dot }: Shown, parts: Parts): SceneMark {
  const { center } = drawn;
  return {
    contains: (x, y) => (dot && Math.hypot(x - center.x, y - center.y) < 7) || isInside(drawn, x, y),
    mark: () => {
      const title = parts.write(data.category);
      const value = parts.format.full(data.value);
      return {
        title,
        rows: [{ label: parts.measure.name, value, color, active: false }],
        reading: `${title}: ${value}`,
        values: { [parts.place.name]: data.category },
        x: center.x,
        y: center.y,
        box: null,
        outline: dot ? circlePath(center, dotRadius + 2) : drawn.d,
      };
    },
  };
}

function describe(input: ChartInput, { shape, place, measure, format, write }: Parts): string {
  const { locale } = input.environment;
  const ranked = [...shape.regions].sort((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  const count = shape.regions.length;
  const [one, many] =
    shape.map === 'world'
      ? ['country', 'countries']
      : shape.map === 'usStates'
        ? ['state', 'states']
        : ['region', 'regions'];
  const what = count === 1 ? one : many;
  const said = (region: ShapedRegion): string => `${format.full(region.value)} in ${write(region.category)}`;
  return sentence(
    `Map of ${measure.name} by ${place.name}, ${formatCount(count, locale)} ${what}.`,
    !most || !least ? '' : count === 1 ? `${said(most)}.` : `Highest ${said(most)}, lowest ${said(least)}.`,
  );
}
