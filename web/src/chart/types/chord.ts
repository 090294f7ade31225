import { chordDirected, type Chord, type Chords } from 'd3-chord';
import { mappedColumns, outputShape, shapeRelations, valueKey, type FlowShape } from '@datavizpro/contract/shapes';
import { categoryColor, dimmedColor, otherColor } from '../colors';
import { foldNodes } from '../data/fold-nodes';
import { mostSeries, scopeOf } from '../data/series';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { fitText } from '../layout/text';
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
import { inSector, pointAt, sectorPath, type Point, type Sector } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

/** A ring of places; bands between them are as wide as what goes from one to the other. */
export interface ChordModel extends ChartModel {
  readonly kind: 'chord';
  readonly scene: Scene;
}

interface Parts {
  readonly shape: FlowShape;
  readonly labels: readonly string[];
  readonly colors: readonly string[];
  readonly chords: Chords;
  readonly center: Point;
  readonly radius: number;
  readonly format: ValueFormat;
  readonly measure: string;
  readonly columns: readonly [string, string];
}

/** Places that can be told apart around a ring. */
const mostNodes = 16;
const ringWidth = 10;
const font = 11;
/** Bands beyond which each is no longer a path of its own. */
const mostBands = 60;

export function computeChord(input: ChartInput): ChordModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const relations = shapeRelations(input);
  const column = (role: string) => mappedColumns(result, configuration.mapping, role)[0];
  const [source, target, value] = [column('source'), column('target'), column('value')];
  if (!relations || !source || !target || !value) return emptyModel(input, noMapping);
  if (relations.links.length === 0) return emptyModel(input, noValues, relations.notes);
  const shape = foldNodes(relations, mostNodes);
  const noted = onlyNotes(input, shape.notes);
  if (noted) return noted;
  const write = (index: number): string => {
    const node = shape.nodes[index];
    if (!node || node.category === undefined) return 'Other';
    const own = node.columns[0] === target.name ? target : source;
    return createLabeler(own, outputShape(configuration.query, own.name), environment.locale)(node.category);
  };
  const labels = shape.nodes.map((_, index) => write(index));
  const values = shape.links.map((link) => link.value);
  const radius = radiusOf(input, labels);
  const parts: Parts = {
    shape,
    labels,
    colors: colorsOf(input, shape, source.name),
    chords: layOut(shape),
    center: { x: input.width / 2, y: input.height / 2 },
    radius,
    format: createValueFormat(configuration.visual.valueFormat, value.type, values, environment.locale),
    measure: value.name,
    columns: [source.name, target.name],
  };
  return {
    kind: 'chord',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts),
    notes: shape.notes,
    legend: null,
    marks: createSceneMarks([...bandMarks(parts), ...arcMarks(parts)]),
    scene: { shapes: draw(input, parts), texts: write_(input, parts) },
  };
}

/** Names stand beside the ring: it leaves them room, as far as that does not make it small. */
function radiusOf(input: ChartInput, labels: readonly string[]): number {
  const { measure } = input.environment;
  const longest = labels.reduce((most, label) => Math.max(most, measure(label, font)), 0);
  const room = Math.min(longest + 12, input.width * 0.24);
  return Math.max(16, Math.min(input.width / 2 - room, input.height / 2 - 20));
}

function layOut({ nodes, links }: FlowShape): Chords {
  const matrix = nodes.map(() => new Array<number>(nodes.length).fill(0));
  for (const { source, target, value } of links) {
    const row = matrix[source];
    if (row) row[target] = (row[target] ?? 0) + value;
  }
  return chordDirected()
    .padAngle(Math.min(0.05, 1.2 / nodes.length))
    .sortSubgroups((a, b) => b - a)(matrix);
}

function colorsOf(input: ChartInput, { nodes }: FlowShape, column: string): string[] {
  const { tokens, colors } = input.environment;
  const named = nodes.flatMap((node, index) => (node.category === undefined || index >= mostSeries ? [] : [index]));
  const slots = colors.slots(
    scopeOf(input, column),
    named.map((index) => valueKey(nodes[index]?.category ?? null)),
  );
  const slotOf = new Map(named.map((index, place) => [index, slots[place] ?? 0]));
  return nodes.map((_, index) => {
    const slot = slotOf.get(index);
    return slot === undefined ? otherColor(tokens) : categoryColor(slot, tokens);
  });
}

const sectorOf = ({ center, radius }: Parts, from: number, to: number): Sector => ({
  center,
  inner: radius - ringWidth,
  outer: radius,
  from,
  to,
});

/** Along the arc of its source, through the middle to that of its target, and back. */
function bandPath({ center, radius }: Parts, { source, target }: Chord): string {
  const inner = radius - ringWidth - 2;
  const written = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const at = (angle: number): string => written(pointAt(center, inner, angle));
  const arc = ({ startAngle, endAngle }: Chord['source']): string =>
    `A${Math.round(inner * 10) / 10} ${Math.round(inner * 10) / 10} 0 ${endAngle - startAngle > Math.PI ? 1 : 0} 1 ${at(endAngle)}`;
  const across = `Q${written(center)} `;
  return `M${at(source.startAngle)}${arc(source)}${across}${at(target.startAngle)}${arc(target)}${across}${at(source.startAngle)}Z`;
}

function valuesOf({ shape, columns }: Parts, source: number, target: number): MarkValues {
  const [from, to] = [shape.nodes[source]?.category, shape.nodes[target]?.category];
  return { ...(from === undefined ? {} : { [columns[0]]: from }), ...(to === undefined ? {} : { [columns[1]]: to }) };
}

function draw(input: ChartInput, parts: Parts): SceneShape[] {
  const { tokens } = input.environment;
  const paint = (index: number, lit: boolean): string => {
    const color = parts.colors[index] ?? tokens.ink3;
    return lit ? color : dimmedColor(color, tokens);
  };
  const bands = [...parts.chords]
    .sort((a, b) => b.source.value - a.source.value)
    .map((chord): SceneShape => ({
      d: bandPath(parts, chord),
      fill: paint(chord.source.index, isLit(valuesOf(parts, chord.source.index, chord.target.index), input.selected)),
      fillOpacity: 0.55,
      stroke: tokens.surface,
      strokeWidth: parts.chords.length > mostBands ? 0 : 0.5,
    }));
  const arcs = parts.chords.groups.map((group): SceneShape => ({
    d: sectorPath(sectorOf(parts, group.startAngle, group.endAngle)),
    fill: paint(group.index, input.selected === null || isLit(valuesOf(parts, group.index, -1), input.selected)),
  }));
  // Many bands are a path for each colour: nobody tells them apart by who lies on whom.
  return [...(bands.length > mostBands ? mergeShapes(bands, true) : bands), ...arcs];
}

/** The largest first; what would touch a name that is there already is left out. */
function write_(input: ChartInput, { chords, labels, center, radius }: Parts): SceneText[] {
  const { measure, tokens } = input.environment;
  const taken: { left: number; right: number; y: number }[] = [];
  return [...chords.groups]
    .sort((a, b) => b.value - a.value)
    .flatMap((group): SceneText[] => {
      const angle = (group.startAngle + group.endAngle) / 2;
      const at = pointAt(center, radius + 7, angle);
      const anchor = Math.abs(Math.sin(angle)) < 0.15 ? 'middle' : Math.sin(angle) > 0 ? 'start' : 'end';
      const y = anchor === 'middle' ? at.y + (Math.cos(angle) > 0 ? -5 : 5) : at.y;
      const room = anchor === 'middle' ? input.width * 0.5 : anchor === 'start' ? input.width - at.x : at.x;
      if (room < 26) return [];
      const text = fitText(labels[group.index] ?? '', room - 2, measure, font);
      const width = measure(text, font);
      const left = anchor === 'middle' ? at.x - width / 2 : anchor === 'start' ? at.x : at.x - width;
      const touches = taken.some(
        (each) => Math.abs(each.y - y) < 13 && left < each.right + 4 && left + width > each.left - 4,
      );
      if (touches || y < 6 || y > input.height - 6) return [];
      taken.push({ left, right: left + width, y });
      return [{ x: at.x, y, text, color: tokens.ink, anchor, size: font }];
    });
}

function bandMarks(parts: Parts): SceneMark[] {
  const { labels, format, measure, colors } = parts;
  return [...parts.chords]
    .sort((a, b) => b.source.value - a.source.value)
    .map((chord) => {
      const middles = [chord.source, chord.target].map(({ startAngle, endAngle }) =>
        pointAt(parts.center, parts.radius - ringWidth - 4, (startAngle + endAngle) / 2),
      );
      const [from = parts.center, to = parts.center] = middles;
      const middle = { x: (from.x + to.x) / 4 + parts.center.x / 2, y: (from.y + to.y) / 4 + parts.center.y / 2 };
      return {
        contains: (x, y) => isNearCurve(from, parts.center, to, x, y),
        mark: () => {
          const title = `${labels[chord.source.index] ?? ''} → ${labels[chord.target.index] ?? ''}`;
          const value = format.full(chord.source.value);
          return {
            title,
            rows: [{ label: measure, value, color: colors[chord.source.index] ?? null, active: true }],
            reading: `${title.replace('→', 'to')}: ${value}`,
            values: valuesOf(parts, chord.source.index, chord.target.index),
            ...middle,
            box: null,
            outline: bandPath(parts, chord),
          };
        },
      };
    });
}

/** Bands follow a curve through the middle of the ring. */
function isNearCurve(from: Point, through: Point, to: Point, x: number, y: number): boolean {
  for (let step = 0; step <= 24; step += 1) {
    const t = step / 24;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    if (Math.hypot(a * from.x + b * through.x + c * to.x - x, a * from.y + b * through.y + c * to.y - y) < 6)
      return true;
  }
  return false;
}

function arcMarks(parts: Parts): SceneMark[] {
  return parts.chords.groups.map((group) => {
    const sector = sectorOf(parts, group.startAngle, group.endAngle);
    const spot = pointAt(parts.center, parts.radius, (group.startAngle + group.endAngle) / 2);
    return {
      contains: (x, y) => inSector({ ...sector, inner: sector.inner - 1, outer: sector.outer + 3 }, x, y),
      mark: () => {
        const title = parts.labels[group.index] ?? '';
        const value = parts.format.full(group.value);
        return {
          title,
          rows: [
            { label: `${parts.measure}, out and in`, value, color: parts.colors[group.index] ?? null, active: true },
          ],
          reading: `${title}: ${value} out and in`,
          values: valuesOf(parts, group.index, -1),
          ...spot,
          box: null,
          outline: sectorPath(sector),
        };
      },
    };
  });
}

function describe(input: ChartInput, { shape, chords, labels, format, measure }: Parts): string {
  const { locale } = input.environment;
  const largest = [...chords].reduce<Chord | null>(
    (most, chord) => (chord.source.value > (most?.source.value ?? -1) ? chord : most),
    null,
  );
  return sentence(
    `Chord diagram of ${measure} between ${formatCount(shape.nodes.length, locale)} places, ${formatCount(shape.links.length, locale)} ${shape.links.length === 1 ? 'relation' : 'relations'}.`,
    largest
      ? `The largest goes from ${labels[largest.source.index] ?? ''} to ${labels[largest.target.index] ?? ''}, ${format.full(largest.source.value)}.`
      : '',
  );
}
