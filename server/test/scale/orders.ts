import type { ColumnType } from '@datavizpro/contract';

/** A table that is the same in every engine: made by arithmetic, so that nothing has to be stored for it. */
export const orderColumns: Readonly<Record<string, ColumnType>> = {
  id: 'integer',
  at: 'timestamp',
  day: 'date',
  country: 'string',
  category: 'string',
  customer: 'integer',
  quantity: 'integer',
  price: 'decimal',
  rating: 'float',
};

const countries = ['Germany', 'France', "Côte d'Ivoire", 'Japan', 'Brazil', 'germany'];
const categories = ['books', 'games', 'tools', 'garden'];
const start = Date.UTC(2024, 0, 1);

/** Comma-separated lines, empty where there is no value. */
export function ordersCsv(rows: number): string {
  const lines: string[] = [];
  for (let id = 0; id < rows; id += 1) {
    const mixed = (id * 7_919) % 104_729;
    const at = new Date(start + (id * 86_400_000 * 600) / rows).toISOString().slice(0, 19).replace('T', ' ');
    const country = id % 11 === 0 ? '' : countries[mixed % countries.length];
    const rating = id % 7 === 0 ? '' : String((mixed % 41) / 8);
    const price = `${String(mixed % 900)}.${String(mixed % 100).padStart(2, '0')}`;
    const cells = [
      id,
      at,
      at.slice(0, 10),
      country,
      categories[mixed % 4],
      mixed % 5_000,
      (mixed % 9) + 1,
      price,
      rating,
    ];
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}
