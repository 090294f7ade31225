import { sankey, sankeyJustify, type SankeyGraph, type SankeyLink, type SankeyNode } from 'd3-sankey';

import {
  mappedColumns,
  outputShape,
  shapeSankey,
  valueKey,
  type FlowLink,
  type FlowNode,
  type FlowShape,
} from '@datavizpro/contract/shapes';
import { categoryColor, dimmedColor, mixColors, otherColor } from '../colors';
import { mostSeries, scopeOf } from '../data/series';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { apart, fitText } from '../layout/text';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
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
import { inBox, rectPath } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** Flows from left to right, as wide as they are large. */
export interface SankeyModel extends ChartModel {
  readonly kind: 'sankey';
  readonly scene: Scene;
}

type Node = SankeyNode<FlowNode & { readonly place: number }, FlowLink>;
type Link = SankeyLink<FlowNode & { readonly place: number }, FlowLink>;

interface Parts {
  readonly shape: FlowShape;
  readonly graph: SankeyGraph<FlowNode & { readonly place: number }, FlowLink>;
  readonly labels: readonly string[];
  readonly colors: readonly string[];
  readonly format: ValueFormat;
  readonly measure: string;
}

const nodeWidth = 12;
const labelFont = 11.5;
const lineHeight = 13;
/** So many flows have nearly no order left to find: fewer rounds see the same. */
const manyLinks = 120;

export function computeSankey(input: ChartInput): SankeyModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeSankey(input);
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !value) return emptyModel(input, noMapping);
  if (shape.links.length === 0) return emptyModel(input, noValues, shape.notes);
  const noted = onlyNotes(input, shape.notes);
  if (noted) return noted;
  const values = shape.links.map((link) => link.value);
  const format = createValueFormat(configuration.visual.valueFormat, value.type, values, environment.locale);
  const labels = shape.nodes.map((node) => labelOf(input, node));
  const parts = {
    shape,
    graph: layOut(input, shape),
    labels,
    colors: colorsOf(input, shape),
    format,
    measure: value.name,
  };
  return {
    kind: 'sankey',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts),
    notes: shape.notes,
    legend: null,
    marks: createSceneMarks([...linkMarks(input, parts), ...nodeMarks(parts)]),
    scene: { shapes: draw(input, parts), texts: write(input, parts) },
  };
}

function labelOf(input: ChartInput, node: FlowNode): string {
  if (node.category === undefined) return 'Other';
  const { query } = input.configuration;
  const name = node.columns[0] ?? '';
  const column = input.result.columns.find((each) => each.name === name);
  if (!column) return String(node.category);
  return createLabeler(column, outputShape(query, name), input.environment.locale, query.timezone)(node.category);
}

function layOut(input: ChartInput, shape: FlowShape): Parts['graph'] {
  const steps = new Map<number | null, number>();
  for (const { step } of shape.nodes) steps.set(step, (steps.get(step) ?? 0) + 1);
  const most = shape.nodes[0]?.step === null ? Math.min(16, shape.nodes.length) : Math.max(...steps.values());
  const padding = Math.max(3, Math.min(16, (input.height * 0.5) / most));
  const layout = sankey<FlowNode & { readonly place: number }, FlowLink>()
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .nodeAlign(sankeyJustify)
    .iterations(shape.links.length > manyLinks ? 8 : 24)
    .extent([
      [1, 7],
      [input.width - 1, input.height - 7],
    ]);
  return layout({
    nodes: shape.nodes.map((node, place) => ({ ...node, place })),
    links: shape.links.map((link) => ({ ...link })),
  });
}

/** The largest sources have colours; what flows on has the colour of where it began. */
function colorsOf(input: ChartInput, shape: FlowShape): string[] {
  const { tokens, colors } = input.environment;
  const out = shape.nodes.map((_, index) =>
    shape.links.reduce((sum, link) => sum + (link.source === index ? link.value : 0), 0),
  );
  const first = shape.nodes
    .map((_, index) => index)
    .filter((index) => !shape.links.some(({ target }) => target === index));
  const ranked = [...first].sort((a, b) => (out[b] ?? 0) - (out[a] ?? 0)).slice(0, mostSeries);
  const named = ranked.filter((index) => shape.nodes[index]?.category !== undefined);
  const slots = colors.slots(
    scopeOf(input, shape.nodes[named[0] ?? 0]?.columns[0] ?? ''),
    named.map((index) => valueKey(shape.nodes[index]?.category ?? null)),
  );
  const colored = new Map(named.map((index, place) => [index, categoryColor(slots[place] ?? 0, tokens)]));
  return shape.nodes.map(
    (_, index) =>
      colored.get(index) ?? (first.includes(index) ? otherColor(tokens) : mixColors(tokens.ink3, tokens.surface, 0.1)),
  );
}

const nodeAt = (end: Link['source']): Node => end as Node;

const ends = (node: Node): { x: number; y: number; width: number; height: number } => ({
  x: node.x0 ?? 0,
  y: node.y0 ?? 0,
  width: (node.x1 ?? 0) - (node.x0 ?? 0),
  height: Math.max(1, (node.y1 ?? 0) - (node.y0 ?? 0)),
});

const round = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a flow: two curves, one its width below the other. */
function ribbon(link: Link): string {
  const [from, to] = [nodeAt(link.source).x1 ?? 0, nodeAt(link.target).x0 ?? 0];
  const half = Math.max(0.5, (link.width ?? 1) / 2);
  const [start, end, middle] = [link.y0 ?? 0, link.y1 ?? 0, (from + to) / 2];
  const at = [from, to, middle].map(round);
  return (
    `M${at[0]},${round(start - half)}C${at[2]},${round(start - half)} ${at[2]},${round(end - half)} ${at[1]},${round(end - half)}` +
    `V${round(end + half)}C${at[2]},${round(end + half)} ${at[2]},${round(start + half)} ${at[0]},${round(start + half)}Z`
  );
}

function valuesOf(node: FlowNode, column: string | undefined): MarkValues {
  const name = column ?? node.columns[0];
  return node.category === undefined || name === undefined ? {} : { [name]: node.category };
}

const linkValues = ({ shape }: Parts, link: Link): MarkValues => {
  const [source, target] = [nodeAt(link.source), nodeAt(link.target)];
  const through = source.step === null;
  const columns = stepColumns(shape);
  return {
    ...valuesOf(source, through ? columns[0] : undefined),
    ...valuesOf(target, through ? columns[1] : undefined),
  };
};

/** Of flows through shared names: the column of sources, and that of targets. */
function stepColumns({ nodes, links }: FlowShape): readonly (string | undefined)[] {
  const source = nodes.find((_, index) => !links.some(({ target }) => target === index))?.columns[0];
  const all = [...new Set(nodes.flatMap(({ columns }) => columns))];
  return [source, all.find((name) => name !== source)];
}

function draw(input: ChartInput, parts: Parts): SceneShape[] {
  const { tokens } = input.environment;
  const flows = parts.graph.links.map((link): SceneShape => {
    const color = parts.colors[nodeAt(link.source).place] ?? tokens.ink3;
    const lit = isLit(linkValues(parts, link), input.selected);
    return { d: ribbon(link), fill: lit ? color : dimmedColor(color, tokens), fillOpacity: 0.42 };
  });
  const nodes = parts.graph.nodes.map((node): SceneShape => {
    const color = parts.colors[node.place] ?? tokens.ink3;
    return {
      d: rectPath(ends(node)),
      fill: isLit(valuesOf(node, undefined), input.selected) ? color : dimmedColor(color, tokens),
    };
  });
  return [...mergeShapes(flows, true), ...mergeShapes(nodes, true)];
}

/** Names beside their nodes, towards the middle of the picture; of those that would touch, the smaller one goes. */
function write(input: ChartInput, { graph, labels, format }: Parts): SceneText[] {
  const { tokens, measure } = input.environment;
  const columns = [...new Set(graph.nodes.map(({ x0 = 0 }) => x0))].sort((a, b) => a - b);
  const step = columns.length > 1 ? (columns[1] ?? 0) - (columns[0] ?? 0) - nodeWidth : input.width;
  const placed: { x: number; y: number }[] = [];
  const texts: SceneText[] = [];
  const ranked = [...graph.nodes].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  for (const node of ranked) {
    const { x, y, width, height } = ends(node);
    const last = x > input.width - 2 * nodeWidth;
    const middle = y + height / 2;
    if (placed.some((each) => each.x === x && Math.abs(each.y - middle) < lineHeight)) continue;
    // The last two columns write into the same gap between them.
    const shared = x >= (columns.at(-2) ?? 0);
    const room = step * (shared ? 0.47 : 0.9) - 8;
    if (room < 30) continue;
    const name = labels[node.place] ?? '';
    const value = format.short(node.value ?? 0);
    const both = measure(`${name} · ${value}`, labelFont) <= room && room > 90;
    const text = both ? `${apart(name)} · ${value}` : fitText(name, room, measure, labelFont);
    if (text !== name && text.length < 7) continue;
    placed.push({ x, y: middle });
    texts.push({
      x: last ? x - 6 : x + width + 6,
      y: middle,
      text,
      color: tokens.ink,
      anchor: last ? 'end' : 'start',
      size: labelFont,
      halo: tokens.surface,
    });
  }
  return texts;
}

function linkMarks(input: ChartInput, parts: Parts): SceneMark[] {
  const { locale } = input.environment;
  return parts.graph.links.map((link) => {
    const [source, target] = [nodeAt(link.source), nodeAt(link.target)];
    return {
      contains: (x, y) => isOnRibbon(link, x, y),
      mark: () => {
        const [from, to] = [parts.labels[source.place] ?? '', parts.labels[target.place] ?? ''];
        const value = parts.format.full(link.value);
        const share = formatShare(link.value / (source.value ?? link.value), locale);
        const color = parts.colors[source.place] ?? null;
        return {
          title: `${from} → ${to}`,
          rows: [{ label: parts.measure, value: `${value} · ${share} of ${from}`, color, active: true }],
          reading: `${from} to ${to}: ${value}, ${share} of ${from}`,
          values: linkValues(parts, link),
          x: ((source.x1 ?? 0) + (target.x0 ?? 0)) / 2,
          y: ((link.y0 ?? 0) + (link.y1 ?? 0)) / 2,
          box: null,
          outline: ribbon(link),
        };
      },
    };
  });
}

/** Between the two curves at this place: found by halving, since both rise or fall all the way. */
function isOnRibbon(link: Link, x: number, y: number): boolean {
  const [from, to] = [nodeAt(link.source).x1 ?? 0, nodeAt(link.target).x0 ?? 0];
  if (x < from || x > to) return false;
  const middle = (from + to) / 2;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 20; turn += 1) {
    const t = (low + high) / 2;
    const at = (1 - t) ** 3 * from + 3 * t * (1 - t) * middle + t ** 3 * to;
    if (at < x) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  const rise = 3 * t * t * (1 - t) + t ** 3;
  const center = (link.y0 ?? 0) + ((link.y1 ?? 0) - (link.y0 ?? 0)) * rise;
  return Math.abs(y - center) <= Math.max(2, (link.width ?? 1) / 2);
}

function nodeMarks(parts: Parts): SceneMark[] {
  return parts.graph.nodes.map((node) => {
    const box = ends(node);
    return {
      contains: (x, y) => inBox({ ...box, x: box.x - 3, width: box.width + 6 }, x, y),
      mark: () => {
        const title = parts.labels[node.place] ?? '';
        const value = parts.format.full(node.value ?? 0);
        return {
          title,
          rows: [{ label: parts.measure, value, color: parts.colors[node.place] ?? null, active: true }],
          reading: `${title}: ${value}`,
          values: valuesOf(node, undefined),
          x: box.x + box.width / 2,
          y: box.y,
          box,
        };
      },
    };
  });
}

function describe(input: ChartInput, { shape, graph, labels, format, measure }: Parts): string {
  const { locale } = input.environment;
  const largest = graph.links.reduce<Link | undefined>(
    (most, link) => (link.value > (most?.value ?? -1) ? link : most),
    undefined,
  );
  const columns = [...new Set(shape.nodes.flatMap((node) => node.columns))];
  const count = shape.links.length;
  return sentence(
    `Sankey of ${measure} through ${columns.join(', ')}: ${formatCount(count, locale)} ${count === 1 ? 'flow' : 'flows'} between ${formatCount(shape.nodes.length, locale)} places.`,
    largest
      ? `The largest goes from ${labels[nodeAt(largest.source).place] ?? ''} to ${labels[nodeAt(largest.target).place] ?? ''}, ${format.full(largest.value)}.`
      : '',
  );
}
