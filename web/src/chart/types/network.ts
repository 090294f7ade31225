import type { QueryResult, ResultColumn } from '@datavizpro/contract';
import {
  largestFirst,
  mappedColumns,
  outputShape,
  shapeRelations,
  type FlowLink,
  type FlowShape,
} from '@datavizpro/contract/shapes';
import { categoryColor, dimmedColor, mixColors } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { forceLayout } from '../layout/force-layout';
import { labelPoints } from '../layout/point-labels';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import { spatialWalk } from '../marks/spatial-walk';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type MarkValues,
} from '../model';
import { circlePath, linePathOf, type Point } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** Places and what connects them, the connected ones near to each other. */
export interface NetworkModel extends ChartModel {
  readonly kind: 'network';
  readonly scene: Scene;
  readonly nodes: readonly DrawnNode[];
}
export interface DrawnNode extends Point {
  readonly index: number;
  readonly radius: number;
  readonly weight: number;
  readonly degree: number;
}

interface Parts {
  readonly shape: FlowShape;
  readonly labels: readonly string[];
  readonly format: ValueFormat;
  /** Null: links are counted. */
  readonly measure: string | null;
  readonly source: ResultColumn;
}

/** More than this is a ball of wool. */
const mostNodes = 120;
const font = 11;
const largest = 13;
const edge = 16;

export function computeNetwork(input: ChartInput): NetworkModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const relations = shapeRelations(input);
  const column = (role: string) => mappedColumns(result, configuration.mapping, role)[0];
  const [source, target, value] = [column('source'), column('target'), column('value')];
  if (!relations || !source || !target) return emptyModel(input, noMapping);
  if (relations.links.length === 0) return emptyModel(input, noValues, relations.notes);
  const shape = strongest(relations);
  const noted = onlyNotes(input, shape.notes);
  if (noted) return noted;
  const labels = shape.nodes.map((node) => {
    const own = node.columns[0] === target.name ? target : source;
    return createLabeler(own, outputShape(configuration.query, own.name), environment.locale)(node.category ?? null);
  });
  const values = shape.links.map((link) => link.value);
  const format = createValueFormat(
    configuration.visual.valueFormat,
    value?.type ?? 'integer',
    values,
    environment.locale,
  );
  const parts = { shape, labels, format, measure: value?.name ?? null, source };
  const nodes = placeNodes(input, shape);
  return {
    kind: 'network',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts, nodes),
    notes: shape.notes,
    legend: null,
    marks: createSceneMarks(
      nodes.map((node) => markOf(input, parts, node)),
      spatialWalk(nodes),
    ),
    scene: draw(input, parts, nodes),
    nodes,
  };
}

const mostLinks = 400;

/** The nodes with most links, and the strongest links between them. */
function strongest(shape: FlowShape): FlowShape {
  const degree = degreesOf(shape);
  const kept = largestFirst(degree, mostNodes).slice(0, mostNodes);
  const place = new Int32Array(shape.nodes.length).fill(-1);
  kept.forEach((old, index) => (place[old] = index));
  const between: FlowLink[] = [];
  for (const link of shape.links) {
    const source = place[link.source] ?? -1;
    const target = place[link.target] ?? -1;
    if (source >= 0 && target >= 0) between.push({ source, target, value: link.value });
  }
  between.sort((a, b) => b.value - a.value);
  const fewer = shape.nodes.length > mostNodes;
  return {
    nodes: kept.flatMap((index) => shape.nodes[index] ?? []),
    links: between.slice(0, mostLinks),
    notes: [
      ...shape.notes,
      ...(fewer ? [`The ${mostNodes} places with most connections of ${shape.nodes.length} are drawn.`] : []),
      ...(between.length > mostLinks ? [`Of ${between.length} connections the strongest ${mostLinks} are drawn.`] : []),
    ],
  };
}

function degreesOf({ nodes, links }: FlowShape): number[] {
  const degree = nodes.map(() => 0);
  for (const { source, target } of links) {
    degree[source] = (degree[source] ?? 0) + 1;
    if (target !== source) degree[target] = (degree[target] ?? 0) + 1;
  }
  return degree;
}

const layouts = new WeakMap<QueryResult, { readonly key: string; readonly places: readonly Point[] }>();

/** Places do not depend on the size of the card: they are found once for a result. */
function layoutOf({ result, configuration }: ChartInput, shape: FlowShape): readonly Point[] {
  const key = JSON.stringify(configuration.mapping);
  const known = layouts.get(result);
  if (known?.key === key) return known.places;
  const places = forceLayout(shape);
  layouts.set(result, { key, places });
  return places;
}

function placeNodes(input: ChartInput, shape: FlowShape): DrawnNode[] {
  const places = layoutOf(input, shape);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const ends = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];
  const [left, right] = ends(xs);
  const [top, bottom] = ends(ys);
  const side = Math.min(64, input.width * 0.14);
  // Both ways may be stretched, but not so much that near and far change places.
  const scaleX = (input.width - 2 * side) / Math.max(1, right - left);
  const scaleY = (input.height - 2 * edge) / Math.max(1, bottom - top);
  const [x, y] = [Math.min(scaleX, scaleY * 1.9), Math.min(scaleY, scaleX * 1.9)];
  const weight = shape.nodes.map(() => 0);
  for (const link of shape.links) {
    weight[link.source] = (weight[link.source] ?? 0) + link.value;
    if (link.target !== link.source) weight[link.target] = (weight[link.target] ?? 0) + link.value;
  }
  const most = Math.max(...weight, 1e-12);
  const biggest = Math.min(largest, Math.min(input.width, input.height) / 16);
  const degree = degreesOf(shape);
  return places.map((place, index) => ({
    index,
    x: input.width / 2 + (place.x - (left + right) / 2) * x,
    y: input.height / 2 + (place.y - (top + bottom) / 2) * y,
    radius: Math.max(2.4, biggest * Math.sqrt((weight[index] ?? 0) / most)),
    weight: weight[index] ?? 0,
    degree: degree[index] ?? 0,
  }));
}

function valuesOf({ shape }: Parts, index: number): MarkValues {
  const node = shape.nodes[index];
  const column = node?.columns[0];
  return !node || column === undefined || node.category === undefined ? {} : { [column]: node.category };
}

function draw(input: ChartInput, parts: Parts, nodes: readonly DrawnNode[]): Scene {
  const { tokens, measure } = input.environment;
  const { links } = parts.shape;
  const most = Math.max(...links.map(({ value }) => value), 1e-12);
  const color = categoryColor(0, tokens);
  const alike = links.every(({ value }) => value === most);
  const thin = links.length > 150 ? 0.55 : 1;
  const lines = links.flatMap(({ source, target, value }): SceneShape[] => {
    const [from, to] = [nodes[source], nodes[target]];
    if (!from || !to || from === to) return [];
    // Four widths can be told apart, and are four nodes.
    const step = alike ? 1 : Math.min(3, Math.floor(Math.sqrt(value / most) * 4));
    const strokeWidth = ([0.7, 1.3, 2.2, 3.4][step] ?? 0.7) * thin;
    return [{ d: linePathOf(from, to), stroke: mixColors(tokens.ink3, tokens.surface, 0.45), strokeWidth }];
  });
  const circles = nodes.map(({ index, radius, x, y }): SceneShape => ({
    d: circlePath({ x, y }, radius),
    fill: isLit(valuesOf(parts, index), input.selected) ? color : dimmedColor(color, tokens),
    stroke: tokens.surface,
    strokeWidth: 1,
  }));
  const ranked = [...nodes].sort((a, b) => b.weight - a.weight);
  const texts = labelPoints(
    ranked.map((node) => ({ ...node, text: parts.labels[node.index] ?? '' })),
    { box: { x: 0, y: 0, width: input.width, height: input.height }, measure, font, most: 40 },
  ).map((label): SceneText => ({ ...label, color: tokens.ink, size: font, halo: tokens.surface }));
  return { shapes: [...mergeShapes(lines, true), ...mergeShapes(circles, true)], texts };
}

function markOf(input: ChartInput, parts: Parts, node: DrawnNode): SceneMark {
  const { locale, tokens } = input.environment;
  return {
    contains: (x, y) => Math.hypot(x - node.x, y - node.y) <= node.radius + 4,
    mark: () => {
      const title = parts.labels[node.index] ?? '';
      const connections = formatCount(node.degree, locale);
      const rows = [
        { label: 'Connections', value: connections, color: categoryColor(0, tokens), active: false },
        ...(parts.measure === null
          ? []
          : [{ label: parts.measure, value: parts.format.full(node.weight), color: null, active: false }]),
      ];
      return {
        title,
        rows,
        reading: [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join(', '),
        values: valuesOf(parts, node.index),
        x: node.x,
        y: node.y - node.radius,
        box: null,
        outline: circlePath(node, node.radius + 2),
      };
    },
  };
}

function describe(input: ChartInput, { shape, labels }: Parts, nodes: readonly DrawnNode[]): string {
  const { locale } = input.environment;
  const most = nodes.reduce<DrawnNode | null>((best, node) => (node.degree > (best?.degree ?? -1) ? node : best), null);
  return sentence(
    `Network of ${formatCount(nodes.length, locale)} places with ${formatCount(shape.links.length, locale)} ${shape.links.length === 1 ? 'connection' : 'connections'}.`,
    most ? `${labels[most.index] ?? ''} has most: ${formatCount(most.degree, locale)}.` : '',
  );
}
