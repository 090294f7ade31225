import { partition } from 'd3-hierarchy';
import { inkOn, mixColors } from '../colors';
import { describeTree, readTree, type Part, type Tree } from '../data/tree';
import { inPreorder, treeNodes, type TreeDatum } from '../layout/tree-nodes';
import { createTreeMarks } from '../marks/tree-marks';
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

export interface IcicleModel extends SceneModel {
  readonly kind: 'icicle';
  readonly slabs: readonly Slab[];
}

/** A part as high as its share; what it is made of stands to its right. */
export interface Slab {
  readonly part: Part;
  readonly parent: number | null;
  readonly box: Box;
  readonly fill: string;
}

/** Thinnest slab drawn apart. */
const leastHeight = 3;
const inset = 7;

/** How much of the ground each level has in its colour: little, so that it stands out from it. */
const paler = 0.12;

export function computeIcicle(input: ChartInput): IcicleModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const tree = readTree(input, {
    leastShare: leastHeight / input.height,
    deepest: input.width < 300 ? 2 : 4,
    mostParts: Math.max(3, Math.floor(input.height / 18)),
  });
  if (!tree) return emptyModel(input, noMapping);
  if (tree.parts.length === 0) return emptyModel(input, noValues, tree.notes);
  const noted = onlyNotes(input, tree.notes);
  if (noted) return noted;
  const slabs = layOut(input, tree);
  const { locale } = input.environment;
  const placed = slabs.map(({ part, parent, box }) => ({
    ...{ part, parent, box },
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    contains: (x: number, y: number) => inBox(box, x, y),
  }));
  return {
    kind: 'icicle',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeTree('Icicle chart', tree, locale),
    notes: tree.notes,
    legend: null,
    marks: createTreeMarks(tree, placed, locale),
    slabs,
    scene: draw(input, tree, slabs),
  };
}

/** Levels are columns of one width; the whole itself is not drawn. */
function layOut(input: ChartInput, tree: Tree): Slab[] {
  const { tokens } = input.environment;
  const root = partition<TreeDatum>().size([input.height, 1])(treeNodes(tree));
  const width = input.width / Math.max(1, root.height);
  return inPreorder(root).map(({ node, part, parent }) => ({
    ...{ part, parent },
    box: {
      x: (part.depth - 1) * width,
      y: node.x0,
      width: width - (part.depth === root.height ? 0 : 1),
      // A hairline of the ground between neighbours, as long as that leaves something.
      height: Math.max(0.5, node.x1 - node.x0 - 1),
    },
    fill: mixColors(part.color, tokens.surface, (part.depth - 1) * paler),
  }));
}

function draw(input: ChartInput, tree: Tree, slabs: readonly Slab[]): Scene {
  const shapes = mergeShapes(
    slabs.map(({ box, fill }) => ({ d: rectPath(box), fill })),
    true,
  );
  if (input.configuration.visual.labels === false) return { shapes, texts: [] };
  const largest = [...slabs].sort((a, b) => b.part.value - a.part.value);
  return { shapes, texts: wordsOf(largest, (slab) => labelOf(input, tree, slab)) };
}

/** The name, and its value at the other end of the slab where both have room. */
function labelOf(input: ChartInput, tree: Tree, { part, box, fill }: Slab): SceneText[] {
  if (box.height < 13) return [];
  const { measure } = input.environment;
  const weight = part.depth === 1 ? 600 : 480;
  const value = tree.format.short(part.value);
  const nameWidth = measure(part.label, 11, weight);
  if (nameWidth > box.width - 2 * inset) return [];
  const y = box.y + Math.min(box.height / 2, 14);
  const color = inkOn(fill);
  const name: SceneText = { x: box.x + inset, y, text: part.label, color, weight, anchor: 'start' };
  if (nameWidth + measure(value, 11) + 12 > box.width - 2 * inset) return [name];
  return [name, { x: box.x + box.width - inset, y, text: value, color, anchor: 'end' }];
}
