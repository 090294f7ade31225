import type { Box } from '../model';
import { fitText, type MeasureText } from './text';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Options {
  readonly box: Box;
  readonly measure: MeasureText;
  readonly font: number;
  readonly most: number;
}

const lineHeight = 13;
const gap = 4;
const longest = 130;

type Place = (point: LabelledPoint, width: number) => Omit<PlacedLabel, 'text'> & { readonly box: Box };

const line = (x: number, y: number, width: number): Box => ({ x, y: y - lineHeight / 2, width, height: lineHeight });

/** Beside, above or below: where there is room, in this order. */
const places: readonly Place[] = [
  ({ x, y, radius }, width) => ({ x: x + radius + gap, y, anchor: 'start', box: line(x + radius + gap, y, width) }),
  ({ x, y, radius }, width) => ({
    x: x - radius - gap,
    y,
    anchor: 'end',
    box: line(x - radius - gap - width, y, width),
  }),
  ({ x, y, radius }, width) => ({
    x,
    y: y - radius - 8,
    anchor: 'middle',
    box: line(x - width / 2, y - radius - 8, width),
  }),
  ({ x, y, radius }, width) => ({
    x,
    y: y + radius + 8,
    anchor: 'middle',
    box: line(x - width / 2, y + radius + 8, width),
  }),
];

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Names of the first points that have room: none covers a name, another point, or the edge. */
export function labelPoints(points: readonly LabelledPoint[], { box, measure, font, most }: Options): PlacedLabel[] {
  const circles = points.map(({ x, y, radius }): Box => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const taken: Box[] = [];
  const labels: PlacedLabel[] = [];
  points.slice(0, most * 3).forEach((point, index) => {
    if (labels.length >= most || point.text === '') return;
    const text = fitText(point.text, longest, measure, font);
    const width = measure(text, font) + 2;
    for (const place of places) {
      const { box: own, ...at } = place(point, width);
      const free =
        within(own, box) &&
        taken.every((each) => !overlap(each, own)) &&
        circles.every((circle, other) => other === index || !overlap(circle, own));
      if (!free) continue;
      taken.push(own);
      labels.push({ ...at, text });
      return;
    }
  });
  return labels;
}
