/** Evenly spaced bands for bars, as d3's and Nivo's band scale places them. */
export interface Bands {
  /** Share of a step that is empty. */
  readonly padding: number;
  readonly step: number;
  readonly band: number;
  /** Start of a band. */
  readonly start: (place: number) => number;
  readonly center: (place: number) => number;
}

const widestBar = 56;
/** On a wall they may be wider: a share of what they stand on. */
const widestShare = 1 / 14;

/** Bands over `length`; a few bars do not become blocks. */
export function createBands(count: number, length: number, barsInBand: number): Bands {
  const widest = Math.max(widestBar, length * widestShare) * Math.max(1, barsInBand);
  const usual = count > 60 ? 0.14 : 0.3;
  const usualBand = (length * (1 - usual)) / (count + usual);
  const padding = usualBand <= widest ? usual : (length - widest * count) / (length + widest);
  const step = length / (count + padding);
  const band = step * (1 - padding);
  const start = (place: number): number => step * padding + step * place;
  return { padding, step, band, start, center: (place) => start(place) + band / 2 };
}
