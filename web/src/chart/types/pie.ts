import { inkOn } from '../colors';
import { apart } from '../layout/text';
import { describeWhole, partItems, readWhole } from '../data/parts';
import { formatShare } from '../format/numbers';
import { placePartList } from '../layout/part-list';
import { sectorLabel } from '../layout/sector-label';
import { createPieMarks, type DrawnSlice } from '../marks/pie-marks';
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
import type { SceneText } from '../scene/scene';

/** A pie or ring, its parts named in a list beside or below it. */
export interface PieModel extends ChartModel {
  readonly kind: 'pie';
  readonly outer: Box;
  readonly radius: number;
  /** Share of the radius that is a hole. */
  readonly hole: number;
  readonly slices: readonly DrawnSlice[];
  /** Shares written on the slices; places are those of a box around the circle. */
  readonly labels: readonly SceneText[];
  /** Written in the hole; null when it is too small. */
  readonly total: string | null;
}

export function computePie(input: ChartInput): PieModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const whole = readWhole(input);
  if (!whole) return emptyModel(input, noMapping);
  if (whole.parts.length === 0) return emptyModel(input, noValues, whole.notes);
  const noted = onlyNotes(input, whole.notes);
  if (noted) return noted;
  const { locale } = input.environment;
  let angle = 0;
  const slices = whole.parts.map((part): DrawnSlice => {
    const slice = { ...part, from: angle, to: angle + part.share * 2 * Math.PI, ink: inkOn(part.color) };
    angle = slice.to;
    return slice;
  });
  const { outer, legend } = placePartList(input, partItems(whole, locale));
  const radius = Math.max(4, Math.min(outer.width, outer.height) / 2 - 6);
  const { donut, labels } = input.configuration.visual;
  const hole = donut === true ? 0.62 : 0;
  const { format, measure } = whole;
  return {
    kind: 'pie',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeWhole(donut === true ? 'Donut chart' : 'Pie chart', whole, locale),
    notes: whole.notes,
    legend,
    marks: createPieMarks(slices, { outer, radius, hole, format, measure, locale }),
    outer,
    radius,
    hole,
    slices,
    // The list says them already; without it, or when asked for, they stand on the slices.
    labels: (labels ?? legend === null) ? labelsOf(input, slices, radius, hole) : [],
    total: hole > 0 && radius * hole > 24 ? format.short(whole.total) : null,
  };
}

/** What fits on the slices: the name with its share where there is no list, else the share alone. */
function labelsOf(input: ChartInput, slices: readonly DrawnSlice[], radius: number, hole: number): SceneText[] {
  const { measure, locale } = input.environment;
  const center = { x: radius, y: radius };
  const inner = Math.max(radius * hole, radius * 0.34);
  return slices.flatMap((slice) => {
    const sector = { center, inner, outer: radius - 3, from: slice.from, to: slice.to };
    const share = formatShare(slice.share, locale);
    const texts = input.configuration.visual.legend === 'none' ? [`${apart(slice.label)} ${share}`, share] : [share];
    return texts.flatMap((text) => sectorLabel(sector, text, slice.ink, measure) ?? []).slice(0, 1);
  });
}
