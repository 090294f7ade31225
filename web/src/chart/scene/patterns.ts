import type { Tokens } from '../../ui/theme/tokens';
import { circlePath, polygonPath, type Point } from './paths';
import type { Pattern } from './scene';

/** One look for each series that can be drawn: the first is plain, the others are told apart without colour. */
interface Tile {
  readonly d: string;
  /** Absent: the tile is filled. */
  readonly stroke?: number;
}

/** Tiles repeat at this many pixels. */
export const tileSize = 8;

const tiles: readonly (Tile | null)[] = [
  null,
  { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', stroke: 1.8 },
  { d: circlePath({ x: 2, y: 2 }, 1.4) + circlePath({ x: 6, y: 6 }, 1.4) },
  { d: 'M0,4H8', stroke: 1.8 },
  { d: 'M-2,6L2,10M0,0L8,8M6,-2L10,2', stroke: 1.8 },
  { d: 'M0,0h4v4h-4ZM4,4h4v4h-4Z' },
  { d: 'M4,0V8', stroke: 1.8 },
  { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6M-2,6L2,10M0,0L8,8M6,-2L10,2', stroke: 1.1 },
];

/** What is drawn over the colour of the series at this place; null for the first, which is plain. */
export const tileOf = (index: number): Tile | null => tiles[index % tiles.length] ?? null;

/** Equal patterns have equal names, whichever chart of the page draws them. */
export const patternName = ({ index, color }: Pattern): string =>
  `dvp-pattern-${index % tiles.length}-${color.replace(/\W/g, '')}`;
export const patternFill = (pattern: Pattern): string => `url(#${patternName(pattern)})`;

export interface PatternChoice {
  readonly pattern?: Pattern;
}
/** The pattern of the series at this place, where patterns are wanted: to be spread into a shape or a name. */
export const patternChoice = (wanted: boolean, index: number, { surface }: Tokens): PatternChoice =>
  wanted ? { pattern: { index, color: surface } } : {};

/** Lines have round ends: each dash is two pixels longer than it says, each gap as much shorter. */
const dashes = ['', '10 6', '3 6', '14 6 3 6', '6 6', '20 6', '14 6 3 6 3 6', '3 11'] as const;
/** The dash of the line at this place; undefined for the first, which is whole. */
export const dashOf = (index: number): string | undefined => dashes[index % dashes.length] || undefined;

const corners: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [-0.89, -0.89],
    [0.89, -0.89],
    [0.89, 0.89],
    [-0.89, 0.89],
  ],
  [
    [0, -1.3],
    [1.2, 0.8],
    [-1.2, 0.8],
  ],
  [
    [0, -1.35],
    [1.1, 0],
    [0, 1.35],
    [-1.1, 0],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  [
    [0, 1.3],
    [1.2, -0.8],
    [-1.2, -0.8],
  ],
  [
    [-1.15, -0.6],
    [-0.6, -1.15],
    [0, -0.55],
    [0.6, -1.15],
    [1.15, -0.6],
    [0.55, 0],
    [1.15, 0.6],
    [0.6, 1.15],
    [0, 0.55],
    [-0.6, 1.15],
    [-1.15, 0.6],
    [-0.55, 0],
  ],
  [
    [-1.5, -0.5],
    [1.5, -0.5],
    [1.5, 0.5],
    [-1.5, 0.5],
  ],
];

/** The symbol at this place, as large as a circle of this radius: circle, square, triangle, diamond, cross and others. */
export function symbolPath(index: number, { x, y }: Point, radius: number): string {
  const shape = corners[index % corners.length] ?? [];
  if (shape.length === 0) return circlePath({ x, y }, radius);
  return polygonPath(shape.map(([dx, dy]) => ({ x: x + dx * radius, y: y + dy * radius })));
}
