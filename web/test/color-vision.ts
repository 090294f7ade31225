/**
 * How far apart colours are for people who see fewer of them.
 * Machado, Oliveira, Fernandes 2009 (severity 1.0) for the simulation; distance in OKLab, times 100.
 */
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const simulation = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Vision = keyof typeof simulation;
export const visions = Object.keys(simulation) as readonly Vision[];

function linear(hex: string): Triple {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const dot = (row: Triple, v: Triple): number => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
const apply = (matrix: Matrix, v: Triple): Triple => [dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v)];

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function seen(hex: string, vision: Vision): Triple {
  const [r, g, b] = apply(simulation[vision], linear(hex));
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const [l, m, s] = apply(toCones, [clamp(r), clamp(g), clamp(b)]);
  return apply(toLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

function distance(a: string, b: string, vision: Vision): number {
  const [one, two] = [seen(a, vision), seen(b, vision)];
  return 100 * Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

/** Of any two of the colours. */
export function smallestDistance(colors: readonly string[], vision: Vision): number {
  const pairs = colors.flatMap((a, i) => colors.slice(i + 1).map((b) => distance(a, b, vision)));
  return Math.min(...pairs);
}
