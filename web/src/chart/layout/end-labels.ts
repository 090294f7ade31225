import { fitText, type MeasureText } from './text';

export const endLabelFont = 11;
export const endLabelWeight = 560;
const lineHeight = 14;
const farthest = 26;
const padding = 14;

export interface EndLabel {
  readonly id: string;
  readonly text: string;
  readonly color: string;
  /** Colour of the stroke that leads from the line to its name; names themselves are in ink, to be read. */
  readonly lead: string;
  readonly y: number;
  /** Where the line ends. */
  readonly from: number;
  /** Along the axis, where it ends before the axis does. */
  readonly start?: number;
}

/** Labels moved apart so that none overlap, in order; null when that is not possible within `height`. */
export function spreadLabels(labels: readonly EndLabel[], height: number): EndLabel[] | null {
  if (labels.length * lineHeight > height + lineHeight) return null;
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const ys = sorted.map((label) => label.y);
  for (let index = 1; index < ys.length; index += 1)
    ys[index] = Math.max(ys[index] ?? 0, (ys[index - 1] ?? 0) + lineHeight);
  let limit = height + lineHeight / 2;
  for (let index = ys.length - 1; index >= 0; index -= 1) {
    ys[index] = Math.min(ys[index] ?? 0, limit);
    limit = (ys[index] ?? 0) - lineHeight;
  }
  const spread = sorted.map((label, index) => ({ ...label, y: ys[index] ?? label.y }));
  return spread.some((label, index) => Math.abs(label.y - (sorted[index]?.y ?? 0)) > farthest) ? null : spread;
}

/** Room that the labels need to the right of the plot; null when it would be too much of the width. */
export function endLabelWidth(labels: readonly string[], width: number, measure: MeasureText): number | null {
  const needed = labels.reduce((widest, label) => Math.max(widest, measure(label, endLabelFont, endLabelWeight)), 0);
  const room = Math.ceil(needed) + padding + 2;
  return room > width * 0.26 ? null : room;
}

export const fitEndLabel = (text: string, width: number, measure: MeasureText): string =>
  fitText(text, width - padding, measure, endLabelFont, endLabelWeight);
