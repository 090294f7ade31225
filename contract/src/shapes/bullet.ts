import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { inOrderOf } from './order.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** Values beside their targets. */
export interface BulletShape extends Shape {
  readonly bullets: readonly Bullet[];
}
export interface Bullet {
  /** Value of the role `category`; the measure's name where there is none. */
  readonly category: CellValue;
  readonly value: number | null;
  readonly target: number | null;
  /** Upper ends of ranges, upwards. */
  readonly ranges: readonly number[];
}

/** A bullet for each category, or one for all rows. Rows that share one are added up. Null: a role is not filled. */
export const shapeBullet = /* @__PURE__ */ once(readBullet);

function readBullet({ configuration, result }: ShapeInput): BulletShape | null {
  const { mapping, query } = configuration;
  const category = mappedColumns(result, mapping, 'category')[0];
  const value = mappedColumns(result, mapping, 'value')[0];
  if (!value) return null;
  const target = mappedColumns(result, mapping, 'target')[0];
  const ranges = mappedColumns(result, mapping, 'ranges');
  const groups = groupRows(category, value);
  const bullets = [...groups].map(([each, rows]): Bullet => ({
    category: each,
    value: sumAt(value, rows),
    target: target ? sumAt(target, rows) : null,
    ranges: ranges.flatMap((range) => sumAt(range, rows) ?? []).sort((a, b) => a - b),
  }));
  const drawn = bullets.filter((bullet) => bullet.value !== null || bullet.target !== null);
  const read = { category: (bullet: Bullet) => bullet.category, size: (bullet: Bullet) => bullet.value ?? 0 };
  const shared = [...groups.values()].some(({ length }) => length > 1);
  return {
    bullets: category ? inOrderOf(drawn, category, query, read) : drawn,
    notes: shared
      ? [`Several rows share ${category ? `a value of ${category.name}` : 'one bullet'}: they are added up.`]
      : [],
  };
}

function groupRows(category: ResultColumn | undefined, value: ResultColumn): Map<CellValue, number[]> {
  const groups = new Map<CellValue, number[]>();
  value.values.forEach((_cell, row) => {
    const key = category ? (category.values[row] ?? null) : value.name;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  });
  return groups;
}

function sumAt(column: ResultColumn, rows: readonly number[]): number | null {
  let sum: number | null = null;
  for (const row of rows) {
    const number = toNumber(column.values[row]);
    if (number !== null) sum = (sum ?? 0) + number;
  }
  return sum;
}
