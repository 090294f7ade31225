/** How a shape is painted. */
export interface Paint {
  /** Absent: not filled. */
  readonly fill?: string;
  /** For areas that lie on each other. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: string;
  /** Drawn over the fill: tells a series apart without colour. */
  readonly pattern?: Pattern;
}

/** The tile of the series at this place, in the colour of the ground. */
export interface Pattern {
  readonly index: number;
  readonly color: string;
}

/** One shape: a path, and its paint. */
export interface SceneShape extends Paint {
  readonly d: string;
}

export interface SceneText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
  /** Where `x` is in the text; its middle by default. The text is centred on `y`. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** 11 by default. */
  readonly size?: number;
  readonly weight?: number;
  /** Degrees, clockwise, around its place. */
  readonly turn?: number;
  /** A rim in this colour keeps it readable over marks. */
  readonly halo?: string;
}

/** A picture in shapes and words, painted in this order, in coordinates of the figure. */
export interface Scene {
  readonly shapes: readonly SceneShape[];
  readonly texts: readonly SceneText[];
}

export const sceneFont = 11;

/** Thousands of shapes are asked for theirs: those that are only filled go by their colour. */
function paintKey({ fill = '', fillOpacity = 1, stroke = '', strokeWidth = 0, dash = '', pattern }: Paint): string {
  if (fillOpacity === 1 && stroke === '' && strokeWidth === 0 && dash === '' && !pattern) return fill;
  return `${fill} ${fillOpacity} ${stroke} ${strokeWidth} ${dash} ${pattern?.index ?? ''}`;
}

/**
 * Neighbours in the order of painting that look alike become one path: hundreds of marks are a handful of nodes.
 * Where `apart` is true no two shapes lie on each other, and all that look alike become one.
 */
export function mergeShapes(shapes: readonly SceneShape[], apart = false): SceneShape[] {
  const runs: { paint: SceneShape; key: string; parts: string[] }[] = [];
  const byKey = new Map<string, (typeof runs)[number]>();
  for (const shape of shapes) {
    const key = paintKey(shape);
    const run = apart ? byKey.get(key) : runs.at(-1);
    if (run?.key === key) {
      run.parts.push(shape.d);
      continue;
    }
    const made = { paint: shape, key, parts: [shape.d] };
    runs.push(made);
    byKey.set(key, made);
  }
  return runs.map(({ paint, parts }) => ({ ...paint, d: parts.join('') }));
}

/** Several pictures, one over the other. */
export const layered = (...scenes: readonly Scene[]): Scene => ({
  shapes: scenes.flatMap(({ shapes }) => shapes),
  texts: scenes.flatMap(({ texts }) => texts),
});

/** Words beyond which a picture is no longer light, and nobody reads on. */
const mostWords = 200;

/** The words of marks, the most important first, as long as there are not too many: never half of a mark's. */
export function wordsOf<Item>(items: readonly Item[], write: (item: Item) => readonly SceneText[]): SceneText[] {
  const words: SceneText[] = [];
  for (const item of items) {
    const more = write(item);
    if (words.length + more.length > mostWords) return words;
    words.push(...more);
  }
  return words;
}
