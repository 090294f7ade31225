import type { CellValue, ChartConfiguration, QueryResult } from '@datavizpro/contract';
import type { FittedLine } from '@datavizpro/contract/shapes';
import type { Tokens } from '../ui/theme/tokens';
import type { ColorBook } from './colors';
import type { MeasureText } from './layout/text';
import type { Pattern, Scene } from './scene/scene';

/** Output column → value, of the dimensions that a mark stands for: what a click filters by. */
export type MarkValues = Readonly<Record<string, CellValue>>;
/** From the lower edge on, up to the upper one and without it: one bin, or several beside each other. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}
/** What marks are chosen by: their values, or a range of bins. */
export type SelectedMarks = Readonly<Record<string, CellValue | BinRange>>;
export const isBinRange = (value: CellValue | BinRange | undefined): value is BinRange =>
  typeof value === 'object' && value !== null;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What drawing depends on besides the data. Passed in, so that computing stays pure. */
export interface ChartEnvironment {
  readonly locale: string;
  readonly tokens: Tokens;
  readonly measure: MeasureText;
  readonly colors: ColorBook;
}

/** The piece of a continuous axis that is seen, in its positions: milliseconds of the wall clock, or numbers. */
export interface AxisView {
  readonly from: number;
  readonly to: number;
}

/** A continuous axis as it is drawn: what zooming goes by. */
export interface AxisWindow extends AxisView {
  /** The plot, in the figure. */
  readonly plot: Box;
  /** Pixels that the plot could have across; it may be narrower, to fit what it was asked for. */
  readonly room: number;
  readonly isTime: boolean;
  /** A position in words. */
  readonly write: (position: number) => string;
}

/** The trend of all rows of a cloud, where fewer than all are there to be drawn: the database fits it. */
export type CloudFit =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'fitted'; readonly line: FittedLine | null };

/** Everything that a chart's picture is computed from. */
export interface ChartInput extends Size {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly environment: ChartEnvironment;
  /** The marks that filter the other charts: the rest is drawn back. */
  readonly selected: SelectedMarks | null;
  /** Zoomed in: only this piece of the axis is seen. */
  readonly view?: AxisView | null;
  /** Pixels across for which the rows were reduced: the plot is made so wide, so that each row has its column. */
  readonly columns?: number | null;
  /** Absent where the rows that are there are all there are. */
  readonly fit?: CloudFit | undefined;
  /** Asked before the picture itself: notes take room of it, and nothing should be laid out twice. */
  readonly notesFirst?: boolean;
}

export interface LegendItem {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly shape: 'line' | 'box' | 'dot';
  /** Told apart without colour as well: which tile, dash or symbol, and the colour of the ground. */
  readonly pattern?: Pattern;
  /** Of a line: how it is dashed. */
  readonly dash?: string;
  /** Written after the label: a share, a value. */
  readonly detail?: string;
}
/** Where the legend stands in the figure; null when there is none. */
export interface LegendModel extends Box {
  readonly placement: 'top' | 'right' | 'bottom';
  readonly items: readonly LegendItem[];
  /** Names that had no room. */
  readonly hidden: number;
}

export interface MarkRow {
  readonly label: string;
  readonly value: string;
  readonly color: string | null;
  /** The row of the mark itself, among others at the same place. */
  readonly active: boolean;
}
/** One mark, as it is pointed at, read out and clicked. Coordinates are those of the figure. */
export interface Mark {
  readonly title: string;
  readonly rows: readonly MarkRow[];
  readonly reading: string;
  readonly values: MarkValues;
  /** Rows of the result that it is made of, where its values do not say which. */
  readonly resultRows?: readonly number[];
  /** What is told of it besides what is drawn: fields of the tooltip. */
  readonly told?: readonly MarkRow[];
  readonly x: number;
  readonly y: number;
  /** What the focus ring goes around; a point when null. */
  readonly box: Box | null;
  /** A path that the ring follows instead of the box: pieces of rings, circles. */
  readonly outline?: string;
  /** Dots that mark the place on lines. */
  readonly dots?: readonly { readonly x: number; readonly y: number; readonly color: string }[];
}
export type MarkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';
/** All marks of a chart. Details are made when asked for: there may be thousands. */
export interface MarkSet {
  readonly count: number;
  readonly crosshair: Box | null;
  readonly mark: (index: number) => Mark | null;
  /** The mark that a pointer at this place means. */
  readonly hit: (x: number, y: number) => number | null;
  /** Where an arrow key leads. */
  readonly step: (from: number | null, step: MarkStep) => number;
}

/** What every chart's compute gives, whatever else it adds for its component. */
export interface ChartModel extends Size {
  /** Why there is nothing to draw; null when there is. */
  readonly empty: string | null;
  /** One or two sentences that say what the picture shows. */
  readonly description: string;
  /** True but surprising: what was left out, cut or added up. */
  readonly notes: readonly string[];
  readonly legend: LegendModel | null;
  readonly marks: MarkSet;
  /** Only charts along a continuous axis have one. */
  readonly window?: AxisWindow;
  /** Goal lines, bands and annotations: what lies below the marks, and what over them; in the figure. */
  readonly reference?: { readonly under: Scene; readonly over: Scene };
}

export const noMarks: MarkSet = {
  count: 0,
  crosshair: null,
  mark: () => null,
  hit: () => null,
  step: () => 0,
};

/** A chart that has nothing to draw, and says why. */
export const emptyModel = (size: Size, reason: string, notes: readonly string[] = []): ChartModel => ({
  width: size.width,
  height: size.height,
  empty: reason,
  description: reason,
  notes,
  legend: null,
  marks: noMarks,
});

/** The notes alone, where they are asked for first and there are some: the picture is asked for again, with room for them. */
export const onlyNotes = (input: ChartInput, notes: readonly string[]): ChartModel | null =>
  input.notesFirst === true && notes.length > 0 ? { ...emptyModel(input, '', notes), empty: null } : null;

export const noRows = 'No rows match.';
export const noValues = 'There are no values to draw.';
export const noMapping = 'Choose columns to draw this chart.';

function isOf(value: CellValue | undefined, chosen: CellValue | BinRange): boolean {
  if (!isBinRange(chosen)) return value === chosen;
  return value !== null && value !== undefined && Number(value) >= chosen.from && Number(value) < chosen.to;
}

/** True when a mark is among the selected ones, or nothing is selected. */
export function isLit(values: MarkValues, selected: SelectedMarks | null): boolean {
  if (!selected) return true;
  return Object.entries(selected).every(([column, value]) => !(column in values) || isOf(values[column], value));
}
