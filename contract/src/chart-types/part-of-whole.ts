import { commonSettings, dimension, measure, type ChartTypeDefinition } from './definition.js';

/** Parts of parts: the outermost column first. */
const levels = dimension('category', 'Levels', [1, 4]);
const size = measure('value', 'Size', [1, 1]);

/** Charts that show what a whole is made of. */
export const partOfWhole = {
  pie: {
    title: 'Pie',
    family: 'partOfWhole',
    description: 'Shares of a whole, for a handful of parts.',
    maxMarks: 30,
    roles: [dimension('category', 'Slices', [1, 1]), measure('value', 'Value', [1, 1])],
    settings: [...commonSettings, 'donut', 'labels', 'legend', 'colors'],
  },
  waffle: {
    title: 'Waffle',
    family: 'partOfWhole',
    description: 'Shares of a whole as squares of a hundred, to be counted.',
    maxMarks: 30,
    roles: [dimension('category', 'Parts', [1, 1]), measure('value', 'Value', [1, 1])],
    settings: [...commonSettings, 'legend', 'colors'],
  },
  treemap: {
    title: 'Treemap',
    family: 'partOfWhole',
    description: 'Many parts, and parts of parts, as rectangles of their size.',
    maxMarks: 5_000,
    roles: [levels, size],
    settings: [...commonSettings, 'labels', 'colors'],
  },
  sunburst: {
    title: 'Sunburst',
    family: 'partOfWhole',
    description: 'Shares of a whole, and of each part, as rings around each other.',
    maxMarks: 2_000,
    roles: [levels, size],
    settings: [...commonSettings, 'labels', 'legend', 'colors'],
  },
  icicle: {
    title: 'Icicle',
    family: 'partOfWhole',
    description: 'Parts of parts side by side, as high as their share, with room for names.',
    maxMarks: 2_000,
    roles: [levels, size],
    settings: [...commonSettings, 'labels', 'colors'],
  },
  circlePacking: {
    title: 'Packed circles',
    family: 'partOfWhole',
    description: 'Groups and what is in them as circles: a first impression, not a comparison.',
    maxMarks: 1_000,
    roles: [levels, size],
    settings: [...commonSettings, 'labels', 'legend', 'colors'],
  },
} satisfies Record<string, ChartTypeDefinition>;
