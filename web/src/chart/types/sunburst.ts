import { partition } from 'd3-hierarchy';
import { inkOn, mixColors } from '../colors';
import { describeTree, readTree, type Part, type Tree } from '../data/tree';
import { mostSeries } from '../data/series';
import { formatShare } from '../format/numbers';
import { placePartList } from '../layout/part-list';
import { sectorLabel } from '../layout/sector-label';
import { inPreorder, treeNodes, type TreeDatum } from '../layout/tree-nodes';
import { createTreeMarks, type PlacedPart } from '../marks/tree-marks';
import {
  emptyModel,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type LegendItem,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { inSector, pointAt, sectorPath, type Point, type Sector } from '../scene/paths';
import { mergeShapes, wordsOf, type Scene, type SceneText } from '../scene/scene';

export interface SunburstModel extends SceneModel {
  readonly kind: 'sunburst';
  readonly pieces: readonly Piece[];
}

/** A piece of a ring; what it is made of lies around it. */
export interface Piece extends Sector {
  readonly part: Part;
  readonly parent: number | null;
  readonly fill: string;
}

/** Shortest arc drawn apart, on the outermost ring. */
const leastArc = 3;
/** Share of the radius that is left free for the total. */
const hole = 0.26;

/** How much of the ground each level has in its colour: little, so that it stands out from it. */
const paler = 0.12;

export function computeSunburst(input: ChartInput): SunburstModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const guess = Math.min(input.width, input.height) / 2;
  const tree = readTree(input, {
    leastShare: leastArc / (2 * Math.PI * guess),
    deepest: guess < 100 ? 2 : 4,
    mostParts: mostSeries,
  });
  if (!tree) return emptyModel(input, noMapping);
  if (tree.parts.length === 0) return emptyModel(input, noValues, tree.notes);
  const noted = onlyNotes(input, tree.notes);
  if (noted) return noted;
  const { locale } = input.environment;
  const { outer, legend } = placePartList(input, listOf(tree, locale));
  const radius = Math.max(4, Math.min(outer.width, outer.height) / 2 - 4);
  const center = { x: outer.x + outer.width / 2, y: outer.y + outer.height / 2 };
  const pieces = layOut(input, tree, center, radius);
  return {
    kind: 'sunburst',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeTree('Sunburst', tree, locale),
    notes: tree.notes,
    legend,
    marks: createTreeMarks(tree, pieces.map(placedPiece), locale),
    pieces,
    scene: draw(input, tree, pieces, { center, radius }),
  };
}

const listOf = (tree: Tree, locale: string): LegendItem[] =>
  tree.parts.map((part, index) => ({
    id: String(index),
    label: part.label,
    color: part.color,
    shape: 'box',
    detail: tree.additive ? formatShare(part.value / tree.total, locale) : tree.format.short(part.value),
  }));

function layOut(input: ChartInput, tree: Tree, center: Point, radius: number): Piece[] {
  const { tokens } = input.environment;
  const root = partition<TreeDatum>().size([2 * Math.PI, 1])(treeNodes(tree));
  const first = radius * hole;
  const ring = (radius - first) / Math.max(1, root.height);
  return inPreorder(root).map(({ node, part, parent }) => ({
    ...{ part, parent, center },
    from: node.x0,
    to: node.x1,
    inner: first + (part.depth - 1) * ring,
    outer: first + part.depth * ring - 1,
    fill: mixColors(part.color, tokens.surface, (part.depth - 1) * paler),
  }));
}

function draw(
  input: ChartInput,
  tree: Tree,
  pieces: readonly Piece[],
  { center, radius }: { center: Point; radius: number },
): Scene {
  const shapes = mergeShapes(
    pieces.map((piece) => ({ d: sectorPath(piece, 1.2), fill: piece.fill })),
    true,
  );
  const { measure, tokens } = input.environment;
  const total = tree.format.short(tree.total);
  const middle: SceneText[] =
    tree.additive && measure(total, 15, 560) < radius * hole * 2 - 10 && radius * hole > 14
      ? [{ ...center, text: total, color: tokens.ink, size: 15, weight: 560 }]
      : [];
  if (input.configuration.visual.labels === false) return { shapes, texts: middle };
  const largest = [...pieces].sort((a, b) => b.part.value - a.part.value);
  const names = wordsOf(largest, (piece) => {
    const name = sectorLabel(piece, piece.part.label, inkOn(piece.fill), measure);
    return name ? [name] : [];
  });
  return { shapes, texts: [...middle, ...names] };
}

function placedPiece(piece: Piece): PlacedPart {
  const at = pointAt(piece.center, (piece.inner + piece.outer) / 2, (piece.from + piece.to) / 2);
  return {
    part: piece.part,
    parent: piece.parent,
    ...at,
    box: null,
    outline: sectorPath(piece),
    contains: (x, y) => inSector(piece, x, y),
  };
}
