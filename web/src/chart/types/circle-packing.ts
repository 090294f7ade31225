import { pack } from 'd3-hierarchy';
import { sumOf } from '@datavizpro/contract/shapes';
import { inkOn, mixColors } from '../colors';
import { describeTree, readTree, type Part, type Tree } from '../data/tree';
import { formatShare } from '../format/numbers';
import { placePartList } from '../layout/part-list';
import { wrapText, type MeasureText } from '../layout/text';
import { inPreorder, treeNodes, type TreeDatum } from '../layout/tree-nodes';
import { createTreeMarks, type PlacedPart } from '../marks/tree-marks';
import {
  emptyModel,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { circlePath } from '../scene/paths';
import { mergeShapes, wordsOf, type Scene, type SceneText } from '../scene/scene';

export interface CirclePackingModel extends SceneModel {
  readonly kind: 'circlePacking';
  readonly circles: readonly Circle[];
}

/** As large as its part; a group's circle is drawn around what is in it. */
export interface Circle {
  readonly part: Part;
  readonly parent: number | null;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly leaf: boolean;
}

/** Smallest circle drawn apart, in square pixels of a picture that is all circles: few of it are. */
const leastArea = 140;
/** Radius below which no name fits. */
const leastNamed = 11;
const sizes = [18, 15, 13, 11] as const;

export function computeCirclePacking(input: ChartInput): CirclePackingModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const side = Math.min(input.width, input.height);
  const tree = readTree(input, { leastShare: leastArea / (side * side), mostParts: Math.max(8, Math.floor(side / 9)) });
  if (!tree) return emptyModel(input, noMapping);
  if (tree.parts.length === 0) return emptyModel(input, noValues, tree.notes);
  const noted = onlyNotes(input, tree.notes);
  if (noted) return noted;
  const { locale } = input.environment;
  const grouped = tree.parts.some(({ children }) => children.length > 0);
  const whole = { outer: { x: 0, y: 0, width: input.width, height: input.height }, legend: null };
  // Circles of one level carry their own names.
  const { outer, legend } = grouped
    ? placePartList(
        input,
        tree.parts.map((part, index) => ({
          id: String(index),
          label: part.label,
          color: part.color,
          shape: 'dot' as const,
          detail: tree.additive ? formatShare(part.value / tree.total, locale) : tree.format.short(part.value),
        })),
      )
    : whole;
  const circles = layOut(tree, outer);
  return {
    kind: 'circlePacking',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeTree('Packed circles', tree, locale),
    notes: tree.notes,
    legend,
    marks: createTreeMarks(tree, circles.map(placedCircle), locale),
    circles,
    scene: draw(input, tree, circles),
  };
}

/** d3 packs into a circle that touches the box. */
function layOut(tree: Tree, outer: Box): Circle[] {
  const root = pack<TreeDatum>()
    .size([Math.max(1, outer.width), Math.max(1, outer.height)])
    .padding((node) => (node.depth === 0 ? 5 : 2.5))(treeNodes(tree));
  return inPreorder(root).map(({ node, part, parent }) => ({
    ...{ part, parent },
    x: outer.x + node.x,
    y: outer.y + node.y,
    r: node.r,
    leaf: node.children === undefined,
  }));
}

function draw(input: ChartInput, tree: Tree, circles: readonly Circle[]): Scene {
  const { tokens } = input.environment;
  const groups = circles.filter(({ leaf }) => !leaf);
  const leaves = circles.filter(({ leaf }) => leaf);
  const shapes = [
    ...mergeShapes(
      groups.map((circle) => ({
        d: circlePath(circle, circle.r),
        fill: mixColors(circle.part.color, tokens.surface, 0.86),
        stroke: mixColors(circle.part.color, tokens.surface, 0.4),
        strokeWidth: 1,
      })),
    ),
    ...mergeShapes(
      leaves.map((circle) => ({ d: circlePath(circle, circle.r), fill: circle.part.color })),
      true,
    ),
  ];
  if (input.configuration.visual.labels === false) return { shapes, texts: [] };
  const largest = [...leaves].sort((a, b) => b.r - a.r);
  return { shapes, texts: wordsOf(largest, (circle) => labelOf(input, tree, circle)) };
}

/** The name in the largest letters that fit the circle, in several lines where it must be, and the value below it. */
function labelOf(input: ChartInput, tree: Tree, { part, x, y, r }: Circle): SceneText[] {
  if (r < leastNamed) return [];
  const { measure } = input.environment;
  const color = inkOn(part.color);
  const value: Line = { text: tree.format.short(part.value), size: 11, weight: 400 };
  for (const size of sizes) {
    if (size > 11 && r < size * 2.6) continue;
    const names = wrapText(part.label, r * 1.5, measure, size).map((text): Line => ({ text, size, weight: 560 }));
    if (names.length === 0 || names.some(({ text }) => text.endsWith('…'))) continue;
    const lines = [[...names, value], names].find((each) => linesFit(each, r, measure));
    if (lines) return placeLines(lines).map(({ at, ...line }) => ({ ...line, x, y: y + at, color }));
  }
  return [];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
}

/** Lines around the middle, with their distance from it. */
function placeLines(lines: readonly Line[]): (Line & { readonly at: number })[] {
  const heightOf = ({ size }: Line): number => size * 1.2;
  let at = -sumOf(lines.map(heightOf)) / 2;
  return lines.map((line) => {
    at += heightOf(line);
    return { ...line, at: at - heightOf(line) / 2 };
  });
}

const linesFit = (lines: readonly Line[], r: number, measure: MeasureText): boolean =>
  placeLines(lines).every(({ text, size, weight, at }) => {
    const farthest = Math.abs(at) + size / 2;
    return farthest < r - 2 && measure(text, size, weight) <= 2 * Math.sqrt((r - 2) ** 2 - farthest ** 2);
  });

/** A group is meant by its rim: in its middle is what it is made of. */
const placedCircle = ({ part, parent, x, y, r, leaf }: Circle): PlacedPart => ({
  ...{ part, parent, x },
  y: leaf ? y : y - r + 1,
  box: null,
  outline: circlePath({ x, y }, r),
  contains: (px, py) => Math.hypot(px - x, py - y) <= r,
});
