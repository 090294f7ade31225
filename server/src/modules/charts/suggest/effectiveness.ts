import type { Fact } from './facts.js';

/** How a chart shows a column: where something stands, how long it is, what colour it has. */
export type Channel = 'position' | 'length' | 'angle' | 'area' | 'shade' | 'hue' | 'place' | 'nesting' | 'text';

/** One column (or, null, the count of rows) shown in one way. */
export interface Encoding {
  readonly fact: Fact | null;
  readonly channel: Channel;
}

/**
 * How exactly people read a column from a channel: 1 is best. The order is Mackinlay's (Automating the Design of
 * Graphical Presentations, ACM TOG 5(2), 1986), the distances between the first ones follow the errors that Cleveland
 * and McGill measured (Graphical Perception, JASA 79, 1984). Nominal columns are told apart by place and hue;
 * numbers want a position or a length.
 */
const quantitative: Readonly<Record<Channel, number>> = {
  position: 1,
  length: 0.97,
  angle: 0.74,
  area: 0.66,
  place: 0.9,
  shade: 0.58,
  hue: 0.2,
  nesting: 0.2,
  text: 0.35,
};
const nominal: Readonly<Record<Channel, number>> = {
  position: 1,
  hue: 0.86,
  place: 0.95,
  nesting: 0.72,
  shade: 0.3,
  length: 0.2,
  angle: 0.5,
  area: 0.4,
  text: 0.4,
};

const effectivenessOf = ({ fact, channel }: Encoding): number =>
  fact === null || fact.kind === 'measure' ? quantitative[channel] : nominal[channel];

/** The mean of all columns: a chart is read as well as its parts. */
export const meanEffectiveness = (encodings: readonly Encoding[]): number =>
  encodings.reduce((sum, encoding) => sum + effectivenessOf(encoding), 0) / Math.max(1, encodings.length);
