import { treemap, type HierarchyRectangularNode } from 'd3-hierarchy';
import { inkOn, mixColors } from '../colors';
import { describeTree, readTree, type Part, type Tree } from '../data/tree';
import { blockLabel } from '../layout/block-label';
import { fitText } from '../layout/text';
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
import { inBox, rectPath } from '../scene/paths';
import { mergeShapes, wordsOf, type Scene, type SceneText } from '../scene/scene';

export interface TreemapModel extends SceneModel {
  readonly kind: 'treemap';
  readonly blocks: readonly Block[];
}

/** A rectangle, as large as its part; groups have a heading. */
export interface Block {
  readonly part: Part;
  readonly parent: number | null;
  readonly box: Box;
  readonly leaf: boolean;
}

/** Smallest rectangle drawn apart, in square pixels. */
const leastArea = 120;
/** What a part of the whole needs, so that most can be named. */
const partArea = 4_000;
const headHeight = 19;

export function computeTreemap(input: ChartInput): TreemapModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const tree = readTree(input, {
    leastShare: leastArea / (input.width * input.height),
    deepest: deepestIn(input),
    mostParts: Math.max(8, Math.floor((input.width * input.height) / partArea)),
  });
  if (!tree) return emptyModel(input, noMapping);
  if (tree.parts.length === 0) return emptyModel(input, noValues, tree.notes);
  const noted = onlyNotes(input, tree.notes);
  if (noted) return noted;
  const blocks = layOut(input, tree);
  const { locale } = input.environment;
  return {
    kind: 'treemap',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeTree('Treemap', tree, locale),
    notes: tree.notes,
    legend: null,
    marks: createTreeMarks(tree, blocks.map(placedBlock), locale),
    blocks,
    scene: draw(input, tree, blocks),
  };
}

/** Small pictures show the parts of the whole alone: what is in them could not be read. */
const deepestIn = ({ width, height }: ChartInput): number => (width < 300 || height < 180 ? 1 : 4);

function layOut(input: ChartInput, tree: Tree): Block[] {
  const root = treeNodes(tree);
  const hasHead = (node: HierarchyRectangularNode<TreeDatum>): boolean =>
    node.depth > 0 &&
    node.depth <= 2 &&
    node.children !== undefined &&
    node.x1 - node.x0 > 46 &&
    node.y1 - node.y0 > 40;
  const placed = treemap<TreeDatum>()
    .size([input.width, input.height])
    .paddingInner((node) => (node.depth === 0 && tree.levels.length > 1 ? 4 : 1.5))
    .paddingTop((node) => (hasHead(node) ? headHeight : 0))(root);
  return inPreorder(placed).map(({ node, part, parent }): Block => ({
    part,
    parent,
    leaf: node.children === undefined,
    box: { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: node.y1 - node.y0 },
  }));
}

function draw(input: ChartInput, tree: Tree, blocks: readonly Block[]): Scene {
  const { tokens } = input.environment;
  const groups = blocks.filter(({ leaf }) => !leaf);
  const leaves = blocks.filter(({ leaf }) => leaf);
  const ground = (part: Part): string => mixColors(part.color, tokens.surface, 0.8);
  const shapes = [
    ...mergeShapes(groups.map(({ box, part }) => ({ d: rectPath(box), fill: ground(part) }))),
    ...mergeShapes(
      leaves.map(({ box, part }) => ({ d: rectPath(box), fill: part.color })),
      true,
    ),
  ];
  if (input.configuration.visual.labels === false) return { shapes, texts: [] };
  const largest = [...leaves].sort((a, b) => b.part.value - a.part.value);
  const texts = wordsOf([...groups, ...largest], ({ leaf, box, part, parent }) =>
    leaf
      ? blockLabel(box, { name: part.label, value: tree.format.short(part.value) }, inkOn(part.color), input)
      : headOf(input, tree, { leaf, box, part, parent }),
  );
  return { shapes, texts };
}

/** A group's name above what is in it, where d3 left room for it. */
function headOf(input: ChartInput, tree: Tree, { box, part }: Block): SceneText[] {
  if (part.depth > 2 || box.width <= 46 || box.height <= 40) return [];
  const { measure, tokens } = input.environment;
  const full = `${part.label}  ${tree.format.short(part.value)}`;
  const fits = measure(full, 11.5, 600) <= box.width - 12;
  const text = fits ? full : fitText(part.label, box.width - 12, measure, 11.5, 600);
  return [
    {
      x: box.x + 6,
      y: box.y + headHeight / 2 + 0.5,
      text,
      color: tokens.ink,
      size: 11.5,
      weight: 600,
      anchor: 'start',
    },
  ];
}

/** A group is meant by its heading: the rest of it is what it is made of. */
const placedBlock = ({ part, parent, box, leaf }: Block): PlacedPart => ({
  part,
  parent,
  x: box.x + box.width / 2,
  y: leaf ? box.y + Math.min(box.height / 2, headHeight) : box.y + 4,
  box,
  contains: (x, y) => inBox(box, x, y),
});
